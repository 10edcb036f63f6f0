"""How hard the pages in Swedish are to read: LIX, the mean length of a sentence and the share of long words.

Counted on the running text of a page's own matter: paragraphs, items and cells that end as a sentence does.
What is quoted is somebody else's, and labels, tables of figures and addresses are no sentences.
"""

import re
from pathlib import Path
from statistics import median

from selectolax.lexbor import LexborHTMLParser

from roadmap_site.address import language_root
from roadmap_site.languages import LANGUAGES

from .flaws import Flaw
from .outcomes import Outcome

CHECK = "readability (LIX)"
MEDIAN_LIMIT, LIMIT = 40, 50
# The share of long words says nothing of fewer words than this.
FEWEST_WORDS = 60
LONG = 7
_RUNNING = "p, li, dd, td"
_NO_TEXT = (
    "nav, svg, script, style, figure, code, pre, q, blockquote, form, aside, table, .quotation, .kind, .tag, "
    ".track, .nolink, .hush, .meta, .where, [role=tooltip], [aria-hidden=true], [lang]"
)
_SENTENCE = re.compile(r"[^.!?:]+[.!?:]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Of an abbreviation, a time or a date.
_NOT_AN_END = re.compile(r"\b(?:kl|jan|feb|apr|aug|sept|okt|nov|dec)\.|(?<=\d)[.:](?=\d)")


def lix(text: str) -> int | None:
    """The readability index of a text; None where there is too little of it to say."""
    parts = _SENTENCE.findall(_NOT_AN_END.sub(lambda found: found[0][:-1], text))
    sentences = [words for part in parts if (words := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    if len(words) < FEWEST_WORDS:
        return None
    long = sum(len(word) >= LONG for word in words)
    return round(len(words) / len(sentences) + 100 * long / len(words))


def running_text(html: str) -> str:
    """The sentences of a page's own matter."""
    main = LexborHTMLParser(html).css_first("main")
    if main is None:
        return ""
    for node in main.css(_NO_TEXT):
        node.decompose()
    innermost = (node for node in main.css(_RUNNING) if not node.css(_RUNNING)[1:])
    texts = (" ".join(node.text(separator="").split()) for node in innermost)
    return " ".join(text for text in texts if text.endswith((".", "!", "?")))


def read_pages(site: Path) -> dict[str, int]:
    """Page → LIX, of every page of the first language that has enough text."""
    others = tuple(filter(None, map(language_root, LANGUAGES)))
    found = {}
    for file in sorted(site.rglob("index.html")):
        path = file.relative_to(site).as_posix().removesuffix("index.html")
        if path.startswith(others):
            continue
        figure = lix(running_text(file.read_text(encoding="utf-8")))
        if figure is not None:
            found[path] = figure
    return found


def readable(pages: dict[str, int]) -> Outcome:
    """The median of all pages, and a flaw for every page that is too hard."""
    flaws = [
        Flaw(CHECK, path, f"LIX {figure}; the limit is {LIMIT}")
        for path, figure in pages.items()
        if figure > LIMIT
    ]
    middle = median(pages.values()) if pages else 0
    if middle >= MEDIAN_LIMIT:
        flaws.append(
            Flaw(CHECK, "", f"the median of the pages is {middle:g}; it is to be under {MEDIAN_LIMIT}")
        )
    hardest = max(pages, key=pages.__getitem__, default="")
    return Outcome(
        CHECK,
        f"{len(pages)} pages",
        tuple(flaws),
        f"median {middle:g}, hardest {pages.get(hardest, 0)} (/{hardest}), limits {MEDIAN_LIMIT} and {LIMIT}",
    )
