"""Build the site and show it on this computer."""

import sys

from roadmap_site.command import run_serve

if __name__ == "__main__":
    sys.exit(run_serve(sys.argv[1:]))
