"""A figure's receipt: the figure, and what it was counted from, record by record, with the sources."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from ...history.figures import Figure, Figures
from ...history.state import State
from ...history.totals import Scope
from ...model import Initiative, Mission
from ...model.entries import Indicator, Milestone, Need, Source
from ...model.text import FullText
from ..context import Context
from .card import Card, card

# More records than this are cut, with a link to where all of them stand; more parts are told by their number.
RECORDS, PARTS, SOURCES = 20, 16, 4
_LATE = ("milestones_overdue",)  # what somebody has to do something about


@dataclass(frozen=True, slots=True)
class Part:
    """A milestone, an indicator or a need, and how many times it was counted; its id is its place."""

    id: str
    title: FullText
    times: int


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """A record, and how many times it or its parts were counted; `notes` are what by."""

    card: Card
    count: int
    parts: tuple[Part, ...]
    notes: tuple[FullText, ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """`id` is its place on the page, `of` what it is a figure of (None: the whole); `whole` leads to the rows
    that are left out.
    """

    id: str
    figure: Figure
    of: FullText | None
    example: bool
    rows: tuple[ReceiptRow, ...]
    left_out: int
    whole: str
    sources: tuple[Source, ...]
    more_sources: bool
    within: FullText | None = None  # the region, where it is a figure of what its roadmap has there

    @property
    def late(self) -> bool:
        """Whether it counts what somebody has to do something about."""
        return self.figure.rule in _LATE


def receipts(
    context: Context,
    figures: Figures,
    names: Iterable[tuple[str, str | None]],
    *,
    of: Scope | Initiative | None,
    example: bool,
) -> tuple[Receipt, ...]:
    """The receipts of the named figures, each with the figure that it is told as a part of, if any.

    A figure that is nought is left out, but for the first one, and for a part of what there is.
    """
    found = [figures.figure(name, part_of) for name, part_of in names]
    told = (one for one in found if one.value or one.of or (one is found[0] and one.of is None))
    return tuple(receipt(context, one, of=of, example=example) for one in told)


def receipt(
    context: Context,
    figure: Figure,
    *,
    of: Scope | Initiative | None,
    example: bool,
    by: Callable[[Initiative], Iterable[FullText]] | None = None,
) -> Receipt:
    """The receipt of one figure; `by` tells what each whole record was counted by, if not by its stage."""
    rows = tuple(_rows(context, figure, by or (lambda one: _stage(context, context.state(one)))))
    sources = dict.fromkeys(_sources(context, figure))
    return Receipt(
        id=place(figure.rule, of, example=example),
        figure=figure,
        of=of.title if of else None,
        example=example,
        rows=rows[:RECORDS],
        left_out=sum(row.count for row in rows[RECORDS:]),
        whole=_whole(figure, of),
        sources=tuple(sources)[:SOURCES],
        more_sources=len(sources) > SOURCES,
    )


def place(rule: str, of: Scope | Initiative | None, *, example: bool) -> str:
    """The place of a figure's receipt on its page."""
    return "-".join(filter(None, ("count", of.id if of else "", "example" if example else "", rule)))


def _rows(
    context: Context, figure: Figure, by: Callable[[Initiative], Iterable[FullText]]
) -> Iterator[ReceiptRow]:
    """The records in the site's order, each with its parts; where those are many, with their number alone."""
    counted: dict[str, Counter[str]] = {}
    for record, _, part in (one.partition("/") for one in figure.counted):
        counted.setdefault(record, Counter())[part] += 1
    few = figure.value <= PARTS
    for one in context.site.initiatives:
        if parts := counted.get(one.id):
            named = tuple(_parts(one, parts)) if few and "" not in parts else ()
            notes = () if any(parts) else tuple(by(one))
            yield ReceiptRow(card(context.site, one), parts.total(), named, notes)


def _parts(record: Initiative, counted: Counter[str]) -> Iterator[Part]:
    for one in _all_parts(record):
        if times := counted[one.id]:
            yield Part(one.id, one.text if isinstance(one, Need) else one.title, times)


def _all_parts(record: Initiative) -> Iterator[Milestone | Indicator | Need]:
    return chain(record.milestones, record.indicators, getattr(record, "needs", ()))


def _stage(context: Context, state: State) -> tuple[FullText, ...]:
    """The stage at which it is counted on its line."""
    return tuple(word.label for word in context.site.vocabularies.stages if word.id == state.stage)


def _whole(figure: Figure, of: Scope | Initiative | None) -> str:
    """Where all that is counted can be seen: the index of it, as far as it can be narrowed to the same."""
    index = "needs/" if figure.rule == "needs_open" else f"{Mission.folder}/"
    return index if of is None or isinstance(of, Initiative) else f"{index}?{of.noun}={of.id}"


def _sources(context: Context, figure: Figure) -> Iterator[Source]:
    """Where that which was counted is said: of a milestone reached, who says that it was."""
    for record_id, _, part in (one.partition("/") for one in figure.counted):
        record = context.site.one(Initiative, record_id)
        if not part:
            yield from record.sources
        for one in _all_parts(record):
            if one.id == part:
                yield from filter(None, _said_of(context, one, figure))


def _said_of(context: Context, part: Milestone | Indicator | Need, figure: Figure) -> Iterator[Source | None]:
    match part:
        case Milestone() if figure.rule.startswith(("milestones_reached", "reached")) and part.done:
            yield part.done.source
        case Milestone() if figure.rule in ("milestones_moved", "moves_of_due_dates"):
            yield from (move.source for move in context.as_of.seen(part.moved))
        case Milestone():
            yield part.source
        case Indicator():
            yield from (move.source for move in context.as_of.seen(part.target.moved))
