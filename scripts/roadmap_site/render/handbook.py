"""The hand-written pages. All that is added to them is the accessibility test's day, method and result, where a page asks."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from markupsafe import escape
from pydantic import BaseModel, ConfigDict, NonNegativeInt, PositiveInt, ValidationError

from ..steps import StepFailed
from ..words import Words

FOLDER = Path("docs")
TEST = FOLDER / "accessibility-test.json"
MARK = "<!-- accessibility-test -->"


class AccessibilityTest(BaseModel):
    """The last whole run of the browser's checks: `make quality` writes it, and it is committed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    day: date
    axe: str
    browser: str
    pages: PositiveInt
    looks: PositiveInt
    faults: NonNegativeInt


def handwritten(root: Path, words: Mapping[str, Words]) -> Iterator[tuple[str, str]]:
    """Path below the stage, and text, of every page in docs/."""
    folder = root / FOLDER
    for path in sorted(folder.rglob("*.md")):
        name = path.relative_to(folder)
        text = path.read_text(encoding="utf-8")
        if MARK in text:
            said = _told(root / TEST, words[name.parts[0]])
            # A block of HTML, so that no sign in an interface string is read as Markdown.
            text = text.replace(MARK, f"<p>{escape(said)}</p>")
        yield name.as_posix(), text


def _told(file: Path, words: Words) -> str:
    if not file.is_file():
        return words.t("accessibility.no_test")
    try:
        test = AccessibilityTest.model_validate_json(file.read_bytes())
    except ValidationError as error:
        raise StepFailed("test_unreadable", str(error), file=TEST) from error
    return " ".join(
        (
            words.t("accessibility.tested", date=words.date(test.day), axe=test.axe, browser=test.browser),
            words.t("accessibility.amount", pages=words.number(test.pages), looks=words.number(test.looks)),
            words.t("accessibility.faults", count=test.faults)
            if test.faults
            else words.t("accessibility.no_faults"),
        )
    )
