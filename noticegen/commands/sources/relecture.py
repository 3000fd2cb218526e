"""An édition read again as a document that arrived would be: a date of its prose that gives one of its facts another value is that fact's.

Left a literal, it would be told as a date without a line of data, and nobody would see that two places of the notice disagree.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate

from noticegen.edition import Edition
from noticegen.facts.faute import Fautes
from noticegen.facts.moment import Moment
from noticegen.prose.document import Bloc, Document, Suite
from noticegen.prose.orphelins import find_orphelins

ANNEE, PROCHE = 365, 60
"""A second value of a date is some days off, or of another year."""

_DATES = ("date", "periode", "jours")


@dataclass(frozen=True)
class _Litteral:
    """A stretch of a block, words of its own, that reads as a date of a fact: the fact's path, the value it gives it."""

    bloc: int
    debut: int
    fin: int
    chemin: str
    valeur: str


def read_again(edition: Edition) -> Edition:
    """The édition, the dates that its prose writes bound to the fact that they contradict; the same édition where none does."""
    blocs = edition.document.blocs
    if not any(orphan.genre in _DATES for orphan in find_orphelins(edition.document, {})):
        return edition
    found = [
        literal
        for rang, (bloc, read) in enumerate(zip(blocs, _read(edition).blocs, strict=True))
        for literal in _literals(rang, bloc, read)
    ]
    values = _values(edition, found)
    taken = [literal for literal in found if len(values[literal.chemin]) > 1 and _is_near(literal.valeur, values[literal.chemin])]
    return replace(edition, document=_bound(edition.document, taken)) if taken else edition


def _read(edition: Edition) -> Document:
    """The document as recognition marks it once nothing in it says what it prints; as it is, where it is beyond reading."""
    from noticegen.intake.recognition.reconnaissance import recognise  # a tenth of a second, for a notice that holds a literal

    bare = replace(edition.document, blocs=tuple(_bare(bloc) for bloc in edition.document.blocs))
    try:
        return recognise(bare, edition).edition.document
    except Fautes:
        return edition.document


def _bare(bloc: Bloc) -> Bloc:
    return replace(bloc, suites=tuple(Suite(suite.texte, suite.gras, suite.italique, suite.lien) for suite in bloc.suites))


def _literals(rang: int, bloc: Bloc, read: Bloc) -> Iterator[_Litteral]:
    """The dates of échéances that recognition read where the block prints no fact."""
    free = "".join(("\0" if suite.fait else "\1") * len(suite.texte) for suite in bloc.suites)
    for end, suite in zip(accumulate(len(suite.texte) for suite in read.suites), read.suites, strict=True):
        start = end - len(suite.texte)
        if bloc.zone == "corps" and suite.valeur and suite.fait.startswith("echeances.") and "\0" not in free[start:end]:
            yield _Litteral(rang, start, end, suite.fait, suite.valeur)


def _values(edition: Edition, found: list[_Litteral]) -> Mapping[str, set[str]]:
    """The values with which each fact is printed, literals included; a day that another one gives with its hour is no other value."""
    values: dict[str, set[str]] = {literal.chemin: set() for literal in found if _is_date(edition, literal.chemin)}
    printed = ((suite.fait, suite.valeur) for bloc in edition.document.blocs for suite in bloc.suites if suite.valeur)
    for chemin, valeur in (*printed, *((literal.chemin, literal.valeur) for literal in found)):
        if chemin in values:
            values[chemin].add(valeur)
    bare = {chemin: {one for one in known if any(other.startswith(f"{one}T") for other in known)} for chemin, known in values.items()}
    return {literal.chemin: values.get(literal.chemin, set()) - bare.get(literal.chemin, set()) for literal in found}


def _is_near(valeur: str, values: Collection[str]) -> bool:
    """Whether a date is about one of the others, this year or another: any other date may be of something else."""
    day = date.fromisoformat(valeur[:10])
    gaps = (abs((day - date.fromisoformat(other[:10])).days) for other in values if other != valeur)
    return any(gap % ANNEE <= PROCHE or gap % ANNEE >= ANNEE - PROCHE for gap in gaps)


def _is_date(edition: Edition, chemin: str) -> bool:
    fait = edition.fiche.faits.get(chemin)
    return fait is not None and isinstance(fait.valeur, Moment)


def _bound(document: Document, literals: list[_Litteral]) -> Document:
    """The document with these stretches in runs of their facts."""
    from noticegen.intake.recognition.marquage import mark_bloc
    from noticegen.intake.recognition.vus import Part

    parts = [Part(one.bloc, one.debut, one.fin, one.chemin, one.valeur) for one in literals]
    blocs = (mark_bloc(bloc, [part for part in parts if part.passage == rang]) for rang, bloc in enumerate(document.blocs))
    return replace(document, blocs=tuple(blocs))
