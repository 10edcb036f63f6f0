"""interface.yml, which is made and committed for the checker: strings that are asked for, and their marks.

A string that is asked for by a part of its key alone ('indicator.' ~ verdict) is listed because it is
written: to do away with one, take it out of content/ui.yml.
"""

import textwrap
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..model import Interface
from .in_code import asked_in_module
from .in_templates import asked_in_template
from .keys import Ask, resolved

PACKAGE = Path(__file__).parents[1]
NAME = "interface.yml"
_WIDTH = 110
_HEAD = """\
# Every string of content/ui.yml that the pages ask for, by group: made by `make generated` from the templates
# and the code. `fills` are the marks that a string may hold: a name in { } is filled in when a page is made,
# and what arrives in the browser with its braces (from {{ }}, or in the frame) by a script. {count} also
# says that the string may have two forms.
"""


def catalogue(phrases: Interface, frame: Path) -> str:
    """The text of interface.yml; `frame` is the folder of the frame's own templates."""
    found = resolved(_asks(frame), phrases.root)
    groups: dict[str, list[str]] = defaultdict(list)
    for key in sorted(found):
        group, _, name = key.partition(".")
        groups[group].append(name)
    fills = {key: " ".join(sorted(marks)) for key, marks in sorted(found.items()) if marks}
    return f"{_HEAD}\n{_phrases(groups)}\nfills:\n{_fills(fills)}"


def _asks(frame: Path) -> Iterator[Ask]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield from asked_in_module(path.read_text(encoding="utf-8"))
    for folder in (PACKAGE / "templates", frame):
        for path in sorted(folder.rglob("*.html")):
            yield from asked_in_template(path.read_text(encoding="utf-8"))


def _phrases(groups: Mapping[str, list[str]]) -> str:
    lines = ["phrases:"]
    for group, names in groups.items():
        body = textwrap.fill(
            " ".join(names), _WIDTH, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False
        )
        lines += [f"  {group}: >-", body]
    return "\n".join(lines) + "\n"


def _fills(fills: Mapping[str, str]) -> str:
    return "".join(f'  {key}: "{marks}"\n' for key, marks in fills.items())
