"""The terms of the glossary on every finished page, those that are written by hand too."""

from collections.abc import Sequence
from pathlib import Path

from ..address import language_root
from ..model import Project
from ..model.settings import GlossaryTerm
from ..render.terms import Terms
from .shared_files import replacing

PAGE = "index.html"


def link_terms(
    joined: Path, explained: Sequence[GlossaryTerm], project: Project, languages: Sequence[str]
) -> None:
    """Mark the first use of each term on every page of the joined site."""
    roots = {lang: joined / language_root(lang) for lang in languages}
    others = [root for root in roots.values() if root != joined]
    for lang, root in roots.items():
        terms = Terms(explained, lang, [project.short_name.pick(lang).text])
        for file in sorted(root.rglob(PAGE)):
            if root == joined and any(other in file.parents for other in others):
                continue
            _mark(file, terms, file.relative_to(root).as_posix().removesuffix(PAGE))


def _mark(file: Path, terms: Terms, path: str) -> None:
    html = file.read_text(encoding="utf-8")
    marked = terms.marked(html, path)
    if marked != html:
        with replacing(file) as new:
            new.write_text(marked, encoding="utf-8", newline="")
