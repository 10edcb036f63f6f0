"""How hard the pages are to read is counted on their sentences; a page that is too hard is told."""

import pytest

from roadmap_quality.readability import CHECK, FEWEST_WORDS, lix, read_pages, readable, running_text

EASY = "Vi ses hos oss i dag. " * 20
HARD = "Regionala utvecklingsstrategier förutsätter sektorsövergripande kompetensförsörjningsanalyser. " * 20


def page(main: str) -> str:
    return f"<html><body><p>Utanför.</p><main>{main}</main></body></html>"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (EASY, 6),  # six short words a sentence
        (HARD, 105),  # five words, all of them long
        ("Vi ses kl. 9.30 hos oss i dag. " * 20, 7),  # neither an abbreviation nor a time ends a sentence
        ("Kort. " * (FEWEST_WORDS - 1), None),
    ],
)
def test_lix_is_words_a_sentence_and_the_share_of_long_words(text: str, figure: int | None):
    assert lix(text) == figure


def test_only_a_pages_own_sentences_are_read():
    main = (
        "<h1>Rubrik.</h1><nav><p>Meny.</p></nav><p>En text.</p><p>Inget slut</p>"
        "<blockquote><p>Citat.</p></blockquote>"
        '<p>Ett <a href="x">ord</a><span role="tooltip">Förklaring.</span> till.</p><p lang="en">English.</p>'
        "<ul><li>Punkt.</li><li><p>I punkt.</p></li></ul>"
    )
    assert running_text(page(main)) == "En text. Ett ord till. Punkt. I punkt."


def test_a_page_that_is_too_hard_and_a_median_that_is_are_told(tmp_path):
    for path, text in (("", EASY), ("hard", HARD), ("en", HARD)):
        (tmp_path / path).mkdir(exist_ok=True)
        (tmp_path / path / "index.html").write_text(page(f"<p>{text}</p>"), encoding="utf-8")
    pages = read_pages(tmp_path)
    assert pages == {"": 6, "hard/": 105}
    assert [(flaw.check, flaw.page) for flaw in readable(pages).flaws] == [(CHECK, "hard/"), (CHECK, "")]
    assert readable({"": 6}).flaws == ()
    assert readable({}).flaws == ()
