"""Build the site and show it on this computer."""

import sys

from roadmap_set_up.command import run

if __name__ == "__main__":
    sys.exit(run("serve", sys.argv[1:]))
