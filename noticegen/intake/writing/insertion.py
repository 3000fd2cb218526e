"""A notice's facts put into sessions.yaml, every other character of the file as it was."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import yaml

from noticegen.facts.arbre.decoding import unify_lines
from noticegen.facts.arbre.lignes import join_lines, split_lines
from noticegen.facts.arbre.tolerance import accept_windows_habits
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu
from noticegen.facts.registre import FICHIER
from noticegen.facts.saisie.chargement import read_registre
from noticegen.facts.saisie.cles import year_of
from noticegen.facts.saisie.heritage import ABSENT
from noticegen.intake.writing.entree import Entree
from noticegen.intake.writing.yaml_text import PAS, Donnee, lines_of

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SANS_NOM = "Académie à préciser"
"""What a document that names no académie leaves to be completed, where no session before it names one."""

ANNUELS = ("echeances", "mise_a_jour")
"""What a notice never inherits."""


def new_file(entree: Entree, notice: str, session: str) -> str:
    """A sessions.yaml of one session with one notice."""
    return "sessions:\n" + "\n".join(lines_of({session: _first_session(entree, notice)}, PAS)) + "\n"


def insert_notice(texte: str, entree: Entree, notice: str, session: str, avant: Entree | None = None) -> str:
    """The file with the notice in its session, which is added when it is new; raises `Fautes` when it is there already.

    `avant` is the notice as the session before has it: what it would inherit as it is, is not restated.
    """
    sessions = _block(_root(texte), "sessions")
    block = _value(sessions, session)
    if block is None:
        lines = _with_session(split_lines(texte), sessions, _new_session(texte, entree, notice, session, avant), session)
    else:
        inherits = _value(block, "depuis") is not None
        stated = entree.notice if avant is None or not inherits else notice_changes(entree.notice, avant.notice)
        inherited = _inherited(texte, [key for key in _earlier(texte, session) if key != session]) if inherits else {}
        lines = _with_notice(split_lines(texte), block, replace(entree, notice=stated), inherited, notice, session)
    return join_lines(lines)


def _first_session(entree: Entree, notice: str) -> dict[str, Donnee]:
    """A session that inherits nothing: its académie has a name, to be completed when the document gives none."""
    named: dict[str, Donnee] = {"libelle": entree.libelle, "academie": {"nom": SANS_NOM, **entree.academie}}
    return {**named, **_session(entree, notice), **named}


def _session(entree: Entree, notice: str) -> dict[str, Donnee]:
    block: dict[str, Donnee] = {"libelle": entree.libelle, "academie": entree.academie, "portails": entree.portails, "poles": entree.poles}
    return {**{name: value for name, value in block.items() if value}, "notices": {notice: entree.notice}}


def _new_session(texte: str, entree: Entree, notice: str, session: str, avant: Entree | None) -> dict[str, Donnee]:
    """A new session: it inherits from the one before it, and states what is new in it or differs."""
    earlier = _earlier(texte, session)
    whole = _session(entree, notice)
    if not earlier:
        return _first_session(entree, notice)
    inherited = _inherited(texte, earlier)
    block = entree.notice if avant is None else notice_changes(entree.notice, avant.notice)
    return {"libelle": whole["libelle"], "depuis": earlier[-1], **_changes(whole, inherited), "notices": {notice: block}}


def _earlier(texte: str, session: str) -> list[str]:
    """The sessions that are not later than one."""
    return [key for key in read_registre(texte).sessions if year_of(key) <= year_of(session)]


def _inherited(texte: str, earlier: Sequence[str]) -> dict[str, Donnee]:
    """What a session that follows these has without stating it."""
    data = yaml.load(accept_windows_habits(unify_lines(texte)), Loader=yaml.BaseLoader)["sessions"]
    inherited: dict[str, Donnee] = {}
    for key in earlier:
        for name in ("academie", "portails", "poles"):
            inherited[name] = _merged(inherited.get(name, {}), data[key].get(name) or {})
    return inherited


def notice_changes(notice: Mapping[str, Donnee], avant: Mapping[str, Donnee]) -> dict[str, Donnee]:
    """What a notice must state: its annual facts, the stable ones that changed, and what it no longer has."""
    notice = {**notice, "portails": _with_roles(notice["portails"], avant.get("portails"))} if "portails" in notice else notice
    kept = {name: value for name, value in notice.items() if name in ANNUELS or avant.get(name) != value}
    gone = {name: ABSENT for name in avant if name not in notice and name not in ANNUELS}
    return {**kept, **gone} or {"titre": notice["titre"]}


def _with_roles(portails: Donnee, avant: Donnee) -> list[Donnee]:
    """The portals of a notice, each with the role that it had: no document says it so that it could be read."""
    roles = {one["portail"]: one["role"] for one in avant or () if "role" in one}
    return [{"portail": one["portail"], **({"role": roles[one["portail"]]} if one["portail"] in roles else {}), **one} for one in portails]


def _merged(base: Donnee, over: Donnee) -> dict[str, Donnee]:
    """One block over another, by key then by field."""
    merged = dict(base) if isinstance(base, Mapping) else {}
    for key, value in over.items() if isinstance(over, Mapping) else ():
        merged[key] = {**merged[key], **value} if isinstance(value, Mapping) and isinstance(merged.get(key), Mapping) else value
    return merged


def _changes(whole: Mapping[str, Donnee], inherited: Mapping[str, Donnee]) -> dict[str, Donnee]:
    """What a session must state because it does not inherit it as it is."""
    changes: dict[str, Donnee] = {}
    academie = _differing(whole.get("academie", {}), inherited.get("academie", {}))
    for name, value in (("academie", academie), *((name, _by_key(whole, inherited, name)) for name in ("portails", "poles"))):
        if value:
            changes[name] = value
    return changes


def _by_key(whole: Mapping[str, Donnee], inherited: Mapping[str, Donnee], name: str) -> dict[str, Donnee]:
    known = inherited.get(name, {})
    found = {key: _differing(value, known.get(key, {})) for key, value in whole.get(name, {}).items()}
    return {key: value for key, value in found.items() if value}


def _differing(value: Donnee, known: Donnee) -> dict[str, Donnee]:
    before = known if isinstance(known, Mapping) else {}
    return {field: text for field, text in value.items() if before.get(field) != text} if isinstance(value, Mapping) else {}


def _with_session(lines: Sequence[str], sessions: yaml.MappingNode, block: Mapping[str, Donnee], session: str) -> list[str]:
    """The lines with a new session after the last one that is not later, or before them all."""
    before = [pair for pair in sessions.value if year_of(pair[0].value) <= year_of(session)]
    new = lines_of({session: block}, sessions.start_mark.column)
    if not before:
        at = sessions.value[0][0].start_mark.line
        return [*lines[:at], *new, "", *lines[at:]]
    at = _last_line(before[-1][1], lines) + 1
    return [*lines[:at], "", *new, *lines[at:]]


def _with_notice(
    lines: Sequence[str], block: yaml.MappingNode, entree: Entree, inherited: Mapping[str, Donnee], notice: str, session: str
) -> list[str]:
    """The lines with the notice, and with the portals and pôles that its session lacks; nothing there is changed."""
    if block.flow_style:
        raise _refused(f"la session {session} est écrite entre accolades", "écrivez-la sur plusieurs lignes")
    if _value(_value(block, "notices"), notice) is not None:
        raise _already_there(block, notice, session)
    shared = {name: _by_key({name: getattr(entree, name)}, inherited, name) for name in ("portails", "poles")}
    added = {name: _missing(block, name, value) for name, value in shared.items()} | {"notices": {notice: entree.notice}}
    insertions = [insertion for name, value in added.items() if value for insertion in _insertions(block, name, value, lines)]
    result = list(lines)
    for at, new in sorted(insertions, key=lambda insertion: -insertion[0]):
        result[at:at] = new
    return result


def _missing(block: yaml.MappingNode, name: str, donnees: Mapping[str, Donnee]) -> dict[str, Donnee]:
    known = _value(block, name)
    return {key: value for key, value in donnees.items() if _value(known, key) is None}


def _insertions(block: yaml.MappingNode, name: str, donnees: Mapping[str, Donnee], lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    known = _value(block, name)
    if known is None:
        yield _last_line(block, lines) + 1, list(lines_of({name: donnees}, block.start_mark.column))
    elif isinstance(known, yaml.MappingNode) and not known.flow_style:
        yield _last_line(known, lines) + 1, list(lines_of(donnees, known.start_mark.column))
    else:
        raise _refused(f"« {name} » est écrit sur une ligne, entre accolades", "écrivez ce bloc sur plusieurs lignes")


def _root(texte: str) -> yaml.Node | None:
    return yaml.compose(accept_windows_habits(unify_lines(texte)), Loader=_LOADER)


def _block(root: yaml.Node | None, name: str) -> yaml.MappingNode:
    block = _value(root, name)
    if not isinstance(block, yaml.MappingNode) or block.flow_style:
        raise _refused("aucune session n’y est écrite en bloc", "commencez-le par « sessions: »")
    return block


def _value(block: yaml.Node | None, name: str) -> yaml.Node | None:
    if not isinstance(block, yaml.MappingNode):
        return None
    return next((value for key, value in block.value if key.value == name), None)


def _last_line(node: yaml.Node, lines: Sequence[str]) -> int:
    """The rank of the last line a block takes, comments and blank lines after it left out."""
    members = [member for pair in node.value for member in pair] if isinstance(node, yaml.MappingNode) else node.value
    if not isinstance(node, yaml.ScalarNode) and not node.flow_style and members:
        return max(_last_line(member, lines) for member in members)
    last = node.end_mark.line - (node.end_mark.column == 0 and node.end_mark.line > node.start_mark.line)
    while last > node.start_mark.line and not lines[last].strip():
        last -= 1
    return last


def _already_there(block: yaml.MappingNode, notice: str, session: str) -> Fautes:
    """An import never writes over a notice: what differs is for the check to tell, and for a person to type."""
    key = next(key for key, _ in _value(block, "notices").value if key.value == notice)
    place = Lieu(FICHIER, key.start_mark.line + 1, key.start_mark.column + 1, len(notice))
    message = f"la notice « {notice} » est déjà dans la session {session}"
    remede = f"pour comparer : python build.py check DOCUMENT --against {notice}-{session} ; pour la refaire, retirez-la d’abord"
    return Fautes([Faute(place, message, "une notice que la session n’a pas encore", remede)])


def _refused(message: str, remede: str) -> Fautes:
    return Fautes([Faute(Lieu(FICHIER), message, "un fichier de sessions ordinaire", remede)])
