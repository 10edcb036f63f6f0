"""What a module asks for: `words.t("group.name", mark=…)`, `UiText("group.name", {"mark": …})`,
`clause("group.name", mark=…)`, lists."""

import ast
from collections.abc import Iterator

from .keys import Ask, File, is_key

_CALLS = frozenset({"t", "html", "text", "say", "UiText", "clause"})


def asked_in_module(text: str) -> Iterator[Ask]:
    """Every string that the module may show."""
    file = File()
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Constant(value=str(value)):
                file.named(value)
            case ast.JoinedStr():
                for said in _said(node):
                    file.named(said)
            case ast.Call(args=[key, *_]) if _name(node.func) in _CALLS:
                file.called(filter(is_key, _said(key)), _marks(node))
    yield from file.whole()


def _name(function: ast.expr) -> str:
    """The last part of what is called: `t` of `pieces.words.t`."""
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _marks(call: ast.Call) -> Iterator[str]:
    """The names of what is filled in: keywords, and the keys of a mapping that follows the string's own."""
    yield from (one.arg for one in call.keywords if one.arg)
    for argument in call.args[1:]:
        if isinstance(argument, ast.Dict):
            yield from (str(key.value) for key in argument.keys if isinstance(key, ast.Constant))


def _said(node: ast.expr) -> list[str]:
    """What an expression may say, * for what is only known when it runs."""
    match node:
        case ast.Constant(value=str(value)):
            return [value]
        case ast.IfExp():
            return [*_said(node.body), *_said(node.orelse)]
        case ast.JoinedStr():
            return ["".join(_said(part)[0] for part in node.values)]
    return ["*"]
