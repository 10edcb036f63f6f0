"""Make the files that are made from the model and committed; `--check` fails when they are stale."""

import sys

from roadmap_set_up.command import run

if __name__ == "__main__":
    sys.exit(run("generated", sys.argv[1:]))
