"""The report of `make quality`: a line a check, then every fault; the same as data beside it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from .outcomes import Outcome

NAME = "report"


def write_report(folder: Path, heading: str, tools: str, outcomes: Sequence[Outcome]) -> Path:
    """Write report.md and report.json into `folder`; returns the path of the first."""
    folder.mkdir(parents=True, exist_ok=True)
    data = {"heading": heading, "tools": tools, "outcomes": [asdict(one) for one in outcomes]}
    (folder / f"{NAME}.json").write_text(
        json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    path = folder / f"{NAME}.md"
    path.write_text("\n".join(_lines(heading, tools, outcomes)) + "\n", encoding="utf-8")
    return path


def _lines(heading: str, tools: str, outcomes: Iterable[Outcome]) -> Iterable[str]:
    yield from (
        f"# {heading}",
        "",
        tools,
        "",
        "| Check | Looked at | Measured | Faults |",
        "|---|---|---|---|",
    )
    faults: list[str] = []
    for one in outcomes:
        yield f"| {_cell(one.check)} | {_cell(one.looked_at)} | {_cell(one.measured)} | {_result(one)} |"
        faults += [f"- {flaw}" for flaw in sorted(one.flaws)]
    if faults:
        yield from ("", "## Faults", "", *faults)


def _result(one: Outcome) -> str:
    return f"not run: {_cell(one.not_run)}" if one.not_run else str(len(one.flaws))


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
