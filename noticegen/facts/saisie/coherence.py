"""What one block of a session says of another: the pôles and portals that its notices name, names that clash."""

from collections.abc import Collection, Iterator

from noticegen.facts.arbre.tree import Array, Scalar, Table
from noticegen.facts.faute import Faute, near_miss
from noticegen.facts.illisible import quoted
from noticegen.facts.saisie.cles import RESERVED_ECHEANCES, RESERVED_NOTICES, SLUG

ATTENDU_ECHEANCE = "une clé qui commence par une lettre et n’est pas déjà un nom du texte : « inscription »"


def incoherences(cle: str, tree: Table, incomplete: Collection[str]) -> Iterator[Faute]:
    """Every fault between the blocks of a merged session; one in `incomplete` cannot know which pôles it has."""
    for notice, block in tree.blocks("notices"):
        if notice in RESERVED_NOTICES:
            key = tree.table("notices").keys[notice]
            yield key.faute(f"« {notice} » ne peut pas nommer une notice : ce nom est réservé", "une autre clé", "choisissez une autre clé")
        yield from _reserved(block)
        for field, name in (("contacts", "pole"), ("portails", "portail")):
            named = list(_named(block, field, name))
            yield from _twice(named, field)
            blocks = tree.get(f"{name}s")
            if cle not in incomplete and (blocks is None or isinstance(blocks, Table)):
                yield from _unknown(named, blocks, f"{name}s", field)


def _named(block: Table, field: str, name: str) -> Iterator[Scalar]:
    """The keys that a notice's list names."""
    members = block.get(field)
    for member in members.items if isinstance(members, Array) else ():
        key = member.get(name) if isinstance(member, Table) else None
        if isinstance(key, Scalar) and key.texte:
            yield key


def _unknown(named: list[Scalar], block: Table | None, blocks: str, field: str) -> Iterator[Faute]:
    known = list(block.values) if block else []
    for node in named:
        if node.texte not in known and SLUG.fullmatch(node.texte):
            hint = near_miss(node.texte, known)
            message = f"{field} : {quoted(node.texte)} n’est pas dans « {blocks} »" + (f" ; {hint}" if hint else "")
            yield node.faute(message, ", ".join(known) or f"une clé de « {blocks} »", f"corrigez la clé, ou décrivez-la sous « {blocks} »")


def _twice(named: list[Scalar], field: str) -> Iterator[Faute]:
    seen: set[str] = set()
    for node in named:
        if node.texte in seen:
            yield node.faute(f"{field} : {quoted(node.texte)} est donné deux fois", "chaque clé une seule fois", "supprimez le doublon")
        seen.add(node.texte)


def _reserved(block: Table) -> Iterator[Faute]:
    """An échéance is a name of the prose: it may not hide another one, and it cannot begin with a digit."""
    echeances = block.table("echeances")
    for key in echeances.keys.values() if echeances else ():
        if key.texte in RESERVED_ECHEANCES or key.texte[0].isdigit():
            message = f"{quoted(key.texte)} ne peut pas nommer une échéance : le texte des notices ne pourrait pas la citer"
            yield key.faute(message, ATTENDU_ECHEANCE, "choisissez une autre clé")
