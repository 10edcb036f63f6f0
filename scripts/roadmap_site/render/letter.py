"""A letter that a reader's mail program opens, already addressed and begun: a mailto link (RFC 6068)."""

from urllib.parse import quote

from ..model.text import Multilingual
from ..words import Words

_LINE = "\r\n"


def answer_letter(words: Words, mailbox: str, need: Multilingual, address: str) -> str:
    """The answer to a need: its title and address, and what whoever asks will want to know."""
    t, title = words.t, words.plain(need)
    subject = t("needs.letter_subject", need=title)
    lines = (
        t("needs.letter_opening", need=title),
        address,
        "",
        t("needs.letter_offer"),
        "",
        t("needs.letter_when"),
        "",
        t("needs.letter_who"),
        "",
    )
    return f"mailto:{quote(mailbox, safe='@')}?subject={_coded(subject)}&body={_coded(_LINE.join(lines))}"


def _coded(text: str) -> str:
    return quote(text, safe="")
