"""The house: imports run one way, and nothing below commands/ prints, reads the clock or exits."""

import ast
import re
import subprocess
import sys
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

IMPORT = re.compile(r"^\s*(?:from|import) noticegen\.(\w+)", re.MULTILINE)
ANNOTATIONS = re.compile(r"^if TYPE_CHECKING:\n(?: .*\n|\n)+", re.MULTILINE)

MODULES = sorted(PAQUET.rglob("*.py"))
LOWER = [module for module in MODULES if module.relative_to(PAQUET).parts[0] != "commands"]
CLOCKS = {"now", "today", "utcnow"}
SUSPECT = re.compile(r"\b(?:print|exit|_exit|quit|input|time|now|today|utcnow)\s*\(")
"""What a module that calls any of these must hold; the others need not be parsed."""


def layer(module: Path) -> str:
    return module.relative_to(PAQUET).parts[0].removesuffix(".py")


def upward_imports(module: Path) -> set[str]:
    """The layers above its own that a module imports; a type named only for annotations is no dependency at run time."""
    own = layer(module)
    text = ANNOTATIONS.sub("", module.read_text(encoding="utf-8"))
    return set(IMPORT.findall(text)) - {own} - BELOW.get(own, set())


def dotted(node: ast.expr) -> str:
    """`date.today` for that attribute of that name; empty for anything less plain."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def impure_calls(tree: ast.Module) -> set[str]:
    """Calls that print, exit, ask, or read the clock."""
    called = {dotted(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    clocks = {f"{owner}.{name}" for owner in ("date", "datetime", "datetime.date", "datetime.datetime") for name in CLOCKS}
    return called & ({"print", "exit", "quit", "input", "sys.exit", "os._exit", "time.time"} | clocks)


def test_imports_run_one_way() -> None:
    found = {module.relative_to(RACINE).as_posix(): upward_imports(module) for module in MODULES}
    assert {module: layers for module, layers in found.items() if layers} == {}


def test_below_the_commands_nothing_prints_exits_or_reads_the_clock() -> None:
    suspects = [module for module in LOWER if SUSPECT.search(module.read_text(encoding="utf-8"))]
    found = {module.relative_to(RACINE).as_posix(): impure_calls(ast.parse(module.read_text(encoding="utf-8"))) for module in suspects}
    assert {module: calls for module, calls in found.items() if calls} == {}


@pytest.mark.parametrize(
    "source", ["print('x')", "import sys\nsys.exit(1)", "from datetime import date\ndate.today()", "import time\ntime.time()"]
)
def test_an_impure_call_is_seen(source: str) -> None:
    assert SUSPECT.search(source) and impure_calls(ast.parse(source))


def test_the_house_is_seen_whole() -> None:
    assert {layer(module) for module in MODULES} - {"__init__"} == set(BELOW)


@pytest.mark.parametrize("style", [["check"], ["format", "--check", "--diff"]], ids=["lint", "layout"])
def test_one_style_everywhere(style: list[str]) -> None:
    found = subprocess.run([sys.executable, "-m", "ruff", *style, "--quiet", "."], cwd=RACINE, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stdout) == (0, ""), "run ruff check --fix and ruff format"
