"""What is made up says so wherever its page is named: in tabs, in results of other searches, where a link to
it is shared.
"""

from collections.abc import Iterator

from built import BuiltSite
from roadmap_site.model import Mobilisation, Record
from visible_page import squeezed

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
    """Today's and the former ones, and those of its needs."""
    for one in (record.id, *record.former_ids):
        yield f"{record.folder}/{one}/"
        if isinstance(record, Mobilisation):
            yield from (need.path(f"{record.folder}/{one}/") for need in record.needs)


def test_a_block_of_examples_says_so_once(any_site: BuiltSite):
    """In its heading; the rows inside don't say it again."""
    for page in any_site.pages():
        label = any_site.words[page.lang].t("example.tag")
        for block in page.main.css(".example-block"):
            tags = [node.text() for node in block.css(".tag.example")]
            if page.path == "method/":  # an example of how one counts, which may be made up or real
                continue
            said = block.css_first("h2, .label")
            assert label in said.text(), page.path
            assert len(tags) == len(said.css(".tag.example")), (page.path, tags)


def test_a_list_of_nothing_but_examples_says_so_once(any_site: BuiltSite):
    """Above its rows, and no row says it again; the lists that hold something real have it in their rows."""
    for page in any_site.pages():
        for rows in page.main.css("p.label:has(> .tag.example) + ul"):
            assert len(rows.css("li")) > 1, page.path
            assert not rows.css(".tag.example"), (page.path, rows.text())
        for rows in page.main.css("ul.news, .fold > ul, dd > ul"):
            tags = [bool(row.css(".tag.example")) for row in rows.css("li")]
            assert len(tags) < 2 or not all(tags), (page.path, rows.text())


def test_in_a_mixed_list_the_label_comes_last(any_site: BuiltSite):
    for page in any_site.pages("sv"):
        for row in page.main.css(".news > li"):
            for tag in row.css(".tag.example"):
                rest = (row.text().rsplit(tag.text(), 1)[1]).strip()
                assert not rest.startswith(":"), (page.path, row.text())


def test_no_example_states_a_regions_gap_or_part_as_a_fact(any_site: BuiltSite):
    facts = ("gaps.regions", "gaps.heading", "needs.asked_of", "mobilisations.host", "mobilisations.benefits")
    for page in any_site.pages():
        words = any_site.words[page.lang]
        record = any_site.site.by_id.get(page.path.rstrip("/").split("/")[-1])
        made_up = [page.main] if record and record.example else page.main.css(".example-block")
        for block in made_up:
            told = {squeezed(node.text()) for node in block.css("h3, dt, .moved, .meta, li, td")}
            for key in facts:
                fact = words.t(key)
                said = [one for one in told if one == fact or fact.endswith(":") and one.startswith(fact)]
                assert said == [], (page.path, key)
