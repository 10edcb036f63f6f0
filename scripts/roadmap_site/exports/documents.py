"""All that typst makes: reports and social cards, set side by side, and kept so that a rebuild costs nothing."""

from collections.abc import Iterator, Mapping

from ..views.context import Context
from ..words import Words
from .cache import Cache
from .cards import card_jobs
from .report import report_jobs
from .typesetting import typeset_all


def documents(
    context: Context, words: Mapping[str, Words], *, address: str = "", cache: Cache | None = None
) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every report and card; the cache forgets what isn't among them any more."""
    jobs = (*report_jobs(context, words, address), *card_jobs(context, words))
    yield from typeset_all(jobs, cache)
    if cache:
        cache.keep_only(frozenset(job.key for _path, job in jobs))
