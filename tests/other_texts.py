"""The made-up partnership's content told in other words: where each text goes is seen by comparing two sites
that differ in nothing else.
"""

import copy
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from projects import TODAY, project_folder
from roadmap_site.built.mkdocs import STAGING, build_html
from roadmap_site.content import Content, read_content
from roadmap_site.languages import LANGUAGES
from roadmap_site.model.settings import Plural
from roadmap_site.model.text import Multilingual, Prose
from roadmap_site.model.walk import parts
from roadmap_site.outputs import outputs
from roadmap_site.problems import report
from roadmap_site.staging import write_staging
from roadmap_site.views.context import Context
from roadmap_site.words import all_words

STAND_IN = re.compile(r"X(\d{5})X", re.IGNORECASE)
FILLED_IN = re.compile(r"\{\{?\w*\}\}?")


class TextPlace(NamedTuple):
    """Where one text in one language stands: the file, and the way to it; `kept` is what the interface fills
    in.
    """

    document: str
    way: tuple[str | int, ...]
    lang: str
    kept: str = ""


class _Quoted(yaml.SafeDumper):
    """Writes every text in quotes, as somebody does who has been told to."""

    def represent_text(self, text: str) -> yaml.ScalarNode:
        return self.represent_scalar("tag:yaml.org,2002:str", text, style="'")


_Quoted.add_representer(str, _Quoted.represent_text)


def text_places(content: Content) -> Iterator[TextPlace]:
    """Every text of the content, in every language that it is written in; all but what is Markdown, and the
    municipalities' names, which make addresses.
    """
    site = content.site
    singles = {"project": site.project, "glossary": site.glossary, "vocabularies": site.vocabularies}
    for document, model in {**singles, **{one.id: one for one in site.all_records()}}.items():
        for loc, text in parts(model):
            if isinstance(text, Multilingual) and not isinstance(text, Prose):
                yield from (
                    TextPlace(document, (*loc, lang), lang) for lang in LANGUAGES if getattr(text, lang)
                )
    for group, phrases in site.phrases.root.items():
        for key, phrase in phrases.items():
            if (group, key) == ("counted", "numbers"):
                continue  # a list of words, each found by its place
            for lang in LANGUAGES:
                yield from _of_the_interface((group, key, lang), getattr(phrase, lang))


def _of_the_interface(way: tuple[str, ...], said: str | Plural) -> Iterator[TextPlace]:
    forms = {(): said} if isinstance(said, str) else {("one",): said.one, ("other",): said.other}
    for form, text in forms.items():
        yield TextPlace("ui", (*way, *form), way[-1], "".join(FILLED_IN.findall(text)))


def stand_ins(count: int) -> list[str]:
    """Texts that mean nothing; their order is that of their numbers."""
    return [f"X{number:05}X" for number in range(count)]


def placed(texts: Iterable[str], content: Content, places: Sequence[TextPlace]) -> list[str]:
    """One of the texts for each place, ordered as the language orders its lists, just as stand-ins are."""
    words = all_words(content.site.interface, content.site.vocabularies)
    rest = iter(texts)
    given = {lang: [next(rest) for one in places if one.lang == lang] for lang in LANGUAGES}
    ordered = {lang: iter(sorted(given[lang], key=words[lang].sort_key)) for lang in LANGUAGES}
    # In an interface string { } is filled in, so a text can't have them there.
    return [
        next(ordered[one.lang]).translate(str.maketrans("{}", "()") if one.document == "ui" else {})
        for one in places
    ]


def with_texts(folder: Path, content: Content, places: Sequence[TextPlace], texts: Sequence[str]) -> Path:
    """The project with these texts in these places, in files that a communicator could have written."""
    project_folder(folder)
    data = {name: copy.deepcopy(content.documents[name].data) for name in {one.document for one in places}}
    for place, text in zip(places, texts, strict=True):
        _put(data[place.document], place.way, text + place.kept)
    for name, tree in data.items():
        written = yaml.dump(tree, Dumper=_Quoted, allow_unicode=True, sort_keys=False, width=10**6)
        (folder / content.documents[name].path).write_text(written, encoding="utf-8")
    return folder


def _put(data: Any, way: tuple[str | int, ...], text: str) -> None:
    for step, following in pairwise(way):
        if following in LANGUAGES and not isinstance(data[step], dict):
            data[step] = {}  # it was written without languages
        data = data[step]
    data[way[-1]] = text


def texts_for_stand_ins(text: str, texts: Sequence[str]) -> str:
    """What stands in the site of stand-ins as the other site must have it; within a sentence a label may be
    made small.
    """
    return STAND_IN.sub(
        lambda found: texts[int(found[1])] if found[0][0] == "X" else texts[int(found[1])].lower(), text
    )


def pages_of(root: Path) -> Path:
    """The project's pages as MkDocs leaves them; what the typesetter makes has its own tests."""
    content = read_content(root, TODAY)
    assert content.site is not None, report(content.problems, "en")
    context = Context.of(content.site, TODAY)
    write_staging(
        root / STAGING, dict(outputs(root, context, content.site.project.address, content.handwritten))
    )
    return build_html(root, LANGUAGES, TODAY)
