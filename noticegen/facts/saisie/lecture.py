"""From sources to a registre: tree, succession, inheritance, types, relations, fiches. The faults of all steps at once."""

from collections.abc import Iterator, Mapping, Sequence

from noticegen.facts.arbre.parsing import read_tree
from noticegen.facts.arbre.source import Source
from noticegen.facts.arbre.tree import Node, Table
from noticegen.facts.confirmation import Confirmation
from noticegen.facts.faute import Faute, Fautes, near_miss
from noticegen.facts.fiche import Fiche
from noticegen.facts.illisible import quoted
from noticegen.facts.registre import Registre
from noticegen.facts.saisie.coherence import incoherences
from noticegen.facts.saisie.fiches import write_fiches
from noticegen.facts.saisie.heritage import Heritage, inherit
from noticegen.facts.saisie.model import NoticeSaisie, SessionSaisie
from noticegen.facts.saisie.succession import Succession, faults_of_order, read_succession, successors
from noticegen.facts.saisie.validation import Validation, validate_session


def read(sources: Sequence[Source]) -> Registre:
    """The registre of one or more sources, a later one's sessions over an earlier one's; raises `Fautes`."""
    early: list[Faute] = []
    blocks = [block for source in sources if (block := _sessions(source, early)) is not None]
    if len(blocks) < len(sources):
        raise Fautes(early)
    succession = read_succession(_over(blocks))
    suit = {edition: followed[0] for edition, followed in succession.suit.items()}
    heritage = inherit(succession.sessions, suit, SessionSaisie.model_fields, NoticeSaisie.model_fields)
    incomplete = heritage.incomplete | succession.incomplete
    validated = {cle: validate_session(cle, succession.keys[cle], tree, incomplete) for cle, tree in heritage.sessions.items()}
    late = [*(fault for block in blocks for fault in faults_of_order(block)), *succession.faults, *heritage.faults]
    late += [fault for validation in validated.values() for fault in validation.faults]
    late += [fault for cle, tree in heritage.sessions.items() for fault in incoherences(cle, tree, incomplete)]
    if told := early + list(_not_yet_told(late, early)):
        raise Fautes(told)
    return _registre(sources, succession, heritage, validated)


def _registre(sources: Sequence[Source], succession: Succession, heritage: Heritage, validated: Mapping[str, Validation]) -> Registre:
    """What faultless sources say."""
    fiches: dict[str, Fiche] = {}
    acceptations = {}
    for cle, validation in validated.items():
        fiches.update(write_fiches(cle, validation.saisie, heritage.sessions[cle], validation.echeances))
        acceptations[cle] = _confirmations(cle, validation.saisie, heritage.sessions[cle])
    return Registre(
        sessions=tuple(succession.sessions),
        fiches=fiches,
        precedentes=succession.precedentes(),
        successeurs=successors(succession.editions, succession.suit, succession.brouillons),
        acceptations=acceptations,
        sources=tuple(sources),
    )


def _sessions(source: Source, faults: list[Faute]) -> Table | None:
    """The block `sessions` of a source; None, and told, when there is none to read."""
    root, found = read_tree(source)
    faults += found
    if root is None:
        if not found:
            faults.append(
                source.faute((0, 0, 0), "le fichier est vide", "« sessions: », puis une session par année", "rétablissez son contenu")
            )
        return None
    if not isinstance(root, Table):
        faults.append(root.faute("le fichier ne commence pas par un bloc de champs", "« sessions: », puis une session par année", ""))
        return None
    unknown = {key: near_miss(key, ["sessions"]) for key in root.keys if key != "sessions"}
    for key, hint in unknown.items():
        message = f"champ inconnu {quoted(key)}" + (f" ; {hint}" if hint else "")
        faults.append(root.keys[key].faute(message, "sessions", "toutes les données sont sous « sessions: »"))
    block = root.get("sessions")
    if isinstance(block, Table):
        return block
    if block is not None or not any(unknown.values()):
        where: Node = block if block is not None else root
        faults.append(
            where.faute("« sessions » manque ou est vide", "« sessions: », puis une session par année, en retrait", "ajoutez une session")
        )
    return None


def _over(blocks: Sequence[Table]) -> Table:
    """The sessions of several sources in one block; a key given again is replaced where it stood."""
    first = blocks[0]
    merged = Table(first.source, (first.ligne, first.colonne, first.longueur), {}, {})
    for block in blocks:
        merged.values.update(block.values)
        merged.keys.update(block.keys)
    return merged


def _confirmations(cle: str, saisie: SessionSaisie, tree: Table) -> tuple[Confirmation, ...]:
    nodes = tree.get("confirmations")
    return tuple(
        Confirmation(one.regle, one.edition or cle, one.fait, one.avant, one.apres, one.motif, one.par, one.le.jour, nodes.items[rank].lieu)
        for rank, one in enumerate(saisie.confirmations)
    )


def _not_yet_told(late: Sequence[Faute], early: Sequence[Faute]) -> Iterator[Faute]:
    """The faults that do not merely follow from one already told at the same place."""
    spans: dict[tuple[str, int], list[Faute]] = {}
    for fault in early:
        spans.setdefault((fault.lieu.source, fault.lieu.ligne), []).append(fault)
    for fault in late:
        start, end = fault.lieu.colonne, fault.lieu.colonne + fault.lieu.longueur
        near = spans.get((fault.lieu.source, fault.lieu.ligne), ())
        if not any(
            start <= other.lieu.colonne < end or other.lieu.colonne <= start < other.lieu.colonne + other.lieu.longueur for other in near
        ):
            yield fault
