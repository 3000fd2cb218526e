"""Sentences for which the facts speak: they came, went or changed with a fact that did, and its constat tells them."""

from noticegen.edition import Edition
from noticegen.facts.fiche import Fiche
from noticegen.prose.document import Suite
from noticegen.review.change import Change, PairePhrases, Phrase
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.mentions import mentions
from noticegen.review.indices.phrases_lues import has_words

TOLD = ("echeances", "poles", "portails", "examens", "tarifs", "codes", "constantes", "publics")
"""The families whose facts have rules for their coming and going."""


def facts_speak(change: Change, paire: PairePhrases) -> bool:
    """Whether the sentence came or went with a fact that did, or with the row it stands in: a constat tells that one."""
    here, other = (change.apres, change.avant) if paire.apres else (change.avant, change.apres)
    row = _row(here, paire)
    if any(_told(suite.fait) and not _known(other.fiche, suite.fait) for suite in row if suite.fait):
        return True
    if paire.presente.bloc.case:
        return _beside(change, paire) or any(suite.fait not in mentions(other) for suite in row if _stands_alone(suite))
    return _repeated(change, other, paire)


def _told(chemin: str) -> bool:
    """Whether a fact's coming or going has a rule that asks for something; a label's has none."""
    return chemin.split(".")[0] in TOLD and not chemin.endswith(".libelle")


def _row(edition: Edition, paire: PairePhrases) -> tuple[Suite, ...]:
    """What the sentence prints or, in a table, its whole row; a row of headings is its table's."""
    bloc = paire.presente.bloc
    if bloc.case is None:
        return paire.presente.suites
    heading = bloc.genre == "th" and bloc.case.rangee == 0
    cells = (one for one in edition.document.blocs if one.case and one.case.tableau == bloc.case.tableau)
    return tuple(suite for one in cells if heading or one.case.rangee == bloc.case.rangee for suite in one.suites)


def _beside(change: Change, paire: PairePhrases) -> bool:
    """Whether an earlier cell of the same row came or went too: the row is told by its first cell."""
    for other in change.phrases:
        if other is paire:
            return False
        if (other.apres is None) == (paire.apres is None) and None in (other.avant, other.apres) and _same_row(other, paire):
            return True
    return False


def _same_row(one: PairePhrases, other: PairePhrases) -> bool:
    first, second = one.presente.bloc.case, other.presente.bloc.case
    return bool(first and second) and (first.tableau, first.rangee) == (second.tableau, second.rangee)


def _stands_alone(suite: Suite) -> bool:
    """Whether a run prints a value whose loss another rule would tell; a label goes with its row."""
    return bool(suite.valeur) and not suite.fait.endswith(".libelle")


def _repeated(change: Change, other: Edition, paire: PairePhrases) -> bool:
    """Whether the sentence held nothing but facts that the other side prints as well: it said nothing of its own.

    In our prose, a line of facts that is printed once less than it was is a line lost, wherever else they stand.
    """
    if has_words(paire.presente) or any(suite.fait not in mentions(other) for suite in paire.presente.suites if suite.valeur):
        return False
    return paire.apres is not None or not all(map(composed, (change.avant, change.apres))) or not _fewer(change, paire.presente)


def _fewer(change: Change, phrase: Phrase) -> bool:
    """Whether each value of a sentence that went is known still, and printed fewer times."""
    printed = [suite for suite in phrase.suites if suite.valeur]
    return all(
        _holds(change.apres.fiche, suite) and _count(change.apres, suite.fait) < _count(change.avant, suite.fait) for suite in printed
    )


def _holds(fiche: Fiche, suite: Suite) -> bool:
    """Whether the fact still has the value printed, a member of a list as well; dates move."""
    fait = fiche.faits.get(suite.fait)
    return bool(fait) and (
        fait.volatilite != "stable" or suite.valeur in (fait.canonique, *(fait.valeur if isinstance(fait.valeur, tuple) else ()))
    )


def _count(edition: Edition, chemin: str) -> int:
    return len(mentions(edition).get(chemin, ()))


def _known(fiche: Fiche, chemin: str) -> bool:
    """Whether the fiche has the fact, or the whole that a phrase prints."""
    return chemin in fiche.faits or any(path.startswith(f"{chemin}.") for path in fiche.faits)
