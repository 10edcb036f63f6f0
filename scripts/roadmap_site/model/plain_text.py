"""What a text may not hold: what nobody sees, what a program reads, what stands in for it, what is one
person's.

What can't be seen is told by what Unicode says of each sign, so that the next such sign is known too.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple
from unicodedata import category, combining, name

_SOFT_HYPHEN, _JOINERS, _SPACES = "\u00ad", "\u200c\u200d", " \t\n\r\u00a0\u2009\u202f"
_PICTURE_SELECTOR = "\ufe0f"
_UNSEEN = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
_UNSEEN_NAMES = (
    "BLANK",
    "INVISIBLE",
    "VARIATION SELECTOR",
    "GRAPHEME JOINER",
    "INHERENT",
    "REPLACEMENT",
)
_ODD = re.compile(
    r"[^\x20-\x7e\n\t\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2190-\u22ff]"
)
_MOST_MARKS = 3  # so many marks on one letter are no language

# What is opened must be closed within so many signs, so that no text can be searched for ever.
_NEAR = "{0,300}"
_MARKUP = re.compile(
    rf"</?[a-zA-Z][^<>]{_NEAR}>|<!--|</?(?:a|b|i|u|p|br|em|div|span|strong|img|script|style|table)\b"
    r"|&(?:#\d+|#x[\da-fA-F]+|[a-zA-Z]{2,8});(?<!AT&T;)"
    rf"|\*\*\S[^*]{_NEAR}\*\*|(?<!\w)__\S[^_]{_NEAR}__(?!\w)|~~\S[^~]{_NEAR}~~|`[^`]{{1,300}}`"
    rf"|(?<![\w*])\*[^\s*][^*]{_NEAR}(?<=\S)\*(?![\w*])|(?<![\w/])_[^\s_][^_]{_NEAR}(?<=[^\s_])_(?!\w)"
    rf"|!?\[[^\]]{_NEAR}\]\([^)]{_NEAR}\)|^#{{1,6}} |\{{\{{ [^{{}}]{_NEAR} \}}\}}|\{{%[^{{}}%]{_NEAR}%\}}"
)
_PLACEHOLDERS = re.compile(
    r"\b(?:lorem ipsum|TODO|FIXME|TBD|TBA|XXX+|ATT GÖRA"
    r"|text kommer|kommer snart med text|platshållare|placeholder|dummytext)\b"
    r"|\[(?i:skriv|fyll i|infoga|insert|write|your|add) [^\]]{0,300}\]",
)
_LOREM_IPSUM = re.compile(r"\blorem ipsum\b", re.IGNORECASE)
_WHOLE_PLACEHOLDERS = re.compile(
    r"xx+|test\d*|testar|todo|tbd|tba|fixme|asdf\w*|qwerty\w*|foo|bar|abc|blah?( blah?)*|n/?a|none|null"
    r"|text(en)?|title|titeln?|rubrik"
    r"|summary|sammanfattning|heading|skriv här|write here|insert \w+ here"
    r"|ingen (titel|text) än|no (title|text) yet|text(en)? kommer( snart| här)?|kommer (snart|här)"
    r"|coming soon|untitled|namnlös|ny (mission|post|text)|[\W_]+",
    re.IGNORECASE,
)
_PERSON = re.compile(r"(?<![\w/.-])(?:(?:18|19|20)\d\d|\d\d)(\d\d)(\d\d)([-+\u2013 ]?)(\d{4})(?![\w/-])")
# Each of the patterns below needs one of these: most texts have none, and need no closer look.
_MARKUP_SIGNS = re.compile(r"[<&*_~`\[#{]")
_SIX_DIGITS = re.compile(r"\d{6}")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_PLAIN_LETTER = re.compile(r"[0-9A-Za-z]")
_LATIN_CYRILLIC = re.compile(r"[A-Za-zÀ-ɏ][\u0400-\u052f]|[\u0400-\u052f][A-Za-zÀ-ɏ]")


class TextFault(NamedTuple):
    """A code of messages.yml, what was written there, and where in the text it begins."""

    code: str
    value: str
    at: int


def plain_faults(text: str) -> Iterator[TextFault]:
    """Everything that a text on one line may not hold."""
    yield from any_faults(text)
    if _MARKUP_SIGNS.search(text) and (marked := _MARKUP.search(text)):
        yield TextFault("markup_in_text", marked.group(), marked.start())
    if _WHOLE_PLACEHOLDERS.fullmatch(text):
        yield TextFault("placeholder", text, 0)


def any_faults(text: str) -> Iterator[TextFault]:
    """Everything that no text may hold, Markdown included."""
    for find in _FINDERS:
        if fault := find(text):
            yield fault


def first_unseen(text: str) -> TextFault | None:
    """The first sign that can't be seen, where it has no business."""
    for found in _ODD.finditer(text):
        at, sign = found.start(), found.group()
        if _is_unseen(sign) and not _belongs(text, at, sign):
            return TextFault("hidden_character", f"U+{ord(sign):04X}", at)
        if (
            combining(sign)
            and all(combining(one) for one in text[at : at + _MOST_MARKS + 1])
            and len(text) > at + _MOST_MARKS
        ):
            return TextFault("stacked_marks", f"U+{ord(sign):04X}", at)
    return None


def seen(text: str) -> bool:
    """Whether a reader would see anything of it: a link or a heading of blanks can't be found."""
    return bool(_PLAIN_LETTER.search(text)) or any(
        not (_is_unseen(sign) or category(sign) in ("Zs", "Mn", "Me") or sign.isspace()) for sign in text
    )


def _is_unseen(sign: str) -> bool:
    if sign in _SPACES:
        return False
    kind, called = category(sign), name(sign, "")
    filler = kind == "Lo" and "FILLER" in called  # a letter; a gap filler is a mark that can be seen
    return kind in _UNSEEN or filler or any(word in called for word in _UNSEEN_NAMES)


def _belongs(text: str, at: int, sign: str) -> bool:
    """A soft hyphen; a joiner or a selector behind a picture, or between letters that are written joined."""
    before = text[at - 1 : at]
    if sign == _SOFT_HYPHEN:
        return True
    if sign in _JOINERS:
        return bool(before) and (category(before) in ("Lo", "So", "Sk") or before == _PICTURE_SELECTOR)
    return sign == _PICTURE_SELECTOR and bool(before) and category(before) in ("So", "Sm", "Po", "Nd", "Pd")


def _mixed_alphabets(text: str) -> TextFault | None:
    """A Cyrillic а in a Latin word: nobody sees it, and no search finds the word."""
    found = _CYRILLIC.search(text) and _LATIN_CYRILLIC.search(text)
    return TextFault("mixed_alphabets", text[found.start() : found.end()], found.start()) if found else None


def _placeholder(text: str) -> TextFault | None:
    found = _PLACEHOLDERS.search(text) or _LOREM_IPSUM.search(text)
    return TextFault("placeholder", found.group(), found.start()) if found else None


def _personal_number(text: str) -> TextFault | None:
    """A Swedish personal number (or coordination number): a day, and a last digit that agrees."""
    for found in _PERSON.finditer(text) if _SIX_DIGITS.search(text) else ():
        digits = re.sub(r"\D", "", found.group())[-10:]
        day = int(found[2]) - 60 if int(found[2]) > 60 else int(found[2])
        if _is_day(int(found[1]), day) and _agrees(digits):
            return TextFault("personal_number", "", found.start())
    return None


def _is_day(month: int, day: int) -> bool:
    try:
        return bool(date(2000, month, day))
    except ValueError:
        return False


def _agrees(digits: str) -> bool:
    """Luhn's sum."""
    doubled = (int(digit) * (2 - at % 2) for at, digit in enumerate(digits))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


_FINDERS: tuple[Callable[[str], TextFault | None], ...] = (
    first_unseen,
    _mixed_alphabets,
    _placeholder,
    _personal_number,
)
