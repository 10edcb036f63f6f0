"""Whole sites built for the tests, as a user builds them, each in a folder of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from projects import TODAY
from roadmap_site.address import language_root
from roadmap_site.content import read_content
from roadmap_site.languages import LANGUAGES
from roadmap_site.pipeline import Options, build
from roadmap_site.relations import Site
from roadmap_site.views.context import Context
from roadmap_site.words import Words, all_words
from visible_page import VisiblePage


@dataclass(frozen=True, repr=False)
class BuiltSite:
    """A finished site: its folder, the project that it was made of, and the records as of its day."""

    folder: Path
    root: Path
    context: Context
    address: str
    _read: dict[tuple[str, str], VisiblePage] = field(default_factory=dict)

    @property
    def site(self) -> Site:
        return self.context.site

    @property
    def docs(self) -> Path:
        """The hand-written pages."""
        return self.root / "docs"

    @property
    def words(self) -> dict[str, Words]:
        return all_words(self.site.interface, self.site.vocabularies)

    def page(self, path: str, lang: str) -> VisiblePage:
        """The page at a path in a language."""
        if (path, lang) not in self._read:
            html = (self.folder / language_root(lang) / path / "index.html").read_text(encoding="utf-8")
            self._read[path, lang] = VisiblePage(html, path, lang)
        return self._read[path, lang]

    def paths(self) -> list[str]:
        """Every page's path, as the first language has it; the hand-written ones too."""
        others = tuple(language_root(lang) for lang in LANGUAGES[1:])
        found = (path.parent.relative_to(self.folder).as_posix() for path in self.folder.rglob("index.html"))
        paths = ("" if path == "." else f"{path}/" for path in found)
        return sorted(path for path in paths if not path.startswith(others))

    def pages(self, *languages: str) -> Iterator[VisiblePage]:
        """Every page, in these languages or in all."""
        for lang in languages or LANGUAGES:
            for path in self.paths():
                yield self.page(path, lang)


def build_site(
    root: Path, today: date | None = None, address: str | None = None, clock: date = TODAY
) -> BuiltSite:
    """Build and publish the project in `root` as of a day, when the clock shows one."""
    build(root, Options("en", clock, today, address))
    site, day = read_content(root, clock).site, today or clock
    assert site is not None
    return BuiltSite(root / "site", root, Context.of(site, day), address or site.project.address)
