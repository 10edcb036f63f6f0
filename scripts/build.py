"""Check the content and build the whole site into the folder `site`."""

import sys

from roadmap_site.command import run_build

if __name__ == "__main__":
    sys.exit(run_build(sys.argv[1:]))
