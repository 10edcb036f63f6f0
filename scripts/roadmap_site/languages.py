"""The site's languages, defined once: the first is the default, and stands at the root of the site.

Uses nothing but Python itself: the set-up speaks by the same rule before anything is installed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

LANGUAGES = ("sv", "en")
DEFAULT = LANGUAGES[0]
# In the order in which a system asks them; the first that says anything decides.
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_SAYS_NOTHING = ("", "c", "posix")


def choose_language(option: str | None, environment: Mapping[str, str]) -> str:
    """The language to speak to whoever runs a command: the one asked for, else the system's.

    A system that names no language hears the site's first. Someone whose computer speaks a third language reads
    English rather than Swedish.
    """
    named = option or next(filter(None, map(environment.get, _VARIABLES)), "")
    wish = re.split(r"[_.@-]", named.lower())[0]
    if wish in _SAYS_NOTHING:
        return DEFAULT
    return wish if wish in LANGUAGES else LANGUAGES[-1]
