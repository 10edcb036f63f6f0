"""Documents that were set before: a file is named by the hash of everything that it was made of, so none is ever out of date."""

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of finished documents. It may be deleted at any time; nothing else in the package writes to it."""

    folder: Path

    def get(self, key: str) -> bytes | None:
        """The document of this key, if it was set before."""
        try:
            return (self.folder / key).read_bytes() or None
        except FileNotFoundError:
            return None

    def put(self, key: str, document: bytes) -> bytes:
        """Keep a document and return it; another build that reads at the same time sees all of it or nothing."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=self.folder, prefix=".", delete=False) as file:
            file.write(document)
        os.replace(file.name, self.folder / key)
        return document

    def keep_only(self, keys: frozenset[str]) -> None:
        """Forget every document but these."""
        for path in self.folder.glob("[!.]*"):
            if path.name not in keys:
                path.unlink(missing_ok=True)
