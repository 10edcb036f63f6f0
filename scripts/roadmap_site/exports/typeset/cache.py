"""Documents that were set before, and pictures, so that a build makes only what has changed.

A file is named by the hash of everything that it was made of, so none is ever out of date. Each begins with
the hash of its name and content. One that was damaged, cut short or put there by another hand is not the
document of its key, and is set anew.
"""

import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import get_ident

from ...machine import writing


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of finished documents. It may be deleted at any time; nothing else of ours writes to it."""

    folder: Path

    def get(self, key: str) -> bytes | None:
        """The document of this key, if it was set before and is whole."""
        try:
            kept = (self.folder / key).read_bytes()
        except OSError:
            return None
        seal, document = kept[: sha256().digest_size], kept[sha256().digest_size :]
        return document if seal == _seal(key, document) else None

    def put(self, key: str, document: bytes) -> bytes:
        """Keep a document and return it; one that can't be written whole leaves nothing behind."""
        self.folder.mkdir(parents=True, exist_ok=True)
        begun = self.folder / f".{key}-{get_ident()}"
        try:
            with writing(begun):
                begun.write_bytes(_seal(key, document) + document)
            os.replace(begun, self.folder / key)
        except BaseException:
            begun.unlink(missing_ok=True)
            raise
        return document

    def keep_only(self, keys: frozenset[str]) -> None:
        """Forget every document but these, and what a killed build had begun."""
        for path in self.folder.glob("*"):
            if path.name not in keys and not path.is_dir():
                path.unlink()


def _seal(key: str, document: bytes) -> bytes:
    return sha256(key.encode() + document).digest()
