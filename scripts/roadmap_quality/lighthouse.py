"""Lighthouse on a phone, as it is simulated by default: slow network, slow processor.

The median of several runs counts. Each page is served from this computer, compressed and with the headers of
the site's policy. An example's page asks not to be indexed; only there is Lighthouse not asked whether a
search engine may.
"""

import json
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median_low
from typing import Any
from urllib.request import urlopen

from .browser import FLAGS
from .flaws import Flaw
from .npm_tools import LIGHTHOUSE, packages, program
from .outcomes import Outcome
from .page_kinds import PageKind, longest_pages

NAME = "Lighthouse, mobile"
RUNS, TRIES = 3, 3
KINDS = ("roadmap", "mission")
SCORE = 100
LCP_LIMIT = 1500  # milliseconds
CLS_LIMIT = 0.0
NOT_INDEXED = b'<meta name="robots" content="noindex">'
CRAWLABLE = "is-crawlable"


class NoMeasure(Exception):
    """A run that came to nothing; Lighthouse says why."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run says of a page: scores from 0 to 100, times in milliseconds, and what took points away."""

    version: str
    scores: Mapping[str, int]
    lcp: float
    cls: float
    failed: tuple[str, ...]

    @classmethod
    def of(cls, answer: Mapping[str, Any]) -> "Run":
        """From Lighthouse's own JSON."""
        if error := answer.get("runtimeError"):
            raise NoMeasure(f"{error['code']}: {error['message']}")
        audits, categories = answer["audits"], answer["categories"]
        return cls(
            answer["lighthouseVersion"],
            {name: round(100 * (category["score"] or 0)) for name, category in categories.items()},
            audits["largest-contentful-paint"]["numericValue"],
            audits["cumulative-layout-shift"]["numericValue"],
            tuple(sorted({fault for one in categories.values() for fault in _lost_points(one, audits)})),
        )


def _lost_points(category: Mapping[str, Any], audits: Mapping[str, Any]) -> Iterator[str]:
    for one in category["auditRefs"]:
        audit = audits[one["id"]]
        if one["weight"] and audit["score"] is not None and audit["score"] < 1:
            yield f"{one['id']}: {audit.get('displayValue') or audit['title']}"


def pages_measured(kinds: Iterable[PageKind]) -> tuple[str, ...]:
    """The start, the longest roadmap and mission (where there is one), and the index of the results."""
    longest = longest_pages(kinds)
    return ("", *(longest[name] for name in KINDS if name in longest), "results/")


def measured(address: str, paths: Sequence[str], browser: str, tools: Path, runs: int = RUNS) -> Outcome:
    """Every page, several times; ToolMissing where there is no Node."""
    command = [program("node", "Node.js"), str(packages(tools) / LIGHTHOUSE)]
    results = {}
    for path in paths:
        try:
            results[path] = [_run(command, address + path, browser, tools) for _ in range(runs)]
        except NoMeasure as reason:
            return Outcome(NAME, f"{len(results)} pages × {runs} runs", (Flaw(NAME, path, str(reason)),))
    return judged(results)


def judged(results: Mapping[str, Sequence[Run]]) -> Outcome:
    """A flaw for each median that misses what is asked for."""
    found = [Flaw(NAME, path, fault) for path, runs in results.items() for fault in faults(runs)]
    every = [run for runs in results.values() for run in runs]
    slowest = max(median_low([run.lcp for run in runs]) for runs in results.values())
    lowest = min(_score(runs, name) for runs in results.values() for name in runs[0].scores)
    runs = len(every) // len(results)
    return Outcome(
        NAME,
        f"{len(results)} pages × {runs} runs",
        tuple(found),
        f"Lighthouse {every[0].version}; lowest score {lowest}, slowest LCP {slowest / 1000:.2f} s",
    )


def faults(runs: Sequence[Run]) -> Iterator[str]:
    """What is wrong with a page, by the median of its runs."""
    reasons = "; ".join(sorted({reason for run in runs for reason in run.failed}))
    for name in runs[0].scores:
        if (score := _score(runs, name)) < SCORE:
            yield f"{name} {score} ({reasons})"
    if (lcp := median_low([run.lcp for run in runs])) >= LCP_LIMIT:
        yield f"LCP {lcp / 1000:.2f} s; the limit is {LCP_LIMIT / 1000} s"
    if (cls := median_low([run.cls for run in runs])) > CLS_LIMIT:
        yield f"CLS {cls:.3f}; nothing may jump"


def _score(runs: Sequence[Run], name: str) -> int:
    return median_low([run.scores[name] for run in runs])


def _run(command: Sequence[str], url: str, browser: str, folder: Path) -> Run:
    """One run; Lighthouse loses a trace now and then, and itself asks to be run again."""
    for _ in range(TRIES - 1):
        with suppress(NoMeasure):
            return _try(command, url, browser, folder)
    return _try(command, url, browser, folder)


def _try(command: Sequence[str], url: str, browser: str, folder: Path) -> Run:
    settings = {"chromeFlags": ["--headless=new", *FLAGS], "output": "json", "enableErrorReporting": False}
    with urlopen(url) as answer:
        if NOT_INDEXED in answer.read():
            settings["skipAudits"] = [CRAWLABLE]
    file = folder / "lighthouse.json"
    file.write_text(json.dumps(settings), encoding="utf-8")
    done = subprocess.run(
        [*command, url, f"--cli-flags-path={file}", "--quiet"],
        env=os.environ | {"CHROME_PATH": browser},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise NoMeasure(done.stderr[-500:].strip())
    return Run.of(json.loads(done.stdout))
