"""Accepting a constat: the text of sessions.yaml with one more confirmation, every other character as it was."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date

import yaml

from noticegen.facts.arbre.characters import REFUSED
from noticegen.facts.arbre.decoding import unify_lines
from noticegen.facts.arbre.lignes import end_of, join_lines, split_lines
from noticegen.facts.arbre.tolerance import accept_windows_habits
from noticegen.facts.arbre.tree import clean
from noticegen.facts.lieu import Lieu
from noticegen.facts.moment import Moment
from noticegen.review.constat import Constat
from noticegen.review.diction import say

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = re.compile(r"[^\W_](?:[\w’ ()./%€+→-]|:(?! |$))*")
_EMPTY = {"null", "Null", "NULL", "~"}


class AcceptationImpossible(ValueError):
    """A constat that cannot be accepted, or a file in which nothing can be written; its message is French."""


def accept(texte: str, session: str, constat: Constat, motif: str, par: str, le: date, ancienne: Lieu | None = None) -> str:
    """The text with a confirmation of this constat, in the place of the one it supersedes or else at the end of the session's.

    Raises `AcceptationImpossible`.
    """
    _refuse(constat, motif, par)
    lines = split_lines(texte)
    block = _session(texte, session)
    entry = list(_entry(session, constat, motif, par, le))
    confirmations = _value(block, "confirmations")
    if ancienne is not None and (former := _item_at(confirmations, ancienne)):
        return join_lines(_rewritten(lines, former, dict(entry)))
    if isinstance(confirmations, yaml.SequenceNode) and confirmations.value:
        if confirmations.flow_style:
            return _in_brackets(lines, confirmations, entry)
        return join_lines(_inserted(lines, _last_line(confirmations, lines), _item(confirmations.start_mark.column, entry)))
    indent = block.start_mark.column
    if confirmations is not None:
        at = _emptied(lines, confirmations, _key(block, "confirmations"))
        return join_lines(_inserted(lines, at, _item(indent + 2, entry)))
    head = " " * indent + "confirmations:"
    return join_lines(_inserted(lines, _last_line(block, lines), [head, *_item(indent + 2, entry)]))


def _item_at(confirmations: yaml.Node | None, lieu: Lieu) -> yaml.MappingNode | None:
    """The confirmation written in that place."""
    items = confirmations.value if isinstance(confirmations, yaml.SequenceNode) else ()
    return next((item for item in items if (item.start_mark.line + 1, item.start_mark.column + 1) == (lieu.ligne, lieu.colonne)), None)


def _refuse(constat: Constat, motif: str, par: str) -> None:
    if constat.gravite == "erreur":
        raise AcceptationImpossible(f"« {constat.regle} » est une erreur : elle se corrige, elle ne se confirme pas")
    if constat.confirme:
        raise AcceptationImpossible(f"ce constat est déjà confirmé par {constat.confirme.par}")
    if not motif.strip() or not par.strip():
        raise AcceptationImpossible("une confirmation dit pourquoi (--motif) et qui en répond (--par)")


def _entry(session: str, constat: Constat, motif: str, par: str, le: date) -> Iterator[tuple[str, str]]:
    """The fields of the confirmation, in the order they are read."""
    yield "regle", constat.regle
    if constat.edition != session:
        yield "edition", constat.edition
    for name, value in (("fait", constat.fait), ("avant", constat.avant), ("apres", constat.apres)):
        if value is not None:
            yield name, value
    yield from (("motif", motif), ("par", par), ("le", say(Moment(le))))


def _scalar(value: str) -> str:
    """The value as YAML, bare where nothing in it means anything to YAML."""
    text = clean(REFUSED.sub("", value))
    bare = _PLAIN.fullmatch(text) and text not in _EMPTY
    return text if bare else _quoted(text)


def _quoted(value: str) -> str:
    """The value between double quotes, as YAML and JSON both write it."""
    return json.dumps(clean(REFUSED.sub("", value)), ensure_ascii=False)


def _item(indent: int, entry: list[tuple[str, str]]) -> list[str]:
    """A list item, one field a line."""
    first, *rest = (f"{name}: {_scalar(value)}" for name, value in entry)
    return [f"{' ' * indent}- {first}", *(f"{' ' * indent}  {line}" for line in rest)]


def _session(texte: str, session: str) -> yaml.MappingNode:
    root = yaml.compose(accept_windows_habits(unify_lines(texte)), Loader=LOADER)
    sessions = _value(root, "sessions") if isinstance(root, yaml.MappingNode) else None
    block = _value(sessions, session) if isinstance(sessions, yaml.MappingNode) else None
    if not isinstance(block, yaml.MappingNode):
        raise AcceptationImpossible(f"la session {session} n’est pas dans le fichier des sessions")
    if block.flow_style:
        raise AcceptationImpossible(f"la session {session} est écrite entre accolades : écrivez-la sur plusieurs lignes")
    return block


def _value(block: yaml.MappingNode, name: str) -> yaml.Node | None:
    return next((value for key, value in block.value if key.value == name), None)


def _key(block: yaml.MappingNode, name: str) -> yaml.Node:
    return next(key for key, _ in block.value if key.value == name)


def _last_line(node: yaml.Node, lines: list[str]) -> int:
    """The rank of the last line that a block takes, comments and blank lines after it left out."""
    members = [member for pair in node.value for member in pair] if isinstance(node, yaml.MappingNode) else node.value
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not members:
        mark = node.end_mark
        last = mark.line - (mark.column == 0 and mark.line > node.start_mark.line)
        while last > node.start_mark.line and not lines[last].strip():
            last -= 1
        return last
    return max(_last_line(member, lines) for member in members)


def _inserted(lines: list[str], after: int, added: list[str]) -> list[str]:
    return [*lines[: after + 1], *added, *lines[after + 1 :]]


def _emptied(lines: list[str], value: yaml.Node, key: yaml.Node) -> int:
    """Take an empty value (`[]`, `~`) off its line; the rank of its key's line."""
    start, end = value.start_mark, value.end_mark
    if end.column > start.column and start.line == end.line:
        line = lines[start.line]
        lines[start.line] = (line[: start.column].rstrip() + line[end.column :]).rstrip() + end_of(line)
    return key.end_mark.line


def _rewritten(lines: list[str], item: yaml.MappingNode, champs: Mapping[str, str]) -> list[str]:
    """The lines with the fields of a confirmation typed over; one that says the same keeps its spelling, comments stay."""
    found = list(lines)
    for key, value in reversed(item.value):  # from the last one, so that the places of those before it hold
        if key.value in champs and value.value != champs[key.value]:
            text = champs[key.value]
            _type_over(found, value, _quoted(text) if item.flow_style else _scalar(text))
    return found


def _type_over(lines: list[str], value: yaml.Node, text: str) -> None:
    start, end = value.start_mark, value.end_mark
    whole = end.column == 0 and end.line > start.line
    rest = end_of(lines[end.line - 1]) if whole else lines[end.line][end.column :]
    lines[start.line : end.line + (not whole)] = [lines[start.line][: start.column] + text + rest]


def _in_brackets(lines: list[str], confirmations: yaml.SequenceNode, entry: list[tuple[str, str]]) -> str:
    """A confirmation added to a list written between brackets."""
    fields = ", ".join(f"{name}: {_quoted(value)}" for name, value in entry)
    last = confirmations.value[-1].end_mark
    line = lines[last.line]
    lines[last.line] = f"{line[: last.column]}, {{{fields}}}{line[last.column :]}"
    return join_lines(lines)
