"""What holds for all pages together: each is there in every language, under one name, and has an address to itself."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from ...finding import Finding
from ...languages import DEFAULT, LANGUAGES
from ...model.handwritten import HandwrittenPage
from ...source.pages import FOLDER, PageFile
from ..texts import CLEAR, read_as

Told = Iterator[tuple[str, Finding]]  # of a file, by its path


def check_pairs(paths: Sequence[str]) -> Told:
    """Pages that are missing in a language; `paths` are those of all pages, whether they can be read or not."""
    names = {lang: {PurePosixPath(path).stem for path in paths if _lang(path) == lang} for lang in LANGUAGES}
    for lang in LANGUAGES[1:]:
        only_here = sorted(names[lang] - names[DEFAULT])
        only_there = sorted(names[DEFAULT] - names[lang])
        if len(only_here) == len(only_there) == 1:
            other = f"{FOLDER}/{DEFAULT}/{only_there[0]}.md"
            params = {"other": other, "right": f"{only_there[0]}.md"}
            yield f"{FOLDER}/{lang}/{only_here[0]}.md", Finding((), "page_name_differs", params)
            continue
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


def check_translations(pages: Mapping[tuple[str, str], PageFile]) -> Told:
    """A page that was copied and not translated, or whose text is in another language than its folder says."""
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


def _lang(path: str) -> str:
    return PurePosixPath(path).parent.name
