"""The budget as printed, and each sum that differs from its parts: quoted, checked, never corrected."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.project import Budget, BudgetRow, BudgetTable
from ...model.text import FullText


@dataclass(frozen=True, slots=True)
class Deviation:
    """A sum that isn't exact: of a row, of a year's column, or (neither) of the column of totals."""

    table: FullText
    row: FullText | None
    year: int | None
    parts: int
    printed: int

    @property
    def difference(self) -> int:
        """Printed minus parts, in whole kronor."""
        return self.printed - self.parts


@dataclass(frozen=True, slots=True)
class BudgetView:
    budget: Budget
    deviations: tuple[Deviation, ...]


def budget_view(budget: Budget) -> BudgetView:
    """The budget with its sums checked."""
    return BudgetView(budget, tuple(one for table in budget.tables for one in _deviations(budget, table)))


def _deviations(budget: Budget, table: BudgetTable) -> Iterator[Deviation]:
    sums = (_row_sum(table, row) for row in (*table.rows, table.sum))
    columns = (_column_sum(table, number, year) for number, year in enumerate((*budget.years, None)))
    yield from (one for one in (*sums, *columns) if one.difference)


def _row_sum(table: BudgetTable, row: BudgetRow) -> Deviation:
    return Deviation(table=table.title, row=row.title, year=None, parts=sum(row.values), printed=row.total)


def _column_sum(table: BudgetTable, number: int, year: int | None) -> Deviation:
    parts = sum((*row.values, row.total)[number] for row in table.rows)
    printed = (*table.sum.values, table.sum.total)[number]
    return Deviation(table=table.title, row=None, year=year, parts=parts, printed=printed)
