"""One entry for every kind of page, taken from the templates themselves, with pages that were really built.

A kind is a template of the generator, the hand-written pages, or the page for lost visitors. Of each the
longest page and the shortest are looked at: what overflows shows on the one, what happens when there is
nothing to show on the other. Some templates have a page only in a build as of a past day.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from roadmap_site.address import LOST_PAGE, language_root
from roadmap_site.languages import LANGUAGES
from roadmap_site.render.renderer import TEMPLATES
from roadmap_site.views.all_pages import all_pages
from roadmap_site.views.context import Context

HANDBOOK = "handbook"
LOST = "404"


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page, and the paths below a language's root of those that stand for it: the longest first."""

    name: str
    paths: tuple[str, ...]


def page_kinds(site: Path, context: Context, docs: Path) -> tuple[PageKind, ...]:
    """Every kind that the built `site` has a page of."""
    candidates: defaultdict[str, list[str]] = defaultdict(list)
    for page in all_pages(context):
        candidates[page.template.removesuffix(".html")].append(page.path)
    candidates[HANDBOOK] = [f"{path.stem}/" for path in (docs / LANGUAGES[0]).glob("*.md")]
    found = [PageKind(name, _extremes(site, candidates[name])) for name in expected()]
    return (*(kind for kind in found if kind.paths), PageKind(LOST, (LOST_PAGE,)))


def longest_pages(kinds: Iterable[PageKind]) -> dict[str, str]:
    """The path of each kind's longest page."""
    return {kind.name: kind.paths[0] for kind in kinds}


def expected() -> list[str]:
    """The kinds that must have a page somewhere: each template in templates/pages, and hand-written pages."""
    return [*sorted(path.stem for path in (TEMPLATES / "pages").glob("*.html")), HANDBOOK]


def missing(kinds: Iterable[PageKind]) -> list[str]:
    """The kinds that none of these is."""
    return sorted({*expected()} - {kind.name for kind in kinds})


def _extremes(site: Path, paths: list[str]) -> tuple[str, ...]:
    """The longest of the built pages, and the shortest where that is another one."""
    sizes = {
        path: file.stat().st_size for path in sorted(paths) if (file := site / path / "index.html").is_file()
    }
    if not sizes:
        return ()
    return tuple(dict.fromkeys((max(sizes, key=sizes.__getitem__), min(sizes, key=sizes.__getitem__))))


def addresses(kinds: Iterable[PageKind], *, both_ends: bool = True) -> list[str]:
    """The paths below the site's root, in every language; the page for the lost speaks them all at once."""
    found = []
    for kind in kinds:
        for path in kind.paths if both_ends else kind.paths[:1]:
            found += [path] if kind.name == LOST else [language_root(lang) + path for lang in LANGUAGES]
    return found
