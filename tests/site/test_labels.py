"""What is made up says so wherever its page is named: in tabs, in results of other searches, where a link to it is shared."""

from collections.abc import Iterator

from built import BuiltSite
from roadmap_site.model import Record

NAMED = (
    "title",
    'meta[name="description"]',
    'meta[property="og:title"]',
    'meta[property="og:description"]',
    'meta[property="og:image:alt"]',
)


def test_the_head_of_an_examples_page_begins_with_the_label(any_site: BuiltSite):
    site = any_site.site
    known = (*site.all_records(), *any_site.context.site.later.values())
    examples = {path for one in known if one.example for path in _addresses(one)}
    for page in any_site.pages():
        label = any_site.words[page.lang].t("example.labelled", text="")
        for name in NAMED:
            for node in page.tree.css(f"head > {name}"):
                said = node.attributes.get("content") or node.text()
                assert said.startswith(label) is (page.path in examples), (page.path, said)


def _addresses(record: Record) -> Iterator[str]:
    """Today's and the former ones."""
    yield from (f"{record.folder}/{one}/" for one in (record.id, *record.former_ids))
