"""Whole sites built for the tests, as a user builds them, each in a folder of its own."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from roadmap_site.address import language_root
from roadmap_site.content import read_content
from roadmap_site.languages import LANGUAGES
from roadmap_site.pipeline import Options, build
from roadmap_site.relations import Site
from roadmap_site.views.context import Context
from roadmap_site.words import Words, all_words
from seen import Seen

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 23)
NEEDED = ("content", "docs", "overrides", "mkdocs.yml", "mkdocs.en.yml")


@dataclass(frozen=True, repr=False)
class BuiltSite:
    """A finished site: its folder, and what it was made from."""

    folder: Path
    context: Context
    address: str
    _read: dict[tuple[str, str], Seen] = field(default_factory=dict)

    @property
    def site(self) -> Site:
        return self.context.site

    @property
    def words(self) -> dict[str, Words]:
        return all_words(self.site.interface, self.site.vocabularies)

    def page(self, path: str, lang: str) -> Seen:
        """The page at a path in a language."""
        if (path, lang) not in self._read:
            html = (self.folder / language_root(lang) / path / "index.html").read_text(encoding="utf-8")
            self._read[path, lang] = Seen(html, path, lang)
        return self._read[path, lang]

    def paths(self) -> list[str]:
        """Every page's path, as the first language has it; the hand-written ones too."""
        others = tuple(language_root(lang) for lang in LANGUAGES[1:])
        found = (path.parent.relative_to(self.folder).as_posix() for path in self.folder.rglob("index.html"))
        paths = ("" if path == "." else f"{path}/" for path in found)
        return sorted(path for path in paths if not path.startswith(others))

    def pages(self, *languages: str) -> Iterator[Seen]:
        """Every page, in these languages or in all."""
        for lang in languages or LANGUAGES:
            for path in self.paths():
                yield self.page(path, lang)


def project_folder(folder: Path) -> Path:
    """A copy of what a build needs, for a test to change."""
    for name in NEEDED:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    return folder


def change(file: Path, old: str, new: str) -> None:
    """Replace a text that stands once in a file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file}: {old!r} stands there {text.count(old)} times"
    file.write_text(text.replace(old, new), encoding="utf-8")


def build_site(root: Path, today: date | None = None, address: str | None = None) -> BuiltSite:
    """Build and publish the project in `root` as of a day."""
    build(root, Options("en", TODAY, today, address))
    site, day = read_content(root, TODAY).site, today or TODAY
    assert site is not None
    return BuiltSite(root / "site", Context.of(site, day), address or site.project.address)
