"""What no text may hold is found by what it is; what people write is left alone; nothing takes long."""

import sys
import time
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap_site.model.plain_text import any_faults, first_unseen, plain_faults, seen
from roadmap_site.rules.texts import is_persons

UNSEEN = {
    "a tag": "\U000e0041",
    "a Hangul filler": "\u3164",
    "another": "\uffa0",
    "an Arabic letter mark": "\u061c",
    "a right-to-left override": "\u202e",
    "a space without width": "\u200b",
    "an invisible product": "\u2062",
    "a Mongolian vowel separator": "\u180e",
    "a grapheme joiner": "\u034f",
    "a private sign": "\ue000",
    "a sign that isn't assigned": "\u0378",
    "a variation selector": "\U000e0100",
    "a Braille blank": "\u2800",
    "an object's replacement": "\ufffc",
    "a Khmer inherent vowel": "\u17b4",
    "a joiner between Latin letters": "\u200d",
    "a picture's selector behind a letter": "\ufe0f",
    "a mark of music": "\U0001d173",
}
PLAIN = """Fabriker < 10 MW | El -> värme | Forskning & utveckling | Fabriker* som flyttar | fil_namn_ett | \
Fabrik #1
Fabriker [utkast] | 3 * 4 * 5 fabriker | 5 < x och y > 3 | Fabriker {utkast} | AT&T; och Telia | \
Testbädd för fabriker
to-do-lista | Fabriker XL | 5 kΩ och 3 μm | Ordet Дом i titeln | Fabriks\u00adarbetare | \
Fabriker 👩\u200d💻 ☀\ufe0f | Kommer
Nummer 556036-0793 | Ärende 850101-1234 | Ring 021-17 45 00 | Fa\u0308briker | می\u200cخواهم | Tbilisi | \
Bar och foajé"""
FAULTY = {
    "markup_in_text": """<b>El</b> | El<br>värme | El &amp; värme | El &#228; | \
**El** | [El](https://example.org) | __El__ | `El` | # El
*El* | _El_ | ~~El~~ | <script | {{ title }} | ![El](el.png) | <https://example.org>""",
    "placeholder":
        "Lorem ipsum | TODO | TODO: mer | xxx | El XXX | test | TBD | asdf | ??? | ... | Titel | "
        "Skriv här | N/A | - | [Skriv titel här]",
    "personal_number": "811218-9876 | 19811218-9876 | 198112189876 | 811218+9876 | född 811218-9876, bor",
    "mixed_alphabets": "F\u0430briker",
    "stacked_marks": "Fa\u0301\u0302\u0303\u0304",
}  # fmt: skip


def split(written: str) -> list[str]:
    return [one.strip() for line in written.split("\n") for one in line.split(" | ")]


@pytest.mark.parametrize("sign", UNSEEN.values(), ids=UNSEEN)
def test_a_sign_that_nobody_sees_is_found(sign: str):
    assert [(one.code, one.at) for one in any_faults(f"El{sign}nät")] == [("hidden_character", 2)]


@pytest.mark.parametrize("text", split(PLAIN))
def test_what_people_write_is_left_alone(text: str):
    assert list(plain_faults(text)) == []


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in FAULTY.items() for text in split(texts)]
)
def test_what_no_text_may_hold_is_found(code: str, text: str):
    assert code in [one.code for one in plain_faults(text)]


def test_no_letter_sign_or_number_of_any_script_is_taken_for_unseen():
    """But for those whose very name says so."""
    shown = (
        chr(at) for at in range(sys.maxunicode) if category(chr(at)) in ("Lu", "Ll", "Nd", "Sc", "Po", "Ps")
    )
    assert [sign for sign in shown if first_unseen(sign)] == []


@given(st.text())
def test_whatever_the_text_there_is_an_answer(text: str):
    list(plain_faults(text))
    seen(text)


PATIENT = [
    "[", "<http:", "*a", "_a", "`", "(", "a", "a@", "{{ ", "\u0301", "<a", "**", "1", "&#1", "å",
    "\u200b", "[a](", "~~a",
]  # fmt: skip


@pytest.mark.parametrize("piece", PATIENT)
def test_no_long_text_takes_long(piece: str):
    began = time.perf_counter()
    list(plain_faults(piece * (200_000 // len(piece))))
    assert time.perf_counter() - began < 5


ROLES = (
    "info registrator kansliet region.utveckling smart.specialisering naringsliv.innovation press kontakt "
    "plan projekt.kontor support kundtjanst"
)
PERSONS = "anna anna.berg lars-erik.svensson johanna.lindqvist a.andersson annica.stromgren fornamn.efternamn"


@pytest.mark.parametrize("name", ROLES.split())
def test_a_mailbox_of_a_role_is_no_persons(name: str):
    assert not is_persons(f"{name}@region.se")


@pytest.mark.parametrize("address", [f"{name}@region.se" for name in PERSONS.split()] + ["plan@gmail.com"])
def test_a_persons_address_is_known_as_one(address: str):
    assert is_persons(address)
