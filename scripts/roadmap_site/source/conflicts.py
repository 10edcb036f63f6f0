"""What git leaves in a file whose two versions it couldn't join: both, between marks that are no YAML."""

import re
from collections.abc import Iterator

from ..finding import Finding

_MARK = re.compile(r"^(<{7}|\|{7}|>{7})(?= |$)|^={7}$", re.MULTILINE)


def conflicts(text: str) -> Iterator[Finding]:
    """Each place where two versions begin; where none does, the marks that are left of one half mended."""
    found = [(text.count("\n", 0, mark.start()) + 1, mark.group()) for mark in _MARK.finditer(text)]
    if all(sign.startswith("=") for _, sign in found):
        return  # a line of its own under a text, not git's
    begun = [line for line, sign in found if sign.startswith("<")]
    if begun:
        yield from (Finding.at(line, 1, "merge_conflict") for line in begun)
    else:
        yield from (Finding.at(line, 1, "merge_mark", {"mark": sign}) for line, sign in found)
