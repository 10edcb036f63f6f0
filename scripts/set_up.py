"""Make what the site needs: a virtual environment with the locked packages and, with --tests, a browser."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from roadmap_set_up.run import set_up
from roadmap_set_up.sentences import SetUpFailed
from roadmap_site.console import prepare_console

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tests", action="store_true", help="also what the tests need, a browser included")
    prepare_console()
    try:
        set_up(ROOT, parser.parse_args().tests)
    except SetUpFailed as failed:
        print(failed, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
