"""What is made up says so wherever its page is named: in tabs, in results of other searches, where a link to it is shared."""

from built import BuiltSite

NAMED = (
    "title",
    'meta[name="description"]',
    'meta[property="og:title"]',
    'meta[property="og:description"]',
    'meta[property="og:image:alt"]',
)


def test_the_head_of_an_examples_page_begins_with_the_label(any_site: BuiltSite):
    examples = {one.path for one in any_site.site.all_records() if one.example}
    for page in any_site.pages():
        label = any_site.words[page.lang].t("example.labelled", text="")
        for name in NAMED:
            for node in page.tree.css(f"head > {name}"):
                said = node.attributes.get("content") or node.text()
                assert said.startswith(label) is (page.path in examples), (page.path, said)
