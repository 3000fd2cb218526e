"""What became of a sentence, in one word: the gravest thing that can be said of it is said, and nothing else."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from noticegen.edition import Edition
from noticegen.facts.fiche import Fiche
from noticegen.review.change import Change, PairePhrases, Phrase
from noticegen.review.citation import canonical
from noticegen.review.indices.defauts import explained
from noticegen.review.memoire import remembered
from noticegen.review.phrases.loose import loose_key

Tournure = Literal[
    "negation-perdue", "negation-gagnee", "avertissement-perdu", "avertissement-gagne", "bouton",
    "supprimee", "ajoutee", "redaction", "emphase", "typographie", "deplacee",
]  # fmt: skip

_NEGATIONS = re.compile(
    r"(?<!\w)(?:n'|(?:ne|pas|jamais|aucune?s?|ni|non|sans|sauf|nul(?:le)?|interdite?s?|impossible|irrecevables?)(?!\w))"
)
_WARNINGS = re.compile(
    r"(?<!\w)(?:attention|important(?:e|s|es)?|imperati(?:f|ve|fs|ves|vement)|obligatoire(?:s|ment)?|sous peine|(?:delai|terme) de rigueur"
    r"|dernier delai|sinon|passe (?:ce|cette)|a defaut|refuse(?:e|s|es)?|rejete(?:e|s|es)?|annule(?:e|s|es)?"
    r"|definitive(?:s|ment)?|exclusivement|uniquement"
    r"|aucune? \w+ ne|ne ser(?:a|ont)|n'est pas|irrecevables?)(?!\w)"
)
_NAMED = re.compile(r"«\s*([^«»]+?)\s*»|“\s*([^“”]+?)\s*”|\"\s*([^\"]+?)\s*\"")


def told(change: Change, tournure: Tournure) -> Iterator[PairePhrases]:
    """The sentences of which this is what there is to say."""
    return (paire for paire, found in _tournures(change) if found == tournure)


def named_elements(phrase: Phrase) -> tuple[str, ...]:
    """What a sentence names between quotes: menus, buttons, tabs."""
    return tuple(next(filter(None, found)) for found in _NAMED.findall(_plain(phrase.texte)))


@remembered
def _tournures(change: Change) -> tuple[tuple[PairePhrases, Tournure | None], ...]:
    return tuple((paire, _of(change, paire)) for paire in change.phrases if paire.ecart != "egal" or paire.deplacee)


def emphasis(paire: PairePhrases) -> str:
    """How the look of a sentence changed: « gras retiré (votre inscription) »."""
    return ", ".join(f"{piece.note} ({piece.texte.strip()})" for piece in paire.morceaux if piece.note)


def _of(change: Change, paire: PairePhrases) -> Tournure | None:
    if explained(change, paire):
        return None
    if paire.avant is None or paire.apres is None:
        return None if change.avant is None or _facts_speak(change, paire) else _whole(paire)
    if "redaction" in (paire.ecart, *paire.ecarts):
        return None if _only_phrases_differ(paire) else _reworded(paire.avant, paire.apres)
    if paire.ecart == "typographie" and all(piece.fait for piece in paire.morceaux if piece.ecart == "typographie"):
        return None
    if paire.ecart in ("emphase", "typographie"):
        return paire.ecart
    return "deplacee" if paire.deplacee and _has_words(paire.apres) else None


def _only_phrases_differ(paire: PairePhrases) -> bool:
    """Whether only the words of one fact's phrase changed (« jusqu’au … inclus », « jusqu’au … avant 19h00 »): its own rules speak."""
    plain = any(piece.ecart == "redaction" and not piece.fait for piece in paire.morceaux)
    return not plain and canonical(paire.avant) == canonical(paire.apres)


def _whole(paire: PairePhrases) -> Tournure:
    """A sentence that came or went."""
    if _warns(paire.presente):
        return "avertissement-gagne" if paire.apres else "avertissement-perdu"
    return "ajoutee" if paire.apres else "supprimee"


def _reworded(avant: Phrase, apres: Phrase) -> Tournure:
    lost, gained = _difference(_NEGATIONS, avant, apres)
    if lost or gained:
        return "redaction" if lost and gained else "negation-perdue" if lost else "negation-gagnee"
    lost, gained = _difference(_WARNINGS, avant, apres)
    if lost and not gained:
        return "avertissement-perdu"
    return "bouton" if _only_names_differ(avant, apres) else "redaction"


def _difference(pattern: re.Pattern[str], avant: Phrase, apres: Phrase) -> tuple[Counter[str], Counter[str]]:
    """What the earlier sentence has more of, and what the incoming one has."""
    before, after = (Counter(pattern.findall(_words(phrase))) for phrase in (avant, apres))
    return before - after, after - before


def _warns(phrase: Phrase) -> bool:
    return bool(_WARNINGS.search(_words(phrase)))


def _only_names_differ(avant: Phrase, apres: Phrase) -> bool:
    """Whether a menu or a button changed its name, and no other word changed."""
    names = [[loose_key(name) for name in named_elements(phrase)] for phrase in (avant, apres)]
    rest = [loose_key(_NAMED.sub("«»", _plain(phrase.texte))) for phrase in (avant, apres)]
    return names[0] != names[1] and len(names[0]) == len(names[1]) and _letters(rest[0]) == _letters(rest[1])


def _facts_speak(change: Change, paire: PairePhrases) -> bool:
    """Whether the sentence holds nothing but facts, or came or went with a fact that did: a constat tells that one."""
    if not _has_words(paire.presente):
        return True
    if paire.presente.bloc.case and _of_facts(change.apres if paire.apres else change.avant, paire.presente.bloc.case.tableau):
        return True
    other = (change.avant if paire.apres else change.apres).fiche
    return any(not _known(other, suite.fait) for suite in paire.presente.suites if suite.fait)


def _of_facts(edition: Edition, tableau: int) -> bool:
    """Whether a table prints facts: its headings and labels come and go with them."""
    return any(suite.fait for bloc in edition.document.blocs if bloc.case and bloc.case.tableau == tableau for suite in bloc.suites)


def _has_words(phrase: Phrase) -> bool:
    """Whether a sentence holds anything but facts."""
    return bool(re.search(r"\w", "".join(suite.texte for suite in phrase.suites if not suite.fait)))


def _known(fiche: Fiche, chemin: str) -> bool:
    """Whether the fiche has the fact, or the whole that a phrase prints."""
    return chemin in fiche.faits or any(path.startswith(f"{chemin}.") for path in fiche.faits)


def _words(phrase: Phrase) -> str:
    return loose_key(_plain("".join(suite.texte for suite in phrase.suites if not suite.valeur)))


def _plain(texte: str) -> str:
    return " ".join(texte.split())


def _letters(texte: str) -> Iterable[str]:
    return re.findall(r"\w+|«»", texte)
