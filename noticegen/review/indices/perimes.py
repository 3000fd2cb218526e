"""Texts of the data that hold the year, or a date, of the session before: copied on, or inherited without being read again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from noticegen.facts.fait import Fait
from noticegen.review.change import Change, PaireFaits
from noticegen.review.faits.ecriture import same_value
from noticegen.review.faits.reperes import dated, first_day
from noticegen.review.indices.bornes import new_session
from noticegen.review.indices.millesime import year_of, years_in
from noticegen.review.indices.restees import CONSTANTES, left_dates
from noticegen.review.memoire import remembered

FIELDS = ("titre", "nom", "role", "chemin", "precision", "ressort", "horaires", "libelle")
FAMILIES = ("publics", "examens", "tarifs")
"""Texts and labels that speak of this session. References quote other years; the dates of a constante are told apart."""


@dataclass(frozen=True)
class Perime:
    """A text of the incoming side, and the words in it that are of the session before."""

    paire: PaireFaits
    texte: str
    mots: str


@remembered
def outdated(change: Change) -> tuple[Perime, ...]:
    """The texts that kept such words, and those that came with them where their coming is no question by itself."""
    if not new_session(change):
        return ()
    return tuple(one for paire in change.faits if paire.apres for one in _outdated(change, paire))


@remembered
def outdated_paths(change: Change) -> frozenset[str]:
    """Their paths."""
    return frozenset(one.paire.chemin for one in outdated(change))


def _outdated(change: Change, paire: PaireFaits) -> Iterator[Perime]:
    """One finding a fact."""
    kept = same_value(paire.avant, paire.apres)
    if paire.chemin == "session.libelle" or not (kept or _quiet(paire.apres)):
        return
    for texte in _texts(paire.apres):
        words = next(_old_words(change, paire, texte, kept), "")
        if words:
            yield Perime(paire, texte, words)
            return


def _quiet(fait: Fait) -> bool:
    """Whether a new value of the fact is told without being held up."""
    return fait.chemin.startswith(CONSTANTES) or fait.chemin.endswith(".libelle")


def _texts(fait: Fait) -> tuple[str, ...]:
    """What the fact says in words: its label too, where its path ends with one."""
    family, _, rest = fait.chemin.partition(".")
    if family == "tarifs":
        return (rest,)
    if family == "portails" and fait.chemin.endswith(".adresse"):
        return (re.sub(r"[/_.-]", " ", fait.canonique.partition("://")[2]),)
    spoken = fait.chemin.rpartition(".")[2] in FIELDS if family not in (*FAMILIES, "constantes") else fait.genre in ("texte", "liste")
    return fait.textes if spoken else ()


def _old_words(change: Change, paire: PaireFaits, texte: str, kept: bool) -> Iterator[str]:
    """The dates and years of a text that only the session before explains."""
    if paire.chemin.startswith(CONSTANTES):
        yield from (found.texte for found in left_dates(change, paire))
        return
    earlier = {year for old in (paire.avant.textes if paire.avant else ()) for year in years_in(old)}
    for found in dated(texte):
        day = first_day(found)
        if day and found.genre == "annee":
            if _old_year(change, day.year, kept) and (kept or day.year not in earlier):
                yield found.texte
        elif day and _old_day(change, day, kept):
            yield found.texte


def _old_day(change: Change, day: date, kept: bool) -> bool:
    """A day of the campagne before, and not of this one unless nobody touched it."""
    before, now = change.avant.fiche.campagne, change.apres.fiche.campagne
    return before[0] <= day <= before[1] and (kept or not now[0] <= day <= now[1])


def _old_year(change: Change, year: int, kept: bool) -> bool:
    """The year of the session before or, in a text that nobody touched, the one before that."""
    previous, own = year_of(change.avant.fiche.session), year_of(change.apres.fiche.session)
    if previous is None or own is None or previous >= own:
        return False
    return year in ((previous - 1, previous) if kept else (previous,))
