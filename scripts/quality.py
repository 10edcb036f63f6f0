"""Try the whole built site as its visitors do: python scripts/quality.py [--no-build] [what build.py takes]

Writes build/quality/report.md with the README's pictures beside it, and docs/accessibility-test.json, which
the accessibility statement shows.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from roadmap_quality.run import STEPS, look
from roadmap_site.command import clock
from roadmap_site.ending import FAILED, ended
from roadmap_site.languages import choose_language
from roadmap_site.steps import Steps

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--no-build", action="store_true", help="look at the site as it was last built")
    options, rest = parser.parse_known_args()
    language = choose_language(None, os.environ)
    build = [sys.executable, str(ROOT / "scripts" / "build.py"), *rest]
    if not options.no_build and (code := subprocess.run(build, check=False).returncode):
        return code

    def work() -> int:
        return 0 if look(ROOT, Steps(STEPS, language), today=clock(ROOT), declare=not rest) else FAILED

    return ended(work, language, ROOT)


if __name__ == "__main__":
    sys.exit(main())
