"""The content's types: a module a kind of record, one table of kinds. Nothing behind it sees raw data."""

from pydantic import BaseModel

from .actor import Actor
from .base import Model
from .direction import Direction
from .event import Event
from .image import Image, Pictured
from .initiative import Initiative
from .mission import Mission
from .mobilisation import Mobilisation
from .municipality import Municipality, municipalities_of
from .project import Project
from .record import Record
from .region import Region
from .resource import Resource
from .result import Result
from .roadmap import Roadmap
from .settings import Glossary, Interface, Vocabularies

# Folder of content/ → the type of its records, in the order in which the site presents them.
KINDS: dict[str, type[Record]] = {
    kind.folder: kind
    for kind in (Region, Roadmap, Direction, Mission, Mobilisation, Result, Actor, Resource, Event)
}

# File of content/ (without .yml) → the type of the one thing it holds.
SINGLES: dict[str, type[BaseModel]] = {
    "project": Project,
    "vocabularies": Vocabularies,
    "glossary": Glossary,
    "ui": Interface,
}

__all__ = [
    "KINDS",
    "SINGLES",
    "Actor",
    "Direction",
    "Event",
    "Glossary",
    "Image",
    "Initiative",
    "Interface",
    "Mission",
    "Mobilisation",
    "Model",
    "Municipality",
    "Pictured",
    "Project",
    "Record",
    "Region",
    "Resource",
    "Result",
    "Roadmap",
    "Vocabularies",
    "municipalities_of",
]
