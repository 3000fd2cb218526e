"""Un même nom est imprimé de deux façons.

Pourquoi : « rubrique Examens » ici, « rubrique Examen » là : le candidat cherche à l’écran le nom exact.

Faux :
    en tête : rubrique Examens
    plus bas : rubrique Examen

Juste :
    en tête et plus bas : rubrique Examens

Que faire : choisir le nom exact et s’y tenir ; si les deux existent, le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import name, quoted
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.mentions import other_names
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un nom toujours le même est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The names printed in several ways."""
    known = {path: {mention.valeur for mention in printed} for path, printed in other_names(change.avant)} if change.avant else {}
    for path, printed in other_names(change.apres):
        if not composed(change.apres) and {mention.valeur for mention in printed} == known.get(path):
            continue  # last year's document named both: it is about both
        words = ", ".join(f"{quoted(mention.texte)} ({mention.lieu})" for mention in printed)
        message = f"Plusieurs façons d’écrire {name(change.apres.fiche, path)} : {words}."
        names = " · ".join(sorted(mention.valeur for mention in printed))
        yield REGLE.constat(change, message, fait=path, apres=names, lieu=printed[-1].lieu)
