"""MkDocs as it is run here: its own command, with one extension of Markdown that is only about time.

A page of the records arrives as one block of finished HTML. Markdown and MkDocs would each read it through
with Python's parser of HTML, and give it back as it came; here it is put aside first. Without this module
`mkdocs build` makes the same pages, more slowly.
"""

import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from mkdocs.__main__ import cli
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig

# What the renderer puts around every page that it makes, and no hand-written page may write.
WHOLE = re.compile(r'\s*(<div class="page">\n.*\n</div>)\s*', re.DOTALL)
_AFTER_WHITE_SPACE = 25  # 30 is where tabs and line ends are made alike, 21 where HTML is first read


class _WholeBlock(Preprocessor):
    """A body that is one block goes into Markdown's own store of raw HTML, unread."""

    def run(self, lines: list[str]) -> list[str]:
        found = WHOLE.fullmatch("\n".join(lines))
        return [self.md.htmlStash.store(found[1])] if found else lines


class WholeBlocks(Extension):
    """The extension that MkDocs is given beside those of its settings."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(_WholeBlock(md), "whole_block", _AFTER_WHITE_SPACE)


def main() -> None:
    """`mkdocs` with whatever stands on the command line."""
    as_it_comes = build.build

    def with_whole_blocks(config: MkDocsConfig, **options: Any) -> None:
        config.markdown_extensions.append(WholeBlocks())  # type: ignore[arg-type]  # Markdown takes both
        as_it_comes(config, **options)

    build.build = with_whole_blocks
    cli()


if __name__ == "__main__":
    main()
