"""The build's own sentences, in each language, from a YAML file beside the module that says them."""

from pathlib import Path

import yaml


class Phrases:
    """Sentences by key and language; `{name}` in a sentence is filled in.

    A file reads `key: {sv: ..., en: ...}`.
    """

    def __init__(self, path: Path) -> None:
        self._sentences: dict[str, dict[str, str]] = yaml.safe_load(path.read_text(encoding="utf-8"))

    def say(self, language: str, key: str, /, **values: object) -> str:
        """The sentence `key` in a language."""
        return self._sentences[key][language].format(**values)
