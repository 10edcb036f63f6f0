# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0", "brotli==1.2.1"]
# ///
"""Cut the typeface's files anew: npm install --prefix build/typeface @fontsource-variable/commissioner@5.3.0
and then uv run --no-project scripts/cut_typeface.py. The files are committed: no build needs this.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from roadmap_typeface.cuts import typesetting_files, web_files

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "build" / "typeface" / "node_modules" / "@fontsource-variable" / "commissioner" / "files"
WEB = ROOT / "overrides" / "assets" / "fonts"
TYPESETTING = ROOT / "scripts" / "roadmap_site" / "look" / "fonts"


def main() -> int:
    if not SOURCE.is_dir():
        print(__doc__, file=sys.stderr)
        return 1
    with TemporaryDirectory() as scratch:
        cuts = [(WEB, web_files(SOURCE)), (TYPESETTING, typesetting_files(SOURCE, Path(scratch)))]
        for folder, files in cuts:
            for name, font in files:
                font.save(folder / name)
                print(f"{folder.relative_to(ROOT) / name}: {(folder / name).stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
