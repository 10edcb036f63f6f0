"""A budget as printed: every row has a value a year, and what is printed as a sum is one."""

from collections.abc import Iterator
from datetime import date

from ..finding import Finding
from ..model import Project, Record
from ..model.project import Budget, BudgetTable
from ..problems import Loc

_TOLERATED_KRONOR, _TOLERATED_SHARE = 2, 0.00001


def budget_adds_up(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Printed sums may differ from their parts by rounding, no more."""
    if isinstance(record, Project) and record.budget is not None:
        for index, table in enumerate(record.budget.tables):
            loc = ("budget", "tables", index)
            yield from _sums(loc, table) if _is_whole(record.budget, table) else ()


def budget_has_a_value_a_year(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Where all rows agree with each other, it is the list of years that is wrong."""
    if not isinstance(record, Project) or record.budget is None:
        return
    years = record.budget.years
    rows = [row for table in record.budget.tables for row in (*table.rows, table.sum)]
    lengths = {len(row.values) for row in rows}
    if len(lengths) == 1 and lengths != {len(years)}:
        params = {"values": str(lengths.pop()), "years": str(len(years))}
        yield Finding(("budget", "years"), "budget_years", params)
        return
    for index, table in enumerate(record.budget.tables):
        loc = ("budget", "tables", index)
        placed = [((*loc, "rows", at), row) for at, row in enumerate(table.rows)]
        for place, row in [*placed, ((*loc, "sum"), table.sum)]:
            if len(row.values) != len(years):
                params = {"values": str(len(row.values)), "years": str(len(years))}
                yield Finding((*place, "values"), "budget_columns", params)


def budget_years_follow(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """The first that comes before the one above it; the same year twice is another rule's."""
    if isinstance(record, Project) and record.budget is not None:
        years = record.budget.years
        falling = next((at for at in range(1, len(years)) if years[at] < years[at - 1]), None)
        if falling:
            yield Finding(("budget", "years", falling), "years_not_rising", {"value": str(years[falling])})


def _is_whole(budget: Budget, table: BudgetTable) -> bool:
    return all(len(row.values) == len(budget.years) for row in (*table.rows, table.sum))


def _sums(loc: Loc, table: BudgetTable) -> Iterator[Finding]:
    """A wrong value breaks the sum of its row and that of its year: it is told once, where the two cross."""
    rows = {at: _off(row.values, row.total) for at, row in enumerate((*table.rows, table.sum))}
    years = {
        at: _off(values, table.sum.values[at])
        for at, values in enumerate(zip(*(row.values for row in table.rows), strict=True))
    }
    rows, years = ({at: by for at, by in off.items() if by} for off in (rows, years))
    if len(rows) == len(years) == 1 and {*map(abs, rows.values())} == {*map(abs, years.values())}:
        yield _crossing(loc, table, next(iter(rows.items())), next(iter(years)))
        return
    for at, by in rows.items():
        row = (*table.rows, table.sum)[at]
        place = (*loc, "rows", at) if at < len(table.rows) else (*loc, "sum")
        yield _differs((*place, "total"), row.total + by, row.total)
    for at, by in years.items():
        printed = table.sum.values[at]
        yield _differs((*loc, "sum", "values", at), printed + by, printed)


def _crossing(loc: Loc, table: BudgetTable, row: tuple[int, int], year: int) -> Finding:
    at, by = row
    value = (*table.rows, table.sum)[at].values[year]
    place = (*loc, "rows", at) if at < len(table.rows) else (*loc, "sum")
    params = {"value": str(value), "nearest": str(value - by)}
    return Finding((*place, "values", year), "budget_value", params)


def _off(values: tuple[int, ...], printed: int) -> int:
    """How much more the parts are than their printed sum; nothing where rounding explains it."""
    by = sum(values) - printed
    return by if abs(by) > tolerated(printed) else 0


def _differs(loc: Loc, parts: int, printed: int) -> Finding:
    return Finding(loc, "sum_differs", {"sum": str(parts), "printed": str(printed)})


def tolerated(printed: int) -> float:
    """How many kronor a printed sum may differ from its parts."""
    return max(_TOLERATED_KRONOR, abs(printed) * _TOLERATED_SHARE)


RULES = (budget_adds_up, budget_has_a_value_a_year, budget_years_follow)
