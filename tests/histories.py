"""Records for tests of the reckoning: short YAML, filled up with the titles, reasons and sources that nobody
looks at.
"""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from roadmap_site.history.method import Method
from roadmap_site.model import Initiative, Record
from sites import SOURCE, record

CASES = Path(__file__).parent / "cases" / "history"
STAGES = ("identified", "mobilising", "realising", "in-use", "completed")
PERSPECTIVES = ("sustainability", "skills", "behaviours", "cultures", "laws", "business-models")
METHOD = Method(STAGES, PERSPECTIVES, 180, date(2023, 11, 1), date(2027, 10, 31))

_WORDS = {"sv": "Ord", "en": "Words"}
_SOURCED, _REASONED = {"source": SOURCE}, {"reason": "Skäl."}


def cases(name: str) -> list[dict[str, Any]]:
    """The cases of a file; every scalar is the text that stands there, as in content/."""
    return yaml.load((CASES / f"{name}.yml").read_bytes(), Loader=yaml.BaseLoader)


def initiative(written: dict[str, Any], record_id: str = "work") -> Initiative:
    """A mission, or a mobilisation where `kind` is given."""
    fields = dict(written)
    for name, fill in _FILL.items():
        if name in fields:
            fields[name] = [fill(part) for part in fields[name]]
    fields.setdefault("roadmaps", ["water"])
    if "interruptions" in fields:
        fields["interruptions"] = [{**_REASONED, **_SOURCED, **part} for part in fields["interruptions"]]
    made: Record = record("mobilisations" if "kind" in fields else "missions", record_id, **fields)
    assert isinstance(made, Initiative)
    return made


def _sourced(part: Any) -> Any:
    return {**_SOURCED, **part} if isinstance(part, dict) else part


def _milestone(part: dict[str, Any]) -> dict[str, Any]:
    filled = {"title": _WORDS, **_SOURCED, **part}
    filled["moved"] = [{**_REASONED, **move} for move in part.get("moved", [])]
    return filled


def _indicator(part: dict[str, Any]) -> dict[str, Any]:
    target = part["target"]
    return {
        "title": _WORDS,
        "unit": "ton",
        **part,
        "baseline": _sourced(part["baseline"]),
        "target": {**target, "moved": [{**_REASONED, **move} for move in target.get("moved", [])]},
        "values": [_sourced(value) for value in part.get("values", [])],
    }


def _need(part: dict[str, Any]) -> dict[str, Any]:
    return {"text": _WORDS, **part, **({"met": _sourced(part["met"])} if "met" in part else {})}


_FILL = {"stages": _sourced, "milestones": _milestone, "indicators": _indicator, "needs": _need}
