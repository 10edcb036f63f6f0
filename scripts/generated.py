"""Make the files that are made from the model and committed; `--check` fails when they are stale."""

import sys

from roadmap_site.command import run_generated

if __name__ == "__main__":
    sys.exit(run_generated(sys.argv[1:]))
