"""Words around a limit's date that contradict it: « avant » before a limit that includes its day, « inclus » after one that excludes it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from noticegen.facts.lieu import Lieu
from noticegen.prose.document import Bloc, Document

_EXCLUT = re.compile(r"\bavant(?:\s+(?:le|la\s+date\s+du))?(?:\s+(?:lun|mar|mercre|jeu|vendre|same)di|\s+dimanche)?\s*$", re.IGNORECASE)
_INCLUT_AVANT = re.compile(
    r"\b(?:jusqu[’'](?:au|à)|au\s+plus\s+tard(?:\s+le)?|(?:dernier\s+délai|délai\s+de\s+rigueur)\s*:?(?:\s+le)?)\s*$", re.IGNORECASE
)
_INCLUT_APRES = re.compile(r"^\s*(?:,\s*|\(\s*)?(?:inclus|compris|au\s+plus\s+tard|dernier\s+délai|délai\s+de\s+rigueur)", re.IGNORECASE)
_RIGUEUR = re.compile(r"délai", re.IGNORECASE)
_HEURE = re.compile(r"\d\s?h(?!\w)|\dh\d|\d:\d\d|heures|minuit", re.IGNORECASE)
_MINUIT = re.compile(r"minuit|24 ?h", re.IGNORECASE)
_AVANT_L_HEURE = re.compile(r"^\s*,?\s*avant\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Contresens:
    """A limit printed with words that say the other thing: its path, what the data say, the words, their place."""

    chemin: str
    sens: Literal["avant", "jusquau"]
    mots: str
    lieu: Lieu


@dataclass(frozen=True)
class _Mention:
    chemin: str
    texte: str
    avant: str
    apres: str


def find_contresens(document: Document) -> Iterator[Contresens]:
    """Every such place, in reading order. Phrases written by the shapes cannot contradict themselves."""
    for bloc in document.blocs:
        for mention in _mentions(bloc):
            sens: Literal["avant", "jusquau"] = "jusquau" if mention.chemin.endswith(".jusquau") else "avant"
            found = _says_excluded(mention) if sens == "jusquau" else _says_included(mention)
            if found:
                yield Contresens(mention.chemin, sens, found, bloc.lieu)


def _mentions(bloc: Bloc) -> Iterator[_Mention]:
    """The dates of limits printed in a block, with the prose's own words on each side."""
    for rank, suite in enumerate(bloc.suites):
        if suite.valeur and suite.fait.startswith("echeances.") and suite.fait.endswith((".avant", ".jusquau")):
            yield _Mention(suite.fait, suite.texte, _words(bloc, rank, -1), _words(bloc, rank, 1))


def _words(bloc: Bloc, rank: int, step: int) -> str:
    """The words that precede or follow a run, up to the next run that a fact answers for."""
    words: list[str] = []
    position = rank + step
    while 0 <= position < len(bloc.suites) and not bloc.suites[position].fait:
        words.append(bloc.suites[position].texte)
        position += step
    return "".join(words[::step])


def _says_excluded(mention: _Mention) -> str:
    """« avant le 13 novembre minuit » does not: the day is over at midnight."""
    found = None if _MINUIT.search(mention.texte) else _EXCLUT.search(mention.avant)
    return f"{found[0].strip()} {mention.texte}" if found else ""


def _says_included(mention: _Mention) -> str:
    """« jusqu’au 13 novembre avant 19h00 » and « jusqu’au 13 novembre à 19h00 » do not: there the hour is what counts.

    Nor does « avant le 13 novembre, délai de rigueur »: it insists.
    """
    after = _INCLUT_APRES.search(mention.apres)
    if after and not (_EXCLUT.search(mention.avant) and _RIGUEUR.search(after[0])):
        return f"{mention.texte}{after[0]}"
    before = _INCLUT_AVANT.search(mention.avant)
    if not before or _HEURE.search(mention.texte) or _AVANT_L_HEURE.match(mention.apres):
        return ""
    return f"{before[0].strip()} {mention.texte}"
