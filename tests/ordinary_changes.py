"""What a team does to its content on an ordinary day, whatever it has written, as a person would do it.

A change begins with a mission of today, so that there always is something to change.
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from projects import change
from roadmap_site.content import read_content
from roadmap_site.model import KINDS
from roadmap_site.relations import Site

Fields = dict[str, Any]
Change = Callable[[Path, date], None]
SCHEMA = "# yaml-language-server: $schema=../../schemas/mission.json"
OURS = "content/missions/a-mission-of-today.yml"


def a_record_of_today(root: Path, day: date) -> None:
    """A real mission that began on the very day."""
    site = _site(root, day)
    source = "https://kommun.example/beslut"
    stage = {
        "stage": site.vocabularies.stages[0].id,
        "date": day,
        "source": source,
        "note": "Den började i dag.",
    }
    step = {
        "id": "a-first-step",
        "title": {"sv": "Ett första steg", "en": "A first step"},
        "due": _next_year(day),
    }
    real = [one.id for one in site.actors if not one.example]
    _write(
        root / OURS,
        {
            "title": {"sv": "En mission från i dag", "en": "A mission of today"},
            "summary": {"sv": "Den skrevs på en vanlig dag.", "en": "It was written on an ordinary day."},
            "roadmaps": [site.roadmaps[0].id],
            "regions": [site.regions[0].id],
            **({"lead": real[0]} if real else {}),
            "stages": [stage],
            "milestones": [step],
            "sources": [source],
        },
    )


def a_confirmation_today(root: Path, day: date) -> None:
    file, fields = next(_initiatives(root, lambda one: not one.get("withdrawn")))
    _write(file, fields | {"confirmed": [*fields.get("confirmed", ()), day]})


def no_examples(root: Path, day: date) -> None:
    """Every example is deleted, and git keeps no folder that is empty."""
    for file in [file for file, fields in _files(root) if fields.get("example") == "true"]:
        file.unlink()
    for folder in (root / "content").iterdir():
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def examples_hidden(root: Path, day: date) -> None:
    project = root / "content" / "project.yml"
    if "show_examples: true" in project.read_text(encoding="utf-8"):
        change(project, "show_examples: true", "show_examples: false")


def a_moved_milestone(root: Path, day: date) -> None:
    def is_open(milestone: Fields) -> bool:
        return not milestone.keys() & {"done", "dropped", "moved"}

    file, fields = next(_initiatives(root, lambda one: any(map(is_open, one.get("milestones", ())))))
    milestone = next(filter(is_open, fields["milestones"]))
    reason = {"sv": "Underlaget kom sent.", "en": "The material came late."}
    milestone["moved"] = [{"date": day, "from": milestone["due"], "reason": reason}]
    milestone["due"] = _next_year(date.fromisoformat(milestone["due"]))
    _write(file, fields)


def changed_labels(root: Path, day: date) -> None:
    """Another partnership calls its levels and its pages something else."""
    for name, path in (("vocabularies", ("stages", 0, "label")), ("ui", ("actors", "title"))):
        file = root / "content" / f"{name}.yml"
        fields = _read(file)
        label: Any = fields
        for step in path:
            label = label[step]
        label |= {"sv": "Något annat", "en": "Something else"}
        _write(file, fields)


def an_added_language(root: Path, day: date) -> None:
    """A text that stood there in Swedish only is said in English too."""
    file, fields = next(_initiatives(root, lambda one: any(_only_swedish(stage) for stage in one["stages"])))
    stage = next(filter(_only_swedish, fields["stages"]))
    swedish = stage["note"]["sv"] if isinstance(stage["note"], dict) else stage["note"]
    stage["note"] = {"sv": swedish, "en": "This is now said in English too."}
    _write(file, fields)


def a_renamed_record(root: Path, day: date) -> None:
    """The mission gets a better name; its old address still leads to it."""
    fields = _read(root / OURS)
    (root / OURS).unlink()
    _write(root / "content/missions/a-better-name.yml", fields | {"former_ids": [Path(OURS).stem]})


def a_withdrawn_record(root: Path, day: date) -> None:
    file, fields = next(_initiatives(root, lambda one: not one.get("withdrawn")))
    reason = {"sv": "Arbetet blev aldrig av.", "en": "The work never came about."}
    _write(file, fields | {"withdrawn": {"date": day, "reason": reason}})


def a_written_page(root: Path, day: date) -> None:
    for lang, title in (("sv", "Frågor och svar"), ("en", "Questions and answers")):
        text = f"---\ntitle: {title}\ndescription: {title}.\n---\n\n# {title}\n\n## A\n\n{title}.\n"
        (root / "docs" / lang / "questions.md").write_text(text, encoding="utf-8")


CHANGES: dict[str, Change] = {
    one.__name__: one
    for one in (
        a_record_of_today,
        a_confirmation_today,
        no_examples,
        examples_hidden,
        a_moved_milestone,
        changed_labels,
        an_added_language,
        a_renamed_record,
        a_withdrawn_record,
        a_written_page,
    )
}


def make(root: Path, day: date, *names: str) -> None:
    """Make some of the CHANGES."""
    a_record_of_today(root, day)
    for name in names:
        if name != a_record_of_today.__name__:
            CHANGES[name](root, day)


def _site(root: Path, day: date) -> Site:
    site = read_content(root, day).site
    assert site is not None
    return site


def _only_swedish(stage: Fields) -> bool:
    note = stage.get("note")
    return isinstance(note, str) or isinstance(note, dict) and "en" not in note


def _initiatives(root: Path, wanted: Callable[[Fields], bool]) -> Iterator[tuple[Path, Fields]]:
    return ((file, fields) for file, fields in _files(root, "missions", "mobilisations") if wanted(fields))


def _files(root: Path, *folders: str) -> Iterator[tuple[Path, Fields]]:
    for folder in folders or tuple(KINDS):
        for file in sorted((root / "content" / folder).glob("*.yml")):
            yield file, _read(file)


def _read(file: Path) -> Fields:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def _write(file: Path, fields: Fields) -> None:
    """The first line, which names the schema for editors, stays or is that of the folder's other files."""
    like = file if file.exists() else next(file.parent.glob("*.yml"), None)
    first = like.read_text(encoding="utf-8").splitlines()[0] if like else SCHEMA
    file.parent.mkdir(exist_ok=True)
    text = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=1000)
    file.write_text(f"{first}\n{text}", encoding="utf-8")


def _next_year(day: date) -> date:
    return date(day.year + 1, day.month, min(day.day, 28))
