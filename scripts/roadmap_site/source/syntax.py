"""YAML's own complaints, in words that someone who has never heard of YAML can act on."""

import yaml

# What PyYAML says → our code; the first that fits counts.
_CAUSES = (
    ("mapping values are not allowed", "yaml_colon"),
    ("could not find expected ':'", "yaml_no_colon"),
    ("while scanning a quoted scalar", "yaml_quote"),
    ("found a tab character", "yaml_tab"),
    ("anchor", "yaml_alias"),
    ("alias", "yaml_alias"),
    ("tag", "yaml_tag"),
    ("flow", "yaml_bracket"),
    ("cannot start any token", "yaml_start"),
    ("did not find expected key", "yaml_indent"),
    ("did not find expected '-' indicator", "yaml_indent"),
    ("block", "yaml_indent"),
)


def explain(refused: yaml.YAMLError, text: str) -> tuple[int, int, str, dict[str, str]]:
    """Line and column (from 1), a code of messages.yml and its parameters."""
    mark = getattr(refused, "problem_mark", None) or getattr(refused, "context_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    said = f"{getattr(refused, 'context', '')} {getattr(refused, 'problem', refused)}"
    code = next((code for words, code in _CAUSES if words in said), "yaml_syntax")
    lines = text.split("\n")
    character = lines[line][column : column + 1] if line < len(lines) else ""
    if code == "yaml_start" and character == "\t":
        code = "yaml_tab"
    return line + 1, column + 1, code, {"character": character} if code == "yaml_start" else {}
