"""What holds for all pages together: each is there in every language, under one name, and has an address to
itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from ...finding import Finding
from ...languages import DEFAULT, LANGUAGES
from ...model.handwritten import HandwrittenPage
from ...source.page_files import FOLDER
from ...source.pages import PageFile
from ..texts import CLEAR, read_as
from .rendered import Rendered

Told = Iterator[tuple[str, Finding]]  # of a file, by its path


def check_pairs(paths: Sequence[str]) -> Told:
    """Pages that are missing in a language; `paths` are those of all pages, readable or not."""
    names = {lang: {PurePosixPath(path).stem for path in paths if _lang(path) == lang} for lang in LANGUAGES}
    without = [lang for lang in LANGUAGES if not names[lang]]
    if paths:
        yield from ((f"{FOLDER}/{lang}", Finding((), "page_language_missing")) for lang in without)
    for lang in LANGUAGES[1:]:
        if lang not in without and DEFAULT not in without:
            yield from _missing(
                lang, sorted(names[lang] - names[DEFAULT]), sorted(names[DEFAULT] - names[lang])
            )


def _missing(lang: str, only_here: list[str], only_there: list[str]) -> Told:
    """The pages that only a language or only the first one has; one of each is most likely one page with two
    names.
    """
    if len(only_here) == len(only_there) == 1:
        params = {"other": f"{FOLDER}/{DEFAULT}/{only_there[0]}.md", "right": f"{only_there[0]}.md"}
        yield f"{FOLDER}/{lang}/{only_here[0]}.md", Finding((), "page_name_differs", params)
        return
    for at, missing, found in ((lang, DEFAULT, only_here), (DEFAULT, lang, only_there)):
        for name in found:
            params = {"language": missing, "right": f"{FOLDER}/{missing}/{name}.md"}
            yield f"{FOLDER}/{at}/{name}.md", Finding((), "page_one_language", params)


def check_addresses(paths: Sequence[str], taken: frozenset[str]) -> Told:
    """Names whose address belongs to pages that are made; told once a page."""
    seen = set[str]()
    for path in sorted(paths, key=lambda one: (LANGUAGES.index(_lang(one)), one)):
        name = PurePosixPath(path).stem
        if name in taken and name not in seen:
            yield path, Finding((), "page_address_taken", {"address": f"/{name}/"})
        seen.add(name)


def check_titles(pages: Sequence[PageFile]) -> Told:
    """Two pages with one title can't be told apart in a search; most likely one was copied from the other."""
    seen: dict[tuple[str, str], str] = {}
    for page in pages:
        title = page.front.data.get("title")
        if isinstance(title, str):
            first = seen.setdefault((page.lang, title.casefold()), page.path)
            if first != page.path:
                params = {"value": title, "first": first}
                yield page.path, Finding(("title",), "page_title_twice", params)


def check_first_headings(pages: Mapping[PageFile, Rendered]) -> Told:
    """Two pages under one heading: most likely that of the page which one of them was copied from."""
    seen: dict[tuple[str, str], str] = {}
    for page, rendered in pages.items():
        text = next((one.text for one in rendered.elements if one.tag == "h1"), "")
        first = seen.setdefault((page.lang, text.casefold()), page.path)
        if text and first != page.path:
            line = rendered.plain[: max(rendered.plain.find(text), 0)].count("\n") + 1
            yield page.path, Finding((), "page_title_twice", {"value": text, "first": first}, line=line)


def check_translations(pages: Mapping[tuple[str, str], PageFile]) -> Told:
    """A page copied and not translated, or whose text is in another language than its folder says."""
    for (lang, name), page in pages.items():
        first = pages.get((DEFAULT, name), page)
        if first is not page and page.body.split() and page.body.split() == first.body.split():
            yield page.path, Finding((), "page_not_translated", {"other": first.path}, "warning", line=1)
            continue
        for other, marks in read_as(page.body, lang):
            if marks >= CLEAR:
                params = {"language": lang, "other": other}
                yield page.path, Finding((), "page_other_language", params, "warning", line=1)


def check_order(pages: Sequence[HandwrittenPage]) -> Told:
    """A page has one place at the foot of the others, in every language."""
    firsts = {page.name: page for page in pages if page.lang == DEFAULT}
    for page in pages:
        first = firsts.get(page.name, page)
        for field in ("order", "footer"):
            right = getattr(first.fields, field)
            if getattr(page.fields, field) != right:
                params = {"field": field, "other": first.source}
                if right is None:
                    yield page.source, Finding((field,), "page_no_order", params)
                else:
                    params["right"] = f"{field}: {str(right).lower()}"
                    yield page.source, Finding((field,), "page_other_order", params)


def check_orphans(pages: Sequence[HandwrittenPage], linked: Mapping[str, set[str]]) -> Told:
    """A page that the foot of the others leaves out, and that no page links to: nobody finds it. Told once a
    page.

    `linked` are the files that a page links to, by its own.
    """
    for name in sorted({page.name for page in pages}):
        same = sorted(
            (page for page in pages if page.name == name), key=lambda page: LANGUAGES.index(page.lang)
        )
        lost = [page for page in same if not _linked_to(page, linked)]
        if lost and not any(page.fields.footer for page in same):
            yield lost[0].source, Finding(("footer",), "page_orphan")


def _linked_to(page: HandwrittenPage, linked: Mapping[str, set[str]]) -> bool:
    others = (path for path in linked if path != page.source and _lang(path) == page.lang)
    return any(f"{page.name}.md" in linked[path] for path in others)


def _lang(path: str) -> str:
    return PurePosixPath(path).parent.name
