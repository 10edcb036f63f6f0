"""Which field was meant, where one stands that a record doesn't have there."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ..phrases import read_own
from ..problems import fold, nearest

_LIKELY = Path(__file__).with_name("likely_fields.yml")


def meant_field(written: str, allowed: Iterable[str]) -> str:
    """The allowed field that was most likely meant, by its spelling or its meaning; empty where none is."""
    allowed = list(allowed)
    folded = fold(written)
    by_meaning = [name for name, words in _likely() if name in allowed and folded in words]
    spelt = [name for name in allowed if fold(name) == folded]
    return next(iter(spelt or by_meaning), None) or nearest(written, allowed) or ""


@cache
def _likely() -> tuple[tuple[str, frozenset[str]], ...]:
    read = read_own(_LIKELY)
    return tuple((name, frozenset(map(fold, words.split()))) for name, words in read.items())
