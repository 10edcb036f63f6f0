"""Clauses in words: as HTML, where a name is a link, and as plain text."""

from collections.abc import Callable
from datetime import date

from markupsafe import Markup, escape

from ..views.parts.clause import Clause, Fill, Named
from ..words import Words

Link = Callable[[str], str]


def told_plainly(words: Words, one: Clause) -> str:
    """The clause as text."""
    return words.t(one.key, one.count, **{name: _plain(words, fill) for name, fill in one.fills.items()})


def told(words: Words, one: Clause, link: Link) -> Markup:
    """The clause as HTML; `link` makes an address from a path."""
    fills = {name: _html(words, fill, link) for name, fill in one.fills.items()}
    said = words.html(one.key, one.count, **fills)
    return Markup('<span class="{}">{}</span>').format(one.style, said) if one.style else said


def _plain(words: Words, fill: Fill) -> str:
    match fill:
        case None:
            return ""
        case Clause():
            return told_plainly(words, fill)
        case Named():
            return words.plain(fill.title)
        case date():
            return words.date(fill)
    return words.number(fill)


def _html(words: Words, fill: Fill, link: Link) -> Markup:
    match fill:
        case Clause():
            return told(words, fill, link)
        case Named():
            title, lang = words.pick(fill.title)
            marked = Markup(' lang="{}"').format(lang) if lang != words.lang else Markup()
            return Markup('<a href="{}"{}>{}</a>').format(link(fill.path), marked, title)
        case date():
            return Markup('<time datetime="{}">{}</time>').format(fill.isoformat(), words.date(fill))
    return escape(_plain(words, fill))
