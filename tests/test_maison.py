"""The house: imports run one way, and nothing below commands/ prints, reads the clock or exits."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

RACINE = Path(__file__).resolve().parents[1]
PAQUET = RACINE / "noticegen"

BELOW = {
    "facts": set(),
    "prose": {"facts"},
    "edition": {"facts", "prose"},
    "pages": {"facts", "prose", "edition"},
    "review": {"facts", "prose", "edition"},
    "intake": {"facts", "prose", "edition"},
    "site": {"facts", "prose", "edition", "pages", "review", "intake"},
    "commands": {"facts", "prose", "edition", "pages", "review", "intake", "site"},
}
"""Layer → the layers it may import besides itself."""

MODULES = sorted(PAQUET.rglob("*.py"))
LOWER = [module for module in MODULES if module.relative_to(PAQUET).parts[0] != "commands"]
CLOCKS = {"now", "today", "utcnow"}


def layer(module: Path) -> str:
    return module.relative_to(PAQUET).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from [node.module, *(f"{node.module}.{name.name}" for name in node.names)]
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def parse(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(RACINE).as_posix())
def test_imports_run_one_way(module: Path) -> None:
    own = layer(module)
    if own == "__init__":
        return
    parts = [name.split(".") for name in imported(parse(module)) if name.startswith("noticegen.")]
    upward = {names[1] for names in parts} - {own} - BELOW[own]
    # A type named only for annotations is no dependency at run time.
    assert upward <= type_only(parse(module)), f"{own} imports {upward}"


def type_only(tree: ast.Module) -> set[str]:
    guarded = [node for node in ast.walk(tree) if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    return {name.split(".")[1] for node in guarded for name in imported(node) if name.startswith("noticegen.")}


@pytest.mark.parametrize("module", LOWER, ids=lambda module: module.relative_to(RACINE).as_posix())
def test_below_the_commands_nothing_prints_exits_or_reads_the_clock(module: Path) -> None:
    calls = [node.func for node in ast.walk(parse(module)) if isinstance(node, ast.Call)]
    plain = {call.id for call in calls if isinstance(call, ast.Name)}
    dotted = {(ast.unparse(call.value), call.attr) for call in calls if isinstance(call, ast.Attribute)}
    assert not plain & {"print", "exit", "quit", "input"}
    assert ("sys", "exit") not in dotted
    assert not [call for call in dotted if call[1] in CLOCKS and call[0] in ("date", "datetime", "datetime.date", "datetime.datetime")]
    assert ("time", "time") not in dotted


def test_the_house_is_seen_whole() -> None:
    assert {layer(module) for module in MODULES} - {"__init__"} == set(BELOW)
