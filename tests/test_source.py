"""What is written in a file is what arrives, or everything that is wrong with it is told with its place."""

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from roadmap_site.languages import LANGUAGES
from roadmap_site.problems import catalogue, report
from roadmap_site.source import identity, read_text, tree
from roadmap_site.source.tree import MAX_DEPTH, MAX_VALUES
from roadmap_site.source.yaml_reader import MAX_BYTES
from source_cases import cases, told

PATH = "content/missions/x.yml"


def read(text: str | bytes):
    return read_text(PATH, text.encode() if isinstance(text, str) else text)


@pytest.mark.parametrize("loader", ["C", "Python"])
@pytest.mark.parametrize("case", cases("yaml_mistakes.yml"))
def test_a_mistake_is_told_with_its_place(case, loader, monkeypatch):
    if loader == "Python":
        monkeypatch.setattr(tree, "LOADER", yaml.SafeLoader)
    document, problems = read(case["text"])
    assert told(problems) == case["problems"]
    assert (document and document.data) == case.get("data")


def test_all_that_is_wrong_with_a_file_is_told_in_one_run():
    text = "title: A #1\nlead: x\nlead: y\nsource: {title: a, b, address: c}\ntext: d\te\nunit: !x y\n"
    document, problems = read(b"\xef\xbb\xbf" + text.encode())
    assert told(problems) == [
        "1:1  byte_order_mark",
        "1:10 title yaml_cut_comment",
        "3:1 lead yaml_key_twice",
        "4:20 source.title yaml_cut_comma",
        "5:8  yaml_tab_inside",
        "6:7 unit yaml_tag",
    ]
    assert document.data["source"] == {"title": "a", "address": "c"}
    assert {"key": "lead", "first": "2"} in [dict(one.params) for one in problems]


@pytest.mark.parametrize(
    ("data", "place", "encoding"),
    [
        ("a: b\ntitle: nära ö".encode("latin-1"), (2, 9), "Windows-1252 / Latin-1"),
        ("a: b\r\ntitle: nära ö".encode("mac_roman"), (2, 9), "Mac OS Roman"),
        ("a: b\n\ntitle: Å".encode("cp850"), (3, 8), "MS-DOS (850)"),
        ("a: å".encode("utf-16"), (1, 1), "UTF-16"),
        ("a: å".encode("utf-16-le"), (1, 1), "UTF-16"),
        ("title: är".encode()[:8], (1, 8), "Windows-1252 / Latin-1"),
    ],
)
def test_another_encoding_is_named_with_its_first_letter(data, place, encoding):
    document, [problem] = read(data)
    assert document is None
    assert (problem.code, problem.line, problem.column) == ("not_utf8", *place)
    assert dict(problem.params) == {"encoding": encoding}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * (MAX_BYTES - 1), "yaml_too_deep"),
        ("a: " + "{a: " * 10_000, "yaml_too_deep"),
        ("- " * 10_000, "yaml_too_deep"),
        ("a: [" + "x," * MAX_VALUES + "]", "yaml_too_many"),
        ("a: " + "b" * MAX_BYTES, "file_too_large"),
    ],
)
def test_a_file_that_would_exhaust_the_reader_is_refused(text, code):
    document, problems = read(text)
    assert document is None
    assert [one.code for one in problems] == [code]


def test_a_billion_laughs_are_not_laughed():
    lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    document, problems = read("\n".join(lines))
    assert told(problems) == ["1:5  yaml_anchor"]
    assert document is None


def test_as_deep_and_as_large_as_allowed_is_read():
    deep = "a: " + "[" * (MAX_DEPTH - 1) + "x" + "]" * (MAX_DEPTH - 1)
    assert not read(deep)[1]
    assert not read("a: " + "b" * (MAX_BYTES - 3))[1]


def test_every_value_and_field_has_its_place():
    text = (
        "title:\n  sv: Åska\n  en:\nstages:\n  - {stage: identified, date: 2024-03-01}\n  -\n    stage: x\n"
    )
    document, _ = read(text)
    assert document.place(("title", "sv")) == (2, 7)
    assert document.place(("title", "en")) == (3, 3)  # empty: the field's own
    assert document.place(("stages", 0)) == (5, 5)
    assert document.place(("stages", 0, "date")) == (5, 31)
    assert document.place_of_key(("stages", 0, "date")) == (5, 25)
    assert document.place(("stages", 1, "date")) == document.place(("stages", 1)) == (7, 5)
    assert document.place_of_key(("stages", 1, "date")) == (7, 5)
    assert document.place(("lead",)) == document.place(()) == (1, 1)


def test_every_line_of_a_text_has_its_place():
    text = (
        "body:\n  sv: |\n\n    \n    ett\n\n    tre\n  en: |2\n     one\n"
        "lead: >\n  a\n  b\nnote: |\n\ntitle: A"
    )
    document, _ = read(text)
    assert document.place_in_text(("body", "sv"), 1) == (5, 5)
    assert document.place_in_text(("body", "sv"), 3) == (7, 5)
    assert document.place_in_text(("body", "en"), 1) == (9, 6)
    for loc in (("lead",), ("note",), ("title",)):  # joined to one line, empty, or on the field's own line
        assert document.place_in_text(loc, 2) == document.place(loc)


def test_identity_comes_from_the_path():
    assert identity("content/missions/storage.yml") == ("missions", "storage")
    assert identity("content/project.yml") == ("", "project")


PIECES = st.sampled_from(
    [
        "title: ",
        "sv: ",
        "- ",
        "  ",
        "\n",
        "\r\n",
        "\t",
        ": ",
        ", ",
        " #",
        "# ",
        "{",
        "}",
        "[",
        "]",
        '"',
        "'",
        "&a ",
        "*a",
    ]
    + [
        "!!int ",
        "<<: ",
        "|\n",
        ">",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "? ",
        "\\",
        "å",
        "ord",
        "\u00a0",
        "\ufeff",
        "\x00",
        "\u2028",
    ]
)
WRITTEN = st.lists(PIECES, max_size=30).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(), st.text().map(str.encode), WRITTEN.map(str.encode)))
@example(b"\xef\xbb\xbf")
@example(b"? [a]\n: b")
@example(b"a: !<x> b")
@example(b"\xff\xfe")
@example(b'"\\U00110000": a')
def test_whatever_the_bytes_there_is_a_document_or_a_reason(data):
    document, problems = read_text(PATH, data)
    assert document is not None or problems
    lines = data.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for one in problems:
        assert one.code in catalogue()
        assert 1 <= one.line <= len(lines) + 1
        assert one.column >= 1
    for lang in LANGUAGES:
        assert len(report(problems, lang).split("\n")) == len(set(problems)) + 1


TREES = st.dictionaries(
    st.text(),
    st.recursive(
        st.none() | st.text(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
        max_leaves=12,
    ),
    min_size=1,
    max_size=5,
)


class _Quoted(yaml.SafeDumper):
    """Writes every text in quotes, and no aliases."""

    def ignore_aliases(self, data):
        return True

    def represent_text(self, text: str):
        return self.represent_scalar("tag:yaml.org,2002:str", text, style='"')


_Quoted.add_representer(str, _Quoted.represent_text)


@settings(max_examples=200, deadline=None)
@given(TREES, st.booleans(), st.sampled_from([None, False, True]))
def test_any_tree_of_texts_comes_back_with_every_text_where_it_stands(data, allow_unicode, flow):
    text = yaml.dump(data, Dumper=_Quoted, allow_unicode=allow_unicode, default_flow_style=flow, width=2**16)
    document, _ = read(text)
    assert document.data == data
    lines = text.split("\n")
    for loc, value in _leaves(data):
        line, column = document.place(loc)
        sign = lines[line - 1][column - 1]
        assert (
            sign == '"'
            if isinstance(value, str) or isinstance(loc[-1], str)
            else lines[line - 1][column - 1 :][:4] == "null"
        )
        if isinstance(loc[-1], str):
            key_line, key_column = document.place_of_key(loc)
            assert lines[key_line - 1][key_column - 1] == '"'


def _leaves(data, loc=()):
    for step, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(value, dict | list):
            yield from _leaves(value, (*loc, step))
        else:
            yield (*loc, step), value
