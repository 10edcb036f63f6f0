"""Everything that is published, as text or bytes for a path in the stage, of the same records and one day."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import material

from .address import staged_file
from .exports.hosting import published_files
from .exports.manifest import web_manifest
from .exports.months import months_json
from .exports.pictures import keys, made_pictures
from .exports.progress import data_path, progress_json
from .exports.report.documents import report_jobs
from .exports.search_answers import search_answers
from .exports.social_cards import card_jobs
from .exports.typeset.cache import Cache
from .exports.typeset.typesetting import typeset_all
from .history.snapshots import snapshot_dates
from .languages import DEFAULT, LANGUAGES
from .look.emblem import eu_emblem
from .look.icons import icons
from .look.palette import PALETTE
from .look.stylesheet import handbook_stylesheet, stylesheet
from .model.handwritten import Handwritten
from .model.image import Pictured
from .pictures.picture import Picture
from .relations import Site
from .render.data_files import DataFile
from .render.frame import frame_settings
from .render.handbook import staged_pages
from .render.renderer import Renderer
from .steps import Advance
from .views.all_pages import all_pages
from .views.context import Context
from .views.page import Page
from .views.time_travel import TimeView
from .words import Words, all_words

Output = tuple[str, str | bytes]
_MATERIAL_CSS = "templates/assets/stylesheets/main.*.min.css"


def outputs(
    root: Path,
    context: Context,
    address: str,
    handwritten: Handwritten,
    documents: Mapping[str, str | bytes] = MappingProxyType({}),
) -> Iterator[Output]:
    """Path below build/staging and content, of every staged file; `documents` were drawn before."""
    data = dict(_data(context))
    yield from data.items()
    context = replace(context, file_sizes=_sizes({**documents, **data}))
    site, today = context.site, context.today
    words = all_words(site.interface, site.vocabularies)
    yield "frame.yml", frame_settings(site, address, today, words, handwritten.pages)
    pages = tuple(all_pages(context))
    for lang in LANGUAGES:
        yield f"{lang}/search/answers.json", search_answers(site, pages, words[lang])
    yield from _pages(site, pages, words, {page.path for page in handwritten.pages}, address)
    yield from staged_pages(handwritten, site, words, _count(pages, handwritten), _data_files(context))
    yield from _styles(root, site.line_colours)
    yield from _icons(site)
    yield f"{DEFAULT}/assets/site.webmanifest", web_manifest(words[DEFAULT].plain(site.project.short_name))
    for name, text in published_files(address, site.project.host).items():
        yield f"{DEFAULT}/{name}", text


def _data(context: Context) -> Iterator[Output]:
    yield f"{DEFAULT}/{data_path()}", progress_json(context)
    for day in snapshot_dates(context.method, context.today):
        yield f"{DEFAULT}/{data_path(day)}", progress_json(Context.of(context.site, day))


def _data_files(context: Context) -> Iterator[DataFile]:
    """Today's, then those of the half-years' ends, the latest first."""
    for day in (None, *reversed(snapshot_dates(context.method, context.today))):
        path = data_path(day)
        yield DataFile(path, day, context.file_sizes[path])


def _sizes(files: Mapping[str, str | bytes]) -> dict[str, int]:
    """Path below the site's root and bytes of each."""
    return {
        path.removeprefix(f"{DEFAULT}/"): len(one if isinstance(one, bytes) else one.encode())
        for path, one in files.items()
    }


def _pages(
    site: Site, pages: Sequence[Page], words: Mapping[str, Words], written: Container[str], address: str
) -> Iterator[Output]:
    for lang in LANGUAGES:
        renderer = Renderer(site, words[lang], written, address)
        for page in pages:
            yield f"{lang}/{staged_file(page.path)}", renderer.render(page)
            if isinstance(page.view, TimeView):
                yield f"{lang}/{page.path}months.json", months_json(page, renderer)


def _count(pages: Sequence[Page], handwritten: Handwritten) -> int:
    """How many pages the site has, in all languages; one that only leads on to another is none."""
    return len(LANGUAGES) * sum(not page.moved_to for page in pages) + len(handwritten.pages)


def _styles(root: Path, lines: Sequence[str]) -> Iterator[Output]:
    yield f"{DEFAULT}/assets/site.css", stylesheet(root / "overrides" / "css", PALETTE, lines)
    (css,) = Path(material.__path__[0]).glob(_MATERIAL_CSS)
    yield (
        f"{DEFAULT}/assets/handbook.css",
        handbook_stylesheet(root / "overrides" / "css", css.read_text(encoding="utf-8")),
    )


def _icons(site: Site) -> Iterator[Output]:
    pictures = icons(site.line_colours)
    if site.project.eu_cofunded:
        pictures["eu.svg"] = eu_emblem().encode()
    yield from ((f"{DEFAULT}/assets/img/{name}", picture) for name, picture in pictures.items())


def drawn(
    context: Context, address: str, handwritten: Handwritten, cache: Cache, advance: Advance
) -> Iterator[Output]:
    """Pictures, reports and social cards: what takes long; what was made before comes from the cache."""
    words = all_words(context.site.interface, context.site.vocabularies)
    shown = _shown_pictures(context.site, handwritten)
    pictures: dict[str, bytes] = {}
    for number, picture in enumerate(shown, 1):
        pictures |= made_pictures([picture], cache)
        advance(number, len(shown))
    yield from ((f"{DEFAULT}/{path}", picture) for path, picture in pictures.items())
    jobs = [*report_jobs(context, words, address, pictures), *card_jobs(context, words, pictures)]
    for number, (path, document) in enumerate(typeset_all(jobs, cache), 1):
        yield f"{DEFAULT}/{path}", document
        advance(number, len(jobs))
    cache.keep_only(frozenset([*(job.key for _, job in jobs), *keys(shown)]))


def _shown_pictures(site: Site, handwritten: Handwritten) -> tuple[Picture, ...]:
    """Those that a page shows; what belongs to examples that are hidden is made for nobody."""
    named = {one.image.file for one in site.all_records() if isinstance(one, Pictured) and one.image}
    named |= handwritten.images
    return tuple(picture for name, picture in site.pictures.items() if name in named)
