"""Where a statement comes from: real records cite real sources, examples only addresses that nobody has."""

import re
from collections.abc import Iterator
from datetime import date

from ..finding import Finding
from ..model import Actor, Direction, Event, Project, Record, Region, Resource, Result, Roadmap
from ..model.entries import Link, Source
from ..model.in_part import all_of
from ..model.walk import parts, texts
from ..problems import Severity
from .texts import line_in

# RFC 2606 keeps these names for examples: nobody can have them.
_EXAMPLE_HOST = re.compile(r"(?:[\w-]+\.)*(?:example\.(?:org|com|net))", re.IGNORECASE)
_WEB, _MAILBOX = r"https?://|www\.", r"[\w.+-]{1,64}@"
_HOST = r"(?P<host>[\w.-]*\w)(?::\d+)?(?:/[^\s<>)\"”]*)?"
_WEB_ADDRESS = re.compile(rf"(?:{_WEB}){_HOST}", re.IGNORECASE)
_ADDRESS = re.compile(rf"(?:{_WEB}|{_MAILBOX}){_HOST}", re.IGNORECASE)


def example_cites_examples(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """An example that cites a real address, in a field or a text, would claim something about a real body."""
    if record.example and not isinstance(record, Project):
        yield from _addresses(record, "example_with_real_address", example=False)


def real_record_cites_no_example(record: Record, project: Project, today: date) -> Iterator[Finding]:
    if not record.example and not isinstance(record, Project):
        yield from _addresses(record, "real_with_example_source", example=True)


def _addresses(record: Record, code: str, *, example: bool) -> Iterator[Finding]:
    """Each text with an address of the sort that may not stand there, told at its first."""
    for loc, text in texts(record):
        for found in (_ADDRESS if "@" in text else _WEB_ADDRESS).finditer(text):
            if bool(_EXAMPLE_HOST.fullmatch(found["host"])) is example:
                line = line_in(text, found.start())
                yield Finding(loc, code, {"value": found.group()}, line=line)
                break


def source_says_something(record: Record, project: Project, today: date) -> Iterator[Finding]:
    for loc, part in parts(record):
        if isinstance(part, Source) and part.address is None and part.title is None:
            yield Finding(loc, "source_empty")


def real_record_has_a_source(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Readers are to be able to check what is said about a real body.

    What is said of a body or of a plan needs a source of its own, work needs one in any of its entries
    (errors). A meeting is the project's own announcement, and a resource is what it speaks of. A result may
    rest on its missions, but most often its source was forgotten (a warning).
    """
    if record.example or isinstance(record, Event | Resource):
        return
    if isinstance(record, Project | Region | Roadmap | Direction | Actor):
        sourced = bool(record.sources)
    else:
        sourced = any(isinstance(part, Source | Link) for _, part in parts(all_of(record)))
    if not sourced:
        severity: Severity = "warning" if isinstance(record, Result) else "error"
        yield Finding((), "record_without_source", severity=severity)


RULES = (
    example_cites_examples,
    real_record_cites_no_example,
    source_says_something,
    real_record_has_a_source,
)
