"""One language's words: interface strings, labels of vocabularies, dates and numbers as it writes them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Day
from decimal import Decimal
from functools import cached_property

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from markupsafe import Markup, escape

from .languages import BY_CODE, LANGUAGES
from .model.scalars import Moment
from .model.settings import Interface, Plural, Vocabularies, Word
from .model.text import Localised, Multilingual

_NARROW_SPACE, _SPACE = "\u202f", "\u00a0"


@dataclass(frozen=True)
class Words:
    """Everything that a page in `lang` says that is no record's own text."""

    lang: str
    interface: Interface
    vocabularies: Vocabularies

    @cached_property
    def _locale(self) -> Locale:
        return Locale.parse(BY_CODE[self.lang].locale)

    @cached_property
    def _alphabet(self) -> dict[int, str]:
        """The letters after z, as signs that come after z everywhere."""
        last = BY_CODE[self.lang].last_letters
        return {ord(letter): chr(ord("z") + at) for at, letter in enumerate(last, 1)}

    def t(self, key: str, count: int | None = None, **params: object) -> str:
        """The interface string `group.key`; `count` chooses the plural form. KeyError when there is none."""
        return self._phrase(key, count).format(count=self._counted(count), **params)

    def html(self, key: str, count: int | None = None, **params: object) -> Markup:
        """The same as HTML: what is put in is escaped, unless it is HTML of ours."""
        return Markup(escape(self._phrase(key, count))).format(count=self._counted(count), **params)

    def _phrase(self, key: str, count: int | None) -> str:
        group, name = key.split(".")
        phrase = self.interface.root[group][name].wording(self.lang)
        if isinstance(phrase, Plural):
            one = count is not None and self._locale.plural_form(count) == "one"
            return phrase.one if one else phrase.other
        return phrase

    def _counted(self, count: int | None) -> str:
        return self.number(count) if count is not None else ""

    def word(self, vocabulary: str, word_id: str) -> str:
        """A vocabulary's label for an id."""
        return self.plain(self.entry(vocabulary, word_id).label)

    def entry(self, vocabulary: str, word_id: str) -> Word:
        """A vocabulary's whole entry for an id."""
        return next(word for word in self.vocabularies.words(vocabulary) if word.id == word_id)

    def pick(self, text: Multilingual) -> Localised:
        """The text in this language, or in the first one."""
        return text.pick(self.lang)

    def plain(self, text: Multilingual) -> str:
        """The text alone, for a place that can't say which language it is in."""
        return text.pick(self.lang).text

    def date(self, day: Day | Moment, style: str = "d MMMM y") -> str:
        """`12 juni 2025`; a Moment's time of day follows, where it has one."""
        if isinstance(day, Moment):
            clock = f" {format_time(day.clock, 'HH:mm', locale=self._locale)}" if day.clock else ""
            return self.date(day.date, style) + clock
        return format_date(day, style, locale=self._locale)

    def month(self, day: Day) -> str:
        """`juni 2025`"""
        return format_date(day, "MMMM y", locale=self._locale)

    def short_date(self, day: Day) -> str:
        """`12 juni`: for a list that has just told the year."""
        return format_date(day, "d MMM", locale=self._locale)

    def number(self, value: Decimal | float) -> str:
        """`12 000,5` or `12,000.5`; at most two decimals."""
        return format_decimal(value, "#,##0.##", locale=self._locale).replace(_NARROW_SPACE, _SPACE)

    def percent(self, share: float) -> str:
        """`45 %` or `45%`"""
        return format_percent(share, locale=self._locale)

    def list(self, items: Iterable[str]) -> str:
        """`a, b och c`"""
        return format_list(list(items), locale=self._locale)

    def sort_key(self, text: str) -> str:
        """Alphabetical order as this language has it."""
        return text.casefold().translate(self._alphabet)


def all_words(interface: Interface, vocabularies: Vocabularies) -> dict[str, Words]:
    """The words of every language of the site."""
    return {lang: Words(lang, interface, vocabularies) for lang in LANGUAGES}
