"""docs/ as typed pages: every file read, every rule tried, every link followed, all problems in one run."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from .address import staged_file
from .finding import problems_at, problems_in
from .languages import LANGUAGES
from .model.handwritten import AccessibilityTest, AskedPlace, Handwritten, HandwrittenPage, PageFields
from .model.parse import parse
from .problems import Problem, problem
from .rules.images import Known
from .rules.pages import check_page, check_together
from .rules.pages.images import check_images
from .rules.pages.links import Targets, asked_places
from .rules.pages.rendered import Rendered, TooTangled
from .rules.pages.site_paths import SitePaths
from .source.page_files import FOLDER, read_pages
from .source.pages import PageFile

# Messages of a record that speak of a record's fields → the same for a page.
_IN_A_PAGE = {"markup_in_text": "page_markup_in_field"}
_NO_IMAGES = Known()
TEST = Path(FOLDER) / "accessibility-test.json"


def read_handwritten(
    root: Path, paths: SitePaths, known: Known = _NO_IMAGES
) -> tuple[Handwritten, list[Problem]]:
    """Read and check `root`/docs; `paths` are the pages that are made from the records, `known` is what a
    picture may name.
    """
    files, meant, misread = read_pages(root)
    problems: list[Problem] = []
    asked: list[AskedPlace] = []
    shown = {file: one for file in files if (one := _rendered(file, problems))}
    for lang in LANGUAGES:
        targets = _targets(lang, shown, meant, paths)
        for file in (file for file in shown if file.lang == lang):
            problems += problems_at(file, check_page(file, shown[file], targets))
            asked += asked_places(file, shown[file], targets)
    pages = [page for file in files if (page := _typed(file, problems))]
    fields = {page.source: page.fields for page in pages}
    for file, one in shown.items():
        if file.path in fields:
            problems += problems_at(file, check_images(file, one, fields[file.path], known))
    placed = {file.path: file for file in files}
    for path, finding in check_together(shown, pages, meant):
        problems += problems_at(placed[path], [finding]) if path in placed else problems_in(path, [finding])
    test = _read_test(root, problems)
    # What was cut or misread has nothing of its own to be told.
    told = {(one.path, one.field) for one in misread if one.field}
    problems = [*misread, *(one for one in problems if (one.path, one.field) not in told)]
    return Handwritten(tuple(pages), test, tuple(asked)), problems


def _rendered(file: PageFile, problems: list[Problem]) -> Rendered | None:
    try:
        return Rendered.of(file.body)
    except TooTangled as refused:
        problems.append(problem(file.path, file.start, 1, (), refused.code, **refused.params))
        return None


def _targets(lang: str, shown: dict[PageFile, Rendered], meant: Sequence[str], paths: SitePaths) -> Targets:
    """What the pages of a language can link to."""
    written = [Path(path) for path in meant if Path(path).parent.name == lang]
    anchors = {f"{file.name}.md": one.ids for file, one in shown.items() if file.lang == lang}
    made = {staged_file(path) for path in paths.shown}
    hidden = {staged_file(path) for path in paths.hidden}
    return Targets(frozenset(made | {path.name for path in written}), anchors, frozenset(hidden), paths.site)


def _typed(file: PageFile, problems: list[Problem]) -> HandwrittenPage | None:
    fields, refused = parse(file.front, PageFields)
    unread = file.front.unread  # fields that are only missing because YAML couldn't read them
    told = (one for one in refused if not (one.code == "missing" and one.field in unread))
    problems += (replace(one, code=_IN_A_PAGE.get(one.code, one.code)) for one in told)
    return (
        HandwrittenPage(file.path, file.lang, file.name, fields, file.body) if fields and not unread else None
    )


def _read_test(root: Path, problems: list[Problem]) -> AccessibilityTest | None:
    """The last accessibility test; None where there has been none."""
    if not (root / TEST).is_file():
        return None
    line, column, field = 1, 1, ""
    try:
        return AccessibilityTest.model_validate(json.loads((root / TEST).read_bytes()))
    except json.JSONDecodeError as refused:
        line, column = refused.lineno, refused.colno
    except ValidationError as refused:
        field = str(next(iter(refused.errors()[0]["loc"]), ""))
    except (OSError, ValueError, RecursionError):
        pass
    problems.append(problem(TEST.as_posix(), line, column, (field,) if field else (), "page_test_unreadable"))
    return None
