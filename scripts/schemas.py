"""Make the JSON Schemas that help editors with the YAML; `--check` fails when those committed are stale."""

import sys

from roadmap_site.command import run_schemas

if __name__ == "__main__":
    sys.exit(run_schemas(sys.argv[1:]))
