"""Two éditions compared: the one door to this side of the review."""

from noticegen.edition import Edition
from noticegen.review.change import Change
from noticegen.review.faits.movement import expected, movements, pair_relations
from noticegen.review.faits.rapprochement import pair_echeances, pair_facts, renamings
from noticegen.review.faits.relations import relations
from noticegen.review.phrases.prose_comparison import compare_prose


def compare(avant: Edition | None, apres: Edition) -> Change:
    """Pair the facts, échéances and sentences of an incoming édition with those of the one it follows, if it follows one.

    Facts are paired by path: a document that arrived is first given the paths it faces (`alignment.align`).
    """
    before = avant.fiche if avant else None
    renamed = renamings(before, apres.fiche) if before else {}
    faits = pair_facts(before, apres.fiche, renamed)
    echeances = pair_echeances(before, apres.fiche, renamed)
    avant_relations = relations(before.echeances.values()) if before else None
    apres_relations = relations(apres.fiche.echeances.values())
    pairs = pair_relations(echeances, avant_relations, apres_relations)
    moved = movements(faits, before, apres.fiche)
    return Change(
        avant=avant,
        apres=apres,
        faits=faits,
        echeances=echeances,
        phrases=compare_prose(avant.document if avant else None, apres.document, faits),
        relations_avant=avant_relations,
        relations_apres=apres_relations,
        relations=pairs,
        mouvements=moved,
        attendus=expected(faits, moved, pairs, before, apres.fiche),
    )
