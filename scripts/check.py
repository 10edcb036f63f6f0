"""Only check the content: every mistake with its file, line and column."""

import sys

from roadmap_site.command import run_check

if __name__ == "__main__":
    sys.exit(run_check(sys.argv[1:]))
