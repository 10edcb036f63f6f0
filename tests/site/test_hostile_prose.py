"""A Markdown text that the checker lets through is on its page just as Markdown says, and the page around it
is whole.
"""

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from built import BuiltSite
from other_texts import pages_of
from projects import TODAY, project_folder, without_examples
from roadmap_site.content import read_content
from roadmap_site.languages import LANGUAGES
from roadmap_site.rules.prose import EXTENSIONS
from roadmap_site.views.context import Context

CASES = {
    "jinja": "{{ page.title }} {% raw %} {# c #} ${HOME}",
    "html in code": "`<b>` and `</div>` and `<!-- x`",
    "a block of code with empty lines":
        "Text.\n\n    <div>\n\n    </div></div>\n\n    ---\n    title: x\n    ---\n\nMore.",
    "front matter": "---\n\ntitle: other\n\n---\n\n...",
    "entities": "&lt;b&gt; &amp;amp; &#x3c;script&#x3e; &copy; &unknown; AT&T",
    "attribute lists": "Text {: .class onclick=x }\n\n### Heading {: #main }",
    "extensions that are for hand-written pages alone":
        "!!! note\n    Text\n\nTerm\n:   What it is\n\n[^1] [TOC]",
    "extensions that are off": "~~x~~ ==y== ^z^ :smile: ::: box\n\n--8<-- \"file.txt\"\n\n{!file.md!}",
    "what closes other languages": "]]> ?> %> */ </ {{ '}}' }} \\",
    "a table of signs": "| \\| | `\\|` | & |\n|:--|:-:|--:|\n| < | > | \" |",
    "lists and quotations": "- a\n\n    > b\n    > - c\n\n1. d\n\n   e\n7. f",
    "backslashes": "\\*a\\* \\# \\[x\\]\\(y\\) \\\\ C:\\new\\table",
    "other ways to write": "שלום **عربي** 👩‍🚀 e\u0301 \u00a0x\u00a0",
    "placeholders of Markdown itself": "klzzwxh:0001 wzxhzdk:0 amp STX",
    "lines that begin a page": "Setext\n\n***\n\n___\n\n| a |",
}  # fmt: skip


def ids() -> dict[str, str]:
    return {name: f"prose-{number}" for number, name in enumerate(CASES)}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """One mission a case, beside the real ones."""
    root = without_examples(project_folder(tmp_path_factory.mktemp("prose")))
    for name, text in CASES.items():
        block = "\n".join(f"    {line}".rstrip(" ") for line in text.split("\n"))
        (root / "content" / "missions" / f"{ids()[name]}.yml").write_text(
            "title: {sv: Prövad text, en: A text that is tried}\nsummary: {sv: Kort., en: Short.}\n"
            "roadmaps: [water]\nsources: [https://tremark.example/]\n"
            f"body:\n  sv: |\n{block}\n  en: |\n{block}\n",
            encoding="utf-8",
        )
    folder = pages_of(root)
    site = read_content(root, TODAY).site
    return BuiltSite(folder, root, Context.of(site, TODAY), site.project.address)


def shape(html: str) -> list[tuple[str, object]]:
    """Elements with what they say, without the blanks between blocks."""
    found = []
    for node in LexborHTMLParser(html).body.traverse(include_text=True):
        said = node.text(deep=False) if node.tag == "-text" else sorted(node.attributes.items())
        if node.tag != "-text" or said.strip():
            found.append((node.tag, said))
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_a_text_is_what_markdown_makes_of_it(site: BuiltSite, name: str, lang: str):
    page = site.page(f"missions/{ids()[name]}/", lang)
    (prose,) = page.main.css("div.prose")
    expected = markdown.markdown(CASES[name], extensions=list(EXTENSIONS))
    for alignment in ("left", "center", "right"):  # the security policy allows no style attribute
        expected = expected.replace(f'style="text-align: {alignment};"', f'class="{alignment}"')
    assert shape(prose.inner_html) == shape(expected)
    assert page.tree.css_first("footer.foot") is not None
    assert [node.parent.tag for node in page.tree.css("main > .page > .wrap")] == ["div"]
