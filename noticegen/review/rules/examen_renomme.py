"""Un examen change de nom.

Pourquoi : la mention complémentaire est devenue certificat de spécialisation : un nom change pour de bon, ou par erreur de copie.

Faux :
    2025 : BP, Brevet professionnel
    2026 : BP, Brevet de technicien

Juste :
    2026 : BP, Brevet professionnel

Que faire : vérifier le nom dans le texte qui crée l’examen, puis le confirmer.
"""

from collections.abc import Iterator

from noticegen.facts.fait import Fait
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.faits.ecriture import same_value
from noticegen.review.indices.changements import told_otherwise
from noticegen.review.indices.ensembles import Libelle, pairs
from noticegen.review.indices.examens import other_exams
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The exams whose name or acronym changed."""
    for paire in () if other_exams(change) else pairs(change, "examens"):
        if paire.avant and paire.apres and not _same(paire.avant, paire.apres) and not told_otherwise(change, paire.chemin):
            before, after = _called(paire.avant), _called(paire.apres)
            sides = (Libelle(before, paire.avant.lieu), Libelle(after, paire.apres.lieu))
            yield REGLE.between(change, paire.chemin, *sides, f"L’examen {quoted(before)} s’appelle désormais {quoted(after)}.")


def _same(one: Fait, other: Fait) -> bool:
    return one.chemin == other.chemin and same_value(one, other)


def _called(fait: Fait) -> str:
    """Its acronym and its name."""
    return f"{fait.chemin.removeprefix('examens.')} : {fait.canonique}"
