"""A date in its passage: what stands before and after it, and what it is printed under."""

import re
from dataclasses import dataclass
from functools import cached_property

from noticegen.facts.pliage import fold
from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.complements import Complement, complement_after, complement_before, words_before
from noticegen.intake.recognition.passages import Passage, far_clauses, near_clauses, own_clause

_VUE = 140
"""Characters on each side of a date in which its turn of phrase stands."""

_ANNEE = re.compile(r"(?<!session )(?<!sessions )(?<!session de )(?<!promotion )(?<!rentree )\b((?:19|20)[0-9]{2})\b(?![-/][0-9])")

_ETIQUETTE = re.compile(r"(?P<etiquette>[^:]*?) ?: ?(?:(?:du|de|le|les|au|entre|entre le) )?$")
"""A label and its colon, just before a date."""

_ETIQUETTE_APRES = re.compile(r" ?(?::| [-–—>→]) ?(?P<etiquette>[a-z][^:]{1,100})")
_OUVRE = re.compile(r"(?:.*[.;] )?+\W*+(?:(?:le|les|du|au)\b)?+\W*+")
"""A label after its date, and what stands before a date that opens its line."""

_JOINT = re.compile(r"\W*(?:(?:du|de|le|les|au|entre|entre le)\b)?\W*")
"""What joins a date to the head of its row."""


@dataclass(frozen=True)
class Datee:
    """A date in its passage: the words of its sentence before it and after it, up to the next dates, and what completes it.

    `derniere` when no other date follows in its sentence.
    """

    passage: Passage
    date: Trouvaille
    phrase: str
    avant: str
    apres: str
    suite: str
    devant: Complement | None
    derriere: Complement | None
    derniere: bool = False

    @cached_property
    def proches(self) -> list[tuple[str, str]]:
        """The texts that say what stands there."""
        return list(near_clauses(self.passage, self.date.debut, self.date.fin))

    @cached_property
    def lointains(self) -> list[tuple[str, str]]:
        """The texts around that may say it too."""
        return list(far_clauses(self.passage, self.date.debut, self.date.fin))

    @property
    def entree(self) -> bool:
        """Whether it stands in a cell, in an item of a list or after a label: what stands over it is said of it."""
        return self.passage.bloc.case is not None or self.passage.bloc.genre == "li" or bool(self.etiquette)

    @cached_property
    def etiquette(self) -> str:
        """The label that a date stands beside, before its colon or at the head of its row; folded, empty when there is none."""
        found = _ETIQUETTE.search(self.avant)
        if found:
            return found["etiquette"].strip(" -*|")
        return fold(self.passage.ligne) if self.passage.bloc.case is not None and _JOINT.fullmatch(self.avant) else ""

    @cached_property
    def etiquette_apres(self) -> str:
        """The label that stands after the date that opens its line, « 18 juin à 9 h 30 : dessin »; folded, empty when there is none."""
        found = _ETIQUETTE_APRES.match(self.suite) if _OUVRE.fullmatch(self.avant) else None
        return found["etiquette"].strip(" .;") if found else ""

    @cached_property
    def surtitres(self) -> list[str]:
        """What stands over an entry, nearest first: the sentence that announces its table or list, the heading; folded."""
        over = (self.passage.announcing, *self.passage.titres[:1]) if self.entree else ()
        return [fold(texte) for texte in over if texte]

    @cached_property
    def annee(self) -> int | None:
        """The year that the heads over it, or the heading, print for the dates under them; a session's is none."""
        passage = self.passage
        over = (passage.colonne, passage.ligne, passage.sujet, passage.announcing, passage.annonce, *passage.titres[:1])
        years = [set(_ANNEE.findall(fold(texte))) for texte in over]
        return next((int(found.pop()) for found in years if len(found) == 1), None)

    @property
    def annonces(self) -> list[tuple[str, str]]:
        """Of the texts around, those that stand over it: what announces its list, the headings."""
        heads = [(titre, "dans le titre") for titre in self.passage.titres]
        return [(fold(texte), where) for texte, where in [(self.passage.annonce, "dans la phrase qui annonce"), *heads] if texte]


def in_place(passage: Passage, found: Trouvaille) -> Datee:
    """A date where it stands."""
    start, end = passage.sentence(found.debut)
    left, right = passage.around(found.debut, found.fin)
    devant = complement_before(passage, found)
    avant = words_before(passage, max(start, left, found.debut - _VUE), found, devant)
    avant = own_clause(avant) if left > start else avant
    suite = passage.plie[found.fin : min(end, right)]
    derriere = complement_after(passage, found)
    return Datee(passage, found, passage.plie[start:end], avant, suite[:_VUE], suite, devant, derriere, right >= end)
