"""JSON with sorted names and an indent of two, as `json.dumps` writes it, in a third of its time.

The library's own quick encoder knows no indent, and the slow one asks a generator for every bracket.
"""

from collections.abc import Callable, Iterable, Mapping
from json.encoder import encode_basestring

Plain = Callable[[object], str | int | float]
"""What a value is that JSON has no form for."""


def json_text(value: object, plain: Plain) -> str:
    """The text of a value made of mappings, lists, tuples, and what `plain` knows."""
    pieces: list[str] = []
    _write(value, plain, "\n", pieces.append)
    return "".join(pieces)


def _write(value: object, plain: Plain, line: str, put: Callable[[str], None]) -> None:
    """`line` is the end of a line and the indent of the next."""
    if (scalar := _scalar(value)) is not None:
        put(scalar)
    elif isinstance(value, Mapping):
        rows = [(f"{encode_basestring(name)}: ", value[name]) for name in sorted(value)]
        _write_all(rows, ("{", "}"), plain, line, put)
    elif isinstance(value, list | tuple):
        _write_all([("", one) for one in value], ("[", "]"), plain, line, put)
    else:
        _write(plain(value), plain, line, put)


def _write_all(
    rows: Iterable[tuple[str, object]],
    brackets: tuple[str, str],
    plain: Plain,
    line: str,
    put: Callable[[str], None],
) -> None:
    inside, begin = f"{line}  ", brackets[0]
    for name, value in rows:
        put(f"{begin}{inside}{name}")
        _write(value, plain, inside, put)
        begin = ","
    put(f"{line}{brackets[1]}" if begin == "," else "".join(brackets))


def _scalar(value: object) -> str | None:
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    return None
