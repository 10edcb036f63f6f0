"""The budget is quoted as printed; every sum is checked by hand-countable figures."""

from roadmap_site.model.project import Budget
from roadmap_site.views.parts.budget import budget_view

WORDS = {"sv": "rad", "en": "row"}


def budget(rows: list[tuple[list[str], str]], total: tuple[list[str], str]) -> Budget:
    def row(values: list[str], printed: str) -> dict:
        return {"title": WORDS, "values": values, "total": printed}

    table = {"id": "costs", "title": WORDS, "rows": [row(*one) for one in rows], "sum": row(*total)}
    years = ["2023", "2024"]
    return Budget.model_validate(
        {"currency": "SEK", "years": years, "tables": [table], "note": WORDS, "source": "https://example.org"}
    )


def test_exact_sums_leave_nothing_to_say():
    assert (
        budget_view(budget([(["1", "2"], "3"), (["10", "20"], "30")], (["11", "22"], "33"))).deviations == ()
    )


def test_a_row_a_year_and_the_totals_are_each_told():
    # 1 + 2 = 3, printed 4; 2023: 1 + 10 = 11, printed 12; totals: 4 + 30 = 34, printed 35; 12 + 22 = 34,
    # printed 35.
    found = budget_view(budget([(["1", "2"], "4"), (["10", "20"], "30")], (["12", "22"], "35"))).deviations
    told = [(one.row is not None, one.year, one.parts, one.printed, one.difference) for one in found]
    assert told == [
        (True, None, 3, 4, 1),
        (True, None, 34, 35, 1),
        (False, 2023, 11, 12, 1),
        (False, None, 34, 35, 1),
    ]


def test_a_printed_sum_below_its_parts_is_negative():
    found = budget_view(budget([(["1", "2"], "2")], (["1", "2"], "2"))).deviations[0]
    assert (found.parts, found.printed, found.difference) == (3, 2, -1)
