"""What the accessibility statement shows of the last whole run: docs/accessibility-test.json, committed."""

from datetime import date
from pathlib import Path

from roadmap_site.handwritten import TEST
from roadmap_site.model.handwritten import AccessibilityTest

from .programs import Programs


def write_test(root: Path, day: date, used: Programs, *, pages: int, looks: int, faults: int) -> None:
    """Note what was looked at, with what, and how many faults there were."""
    test = AccessibilityTest(
        day=day,
        axe=used.axe,
        browser=f"Chromium {used.chromium}",
        pages=pages,
        looks=looks,
        faults=faults,
    )
    (root / TEST).write_text(test.model_dump_json(indent=1) + "\n", encoding="utf-8")
