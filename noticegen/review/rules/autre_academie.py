"""Le texte nomme une autre académie.

Pourquoi : un passage copié d’une autre académie envoie le candidat vers des services qui ne sont pas les siens.

Faux :
    Académie de Cormeilles : « écrire au rectorat de Vaubrun »

Juste :
    « écrire au rectorat de Cormeilles »

Que faire : corriger le nom, ou confirmer qu’il est voulu.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.academies import academies_in, foreign_academies
from noticegen.review.indices.proprietes import full_text, said_by_file
from noticegen.review.phrases.loose import loose_key
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="sa propre académie est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The other académies named, that the earlier side did not name."""
    flaws = tuple(foreign_academies(change.apres))
    earlier = loose_key(full_text(change.avant.document)) if flaws and change.avant else ""
    for flaw in flaws:
        if loose_key(flaw.texte) not in earlier:
            message = f"Le texte nomme {quoted(flaw.texte)}, qui n’est pas l’académie de la notice."
            yield REGLE.constat(change, message, apres=flaw.texte, lieu=flaw.lieu)
    for texte in said_by_file(change.apres.document):
        for name in academies_in(texte, change.apres):
            message = f"Le titre ou les propriétés du document nomment {quoted(name)}, qui n’est pas l’académie de la notice."
            titre = change.apres.fiche.faits.get("notice.titre")
            own = titre if titre and name in titre.canonique else None
            yield REGLE.constat(
                change, message, fait=own.chemin if own else "document.titre", apres=name, lieu=(own or change.apres.fiche).lieu
            )
