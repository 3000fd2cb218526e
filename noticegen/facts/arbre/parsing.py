"""From a YAML text to its tree, and to everything that is wrong in it as YAML.

YAML stops at the first line it cannot read. Where the trouble stays within that line's value, the value is set aside and the rest
is read all the same, so that one run tells as much as it can.
"""

import re

import yaml

from noticegen.facts.arbre.building import Builder
from noticegen.facts.arbre.characters import REFUSED, refused_characters
from noticegen.facts.arbre.source import Source
from noticegen.facts.arbre.syntax import TAB, escape_fault, syntax_fault
from noticegen.facts.arbre.tolerance import accept_windows_habits
from noticegen.facts.arbre.tree import Node
from noticegen.facts.faute import Faute

MOST_UNREADABLE_LINES = 20
"""Beyond this many, the file is something else, or its author has enough to do."""

BLANK = "\N{WHITE SQUARE}"
"""Stands for what could not be read, one for one; what a model says of it is not told again."""

_TAB_INDENT = re.compile(r"^ *\t[ \t]*(?=[^\s#])", re.MULTILINE)
_BEFORE_VALUE = re.compile(r" *(?:- +)*[^\s:#'\"\[{-][^:#\n]*: +| *(?:- +)+")


def read_tree(source: Source) -> tuple[Node | None, list[Faute]]:
    """The tree of a source, None when it cannot be read to the end, and its faults."""
    characters = refused_characters(source)
    tabs = [_tab(source, match) for match in _TAB_INDENT.finditer(source.texte)]
    if tabs:
        return None, characters + tabs
    texte: str | None = REFUSED.sub(BLANK, accept_windows_habits(source.texte))
    stops: list[Faute] = []
    for _ in range(MOST_UNREADABLE_LINES):
        builder = Builder(source)
        fault, texte = _read(builder, source, texte)
        if fault is None:
            return (builder.root if builder.complete else None), _one_a_line(characters, builder.faults, stops)
        stops = [*(stop for stop in stops if stop.lieu < fault.lieu), fault]  # a quote left open far above explains what came after it
        if texte is None:
            break
    return None, _one_a_line(characters, builder.faults, stops)


def _one_a_line(*steps: list[Faute]) -> list[Faute]:
    """The faults of each step, but for those on a line that an earlier step already told of: they come of it."""
    kept: list[Faute] = []
    for faults in steps:
        told = {fault.lieu.ligne for fault in kept}
        kept += [fault for fault in faults if fault.lieu.ligne not in told]
    return kept


def _read(builder: Builder, source: Source, texte: str) -> tuple[Faute | None, str | None]:
    """What stopped the reading, None when nothing did; and the text with that set aside, None when it cannot be."""
    try:
        builder.read(texte)
    except yaml.YAMLError as error:
        return syntax_fault(source, error), _set_aside(texte, getattr(error, "problem_mark", None))
    except (ValueError, OverflowError):  # the pure Python parser, on an escape such as "\UFFFFFFFF"
        return escape_fault(source), None
    return None, texte


def _set_aside(texte: str, mark: yaml.Mark | None) -> str | None:
    """The text without the value in which the parser stopped; None when it stopped anywhere else."""
    lines = texte.split("\n")
    if mark is None or mark.line >= len(lines):
        return None
    line = lines[mark.line]
    before = _BEFORE_VALUE.match(line)
    start = before.end() if before else len(line)
    value = line[start:].rstrip()
    if mark.column < start or not value or value[0] in "-?" or value[-1] == ":" or set(value) == {BLANK}:
        return None
    lines[mark.line] = line[:start] + BLANK * (len(line) - start)
    return "\n".join(lines)


def _tab(source: Source, match: re.Match[str]) -> Faute:
    ligne = source.texte.count("\n", 0, match.start()) + 1
    colonne = match[0].index("\t") + 1
    return source.faute((ligne, colonne, 1), *TAB)
