"""Try the whole built site as its visitors do: python scripts/quality.py [--no-build] [what build.py takes]

Writes build/quality/report.md with the README's pictures beside it, and docs/accessibility-test.json, which the accessibility statement shows.
"""

import argparse
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser

from roadmap_quality.axe import axe_version
from roadmap_quality.browser import open_browser, served
from roadmap_quality.checks import WATCH, Check, all_checks, run
from roadmap_quality.findings import Finding
from roadmap_quality.lighthouse import NAME as LIGHTHOUSE
from roadmap_quality.lighthouse import measured, pages_measured
from roadmap_quality.looks import DESKTOP, PHONE, Look
from roadmap_quality.markup import NU, judged, parsed
from roadmap_quality.npm_tools import ToolMissing
from roadmap_quality.outcomes import Outcome
from roadmap_quality.page_kinds import LOST_PAGE, addresses, missing, page_kinds
from roadmap_quality.report import write_report
from roadmap_quality.screenshots import take_pictures
from roadmap_quality.states import as_loaded
from roadmap_quality.weights import FIRST_VIEW_LIMIT, first_view_weights, html_outcomes, weighed
from roadmap_set_up.browser import find_browser
from roadmap_site.address import language_root
from roadmap_site.built.publish import SITE
from roadmap_site.command import clock
from roadmap_site.content import read_content
from roadmap_site.languages import LANGUAGES, choose_language
from roadmap_site.render.handbook import FOLDER as DOCS
from roadmap_site.render.handbook import TEST, AccessibilityTest
from roadmap_site.steps import Advance, StepFailed, Steps
from roadmap_site.views.context import Context

ROOT = Path(__file__).resolve().parent.parent
REPORTS, TOOLS = Path("build/quality"), Path("build/quality/npm")
PLAIN = (DESKTOP, PHONE)
STEPS = ("browser", "weights", "markup", "lighthouse")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], allow_abbrev=False)
    parser.add_argument("--no-build", action="store_true", help="look at the site as it was last built")
    options, rest = parser.parse_known_args()
    language = choose_language(None, os.environ)
    build = [sys.executable, ROOT / "scripts" / "build.py", *rest]
    if not options.no_build and (code := subprocess.run(build, check=False).returncode):
        return code
    try:
        return look(Steps(STEPS, language), of_today=not rest)
    except StepFailed as failure:
        print(failure.words(language), file=sys.stderr)
        return 1


def look(steps: Steps, *, of_today: bool) -> int:
    """Make every check, write the report, and tell what came of it; a site of another day or place is not the one to declare."""
    site, today = read_content(ROOT, clock()).site, clock()
    assert site is not None, "it has just been built"
    folder = ROOT / SITE
    kinds = page_kinds(folder, Context.of(site, today), ROOT / DOCS)
    paths, checks = addresses(kinds, both_ends=False), all_checks(site, ROOT / DOCS)
    shortest = [path for path in addresses(kinds) if path not in paths]
    with served(folder) as address:
        with steps.step("browser") as advance:
            outcomes = tried(address, paths, shortest, checks, advance)
            faults = sum(len(one.findings) for one in outcomes)
        with steps.step("weights"), open_browser() as browser:
            axe = version_of_axe(browser, address)
            take_pictures(browser, address, ROOT / REPORTS)
            first = [kind.paths[0] for kind in kinds if kind.paths[0] != LOST_PAGE]
            loaded = first_view_weights(browser, address, first)
            outcomes += [
                *html_outcomes(folder, site),
                weighed("first view, compressed", loaded, FIRST_VIEW_LIMIT),
            ]
        with steps.step("markup"):
            outcomes += [parsed(folder), or_not_run(NU, lambda: judged(folder, ROOT / TOOLS))]
        with steps.step("lighthouse"):
            measures = [language_root(lang) + path for path in pages_measured(kinds) for lang in LANGUAGES]
            browser_path = find_browser() or ""
            outcomes.append(
                or_not_run(LIGHTHOUSE, lambda: measured(address, measures, browser_path, ROOT / TOOLS))
            )
        without = ", ".join(missing(kinds)) or "none"
        tools = (
            f"Chromium {browser.version}, axe-core {axe}. Kinds of page that no page is of today: {without}."
        )
    if of_today:
        looks = {look.name for check in checks for look in check.looks}
        test = AccessibilityTest(
            day=today,
            axe=axe,
            browser=f"Chromium {browser.version}",
            pages=len(paths) + len(shortest),
            looks=len(looks),
            faults=faults,
        )
        (ROOT / TEST).write_text(test.model_dump_json(indent=1) + "\n", encoding="utf-8")
    report = write_report(ROOT / REPORTS, f"Quality of the built site, {today.isoformat()}", tools, outcomes)
    found = sum(len(one.findings) for one in outcomes)
    steps.say("quality_faults" if found else "quality_good", report=report.relative_to(ROOT), count=found)
    return int(found > 0)


def tried(
    address: str, paths: list[str], shortest: list[str], checks: tuple[Check, ...], advance: Advance
) -> list[Outcome]:
    """Every check in the browser: a line each. Each look has a browser of its own, as many at a time as there are cores.

    The shortest pages of their kinds, which have little to open, are tried as they are loaded, wide and narrow.
    """
    looks = tuple(dict.fromkeys(look for check in checks for look in check.looks))
    done: Counter[Look] = Counter()
    total = len(looks) * len(paths)
    seen: Counter[str] = Counter()
    found: dict[str, list[Finding]] = {check.name: [] for check in checks} | {WATCH: []}

    def try_in(look: Look) -> tuple[list[Finding], Counter[str]]:
        def tell(number: int, _: int) -> None:
            done[look] = number
            advance(done.total(), total)

        made = [replace(check, looks=(look,)) for check in checks if look in check.looks]
        loaded = [replace(check, states=(as_loaded,)) for check in made]
        counted: Counter[str] = Counter()
        with open_browser() as browser:
            faults = [*run(browser, address, paths, made, counted, tell)]
            if look in PLAIN:
                faults += run(browser, address, shortest, loaded, counted)
        return faults, counted

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for findings, counted in pool.map(try_in, looks):
            seen += counted
            for finding in findings:
                found[finding.check].append(finding)
    pages = len(paths) + len(shortest)
    return [
        Outcome(name, f"{seen[name]} views of {pages} pages", tuple(some)) for name, some in found.items()
    ]


def version_of_axe(browser: Browser, address: str) -> str:
    page = browser.new_page()
    page.goto(address)
    version = axe_version(page)
    page.close()
    return version


def or_not_run(check: str, make: Callable[[], Outcome]) -> Outcome:
    """What a check comes to, or why it could not be made."""
    try:
        return make()
    except ToolMissing as reason:
        return Outcome(check, not_run=str(reason))


if __name__ == "__main__":
    sys.exit(main())
