"""The addresses of the pages that are made, told from the records alone: nothing is rendered to know whether
a link leads anywhere.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ...languages import LANGUAGES
from ...model import KINDS, Mobilisation, Municipality, Project, Record, Region, municipalities_of
from ...model.half_years import half_years_ended, years_ended

# Pages that every site has, beside the start page and those of the kinds.
OTHERS = tuple("needs project coverage changes drift history time reports method glossary search".split())
# What else stands at the site's root: the frame's files, and what is made for machines.
_FILES = tuple("404 assets cards data embed feeds hosting index pagefind sitemap".split())
# No hand-written page can have one of these names.
TAKEN = frozenset((*KINDS, Municipality.folder, *OTHERS, *_FILES, *LANGUAGES))


@dataclass(frozen=True)
class SitePaths:
    """`shown` are the paths of all pages that are made, `hidden` those of examples that the project doesn't
    show.

    `site` is the site's own address, as far as it is known.
    """

    shown: frozenset[str]
    hidden: frozenset[str] = frozenset()
    site: str = ""


def site_paths(
    folders: Mapping[str, Iterable[str]], records: Iterable[Record], project: Project | None, today: date
) -> SitePaths:
    """Those of the records that are there; `folders` has the ids of what can't be read too, which is no fault
    of a link.
    """
    records = tuple(records)
    of_records = {f"{folder}/{id_}/" for id_, some in folders.items() for folder in some}
    former = {f"{one.folder}/{id_}/" for one in records for id_ in one.former_ids}
    shows_examples = project is None or project.show_examples
    hidden = frozenset(one.path for one in records if one.example and not shows_examples)
    indexes = {"", *(f"{name}/" for name in (*KINDS, *OTHERS))}
    period = (project.period.start, project.period.end, today) if project else (today, today, today)
    days = half_years_ended(*period)
    roadmaps = [one.id for one in records if one.folder == "roadmaps" and one.path not in hidden]
    dated = {f"history/{day}/{part}" for day in days for part in ("", *(f"{one}/" for one in roadmaps))}
    dated |= {f"changes/{name}/" for name in (*(f"since-{day}" for day in days), *years_ended(*period))}
    places = _municipalities(one for one in records if shows_examples or not one.example)
    needs = {path for one in records if one.path not in hidden for path in _needs(one)}
    made = of_records | former | indexes | dated | places | needs
    return SitePaths(frozenset(made) - hidden, hidden, project.address if project else "")


def _needs(record: Record) -> Iterator[str]:
    """The pages of a mobilisation's needs, under its former names too."""
    if isinstance(record, Mobilisation):
        names = (f"{record.folder}/{name}/" for name in (record.id, *record.former_ids))
        yield from (need.path(name) for name in names for need in record.needs)


def _municipalities(records: Iterable[Record]) -> set[str]:
    """Their index and their pages, where a region has any."""
    found = municipalities_of(one for one in records if isinstance(one, Region))
    return {path for one in found for path in (f"{one.folder}/", one.path)}
