"""What the generator uses of the interface's strings and of its own templates: seen while it makes sites of
every kind.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, nodes
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from pictures import flag, saved
from projects import ROOT, TODAY
from roadmap_site.content import read_content
from roadmap_site.exports.pictures import made_pictures
from roadmap_site.exports.report.documents import report_jobs
from roadmap_site.exports.social_cards import card_jobs
from roadmap_site.model.handwritten import Handwritten
from roadmap_site.outputs import outputs
from roadmap_site.pictures.examine import examine
from roadmap_site.render.renderer import TEMPLATES
from roadmap_site.views.context import Context
from roadmap_site.words import Words, all_words
from sites import SOURCE, context_of, own_site, record

OVERRIDES = ROOT / "overrides"
WHOLE_KEY = re.compile(r"frame\.\w*[^\W_]")


@dataclass
class Usage:
    """Keys with the names of what is filled in, and templates by their paths."""

    phrases: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    templates: set[str] = field(default_factory=set)


@contextmanager
def recorded_usage() -> Iterator[Usage]:
    """Notes what is used inside."""
    usage = Usage()
    load = FileSystemLoader.get_source

    def noted(say: Callable[..., str]) -> Callable[..., str]:
        def said(words: Words, /, key: str, count: int | None = None, **params: Any) -> str:
            usage.phrases[key].update(params, ["count"] if count is not None else [])
            return say(words, key, count, **params)

        return said

    def loaded(loader: FileSystemLoader, environment: Environment, template: str) -> Any:
        usage.templates.add(template)
        return load(loader, environment, template)

    with pytest.MonkeyPatch.context() as patch:
        for name in ("t", "html"):
            patch.setattr(Words, name, noted(getattr(Words, name)))
        patch.setattr(FileSystemLoader, "get_source", loaded)
        yield usage


def make_everything(context: Context) -> set[str]:
    """Everything that is published of a site, in all but its files; the templates that the typesetter begins
    with.
    """
    address = context.site.project.address
    dict(outputs(ROOT, context, address, Handwritten()))
    words = all_words(context.site.interface, context.site.vocabularies)
    pictures = dict(made_pictures(context.site.pictures.values()))
    jobs = [*report_jobs(context, words, address, pictures), *card_jobs(context, words, pictures)]
    return {job.template for _, job in jobs}


def context_on(root: Path, day: date | None = None, *, clock: date = TODAY) -> Context:
    """A project's site as of a day, when the clock shows one."""
    content = read_content(root, clock)
    assert content.site is not None
    return Context.of(content.site, day or clock)


def with_unusual_examples() -> Context:
    """What is real today could be an example in somebody else's project."""
    site = own_site()
    copied = (site.regions[0], site.roadmaps[0], site.directions[0])
    return context_of(*(one.model_copy(update={"id": f"{one.id}-2", "example": True}) for one in copied))


def with_a_picture() -> Context:
    """A mission shows one, and says where it comes from."""
    image = {"file": "dam.jpg", "decoration": "true", "credit": "Byrån", "licence": "cc0", "source": SOURCE}
    picture, _ = examine("dam.jpg", saved(flag()))
    assert picture is not None
    found = context_of(record("missions", "dam", roadmaps=["water"], image=image))
    return Context.of(replace(found.site, pictures={"dam.jpg": picture}), TODAY)


def named_in_templates() -> dict[str, set[str]]:
    """Keys that stand in a template as they are, even where no site comes by, and what is filled in there."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in TEMPLATES.rglob("*.html"):
        tree = Environment().parse(path.read_text(encoding="utf-8"))
        for const in tree.find_all(nodes.Const):
            found[str(const.value)] |= set()
        for call in tree.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "t":
                # t('a.b' if … else 'a.c', …): the one as well as the other.
                for key in (call.args[0], *call.args[0].find_all(nodes.Const)):
                    found[str(getattr(key, "value", ""))] |= {one.key for one in call.kwargs}
    return found


def named_in_code() -> set[str]:
    """Every text in the generator's modules."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in TEMPLATES.parent.rglob("*.py"))
    constants = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {one.value for one in constants if isinstance(one.value, str)}


def keys(interface: Mapping[str, Mapping[str, Any]]) -> set[str]:
    return {f"{group}.{key}" for group, phrases in interface.items() for key in phrases}


class _Noted(dict[str, str]):
    """Strings that tell which of them were asked for."""

    def __init__(self, strings: Mapping[str, str], asked: set[str]) -> None:
        super().__init__(strings)
        self._asked = asked

    def __getitem__(self, key: str) -> str:
        self._asked.add(key)
        return super().__getitem__(key)


def usage_of_the_frame(root: Path, folder: Path) -> Usage:
    """What MkDocs uses for all that was staged in `root`; also strings that stand in a template for a rarer
    page.
    """
    asked: set[str] = set()
    settings = load_config(str(root / "mkdocs.yml"), site_dir=str(folder))
    strings = settings["extra"]["strings"]
    settings["extra"]["strings"] = {lang: _Noted(said, asked) for lang, said in strings.items()}
    with recorded_usage() as usage:
        mkdocs_build(settings)
    for path in OVERRIDES.rglob("*.html"):
        consts = Environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Const)
        asked.update(one.value for one in consts if WHOLE_KEY.fullmatch(str(one.value)))
    usage.phrases |= {key: set() for key in asked}
    return usage
