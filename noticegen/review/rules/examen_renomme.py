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

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted, say_fait, sentence_name
from noticegen.review.indices.ensembles import changed
from noticegen.review.indices.examens import other_notice
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The exams whose name changed."""
    for paire in () if other_notice(change) else changed(change, "examens"):
        before, after = quoted(say_fait(paire.avant)), quoted(say_fait(paire.apres))
        message = f"{sentence_name(change.apres.fiche, paire.chemin)} s’appelait {before}, il s’appelle {after}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
