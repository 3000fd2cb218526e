"""Which differences of wording another rule already tells: a doubled word, a placeholder, a literal date."""

import re
from collections.abc import Callable, Iterator

from noticegen.edition import Edition, contresens
from noticegen.facts.lieu import Lieu
from noticegen.review.change import Change, PairePhrases
from noticegen.review.indices.a_completer import unfinished
from noticegen.review.indices.academies import foreign_academies
from noticegen.review.indices.anciennes import old_dates
from noticegen.review.indices.comptes import dangling_references, false_counts
from noticegen.review.indices.doublons import doubled_signs, doubled_words
from noticegen.review.indices.examens import newly_named
from noticegen.review.indices.liens import misleading
from noticegen.review.indices.litteraux import literals, malformed
from noticegen.review.indices.malfacons import Malfacon
from noticegen.review.indices.mises_en_forme import undone_lists, undone_tables
from noticegen.review.indices.phrases_lues import has_words, prints
from noticegen.review.indices.repetitions import copied, doubled_blocks
from noticegen.review.indices.semaine import false_weekdays
from noticegen.review.indices.verbes import contradicted
from noticegen.review.memoire import remembered
from noticegen.review.phrases.loose import loose_key

FINDERS: tuple[Callable[[Edition], Iterator[Malfacon]], ...] = (
    unfinished,
    doubled_words,
    doubled_signs,
    doubled_blocks,
    false_counts,
    dangling_references,
    foreign_academies,
    literals,
    malformed,
    undone_tables,
    undone_lists,
)

_PROVISIONAL = re.compile(r"(?:dates?\s+)?(?:données?\s+)?(?:à\s+titre\s+)?provisoires?", re.IGNORECASE)
JOINING = {"avant", "le", "la", "les", "l", "jusqu", "au", "du", "de", "d", "des", "a", "en", "un", "une", "'"}
"""Words that join a literal date or name to its sentence, and come with it."""


def explained(change: Change, paire: PairePhrases) -> bool:
    """Whether every word or sign that the incoming sentence gained is part of a flaw that has its own constat."""
    if paire.apres is None:
        return False
    if paire.avant is None and not has_words(paire.apres):
        return paire.apres.bloc.texte in copied(change.apres)
    texts = _flaws(change).get(paire.apres.bloc.lieu, ())
    pieces = [piece.texte for piece in paire.morceaux if piece.operation == "ajoute" and not piece.fait]
    gained = pieces if paire.avant else [suite.texte for suite in paire.apres.suites if not suite.fait]
    words, signs = _tokens(gained)
    known_words, known_signs = _tokens(texts)
    return bool(texts) and (words - JOINING <= known_words if words else bool(signs) and signs <= known_signs)


def told_by_flaw(change: Change, chemin: str) -> bool:
    """Whether the sentence that printed a fact now holds a placeholder, a literal or something unreadable in its stead."""
    both = (paire for paire in change.phrases if paire.avant and paire.apres)
    return any(paire.apres.bloc.lieu in _gaps(change) and prints(paire.avant, chemin) for paire in both)


@remembered
def _gaps(change: Change) -> set[Lieu]:
    """The blocks of the incoming side where something stands that should be a fact."""
    found = {flaw.bloc.lieu for finder in (unfinished, literals, malformed) for flaw in finder(change.apres)}
    return found | {link.lieu for link in misleading(change.apres.document)}


@remembered
def _flaws(change: Change) -> dict[Lieu, list[str]]:
    """The words of the flaws of the incoming side, by the place of their block."""
    flaws = [(flaw.bloc.lieu, flaw.texte) for finder in FINDERS for flaw in finder(change.apres)]
    flaws += [(one.lieu, one.mots) for one in (*contresens(change.apres), *contradicted(change.apres))]
    flaws += [(link.lieu, link.texte) for link in misleading(change.apres.document)]
    flaws += [(lieu, name) for name, lieu in newly_named(change)]
    flaws += [(flaw.bloc.lieu, flaw.texte) for flaw in old_dates(change)]
    flaws += [(day.lieu, day.texte) for day in false_weekdays(change.apres.document)]
    flaws += [*_provisional(change.apres), *_copies(change.apres)]
    found: dict[Lieu, list[str]] = {}
    for lieu, text in flaws:
        found.setdefault(lieu, []).append(text)
    return found


def _copies(edition: Edition) -> Iterator[tuple[Lieu, str]]:
    """Both copies of what is written twice: either may be the new one."""
    twice = copied(edition)
    yield from ((bloc.lieu, bloc.texte) for bloc in edition.document.blocs if bloc.texte in twice)


def _provisional(edition: Edition) -> Iterator[tuple[Lieu, str]]:
    """The words that mark a date as provisional, where the facts hold the mark."""
    if any(echeance.provisoire for echeance in edition.fiche.echeances.values()):
        for bloc in edition.document.blocs:
            yield from ((bloc.lieu, found.group()) for found in _PROVISIONAL.finditer(bloc.texte))


def _tokens(texts: list[str]) -> tuple[set[str], set[str]]:
    """The words and the signs of some texts."""
    keys = [loose_key(text) for text in texts]
    return {word for key in keys for word in re.findall(r"\w+", key)}, {sign for key in keys for sign in re.findall(r"[^\w\s]", key)}
