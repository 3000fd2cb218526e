"""Every message of the installed Click has its French, and the compiled catalogue is the committed text."""

import ast
from pathlib import Path

import click
import polib
import pytest

from noticegen.commands import francais

CATALOGUE = Path(francais.__file__).parent / "locale" / "fr" / "LC_MESSAGES" / "click.po"


def _click_messages() -> set[tuple[str, ...]]:
    """The literal arguments of every call to gettext in Click's own sources: (singular,) or (singular, plural)."""
    found = set()
    for source in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                texts = [arg.value for arg in node.args[:2] if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
                found.add(tuple(texts))
    return found - {()}


@pytest.fixture(scope="module")
def catalogue() -> dict[str, polib.POEntry]:
    return {entry.msgid: entry for entry in polib.pofile(str(CATALOGUE))}


@pytest.mark.parametrize("message", sorted(_click_messages()), ids=lambda message: message[0][:40])
def test_every_message_of_click_is_translated(message: tuple[str, ...], catalogue: dict[str, polib.POEntry]) -> None:
    entry = catalogue[message[0]]
    assert entry.translated()
    assert entry.msgid_plural == (message[1] if len(message) > 1 else "")


def test_the_search_finds_clicks_messages() -> None:
    assert len(_click_messages()) > 60


def test_the_compiled_catalogue_is_current(catalogue: dict[str, polib.POEntry]) -> None:
    compiled = {entry.msgid: entry for entry in polib.mofile(str(CATALOGUE.with_suffix(".mo")))}
    assert {key: (entry.msgstr, entry.msgstr_plural) for key, entry in compiled.items()} == {
        key: (entry.msgstr, entry.msgstr_plural) for key, entry in catalogue.items()
    }
