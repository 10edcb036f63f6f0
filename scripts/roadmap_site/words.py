"""One language's words: interface strings, labels of vocabularies, dates and numbers as it writes them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Day
from datetime import time as Clock
from decimal import Decimal
from functools import cached_property

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent, get_currency_name
from markupsafe import Markup, escape

from .languages import BY_CODE, LANGUAGES, Language
from .model.scalars import Moment
from .model.settings import Interface, Plural, Vocabularies, Word
from .model.text import Localised, Multilingual

_NARROW_SPACE, _SPACE = "\u202f", "\u00a0"
_HYPHEN, _MINUS = "-", "\u2212"
_SEVERAL = 2


@dataclass(frozen=True)
class Words:
    """Everything that a page in `lang` says that is no record's own text."""

    lang: str
    interface: Interface
    vocabularies: Vocabularies

    @property
    def _language(self) -> Language:
        return BY_CODE[self.lang]

    @cached_property
    def _locale(self) -> Locale:
        return Locale.parse(self._language.locale)

    @property
    def locale_tag(self) -> str:
        """The locale's name as browsers know it."""
        return self._language.locale.replace("_", "-")

    @cached_property
    def _alphabet(self) -> dict[int, str]:
        """The letters after z, as signs that come after z everywhere."""
        last = self._language.last_letters
        return {ord(letter): chr(ord("z") + at) for at, letter in enumerate(last, 1)}

    @cached_property
    def _dates(self) -> dict[tuple[Day, str], str]:
        """Days as they were written before, by their style: pages tell the same ones again and again."""
        return {}

    @cached_property
    def _numbers(self) -> dict[Decimal | float, str]:
        """Numbers as they were written before."""
        return {}

    def t(self, key: str, count: int | None = None, **params: object) -> str:
        """The interface string `group.key`, filled in; `count` chooses the plural form."""
        return self.phrase(key, count).format(count=self.number(count) if count is not None else "", **params)

    def html(self, key: str, count: int | None = None, **params: object) -> Markup:
        """The same as HTML: what is put in is escaped, unless it is HTML of ours."""
        number = self.number(count) if count is not None else ""
        return Markup(escape(self.phrase(key, count))).format(count=number, **params)

    def phrase(self, key: str, count: int | None = None) -> str:
        """The interface string `group.key` with its marks. KeyError when there is none."""
        group, name = key.split(".")
        phrase = self.interface.root[group][name].wording(self.lang)
        if isinstance(phrase, Plural):
            one = count is not None and self._locale.plural_form(count) == "one"
            phrase = phrase.one if one else phrase.other
        return phrase

    def reached_of(self, reached: int, planned: int) -> str:
        """How many planned milestones have been reached: a sentence whose forms follow both numbers."""
        if planned == 1:
            return self.t("milestone.the_one_reached") if reached else self.t("milestone.the_one_not_reached")
        if not reached:
            return self.t("milestone.none_reached", planned=self.number(planned))
        return self.t("milestone.reached_of", count=reached, planned=self.number(planned))

    def tally(self, counts: Iterable[tuple[str, int]]) -> str:
        """`2 nya lägen, 1 nytt resultat och 4 bekräftelser`: changes by topic, in a sentence."""
        return self.list([self.t(f"topic_count.{topic}", count=count) for topic, count in counts])

    def forms(self, key: str) -> dict[str, str]:
        """A plural string's forms with their marks, for a script that fills in the number."""
        return {"one": self.phrase(key, 1), "other": self.phrase(key, _SEVERAL)}

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
        """`12 juni 2025`; a Moment's time of day follows, where it has one: `kl. 9.30`."""
        if isinstance(day, Moment):
            clock = self._language.before_clock + self.clock(day.clock) if day.clock else ""
            return self.date(day.date, style) + clock
        if (day, style) not in self._dates:
            written = format_date(day, style, locale=self._locale)
            for short, usual in self._language.abbreviations.items():
                written = written.replace(short, usual)
            self._dates[day, style] = written
        return self._dates[day, style]

    def brief_date(self, day: Day) -> str:
        """`12 sept. 2025`: where space is narrow."""
        return self.date(day, "d MMM y")

    def weekday(self, day: Day | Moment) -> str:
        """`onsdag den 9 december 2026 kl. 9.30`"""
        return self.date(day, self._language.weekday)

    def clock(self, clock: Clock) -> str:
        """`9.30`"""
        return format_time(clock, self._language.clock, locale=self._locale)

    def month(self, day: Day) -> str:
        """`juni 2025`"""
        return format_date(day, "MMMM y", locale=self._locale)

    def short_date(self, day: Day) -> str:
        """`12 juni`: for a list that has just told the year."""
        return self.date(day, "d MMM")

    def number(self, value: Decimal | float) -> str:
        """`12 000,5` or `12,000.5`; at most two decimals, and a real minus sign."""
        if value not in self._numbers:
            written = format_decimal(value, "#,##0.##", locale=self._locale)
            self._numbers[value] = written.replace(_NARROW_SPACE, _SPACE).replace(_HYPHEN, _MINUS)
        return self._numbers[value]

    def size(self, size: int) -> str:
        """`212 kB`: a file's size, from its bytes."""
        return self.t("reports.size", kilobytes=self.number(max(1, round(size / 1000))))

    def percent(self, share: float) -> str:
        """`45 %` or `45%`"""
        return format_percent(share, locale=self._locale)

    def currency(self, code: str) -> str:
        """`svenska kronor`, by the code SEK."""
        return get_currency_name(code, count=_SEVERAL, locale=self._locale)

    def list(self, items: Iterable[str]) -> str:
        """`a, b och c`"""
        return format_list(list(items), locale=self._locale)

    def sort_key(self, text: str) -> str:
        """Alphabetical order as this language has it."""
        return text.casefold().translate(self._alphabet)


def all_words(interface: Interface, vocabularies: Vocabularies) -> dict[str, Words]:
    """The words of every language of the site."""
    return {lang: Words(lang, interface, vocabularies) for lang in LANGUAGES}
