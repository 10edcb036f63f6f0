"""The program's own words, from YAML files beside the modules that use them; sentences in each language."""

from pathlib import Path
from typing import Any

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is not in every build of PyYAML


def read_own(path: Path) -> Any:
    """What a YAML file of the program's own holds."""
    return yaml.load(path.read_bytes(), Loader=LOADER)


class Phrases:
    """Sentences by key and language; `{name}` in a sentence is filled in.

    A file reads `key: {sv: ..., en: ...}`.
    """

    def __init__(self, path: Path) -> None:
        self._sentences: dict[str, dict[str, str]] = read_own(path)

    def say(self, language: str, key: str, /, **values: object) -> str:
        """The sentence `key` in a language."""
        return self._sentences[key][language].format(**values)
