"""What somebody meant who wrote a value in another way: the right one is offered, or none where it could be
several.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from roadmap_site.model import likely_values, scalars

MEANT = {
    "Date": {
        "1 mars 2025": "2025-03-01",
        "31 Maj 2025": "2025-05-31",
        "1 okt. 2025": "2025-10-01",
        "3rd": "",
        "1 March 2025": "2025-03-01",
        "March 1, 2025": "2025-03-01",
        "1 sept 2025": "2025-09-01",
        "31/3 2025": "2025-03-31",
        "1/3/2025": "2025-03-01",
        "2025/03/01": "2025-03-01",
        "2025-3-1": "2025-03-01",
        "2025.03.01": "2025-03-01",
        "2025–03–01": "2025-03-01",
        "20250301": "2025-03-01",
        "2025-03-01,": "2025-03-01",
        "2025-03-01 13:00": "2025-03-01",
        "2025-02-30": "",
        "31 april 2025": "",
        "1 foo 2025": "",
        "25-03-01": "2025-03-01",
        "2025-03": "2025-03-31",
        "2025": "2025-12-31",
        "Q3 2026": "2026-09-30",
        "våren 2026": "2026-05-31",
        "0001-01-01": "",
        "1 mars 1789": "",
        "den 1 mars 2025": "2025-03-01",
        "1:a mars 2025": "2025-03-01",
        "March 1st, 2025": "2025-03-01",
        "onsdag 5 mars 2025": "2025-03-05",
        "Wednesday, 5 March 2025": "2025-03-05",
        "31.3.2025": "2025-03-31",
        "31-03-2025": "2025-03-31",
        "3/31/2025": "2025-03-31",
        "2025 03 01": "2025-03-01",
        "2025-03-01T00:00:00Z": "2025-03-01",
        "1/3-25": "2025-03-01",
        "250301": "2025-03-01",
        "senast 2025-03-01": "2025-03-01",
        "mars 2025": "2025-03-31",
        "slutet av mars 2025": "2025-03-31",
        "februari 2024": "2024-02-29",
        "kvartal 4 2025": "2025-12-31",
        "hösten 2025": "2025-11-30",
        "autumn 2025": "2025-11-30",
        "v. 10 2025": "2025-03-09",
        "v. 60 2025": "",
        "2025/2026": "2025-12-31",
        "٢٠٢٥-٠٣-٠١": "2025-03-01",
        "２０２５-03-01": "2025-03-01",
        "99999999": "",
    },
    "Moment": {
        "2027-03-11 kl 17": "2027-03-11 17:00",
        "2027-03-11 kl. 17.30": "2027-03-11 17:30",
        "2027-03-11 9:00": "2027-03-11 09:00",
        "11 mars 2027 17:00": "2027-03-11 17:00",
        "2027-03-11 17:00-19:00": "2027-03-11 17:00",
        "2027-03-11, 17:00": "2027-03-11 17:00",
        "2027-03-11 25:00": "2027-03-11",
        "2027-03-11 17:60": "2027-03-11",
        "11 mars 2027": "2027-03-11",
        "i morgon": "",
        "19:00": "",
    },
    "Number": {
        "45%": "45",
        "45 %": "45",
        "-3,5 grader": "-3,5",
        "4 MWh": "4",
        "ca 4": "4",
        "12 000 kr": "12 000",
        "12.000.000": "12 000 000",
        "12,000,000 SEK": "12 000 000",
        "3,5.": "3,5",
        "4-5": "",
        "fyra": "",
        "12 00": "",
        "m2": "",
        "1 000 m2": "",
        "١٢": "12",
        "1_000": "1 000",
        "12'000": "12 000",
        ">12": "12",
        "½": "",
    },
    "Address": {
        "www.example.org/x": "https://www.example.org/x",
        "example.org": "https://example.org",
        "regionuppsala.se/en/": "https://regionuppsala.se/en/",
        "<https://example.org/x>": "https://example.org/x",
        "[Protokoll](https://example.org/x)": "https://example.org/x",
        "https://example.org/x, sidan 3": "https://example.org/x",
        "https//example.org/x": "https://example.org/x",
        "http:/example.org/x": "http://example.org/x",
        "https://example.org/en fil.pdf": "https://example.org/en%20fil.pdf",
        "mall.xlsx": "",
        "info@example.org": "",
        "javascript:alert(1)": "",
        "https://": "",
        "teams": "",
        "//example.org": "https://example.org",
        "https://https://example.org": "https://example.org",
    },
    "Email": {
        "Anna <info@example.org>": "info@example.org",
        "info(at)example.org": "info@example.org",
        "info [at] example.org": "info@example.org",
        "info@example.org,": "info@example.org",
        "018-12 34 56": "",
        "https://example.org": "",
    },
    "Boolean": {
        "ja": "true",
        "Yes": "true",
        "True": "true",
        "true,": "true",
        "nej": "false",
        "No": "false",
        "kanske": "",
    },
}  # fmt: skip
VALUES = [(kind, written) for kind, cases in MEANT.items() for written in cases]


def refused(kind: str, written: str) -> dict[str, str]:
    with pytest.raises(ValidationError) as found:
        TypeAdapter(getattr(scalars, kind)).validate_python(written)
    (error,) = found.value.errors()
    return error["ctx"]


@pytest.mark.parametrize(("kind", "written"), VALUES, ids=[f"{kind} {written}" for kind, written in VALUES])
def test_what_was_meant_is_offered_with_the_refusal(kind: str, written: str):
    assert refused(kind, written) == {"value": written, "nearest": MEANT[kind][written]}


@pytest.mark.parametrize(
    ("written", "meanings"), [("12.000", "12 000"), ("-1,250", "-1 250"), ("999.999", "999 999")]
)
def test_a_number_that_could_be_thousands_or_decimals_is_refused(written: str, meanings: str):
    assert refused("Number", written) == {"value": written, "nearest": meanings}


@pytest.mark.parametrize(
    "written", ["0,125", "0.125", "3,25", "3,1250", "1000,125", "12 000", "-4", "\u22124", "1 000,5"]
)
def test_a_number_that_means_one_thing_is_read(written: str):
    TypeAdapter(scalars.Number).validate_python(written)


GUESSES = [
    getattr(likely_values, f"likely_{kind}")
    for kind in ("date", "moment", "number", "address", "email", "boolean")
]


@settings(max_examples=300, deadline=None)
@given(st.text() | st.from_regex(r"[0-9a-z@:/ .,-]{0,20}", fullmatch=True))
def test_no_text_confuses_a_guess(text: str):
    for guess in GUESSES:
        assert isinstance(guess(text), str)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(list(MEANT)), st.from_regex(r"[0-9a-z@:/ .,-]{0,20}", fullmatch=True))
def test_what_is_offered_is_never_refused_itself(kind: str, text: str):
    adapter = TypeAdapter(getattr(scalars, kind))
    try:
        adapter.validate_python(text)
    except ValidationError as found:
        if offered := found.errors()[0]["ctx"]["nearest"]:
            adapter.validate_python(offered)
