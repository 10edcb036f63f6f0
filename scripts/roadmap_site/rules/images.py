"""Pictures: the file is there, it is told in words what it shows, and on terms that let it be shown."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from ..finding import Finding
from ..model import Project, Record
from ..model.image import Image, PageImage, Pictured
from ..model.in_part import as_far_as_read
from ..model.known_words import UNKNOWN_LICENCE
from ..pictures.examine import examine
from ..pictures.picture import Picture
from ..problems import Problem, nearest, problem
from ..source.files import slug
from ..source.image_files import FOLDER
from .texts import LONGEST


class Known(NamedTuple):
    """What a picture may name: files, refused ones too, and licences (None: they can't be read)."""

    files: Collection[str] = ()
    licences: tuple[str, ...] | None = None


def examined(files: Mapping[str, bytes]) -> tuple[dict[str, Picture], list[Problem]]:
    """The pictures that can be shown, by their file's name, and what is wrong with the others."""
    pictures: dict[str, Picture] = {}
    problems: list[Problem] = []
    for name, data in files.items():
        picture, faults = examine(name, data)
        problems += (problem(f"{FOLDER}/{name}", 1, 1, (), one.code, **one.params) for one in faults)
        if picture:
            pictures[name] = picture
    return pictures, problems


def unused(names: Iterable[str], shown: Collection[str]) -> Iterator[Problem]:
    """Files that nothing shows."""
    for name in names:
        if name not in shown:
            yield replace(problem(f"{FOLDER}/{name}", 1, 1, (), "image_unused"), severity="warning")


def picture_in_words(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """What a record's picture shows, and on what terms."""
    if isinstance(record, Pictured) and record.image:
        for one in check_words(record.image):
            yield replace(one, loc=("image", *one.loc))


def check_files(record: Record, files: Collection[str]) -> Iterator[Finding]:
    """Whether the file of a record's picture is there."""
    yield from as_far_as_read(_check_file, record, files)


def _check_file(record: Record, files: Collection[str]) -> Iterator[Finding]:
    if isinstance(record, Pictured) and record.image:
        yield from file_is_there(record.image.file, files, ("image", "file"))


def file_is_there(name: str, files: Collection[str], loc: tuple[str | int, ...]) -> Iterator[Finding]:
    """A name of a file in the folder of the pictures, without the folder."""
    if name not in files:
        bare = name.replace("\\", "/").rpartition("/")[2]
        stem, dot, ending = bare.rpartition(".")
        meant = f"{slug(stem)}{dot}{ending.lower()}" if dot else bare
        right = meant if meant in files else nearest(bare, files) or ""
        yield Finding(loc, "image_missing", {"value": name, "nearest": right})


def check_words(image: Image | PageImage) -> Iterator[Finding]:
    """Either what it shows in words, or that it tells nothing; never terms that nobody knows."""
    if image.alt is None and not image.decoration:
        yield Finding((), "image_without_alt")
    if image.alt is not None and image.decoration:
        yield Finding(("decoration",), "image_alt_of_decoration")
    if isinstance(image.alt, str) and len(image.alt) > LONGEST["alt"]:
        params = {"length": str(len(image.alt)), "limit": str(LONGEST["alt"])}
        yield Finding(("alt",), "too_long", params)
    if image.licence == UNKNOWN_LICENCE:
        yield Finding(("licence",), "image_licence_unknown")


RULES = (picture_in_words,)
