"""Where on a page something stands that is known from what the page becomes: each next one is looked for
after the last.
"""

import re
from collections import defaultdict


class Places:
    """Finds texts in a page's Markdown, one after the other."""

    def __init__(self, plain: str) -> None:
        self._plain = plain
        self._after: dict[str, int] = defaultdict(int)

    def next(self, pattern: str, text: str) -> int:
        """The offset of the next place where a pattern finds something: where its group begins, if it has
        one.

        Where there is no more, that of the last one; where there is none, that of the text alone.
        """
        found = re.compile(pattern, re.MULTILINE).search(self._plain, self._after[pattern])
        if found:
            self._after[pattern] = found.end()
            return found.start(found.lastindex or 0)
        before = [one.start(one.lastindex or 0) for one in re.finditer(pattern, self._plain, re.MULTILINE)]
        return before[-1] if before else max(self._plain.find(text), 0)
