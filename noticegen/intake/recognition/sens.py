"""Which end or limit a date is, by the heads over it, the label before it and the words farther off."""

import re

from noticegen.facts.pliage import fold
from noticegen.intake.recognition.actes import label_of, names_paper, says_due
from noticegen.intake.recognition.datee import Datee
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.roles import EVENEMENTS, EXAMINE, find_role, role_of
from noticegen.intake.recognition.tournures import read_label

_SEULE = 12
"""Characters beside a date that its line holds alone."""

_ECHEANCE = re.compile(r"\W*\becheances?\b\W*")


def head_sense(passage: Passage) -> str:
    """What heads say of a date; « Échéance » over a column says nothing of a day on which something happens."""
    happens = role_of(fold(passage.ligne))[0] in EVENEMENTS and not names_paper(fold(passage.ligne))
    heads = [fold(head) for head in (passage.colonne, passage.ligne, *passage.precisions)]
    return next((sens for head in heads if (sens := read_label(head)) and not (happens and _ECHEANCE.fullmatch(head))), "")


def over_sense(datee: Datee) -> str:
    """What the sentence that announces a table or list, or the heading over it, says of each single date in it.

    « Dates limites » makes a limit of each, unless its own words name what happens on it, « résultats : 3 juillet ».
    """
    over = [(texte, sens) for texte in datee.surtitres if (sens := read_label(_ECHEANCE.sub(" ", texte)))]
    if not over or datee.date.genre != "date":
        return ""
    own, over_role = find_role(datee.proches)[0], role_of(over[0][0])[0]
    happens = own in EVENEMENTS and (own not in EXAMINE or over_role in EVENEMENTS)
    return "" if happens or (over[0][1] in ("ouverture", "cloture") and over_role != (own or over_role)) else over[0][1]


def label_sense(datee: Datee) -> str:
    """A limit, when a head or the label before a date alone names what the candidate must hand over by it."""
    passage = datee.passage
    alone = len(datee.phrase) - len(datee.date.texte) <= _SEULE
    labels = (fold(passage.colonne), fold(passage.ligne), label_of(datee.avant), fold(passage.annonce).rstrip(" :") if alone else "")
    return "jusquau" if any(label and says_due(label) for label in labels) else ""


def clause_sense(datee: Datee, role: str) -> str:
    """What the words farther before a date, then those after it, say of it: « le 4 novembre, ouverture du serveur »."""
    return "" if role in EVENEMENTS else read_label(datee.avant) or read_label(datee.suite)
