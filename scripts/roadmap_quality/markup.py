"""Every page and picture as a strict parser reads it, and as the W3C's Nu checker judges it."""

import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import html5lib
from html5lib.constants import E

from .flaws import Flaw
from .npm_tools import JAR, packages, program
from .outcomes import Outcome

PARSER = "HTML and SVG, strict parser"
NU = "HTML and SVG, Nu checker"
# A page in a file has no origin, so to Nu nothing is 'self'. That pages keep to the policy is seen in the
# browser.
_WITHOUT_ORIGIN = ".*violates Content Security Policy.*"


def files_of(site: Path) -> list[Path]:
    """All that is markup. Style sheets aren't checked: Nu knows neither container queries nor paint-order."""
    return sorted(path for path in site.rglob("*") if path.suffix in (".html", ".svg"))


def parsed(site: Path) -> Outcome:
    """Each error that html5lib names in a page, a missing doctype too, and each picture that isn't XML."""
    files = files_of(site)
    found = (Flaw(PARSER, _page(path, site), fault) for path in files for fault in _faults(path))
    return Outcome(PARSER, f"{len(files)} files", tuple(found))


def _faults(path: Path) -> Iterator[str]:
    if path.suffix == ".svg":
        yield from svg_faults(path.read_text(encoding="utf-8"))
    else:
        yield from html_faults(path.read_text(encoding="utf-8"))


def html_faults(text: str) -> list[str]:
    """Every parse error, with its line."""
    parser = html5lib.HTMLParser()
    parser.parse(text)
    return [f"line {line}: {E[code] % values}" for (line, _), code, values in parser.errors]


def svg_faults(text: str) -> list[str]:
    """The first thing that makes a picture no XML."""
    try:
        ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        return [str(error)]
    return []


def judged(site: Path, tools: Path) -> Outcome:
    """Every error and every warning of the Nu checker; ToolMissing where there is no Java or no npm."""
    site = site.resolve()  # Nu answers with full paths
    files = files_of(site)
    jar = str(packages(tools) / JAR)
    command = [program("java", "Java"), "-jar", jar, "--stdout", "--exit-zero-always", "--format", "json"]
    command += ["--also-check-svg", "--filterpattern", _WITHOUT_ORIGIN, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"the Nu checker failed: {done.stdout[-500:]}{done.stderr[-500:]}")
    answer = json.loads(done.stdout)
    found = tuple(nu_flaws(answer["messages"], site))
    return Outcome(NU, f"{len(files)} files", found, f"Nu {answer['version']}")


def nu_flaws(messages: Iterable[Mapping[str, Any]], site: Path) -> Iterator[Flaw]:
    """What Nu says of each file: its errors, and its warnings too."""
    for one in messages:
        path = Path(unquote(urlsplit(one.get("url", "")).path))
        kind = one.get("subType", one["type"])
        yield Flaw(NU, _page(path, site), f"{kind}, line {one.get('lastLine', '?')}: {one['message']}")


def _page(path: Path, site: Path) -> str:
    name = path.relative_to(site).as_posix() if path.is_relative_to(site) else path.name
    return name.removesuffix("index.html")
