"""Make the JSON Schemas that help editors with the YAML; `--check` fails when the committed ones are stale."""

import sys

from roadmap_site.command import run_schemas

if __name__ == "__main__":
    sys.exit(run_schemas(sys.argv[1:]))
