"""Only check the content: every mistake with its file, line and column."""

import sys

from roadmap_set_up.command import run

if __name__ == "__main__":
    sys.exit(run("check", sys.argv[1:]))
