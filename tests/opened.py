"""Notes which files of the shipped content are opened: only a test that is marked `shipped` may depend on
them.
"""

import os
import sys

from projects import INTERFACE, ROOT

VOCABULARIES = "content/vocabularies.yml"
# The interface's words belong to the program; the guide explains the words of the vocabularies.
SHARED = {str(ROOT / INTERFACE), str(ROOT / VOCABULARIES)}
_WRITTEN = tuple(f"{ROOT / name}{os.sep}" for name in ("content", "docs"))
_IMAGES = str(ROOT / "docs" / "images")

opened: set[str] = set()


def _note(event: str, arguments: tuple[object, ...]) -> None:
    path = arguments[0] if event == "open" else None
    if isinstance(path, str) and path.startswith(_WRITTEN) and not path.startswith(_IMAGES):
        opened.update({path} - SHARED)


sys.addaudithook(_note)
