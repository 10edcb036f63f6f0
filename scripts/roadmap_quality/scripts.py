"""The small functions in js/ that are run inside a page; the browser lets us past the page's own policy for that."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "js"


@cache
def script(name: str) -> str:
    """The text of js/<name>.js: one function, which the browser calls with what evaluate passes on."""
    return (FOLDER / f"{name}.js").read_text(encoding="utf-8")
