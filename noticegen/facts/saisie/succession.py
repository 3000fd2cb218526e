"""Succession: the order of the sessions, the éditions they hold, and which édition follows which."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from noticegen.facts.arbre.tree import Array, Node, Scalar, Table
from noticegen.facts.faute import Faute, near_miss
from noticegen.facts.illisible import quoted
from noticegen.facts.saisie.cles import SESSION, series_of, year_of

ATTENDU_SESSION = "une année, « 2026 », ou une année et une série, « 2026-remplacement »"


@dataclass
class Succession:
    """`sessions` in order of time; `editions`: id → its notice and session; `suit`: id → the ids it says it follows.

    `incomplete` are the éditions that say they follow one which does not exist.
    """

    keys: Mapping[str, Scalar]
    sessions: dict[str, Table] = field(default_factory=dict)
    editions: dict[str, tuple[str, str]] = field(default_factory=dict)
    suit: dict[str, tuple[str, ...]] = field(default_factory=dict)
    brouillons: set[str] = field(default_factory=set)
    incomplete: set[str] = field(default_factory=set)
    faults: list[Faute] = field(default_factory=list)

    def precedentes(self) -> dict[str, str]:
        """Édition → the édition it follows: the one it names, else the nearest earlier session's of its series that has its notice.

        An édition that is no draft never follows a draft, unless it says so.
        """
        newest: dict[tuple[str, str, bool], str] = {}
        found = {}
        for edition, (notice, session) in self.editions.items():
            draft, series = edition in self.brouillons, series_of(session)
            earlier = self.suit.get(edition, ("",))[0] or newest.get((notice, series, draft))
            if earlier:
                found[edition] = earlier
            newest[notice, series, True] = edition
            if not draft:
                newest[notice, series, False] = edition
        return found


def read_succession(sessions: Table) -> Succession:
    """Put the sessions in order and name their éditions; faults gather in the result."""
    result = Succession(sessions.keys)
    found = {key: table for key, table in sessions.values.items() if SESSION.fullmatch(key) and isinstance(table, Table)}
    result.sessions = {key: found[key] for key in sorted(found, key=year_of)}
    rank = {key: position for position, key in enumerate(result.sessions)}
    for key, session in result.sessions.items():
        for notice, table in session.blocks("notices"):
            _add(result, notice, key, table, session)
    for edition, (notice, key) in result.editions.items():
        node = result.sessions[key].table("notices").table(notice).get("suit")
        if node is not None:
            followed = [_followed(result, edition, member, rank) for member in _members(node)]
            result.suit[edition] = tuple(filter(None, followed))
    result.suit = {edition: followed for edition, followed in result.suit.items() if followed}
    return result


def faults_of_order(sessions: Table) -> Iterator[Faute]:
    """What is wrong in the keys of a source's sessions, and in their order."""
    latest = ""
    for key, node in sessions.keys.items():
        if not SESSION.fullmatch(key):
            yield node.faute(f"{quoted(key)} n’est pas une clé de session", ATTENDU_SESSION, "corrigez la clé")
        elif not isinstance(sessions.values[key], Table):
            yield node.faute(
                f"la session {quoted(key)} est vide", "un bloc de champs : libelle, depuis, notices…", "complétez-la ou supprimez-la"
            )
        elif latest and year_of(key) < year_of(latest):
            message = f"la session {quoted(key)} est placée après la session {quoted(latest)}"
            yield node.faute(message, "les sessions dans l’ordre du temps, la plus ancienne d’abord", "déplacez l’une des deux")
        else:
            latest = key


def _add(result: Succession, notice: str, session: str, table: Table, parent: Table) -> None:
    edition = f"{notice}-{session}"
    if edition in result.editions:
        other, there = result.editions[edition]
        node = parent.table("notices").keys[notice]
        message = f"« {edition} » désigne déjà la notice « {other} » de la session « {there} »"
        result.faults.append(node.faute(message, "une clé de notice qui n’imite pas une session", "renommez l’une des deux notices"))
        return
    result.editions[edition] = (notice, session)
    if "brouillon" in (table.texte("etat"), parent.texte("etat")):
        result.brouillons.add(edition)


def _members(node: Node) -> list[Node]:
    return node.items if isinstance(node, Array) else [node]


def _followed(result: Succession, edition: str, node: Node, rank: Mapping[str, int]) -> str:
    """The édition that a `suit` names; empty, and told, when there is none such before this one."""
    if not isinstance(node, Scalar) or not node.texte:
        return ""
    now = rank[result.editions[edition][1]]
    if node.texte in result.editions and rank[result.editions[node.texte][1]] < now:
        return node.texte
    if node.texte in result.editions:
        message = f"suit : l’édition {quoted(node.texte)} ne vient pas avant {quoted(edition)}"
    else:
        hint = near_miss(node.texte, [other for other, (_, session) in result.editions.items() if rank[session] < now])
        message = f"suit : l’édition {quoted(node.texte)} n’existe pas" + (f" ; {hint}" if hint else "")
    result.incomplete.add(edition)
    result.faults.append(node.faute(message, "une édition d’une session antérieure : « mc-2025 »", "corrigez « suit »"))
    return ""


def successors(editions: Mapping[str, tuple[str, str]], suit: Mapping[str, tuple[str, ...]], brouillons: set[str]) -> dict[str, str]:
    """Notice that is no more → the notice that continues it: the one whose édition follows its newest."""
    newest = {notice: edition for edition, (notice, _) in editions.items() if edition not in brouillons}
    found: dict[str, str] = {}
    for edition, followed in suit.items():
        for notice, earlier in ((editions[earlier][0], earlier) for earlier in followed):
            if edition not in brouillons and newest.get(notice) == earlier:
                found.setdefault(notice, editions[edition][0])
    return found
