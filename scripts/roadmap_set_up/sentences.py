"""What the set-up says, in both languages. No YAML file, for that can't be read before the set-up has run."""

from __future__ import annotations

import os

from roadmap_site.languages import choose_language

SENTENCES = {
    "old_python": {
        "sv": "Python {minimum} eller nyare behövs, men det här är {found}.",
        "en": "Python {minimum} or newer is needed, but this is {found}.",
    },
    "environment": {
        "sv": "Skapar den virtuella miljön .venv",
        "en": "Making the virtual environment .venv",
    },
    "environment_failed": {
        "sv": "Den virtuella miljön kunde inte skapas:\n{reason}",
        "en": "The virtual environment could not be made:\n{reason}",
    },
    "packages": {
        "sv": "Installerar paketen i {lock} (en minut första gången)",
        "en": "Installing the packages in {lock} (a minute the first time)",
    },
    "packages_failed": {
        "sv": "Paketen kunde inte installeras. Kontrollera nätet och försök igen.\n{reason}",
        "en": "The packages could not be installed. Check the network and try again.\n{reason}",
    },
    "apt": {
        "sv": "Installerar {package} med apt-get",
        "en": "Installing {package} with apt-get",
    },
    "apt_failed": {
        "sv": "{package} kunde inte installeras med apt-get:\n{reason}",
        "en": "{package} could not be installed with apt-get:\n{reason}",
    },
    "ask_for": {
        "sv": "{package} saknas på den här datorn och får inte installeras härifrån. "
        "Be den som sköter datorn att köra:\n"
        "    apt-get install {package}\nKör sedan kommandot igen.",
        "en": "{package} is missing on this computer and may not be installed from here. "
        "Ask whoever runs it for:\n"
        "    apt-get install {package}\nThen run the command again.",
    },
    "not_set_up": {
        "sv": "Paketet {package} är inte installerat för den här Pythonversionen. Kör make site, eller:\n"
        "    python3 scripts/set_up.py\nKör sedan kommandot med .venv/bin/python.",
        "en": "The package {package} is not installed for this Python. Run make site, or:\n"
        "    python3 scripts/set_up.py\nThen run the command with .venv/bin/python.",
    },
    "no_browser": {
        "sv": "Testerna behöver webbläsaren Chromium. "
        "Installera den, eller ange var den finns: CHROMIUM=/sökväg",
        "en": "The tests need the browser Chromium. Install it, or say where it is: CHROMIUM=/path",
    },
}


class SetUpFailed(Exception):
    """Something that the machine lacks, or that did not work, in plain words."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(say(key, **values))


def say(key: str, language: str | None = None, **values: str) -> str:
    """A sentence in a language, by default the computer's."""
    return SENTENCES[key][choose_language(language, os.environ)].format(**values)


def announce(key: str, **values: str) -> None:
    """Tell what is about to happen: it may last."""
    print(say(key, **values), flush=True)
