"""Une phrase imprime un autre fait qu’à la session précédente.

Pourquoi : {{ inscription.ouverture }} à la place de {{ inscription.cloture }} : les mots n’ont pas bougé, la date n’est plus la bonne.

Faux :
    2025 : « tout doit être signé le {{ inscription.cloture }} »
    2026 : « tout doit être signé le {{ inscription.ouverture }} »

Juste :
    2026 : « tout doit être signé le {{ inscription.cloture }} »

Que faire : rétablir le fait dans la phrase, ou confirmer qu’elle en imprime un autre.
"""

from collections.abc import Iterator

from noticegen.facts.fiche import Fiche
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import name, quoted
from noticegen.review.indices.autres_faits import Echange, exchanged, told_by_words
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un échange est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The sentences and rows of our prose that print other facts in the same words."""
    for one in exchanged(change):
        if not told_by_words(change, one):
            yield REGLE.on_phrases(change, one.paires, _said(change, one))


def _said(change: Change, one: Echange) -> str:
    lost, gained = _names(change.avant.fiche, one.perdus), _names(change.apres.fiche, one.gagnes)
    if len(one.rangees) > 1:
        return f"Les lignes {' et '.join(map(quoted, one.rangees))} ont échangé {lost} et {gained}."
    parts = (f"n’imprime plus {lost}" if lost else "", f"imprime {gained}" if gained else "")
    what = f"La ligne {quoted(one.rangees[0])}" if one.rangees else "Cette phrase"
    return f"{what} {', mais '.join(part for part in parts if part)}."


def _names(fiche: Fiche, paths: tuple[str, ...]) -> str:
    """The facts by name, the two ends of a window or of a period as one."""
    wholes = [path.rpartition(".")[0] if path.startswith("echeances.") else path for path in paths]
    named = [whole if wholes.count(whole) > 1 else path for whole, path in zip(wholes, paths, strict=True)]
    return " et ".join(name(fiche, path) for path in dict.fromkeys(named))
