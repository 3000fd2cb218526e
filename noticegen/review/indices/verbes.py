"""Verbs that contradict the date behind them: « le serveur ouvre le » before a closing, « jusqu’au » before an opening."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from noticegen.edition import Edition
from noticegen.facts.lieu import Lieu
from noticegen.facts.pliage import fold
from noticegen.prose.document import Bloc
from noticegen.review.memoire import remembered

_JOINING = r"(?:[\s:(]|\b(?:le|la|les|l|du|de|des|d|au|a|serveur|registre|inscriptions?|internet|site|prevue?s?|fixee?s?|sera|seront|est)\b|['’])*$"
_OPENS = re.compile(
    rf"\b(?:ouvr(?:e|ent|ira|iront)|ouverture|ouvert(?:e|es|s)?(?=\s+(?:le|du|des|a partir)\b)|debut(?:e|ent|era)?|commencent?){_JOINING}"
)
_FROM = re.compile(r"\b(?:a (?:compter|partir) du|des le)\s*$")
_CLOSES = re.compile(
    rf"\b(?:ferm(?:e|ent|era|eront|eture)|clot(?:ure|urent|urera)?|clos(?:e|es)?|jusqu['’]au|prend fin|se termine(?:nt)?){_JOINING}"
)
_ENDED = re.compile(r"\b(?:ferm|clo[ts]|aucune?\b|plus\b|pas\b|ne\b|n['’]|termine|apres\b|impossible)")
_SENTENCE = re.compile(r"[.!?;]\s")


@dataclass(frozen=True)
class Contradiction:
    """A date that its words take for the other end of its window: its path, the words with it, their place."""

    chemin: str
    mots: str
    lieu: Lieu


@remembered
def contradicted(edition: Edition) -> tuple[Contradiction, ...]:
    """The ends of windows printed behind words that say the other end."""
    return tuple(found for bloc in edition.document.blocs for found in _in_bloc(bloc))


def _in_bloc(bloc: Bloc) -> Iterator[Contradiction]:
    before = ""
    for suite in bloc.suites:
        end = suite.fait.rpartition(".")[2] if suite.valeur and suite.fait.startswith("echeances.") else ""
        words = _SENTENCE.split(before)[-1]
        said = _said(end, fold(words)) if end in ("ouverture", "cloture") else ""
        if said:
            yield Contradiction(suite.fait, f"{words[-len(said) :].strip()} {suite.texte}", bloc.lieu)
        before = "" if suite.fait else before + suite.texte.replace("\u00a0", " ").replace("\u202f", " ")


def _said(end: str, words: str) -> str:
    """The words right before the date that say the other end of the window; empty when none do."""
    if end == "ouverture":
        return _found(_CLOSES, words)
    starting = _found(_FROM, words)
    return _found(_OPENS, words) or ("" if _ENDED.search(words) else starting)


def _found(pattern: re.Pattern[str], words: str) -> str:
    found = pattern.search(words)
    return found.group() if found else ""
