"""Pages become text: our own Jinja environment makes the whole body, escaped for where it goes, and fails on
undefined names.

MkDocs' theme environment escapes nothing, so no record's text is left for it: a page's body is one block of
HTML, and the few things that the frame needs stand in the front matter as YAML.
"""

import re
from collections.abc import Container, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.environment import TemplateModule
from jinja2.utils import Namespace
from markupsafe import Markup, escape

from .. import address
from ..model.text import Multilingual
from ..relations import Site
from ..rules import prose
from ..views.page import Page, UiText
from ..words import Words
from .compounds import Compounds, compounds_of
from .letter import answer_letter
from .telling import told
from .yaml_text import as_yaml

TEMPLATES = Path(__file__).parents[1] / "templates"
DESCRIPTION_LENGTH = 200
_SPACE_IN_A_NUMBER = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_CELLS_THAT_TOUCH = re.compile(
    # Cells, and what a style sheet puts on a line of its own or shows in place of the other.
    r"(?<=</d[td]>|</t[hd]>)(?=<)|(?<=</span>)(?=<span class=\"(?:why|short)\">)"
)


class _Compiled(BytecodeCache):
    """Templates compiled once in a process: every language's environment runs the same code."""

    code: ClassVar[dict[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.code:
            bucket.bytecode_from_string(self.code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.code[bucket.key] = bucket.bytecode_to_string()


class Renderer:
    """Renders pages in one language."""

    def __init__(
        self, site: Site, words: Words, handwritten: Container[str] = (), at: str | None = None
    ) -> None:
        self.site = site
        self.words = words
        # Where the site will stand: what the project says, where nothing else is said.
        self.at = at or site.project.address
        # Paths of the pages in docs/: a page links to one of them only where it is there.
        self.handwritten = handwritten

    @cached_property
    def _environment(self) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=_Compiled(),
            auto_reload=False,  # no template changes while a build lasts
        )
        words = self.words
        environment.filters |= {
            "text": self.text,
            "plain": words.plain,
            "date": words.date,
            "month": words.month,
            "short_date": words.short_date,
            "brief_date": words.brief_date,
            "weekday": words.weekday,
            "clock": words.clock,
            "currency": words.currency,
            "number": words.number,
            "percent": words.percent,
            "size": words.size,
            "listed": lambda items: _join(words, items),
            "tally": lambda one: words.tally(one.counts),
        }
        environment.globals |= {
            "t": self.t,
            "word": words.word,
            "entry": words.entry,
            "reached_of": words.reached_of,
            "answer_to": self.answer_to,
            "told": lambda clause, link: told(words, clause, link),
            "forms": words.forms,
            "lang": words.lang,
            "locale": words.locale_tag,
        }
        return environment

    def render(self, page: Page, **more: Any) -> str:
        """The Markdown file that MkDocs makes the page from: front matter, then the body as one block of
        HTML.
        """
        template = self._environment.get_template(f"pages/{page.template}")
        body = template.render(
            view=page.view,
            page=page,
            called=self._called(page.title),
            **self._at(page.path),
            **more,
        )
        # The search takes what no white space parts for one word.
        body = _CELLS_THAT_TOUCH.sub(" ", body)
        front = as_yaml(self._front_matter(page, body))
        return f'---\n{front}---\n\n<div class="page">\n{body.strip()}\n</div>\n'

    def macros(self, part: str, path: str) -> TemplateModule:
        """The macros of a part, as the page at `path` calls them."""
        return self._environment.get_template(f"parts/{part}").make_module(self._at(path))

    def _at(self, path: str) -> dict[str, Any]:
        """What every template is given on the page at a path."""
        return {
            "site": self.site,
            "handwritten": self.handwritten,
            "link": lambda target: address.relative(target, path),
            "file": lambda target: address.shared_file(target, path, self.words.lang),
            "prose": lambda text: self.prose(text, path),
            "label": Namespace(said=False),  # whether what is shown stands below the word Example
        }

    def t(self, key: str, count: int | None = None, **params: object) -> str:
        """The interface string; HTML of ours, such as a link, may fill its marks."""
        is_html = any(isinstance(one, Markup) for one in params.values())
        return (self.words.html if is_html else self.words.t)(key, count, **params)

    def text(self, value: Multilingual) -> Markup:
        """The text in this language; marked with its own language where it isn't translated."""
        text, lang = self.words.pick(value)
        text = whole_numbers(text)
        return (
            escape(text)
            if lang == self.words.lang
            else Markup('<span lang="{}">{}</span>').format(lang, text)
        )

    def answer_to(self, mailbox: str, need: Multilingual, path: str) -> str:
        """The link that opens a letter about the need, whose page is at the path."""
        return answer_letter(self.words, mailbox, need, address.absolute(self.at, path, self.words.lang))

    def prose(self, value: Multilingual, page: str) -> Markup:
        """A Markdown text as HTML; links to records lead to their pages."""
        text, lang = self.words.pick(value)
        html = Markup(prose.render(whole_numbers(text), lambda record_id: self._record_link(record_id, page)))
        attributes = Markup(' lang="{}"').format(lang) if lang != self.words.lang else Markup()
        return Markup('<div class="prose"{}>{}</div>').format(attributes, html)

    def _record_link(self, record_id: str, page: str) -> str:
        record = self.site.by_id.get(record_id) or self.site.later[record_id]
        return address.relative(record.path, page)

    def _front_matter(self, page: Page, body: str) -> dict[str, Any]:
        front = {
            "title": self._labelled(page, self._plain(page.title)),
            "description": self._labelled(page, _shortened(self._plain(page.description))),
            "template": "public.html",
            "path": page.path,
            "section": page.section,
            "kind": self.words.t(f"{page.kind}.title") if page.kind else "",
            "line": page.line,
            "image": page.image.format(lang=self.words.lang),
            "example": page.example,
            "noindex": page.noindex,
            "moved_to": page.moved_to,
            "updated": page.updated.isoformat() if page.updated else "",
            "updated_words": self.words.date(page.updated) if page.updated else "",
            "keywords": ", ".join(self._keywords(page, body)),
        }
        return {key: value for key, value in front.items() if value or key in ("title", "path")}

    def _labelled(self, page: Page, text: str) -> str:
        """What the frame says of an example begins with that word: it is read far from the page."""
        return self.words.t("example.labelled", text=text) if page.example else text

    def _keywords(self, page: Page, body: str) -> list[str]:
        """Further words that a search finds the page by; those without a kind are found by none."""
        if not page.kind:
            return []
        given = (self._plain(keyword) for keyword in page.keywords)
        return list(dict.fromkeys([*given, *self._compounds.heads(body)]))

    @cached_property
    def _compounds(self) -> Compounds:
        return compounds_of(self.site, self.words.lang)

    def _called(self, title: Multilingual | UiText) -> Markup:
        return self.text(title) if isinstance(title, Multilingual) else escape(self._plain(title))

    def _plain(self, text: Multilingual | UiText) -> str:
        if isinstance(text, UiText):
            params = {name: self._param(value) for name, value in text.params.items()}
            return self.words.t(text.key, **params)
        return self.words.plain(text)

    def _param(self, value: Any) -> Any:
        if isinstance(value, Multilingual):
            return self.words.plain(value)
        return value if isinstance(value, int | str) else self.words.date(value)


def _join(words: Words, items: Iterable[Any]) -> Markup:
    """`a, b och c` of pieces that may hold our HTML; plain ones are escaped, a locale's words hold none."""
    return Markup(words.list([str(escape(item)) for item in items]))


def whole_numbers(text: str) -> str:
    """The text with numbers that no line breaks: `3 056 308`."""
    return _SPACE_IN_A_NUMBER.sub("\u00a0", text)


def _shortened(text: str) -> str:
    """A description that fits in a search result, cut between words."""
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[: DESCRIPTION_LENGTH - 1].rsplit(" ", 1)[0].rstrip(",.;:") + "…"
