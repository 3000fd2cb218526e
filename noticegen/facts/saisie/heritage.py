"""Inheritance: what a session takes from the one it names after `depuis`, merged on the tree so that places survive.

By field for the académie, the portals and the pôles; whole for the stable values of a notice; never for what is annual.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from noticegen.facts.arbre.tree import Scalar, Table
from noticegen.facts.faute import Faute, near_miss
from noticegen.facts.illisible import quoted
from noticegen.facts.saisie.circles import find_circles, told
from noticegen.facts.saisie.cles import ABSENT, SESSION

MERGED = ("academie", "portails", "poles")
STABLE = ("titre", "publics", "examens", "portails", "contacts", "tarifs", "codes", "references", "constantes")


@dataclass
class Heritage:
    """Each session as if everything it inherits had been typed in it, in the order given."""

    sessions: dict[str, Table] = field(default_factory=dict)
    faults: list[Faute] = field(default_factory=list)
    incomplete: set[str] = field(default_factory=set)
    """Sessions and éditions that may lack something through a fault already told: an unknown source of inheritance, a misspelt field."""


def inherit(sessions: Mapping[str, Table], suit: Mapping[str, str], fields: Collection[str], notice_fields: Collection[str]) -> Heritage:
    """Merge every session, in order of time, with its source.

    `suit`: édition → the édition it says it follows. `fields`, `notice_fields`: what a session, a notice may hold; one that holds
    anything else may have meant by it what it, or its heirs, seem to lack.
    """
    result = Heritage()
    result.incomplete.update(key for key, session in sessions.items() if not set(session.values) <= set(fields))
    sources = _sources(sessions, result)
    notices: dict[str, dict[str, str]] = {}
    editions: dict[str, Table] = {}
    for key, session in sessions.items():
        source = sources.get(key, "")
        if source in result.incomplete:
            result.incomplete.add(key)
        own = {}
        for notice, table in session.blocks("notices"):
            own[notice] = edition = f"{notice}-{key}"
            followed = suit.get(edition) or notices.get(source, {}).get(notice, "")
            parent = editions.get(followed)
            if followed in result.incomplete or (parent and not set(parent.values) <= set(notice_fields)):
                result.incomplete.add(edition)
            editions[edition] = _merge_notice(table, parent, result)
        notices[key] = notices.get(source, {}) | own
        merged = _merge_session(session, result.sessions.get(source), result)
        result.sessions[key] = _with_notices(merged, {notice: editions[edition] for notice, edition in own.items()})
    return result


def _sources(sessions: Mapping[str, Table], result: Heritage) -> dict[str, str]:
    """The session that each one inherits from; what cannot be inherited from is told, and left out."""
    named = {
        key: node
        for key, session in sessions.items()
        if isinstance(node := session.get("depuis"), Scalar) and SESSION.fullmatch(node.texte)
    }
    result.incomplete.update(key for key, session in sessions.items() if "depuis" in session and key not in named)
    circles = find_circles({key: node.texte for key, node in named.items()})
    for circle in circles:
        message = (
            "la session hérite d’elle-même" if len(circle) == 1 else f"les sessions héritent l’une de l’autre en rond : {told(circle)}"
        )
        result.faults.append(named[circle[0]].faute(f"depuis : {message}", "une session antérieure", "corrigez l’un des « depuis »"))
    caught = {key for circle in circles for key in circle}
    rank = {key: position for position, key in enumerate(sessions)}
    sources = {}
    for key, node in named.items():
        if rank.get(node.texte, len(rank)) < rank[key] and key not in caught:
            sources[key] = node.texte
            continue
        result.incomplete.add(key)
        if key not in caught:
            result.faults.append(_no_source(key, node, [other for other in sessions if rank[other] < rank[key]], sessions))
    return sources


def _no_source(key: str, node: Scalar, earlier: list[str], sessions: Mapping[str, Table]) -> Faute:
    attendu, remede = "une session antérieure de ce fichier", "corrigez « depuis »"
    if node.texte in sessions:
        return node.faute(f"depuis : la session {quoted(node.texte)} ne vient pas avant {quoted(key)}", attendu, remede)
    hint = near_miss(node.texte, earlier)
    return node.faute(f"depuis : la session {quoted(node.texte)} n’existe pas" + (f" ; {hint}" if hint else ""), attendu, remede)


def _merge_session(session: Table, source: Table | None, result: Heritage) -> Table:
    merged = _copy(session)
    for block in MERGED:
        mine, theirs = session.get(block), source.get(block) if source else None
        if isinstance(mine, Table):
            merged.values[block] = _merge_block(mine, theirs if isinstance(theirs, Table) else None, result, deep=block != "academie")
        elif mine is None and theirs is not None:
            _take(merged, source, block)
    return merged


def _merge_block(mine: Table, theirs: Table | None, result: Heritage, deep: bool) -> Table:
    """Their fields, with mine over them; `deep` when the fields are themselves blocks of fields."""
    merged = Table(mine.source, (mine.ligne, mine.colonne, mine.longueur), {}, {})
    for key in theirs.values if theirs else ():
        _take(merged, theirs, key)
    for key, value in mine.values.items():
        inherited = merged.values.get(key)
        if isinstance(value, Scalar) and value.texte == ABSENT:
            _withdraw(merged, mine, key, result)
            continue
        _take(merged, mine, key)
        if deep and isinstance(value, Table):
            merged.values[key] = _merge_block(value, inherited if isinstance(inherited, Table) else None, result, deep=False)
    return merged


def _merge_notice(notice: Table, source: Table | None, result: Heritage) -> Table:
    merged = _copy(notice)
    for name in STABLE:
        value = notice.get(name)
        if value is None and source and name in source:
            _take(merged, source, name)
        elif isinstance(value, Scalar) and value.texte == ABSENT:
            if source and name in source:
                _take(merged, source, name)
            _withdraw(merged, notice, name, result)
    return merged


def _withdraw(merged: Table, mine: Table, key: str, result: Heritage) -> None:
    if merged.values.get(key) is None or merged.values[key] is mine.values[key]:
        node = mine.values[key]
        result.faults.append(
            node.faute(f"« {key}: absent » ne retire rien : « {key} » n’est pas hérité", "une clé héritée", "supprimez cette ligne")
        )
    merged.values.pop(key, None)
    merged.keys.pop(key, None)


def _copy(table: Table) -> Table:
    return Table(table.source, (table.ligne, table.colonne, table.longueur), dict(table.values), dict(table.keys))


def _take(target: Table, source: Table, key: str) -> None:
    target.values[key], target.keys[key] = source.values[key], source.keys[key]


def _with_notices(session: Table, notices: Mapping[str, Table]) -> Table:
    block = session.table("notices")
    if block is not None:
        session.values["notices"] = Table(
            block.source, (block.ligne, block.colonne, block.longueur), {**block.values, **notices}, block.keys
        )
    return session
