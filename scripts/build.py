"""Check the content and build the whole site into the folder `site`."""

import sys

from roadmap_set_up.command import run

if __name__ == "__main__":
    sys.exit(run("build", sys.argv[1:]))
