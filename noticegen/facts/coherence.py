"""What one block of a session says of another: the pôles and portals that its notices name, keys that clash."""

from collections.abc import Iterator, Mapping

from noticegen.facts.cles import RESERVED_ECHEANCES, RESERVED_NOTICES
from noticegen.facts.faute import Faute, near_miss
from noticegen.facts.illisible import quoted
from noticegen.facts.model import NoticeSaisie, SessionSaisie
from noticegen.facts.tree import Node, Scalar, Table


def incoherences(session: SessionSaisie, tree: Table) -> Iterator[Faute]:
    """Every fault between the blocks of a session, its notices' échéances excepted (see `relations`)."""
    for notice, block in tree.blocks("notices"):
        saisie = session.notices[notice]
        if notice in RESERVED_NOTICES:
            key = tree.table("notices").keys[notice]
            yield key.faute(f"« {notice} » ne peut pas nommer une notice : c’est un nom réservé", "une autre clé", "choisissez une autre clé")
        yield from _named(saisie, block, "contacts", "pole", session.poles)
        yield from _named(saisie, block, "portails", "portail", session.portails)
        yield from _reserved(block)


def _named(saisie: NoticeSaisie, block: Table, field: str, name: str, known: Mapping[str, object]) -> Iterator[Faute]:
    """Keys given in a list of the notice, each known to the session and given once."""
    seen: set[str] = set()
    for rank, member in enumerate(getattr(saisie, field) or ()):
        cle, node = getattr(member, name), _member(block, field, rank, name)
        if cle not in known:
            hint = near_miss(cle, list(known))
            message = f"{field} : {quoted(cle)} n’est pas dans « {name}s »" + (f" ; {hint}" if hint else "")
            yield node.faute(message, ", ".join(known) or f"une clé de « {name}s »", f"corrigez la clé, ou décrivez-la sous « {name}s »")
        elif cle in seen:
            yield node.faute(f"{field} : {quoted(cle)} est donné deux fois", "chaque clé une seule fois", "supprimez le doublon")
        seen.add(cle)


def _member(block: Table, field: str, rank: int, name: str) -> Node:
    return block.values[field].items[rank].values[name]


def _reserved(block: Table) -> Iterator[Faute]:
    """An échéance is a name of the prose: it may not hide another one, and it cannot begin with a digit."""
    echeances = block.table("echeances")
    for key in echeances.keys.values() if echeances else ():
        if key.texte in RESERVED_ECHEANCES or key.texte[0].isdigit():
            message = f"{quoted(key.texte)} ne peut pas nommer une échéance : le texte des notices ne pourrait pas la citer"
            yield _told(key, message)


def _told(key: Scalar, message: str) -> Faute:
    return key.faute(message, "une clé qui commence par une lettre et n’est pas déjà un nom du texte", "choisissez une autre clé : « inscription »")
