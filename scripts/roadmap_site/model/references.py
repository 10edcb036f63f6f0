"""References to records by id, and words of the vocabularies: a type for each kind of them, all made here.

Their marks tell `rules.references` where to look, `relations` what refers, and `schemas` what to offer.
"""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler, PlainValidator, WithJsonSchema

from .known_words import InterruptionWord
from .scalars import ID_PATTERN, Reference, scalar

# Left in a JSON Schema for `schemas` to fill in.
VOCABULARY, RECORD = "x-vocabulary", "x-record"


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field whose value is the id of a record in one of these folders (none named: any record)."""

    folders: tuple[str, ...] = ()

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), RECORD: True}


@dataclass(frozen=True, slots=True)
class WordRef:
    """Marks a field whose value is an id in one of these lists of content/vocabularies.yml."""

    lists: tuple[str, ...]

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), VOCABULARY: list(self.lists)}


@dataclass(frozen=True, slots=True)
class SubGoalRef:
    """Marks a field whose value is the id of one of the project's sub-goals."""


Mark = Ref | WordRef | SubGoalRef

RecordId = Annotated[Reference, Ref()]
RegionId = Annotated[Reference, Ref(("regions",))]
RoadmapId = Annotated[Reference, Ref(("roadmaps",))]
DirectionId = Annotated[Reference, Ref(("directions",))]
MissionId = Annotated[Reference, Ref(("missions",))]
MobilisationId = Annotated[Reference, Ref(("mobilisations",))]
ActorId = Annotated[Reference, Ref(("actors",))]
RegionOrActorId = Annotated[Reference, Ref(("regions", "actors"))]
ResourceId = Annotated[Reference, Ref(("resources",))]
SubGoalId = Annotated[Reference, SubGoalRef()]

StageId = Annotated[Reference, WordRef(("stages",))]
InterruptionKind = Annotated[
    InterruptionWord,
    PlainValidator(scalar),
    WithJsonSchema({"type": "string", "pattern": ID_PATTERN}),
    WordRef(("interruptions",)),
]
PerspectiveId = Annotated[Reference, WordRef(("perspectives",))]
RoleId = Annotated[Reference, WordRef(("roles",))]
ActorKind = Annotated[Reference, WordRef(("actor_kinds",))]
NeedKind = Annotated[Reference, WordRef(("need_kinds",))]
MobilisationKind = Annotated[Reference, WordRef(("mobilisation_kinds",))]
ResultKind = Annotated[Reference, WordRef(("result_kinds",))]
ResourceKind = Annotated[Reference, WordRef(("resource_kinds",))]
EventKind = Annotated[Reference, WordRef(("event_kinds",))]
ContentLanguageId = Annotated[Reference, WordRef(("content_languages",))]
LicenceId = Annotated[Reference, WordRef(("licences",))]

RegionOrActorKind = Annotated[Reference, Ref(("regions",)), WordRef(("actor_kinds",))]  # either of the two
