"""All that `make quality` does, in order: what it looks at, what it writes, what it tells."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from roadmap_set_up.browser import find_browser
from roadmap_site.address import LOST_PAGE, language_root
from roadmap_site.built.publish import SITE
from roadmap_site.content import read_content
from roadmap_site.languages import LANGUAGES
from roadmap_site.relations import Site
from roadmap_site.source.page_files import FOLDER as DOCS
from roadmap_site.steps import StepFailed, Steps
from roadmap_site.views.context import Context

from .browser import open_browser, served
from .checks import all_checks, looks_of
from .lighthouse import NAME as LIGHTHOUSE
from .lighthouse import measured, pages_measured
from .markup import NU, judged, parsed
from .outcomes import Outcome, or_not_run
from .page_kinds import PageKind, addresses, longest_pages, missing, page_kinds
from .programs import Programs, programs
from .readability import read_pages, readable
from .report import write_report
from .screenshots import take_pictures
from .statement import write_test
from .trial import tried
from .weights import FIRST_VIEW_LIMIT, first_view_weights, html_outcomes, weighed

STEPS = ("browser", "weights", "readability", "markup", "lighthouse")
REPORTS, TOOLS = Path("build/quality"), Path("build/quality/npm")


@dataclass(frozen=True, slots=True)
class Built:
    """What is looked at: the published site, its records, and its kinds of page."""

    root: Path
    site: Site
    kinds: tuple[PageKind, ...]

    @classmethod
    def of(cls, root: Path, today: date) -> "Built":
        """The site of the project in `root` as it was last built."""
        site = read_content(root, today).site
        if site is None:
            raise StepFailed("quality_refused")
        return cls(root, site, page_kinds(root / SITE, Context.of(site, today), root / DOCS))

    @property
    def folder(self) -> Path:
        return self.root / SITE

    @property
    def longest(self) -> list[str]:
        """The longest page of each kind in every language; the one for lost visitors among them."""
        return addresses(self.kinds, both_ends=False)

    @property
    def shortest(self) -> list[str]:
        longest = self.longest
        return [path for path in addresses(self.kinds) if path not in longest]

    @property
    def first_of_each_kind(self) -> list[str]:
        return [path for path in longest_pages(self.kinds).values() if path != LOST_PAGE]

    @property
    def measured(self) -> list[str]:
        return [language_root(lang) + path for path in pages_measured(self.kinds) for lang in LANGUAGES]


def look(root: Path, steps: Steps, *, today: date, declare: bool) -> bool:
    """Make every check, write the report and tell what came of it; returns whether all was well.

    `declare`: the accessibility statement shows it. A site of another day or place is not the one to declare.
    """
    built = Built.of(root, today)
    checks = all_checks(built.site, root / DOCS)
    with served(built.folder) as address:
        with steps.step("browser") as advance:
            outcomes = tried(address, built.longest, built.shortest, checks, advance)
            faults = sum(len(one.flaws) for one in outcomes)
        with steps.step("weights"):
            used, weights = _weighed(built, address)
        outcomes += weights
        with steps.step("readability"):
            outcomes.append(readable(read_pages(built.folder)))
        with steps.step("markup"):
            outcomes += [parsed(built.folder), or_not_run(NU, lambda: judged(built.folder, root / TOOLS))]
        with steps.step("lighthouse"):
            browser = find_browser() or ""
            outcomes.append(
                or_not_run(LIGHTHOUSE, lambda: measured(address, built.measured, browser, root / TOOLS))
            )
    if declare:
        pages = len(built.longest) + len(built.shortest)
        write_test(root, today, used, pages=pages, looks=len(looks_of(checks)), faults=faults)
    return _told(built, steps, today, used, outcomes)


def _weighed(built: Built, address: str) -> tuple[Programs, list[Outcome]]:
    """What the pages weigh; and, as there is a browser, what it is, and the README's pictures."""
    with open_browser() as browser:
        used = programs(browser, address)
        take_pictures(browser, address, built.kinds, built.root / REPORTS)
        loaded = first_view_weights(browser, address, built.first_of_each_kind)
    first = weighed("first view, compressed", loaded, FIRST_VIEW_LIMIT)
    return used, [*html_outcomes(built.folder, built.site), first]


def _told(built: Built, steps: Steps, today: date, used: Programs, outcomes: list[Outcome]) -> bool:
    without = ", ".join(missing(built.kinds)) or "none"
    note = f"{used}. Kinds of page that no page is of today: {without}."
    heading = f"Quality of the built site, {today.isoformat()}"
    report = write_report(built.root / REPORTS, heading, note, outcomes)
    found = sum(len(one.flaws) for one in outcomes)
    key = "quality_faults" if found else "quality_good"
    steps.say(key, report=report.relative_to(built.root), count=found)
    return not found
