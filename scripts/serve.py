"""Build the site and show it on this computer: python scripts/serve.py [--port N] [what build.py takes]"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from roadmap_site.built.publish import SITE
from roadmap_site.built.serve import address_of, open_server
from roadmap_site.languages import LANGUAGES, choose_language
from roadmap_site.steps import PHRASES, StepFailed

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--port", type=int, default=8000, help="8000, or the next free one")
    parser.add_argument("--no-build", action="store_true", help="show the site as it was last built")
    parser.add_argument("--lang", choices=LANGUAGES, help="the language of messages")
    options, rest = parser.parse_known_args()
    language = choose_language(options.lang, os.environ)
    try:
        build = [sys.executable, str(ROOT / "scripts" / "build.py"), "--lang", language, *rest]
        if not options.no_build and (code := subprocess.run(build, check=False).returncode):
            return code
        with open_server(ROOT / SITE, options.port) as server:
            print(PHRASES.say(language, "serving", address=address_of(server)), flush=True)
            server.serve_forever()
    except StepFailed as failure:
        print(failure.words(language), file=sys.stderr)
        return 1
    except KeyboardInterrupt:  # the way to end it
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main())
