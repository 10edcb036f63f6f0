"""References to records by id, and words of the vocabularies: a type for each kind of them, all made here.

Their marks tell `rules.references` where to look, `relations` what refers, and `schemas` what to offer.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import GetJsonSchemaHandler, PlainValidator, WithJsonSchema

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
class Term:
    """Marks a field whose value is an id in one of these lists of content/vocabularies.yml."""

    lists: tuple[str, ...]

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), VOCABULARY: list(self.lists)}


@dataclass(frozen=True, slots=True)
class SubGoalRef:
    """Marks a field whose value is the id of one of the project's sub-goals."""


Mark = Ref | Term | SubGoalRef

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

StageId = Annotated[Reference, Term(("stages",))]
InterruptionKind = Annotated[
    Literal["paused", "resumed", "stopped"],
    PlainValidator(scalar),
    WithJsonSchema({"type": "string", "pattern": ID_PATTERN}),
    Term(("interruptions",)),
]
PerspectiveId = Annotated[Reference, Term(("perspectives",))]
RoleId = Annotated[Reference, Term(("roles",))]
ActorKind = Annotated[Reference, Term(("actor_kinds",))]
MobilisationKind = Annotated[Reference, Term(("mobilisation_kinds",))]
ResultKind = Annotated[Reference, Term(("result_kinds",))]
ResourceKind = Annotated[Reference, Term(("resource_kinds",))]
EventKind = Annotated[Reference, Term(("event_kinds",))]
ContentLanguageId = Annotated[Reference, Term(("content_languages",))]
LicenceId = Annotated[Reference, Term(("licences",))]

RegionOrActorKind = Annotated[Reference, Ref(("regions",)), Term(("actor_kinds",))]  # either of the two
