"""Labels of échéances: those that two share, and did not."""

from collections.abc import Iterator

from noticegen.review.change import Change, PaireFaits
from noticegen.review.faits.ecriture import same_value
from noticegen.review.indices.changements import told_otherwise
from noticegen.review.phrases.notation import written_key


def relabelled(change: Change) -> Iterator[PaireFaits]:
    """The labels that changed, came or went while their échéance stays."""
    stays = {one.apres.chemin for one in change.echeances if one.avant and one.apres}
    for paire in change.faits:
        parent, _, part = paire.chemin.rpartition(".")
        told = same_value(paire.avant, paire.apres) or told_otherwise(change, paire.chemin)
        if part == "libelle" and parent in stays and not told:
            yield paire


def doubled(change: Change) -> Iterator[tuple[PaireFaits, str]]:
    """The labels that changed into another échéance's, each with that one's path; one of the two when both changed."""
    labels = {chemin: written_key(fait.canonique) for chemin, fait in change.apres.fiche.faits.items() if _is_label(chemin)}
    told: set[str] = set()
    for paire in relabelled(change):
        if paire.apres:
            other = next((path for path, key in labels.items() if path != paire.chemin and key == labels[paire.chemin]), "")
            if other and other not in told:
                told.add(paire.chemin)
                yield paire, other


def _is_label(chemin: str) -> bool:
    return chemin.startswith("echeances.") and chemin.endswith(".libelle")
