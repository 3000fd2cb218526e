"""Fees of a document: every amount, under the words that say what is paid."""

import re
from collections.abc import Collection, Sequence

from noticegen.facts.pliage import fold
from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.libelles import ascii_words
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.reference import Reference
from noticegen.intake.recognition.valeurs import bind_value, row_label, words_before
from noticegen.intake.recognition.vus import Vu

Mots = tuple[str, ...]
"""What a label says, its accents and its signs left out."""

_EXEMPLE = re.compile(
    r"\W*(?:[ivx0-9]+[.)] )?(?:(?:(?:par|autres?|quelques|deux|un) |a titre d')?(?:exemples?|simulations?)\b|p\. ?ex\b|ainsi,? (?:un|pour)\b)"
)
"""« Exemple : trois unités, 66 € »: what a reckoning comes to is no fee."""


def bind_tarifs(passages: Sequence[Passage], reference: Reference, releve: Releve) -> None:
    """Every amount, under the words that say what is paid; what an example comes to is seen and no more."""
    priced = [(passage, found, _own_label(passage, found)) for passage in passages for found in passage.trouvailles if _is_price(found)]
    own = {_words(label) for _, _, label in priced}
    for passage, found, label in priced:
        path = _known_tarif(reference, passage, found, label, own) or (f"tarifs.{label}" if label else "")
        reason = "ce montant est celui d’un exemple" if _is_example(passage, found) else "rien ne dit ce que ce montant paie"
        if not path or _is_example(passage, found):
            releve.see(Vu("tarif", found.valeur, found.texte, passage.bloc.lieu, "", reason))
        else:
            bind_value(releve, passage, found, _distinct(path, int(found.valeur), releve), "tarif", int(found.valeur))


def _is_price(found: Trouvaille) -> bool:
    return found.genre == "montant" and not found.faute


def _own_label(passage: Passage, found: Trouvaille) -> str:
    return row_label(passage) or words_before(passage, found)


def _known_tarif(reference: Reference, passage: Passage, found: Trouvaille, label: str, own: Collection[Mots]) -> str:
    """The reference's fee of the same label; else the one that it faces, unless another amount of the document has that one's label."""
    known = {_words(path.partition(".")[2]): path for path in reference.faits if path.startswith("tarifs.")}
    faced = reference.face.get((passage.rang, found.debut, found.fin), "")
    free = faced.startswith("tarifs.") and _words(faced.partition(".")[2]) not in own
    return known.get(_words(label), faced if free else "")


def _words(label: str) -> Mots:
    return tuple(re.findall(r"[a-z0-9]+", ascii_words(label)))


def _is_example(passage: Passage, found: Trouvaille) -> bool:
    """Whether an amount is what an example comes to: its sentence, or what announces its list or table, opens as one."""
    start, end = passage.sentence(found.debut)
    over = fold(passage.announcing or (passage.titres[0] if passage.titres else ""))
    return any(_EXEMPLE.match(texte) for texte in (passage.plie[start:end], over, fold(passage.ligne)))


def _distinct(chemin: str, valeur: int, releve: Releve) -> str:
    known = releve.faits.get(chemin)
    if known is None or known.valeur == valeur:
        return chemin
    return next(
        path for path in (f"{chemin} ({rank})" for rank in range(2, 100)) if path not in releve.faits or releve.faits[path].valeur == valeur
    )
