"""The house is as ARCHITECTURE.md says: arrows one way, one writer, no clock where figures are made."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPTS = ROOT / "scripts"
PACKAGE = SCRIPTS / "roadmap_site"
GUIDE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
_ROW = re.compile(r"^\| (`[^|]+`) \| [^|]+ \|$", re.MULTILINE)
# Rooms that may ask the machine: its clock, its environment, other programs.
ASKING = {"command", "file_dates", "pipeline", "built"}
# Rooms that may change a file.
WRITING = {"staging", "built", "exports.typeset.cache", "command"}
MACHINE = {"now", "today", "time", "environ", "getenv", "which", "run", "Popen", "getcwd"}
CHANGING = {
    "write_text",
    "write_bytes",
    "mkdir",
    "unlink",
    "rmdir",
    "rmtree",
    "symlink_to",
    "rename",
    "copytree",
    "move",
}


def rooms() -> list[list[str]]:
    """The rooms in the guide's order; those of one row stand side by side."""
    table = GUIDE.split("## The rooms")[1].split("\n## ")[0]
    return [[name.rstrip("/") for name in re.findall(r"`([a-z_/]+)`", row)] for row in _ROW.findall(table)]


@cache
def modules() -> dict[str, ast.Module]:
    """Module below the package → its code."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        found[name.removesuffix(".__init__")] = ast.parse(path.read_text(encoding="utf-8"))
    found.pop("__init__", None)
    return found


def imported(name: str) -> Iterator[str]:
    """The modules of the package that a module imports, those that it imports when it runs too."""
    is_package = (PACKAGE / Path(*name.split(".")) / "__init__.py").is_file()
    here = name.split(".") if is_package else name.split(".")[:-1]
    for node in ast.walk(modules()[name]):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = here[: len(here) - node.level + 1] + (node.module.split(".") if node.module else [])
            for alias in node.names:
                full = ".".join([*base, alias.name])
                target = full if full in modules() else ".".join(base)
                if target:
                    yield target


def room(name: str) -> str:
    return name.partition(".")[0]


def test_every_module_has_a_room_in_the_guide():
    assert {room(name) for name in modules()} == {one for row in rooms() for one in row}


@pytest.mark.parametrize("name", sorted(modules()))
def test_a_room_imports_only_from_those_above_it(name: str):
    floor = {one: number for number, row in enumerate(rooms()) for one in row}
    upward = {
        target
        for target in imported(name)
        if room(target) != room(name) and floor[room(target)] > floor[room(name)]
    }
    assert not upward, f"{name} imports {upward}"


def test_no_modules_import_each_other():
    """A package's own door, which gathers what its modules offer, is no module of them."""
    graph = {name: {one for one in imported(name) if one != name} for name in modules()}
    doors = {name for name in graph if (PACKAGE / Path(*name.split(".")) / "__init__.py").is_file()}
    inside = {
        name: {one for one in ways if one not in doors} for name, ways in graph.items() if name not in doors
    }
    TopologicalSorter(inside).prepare()


def test_imports_inside_the_package_are_relative():
    for name, tree in modules().items():
        absolute = [
            node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and not node.level
        ]
        assert not [one for one in absolute if one and one.startswith("roadmap_")], name


@pytest.mark.parametrize("name", sorted(modules()))
def test_only_the_edge_asks_the_machine(name: str):
    if room(name) not in ASKING and name not in ("steps",):
        assert not _attributes(name, {"datetime", "date", "time", "os", "shutil", "subprocess"}, MACHINE)


@pytest.mark.parametrize("name", sorted(modules()))
def test_only_the_writers_change_files(name: str):
    if room(name) not in WRITING and name not in WRITING:
        called = {node.func.attr for node in ast.walk(modules()[name]) if _is_method(node)}
        assert not called & CHANGING


def _is_method(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)


def _attributes(name: str, owners: set[str], wanted: set[str]) -> set[str]:
    return {
        f"{node.value.id}.{node.attr}"
        for node in ast.walk(modules()[name])
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in owners
        and node.attr in wanted
    }


def test_nothing_of_ours_imports_what_looks_at_the_built_site():
    for name, tree in modules().items():
        names = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not any(one.startswith("roadmap_quality") for one in names), name


@pytest.mark.parametrize("script", sorted(path.name for path in SCRIPTS.glob("*.py")))
def test_a_command_is_thin(script: str):
    assert len((SCRIPTS / script).read_text(encoding="utf-8").splitlines()) <= 40


def test_the_guide_is_short_and_names_what_is_there():
    assert len(GUIDE.splitlines()) <= 120
    for name in re.findall(r"`([a-z_]+(?:/[a-z_]+)*/(?:[a-z_]+\.(?:py|yml))?)`", GUIDE):
        places = (ROOT / name, SCRIPTS / name, PACKAGE / name, PACKAGE / "exports" / name)
        assert any(place.exists() for place in places) or name == "build/staging", name
