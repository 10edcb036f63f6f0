"""What a template asks for: `t('group.name', mark=…)`, in the frame `s['frame.name']`, keys in lists.

What a script fills in once the page is open is noted beside the string:
{# filled by a script: frame.search_one {q} #}
"""

import re
from collections.abc import Iterator

from jinja2 import Environment, nodes

from .keys import Ask, File

_BY_A_SCRIPT = re.compile(r"\{#-?\s*filled by a script: (\S+) (.+?)\s*-?#\}")


def asked_in_template(text: str) -> Iterator[Ask]:
    """Every string that the template may show."""
    file = File()
    tree = Environment().parse(text)
    for const in tree.find_all(nodes.Const):
        if isinstance(const.value, str):
            file.named(const.value)
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "t":
            file.called(_keys(call.args[0]), (one.key for one in call.kwargs))
    for item in tree.find_all(nodes.Getitem):
        file.called(_keys(item.arg), ())
    for key, marks in _BY_A_SCRIPT.findall(text):
        file.asks.append(Ask(key, frozenset(marks.split()), direct=True))
    yield from file.whole()


def _keys(node: nodes.Node) -> list[str]:
    """What an expression may say, * for what is only known when it is shown."""
    match node:
        case nodes.Const():
            return [str(node.value)]
        case nodes.CondExpr():
            return [*_keys(node.expr1), *(_keys(node.expr2) if node.expr2 else [])]
        case nodes.Concat():
            said = [""]
            for part in node.nodes:
                said = [before + after for before in said for after in _keys(part)]
            return said
    return ["*"]
