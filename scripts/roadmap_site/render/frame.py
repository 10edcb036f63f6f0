"""What the frame around every page needs: settings that both languages inherit, build/staging/frame.yml."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ..address import base_path, language_root
from ..languages import DEFAULT
from ..look.logo import logo_lines
from ..model import Project
from ..model.handwritten import HandwrittenPage
from ..model.settings import Plural
from ..relations import Site
from ..words import Words
from .footer import footer_links
from .policy import POLICY
from .yaml_text import as_yaml

# The menu's sections; each group of interface strings has a `menu` of its own.
MENU = ("roadmaps", "missions", "mobilisations", "needs", "results", "resources", "events", "project")


def frame_settings(
    site: Site, address: str, today: date, words: Mapping[str, Words], pages: Sequence[HandwrittenPage]
) -> str:
    """The text of frame.yml: the project's name and logo, the day, languages, menu, footer, own strings."""
    extra = {
        "address": f"{address.rstrip('/')}/",
        "base": base_path(address),
        "policy": POLICY,
        "build_date": today.isoformat(),
        "build_date_words": {lang: one.date(today) for lang, one in words.items()},
        "project": {lang: _project(site.project, one) for lang, one in words.items()},
        "eu_cofunded": site.project.eu_cofunded,
        "logo": _logo(site.line_colours),
        "languages": [_language(lang, one) for lang, one in words.items()],
        "menu": {lang: [_menu_item(one, section) for section in MENU] for lang, one in words.items()},
        "footer": {lang: footer_links(pages, one) for lang, one in words.items()},
        "strings": {lang: _strings(one) for lang, one in words.items()},
    }
    settings = {"site_name": words[DEFAULT].plain(site.project.short_name), "extra": extra}
    return as_yaml(settings)


def _project(project: Project, words: Words) -> dict[str, str]:
    return {"name": words.plain(project.short_name), "summary": words.plain(project.summary)}


def _logo(colours: Sequence[str]) -> list[dict[str, str]]:
    """Each line's path, and the class that has its colour in the style sheet."""
    return [{"class": f"l{line.number}", "path": line.path} for line in logo_lines(colours)]


def _language(lang: str, words: Words) -> dict[str, str]:
    return {"code": lang, "root": language_root(lang), "name": words.t("frame.language_name")}


def _menu_item(words: Words, section: str) -> dict[str, str]:
    return {"title": words.t(f"{section}.menu"), "path": f"{section}/"}


def _strings(words: Words) -> dict[str, Any]:
    phrases = {key: getattr(phrase, words.lang) for key, phrase in words.interface.root["frame"].items()}
    # The frame shows a string as it stands, or hands it to a script: nothing is formatted.
    shown = {key: text for key, text in phrases.items() if not isinstance(text, Plural)}
    return {f"frame.{key}": text.replace("{{", "{").replace("}}", "}") for key, text in shown.items()}
