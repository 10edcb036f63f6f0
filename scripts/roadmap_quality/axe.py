"""axe-core on a page as it stands: all rules for WCAG 2.2 A and AA and all best practices."""

from collections.abc import Mapping
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

# Everything but AAA, which the site doesn't promise, and rules that axe itself has retired.
LEFT_OUT = {"wcag2aaa", "wcag21aaa", "wcag22aaa", "deprecated"}
RUN = """leftOut => {
  const rules = axe.getRules().map(({ruleId, tags}) =>
    [ruleId, {enabled: !tags.some((tag) => leftOut.includes(tag))}]);
  return axe.run(document, {rules: Object.fromEntries(rules), resultTypes: ['violations']});
}"""


def axe_faults(page: Page) -> list[str]:
    """Each violation: the rule, what it asks for, and the first elements that break it."""
    _load(page)
    return [_told(violation) for violation in page.evaluate(RUN, sorted(LEFT_OUT))["violations"]]


def axe_version(page: Page) -> str:
    """The version of axe-core that looks."""
    _load(page)
    return str(page.evaluate("axe.version"))


def _load(page: Page) -> None:
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE_SCRIPT)


def _told(violation: Mapping[str, Any]) -> str:
    nodes = violation["nodes"]
    places = ", ".join(" ".join(map(str, node["target"])) for node in nodes[:3])
    return f"{violation['id']}: {violation['help']} ({len(nodes)}: {places})"
