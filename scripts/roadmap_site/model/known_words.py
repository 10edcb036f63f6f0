"""The words of the vocabularies that the program knows by name, for it acts on them. Labels are free."""

from collections.abc import Mapping
from typing import Literal, get_args

InterruptionWord = Literal["paused", "resumed", "stopped"]
SCALE_UP, NEW = "scale-up", "new"
RECOMMENDATION = "recommendation"
LEAD = "lead"
UNKNOWN_LICENCE = "unknown"  # where a project has the word: nobody may show a picture on such terms

# Work is interrupted in no other way.
ONLY: Mapping[str, tuple[str, ...]] = {"interruptions": get_args(InterruptionWord)}
NEEDED: Mapping[str, tuple[str, ...]] = {
    **ONLY,
    "mobilisation_kinds": (SCALE_UP, NEW),
    "result_kinds": (RECOMMENDATION,),
    "roles": (LEAD,),
}
