"""What became of a sentence, in one word: the gravest thing that can be said of it is said, and nothing else."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from noticegen.prose.document import Bloc
from noticegen.review.change import Change, PairePhrases, Phrase
from noticegen.review.citation import canonical
from noticegen.review.indices.cellules import displaced, in_displaced_table
from noticegen.review.indices.colonnes import in_turned_table
from noticegen.review.indices.defauts import explained
from noticegen.review.indices.habillages import dressed
from noticegen.review.indices.liens_perdus import loses_target
from noticegen.review.indices.limites_dites import turns_its_limit
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.numerotation import misnumbered
from noticegen.review.indices.paroles import facts_speak
from noticegen.review.indices.phrases_lues import has_words, in_margin, is_stamp
from noticegen.review.indices.rangees import in_crossed_table
from noticegen.review.indices.reperes import moved_with_session
from noticegen.review.memoire import remembered
from noticegen.review.phrases.loose import loose_key

Tournure = Literal[
    "negation-perdue", "negation-gagnee", "avertissement-perdu", "avertissement-gagne", "bouton",
    "supprimee", "ajoutee", "redaction", "lien-retire", "lien-ajoute", "emphase", "typographie", "deplacee", "etape-deplacee",
]  # fmt: skip

_NEGATIONS = re.compile(
    r"(?<!\w)(?:n'|(?:ne|pas|jamais|aucune?s?|ni|non|sans|sauf|nul(?:le)?|interdite?s?|impossible|irrecevables?)(?!\w))"
)
_WARNINGS = re.compile(
    r"(?<!\w)(?:attention|important(?:e|s|es)?|imperati(?:f|ve|fs|ves|vement)|obligatoire(?:s|ment)?|sous peine|(?:delai|terme) de rigueur"
    r"|dernier delai|sinon(?!,? \w+ez)|passe (?:ce|cette)|a defaut|refuse(?:e|s|es)?|rejete(?:e|s|es)?|annule(?:e|s|es)?"
    r"|definitive(?:s|ment)?|exclusivement|uniquement"
    r"|aucune? \w+ ne|ne ser(?:a|ont)|n'est pas|irrecevables?)(?!\w)"
)
_STEP = re.compile(r"\s*etape\s+(?:\d{1,2}|[ivx]{1,4})(?!\w)")
_NAMED = re.compile(r"«\s*([^«»]+?)\s*»|“\s*([^“”]+?)\s*”|\"\s*([^\"]+?)\s*\"")


def told(change: Change, tournure: Tournure) -> Iterator[PairePhrases]:
    """The sentences of which this is what there is to say."""
    return (paire for paire, found in _tournures(change) if found == tournure)


def named_elements(phrase: Phrase) -> tuple[str, ...]:
    """What a sentence names between quotes: menus, buttons, tabs."""
    return tuple(next(filter(None, found)) for found in _NAMED.findall(canonical(phrase)))


@remembered
def _tournures(change: Change) -> tuple[tuple[PairePhrases, Tournure | None], ...]:
    return tuple((paire, _of(change, paire)) for paire in change.phrases if paire.ecart != "egal" or paire.deplacee)


def emphasis(paire: PairePhrases) -> str:
    """How the look of a sentence changed: « gras retiré (votre inscription) »."""
    return ", ".join(f"{piece.note} ({piece.texte.strip()})" for piece in paire.morceaux if piece.note)


def _of(change: Change, paire: PairePhrases) -> Tournure | None:
    margin = in_margin(paire.presente) or is_stamp(paire.presente)
    if margin or displaced(change, paire) or explained(change, paire) or dressed(change, paire):
        return None
    if paire.avant is None or paire.apres is None:
        return None if change.avant is None or facts_speak(change, paire) else _whole(paire)
    if words_differ(paire) and not moved_with_session(change, paire):
        return None if turns_its_limit(change, paire) else _reworded(paire.avant, paire.apres)
    ecarts = {paire.ecart, *paire.ecarts}
    if "emphase" in ecarts:
        return _link(change, paire) or "emphase"
    if "typographie" in ecarts and not all(piece.fait for piece in paire.morceaux if piece.ecart == "typographie"):
        return None if misnumbered(change.apres, paire.apres.bloc) else "typographie"
    return _moved(change, paire) if paire.deplacee else None


def _moved(change: Change, paire: PairePhrases) -> Tournure | None:
    """A sentence that moved, told with its block; in a table a title or a row may tell it, among steps their numbers."""
    told_elsewhere = in_turned_table(change, paire) or in_crossed_table(change, paire) or in_displaced_table(change, paire)
    if told_elsewhere or misnumbered(change.apres, paire.apres.bloc) or not has_words(paire.apres) or not _opens_block(change, paire):
        return None
    return "etape-deplacee" if all(_is_step(phrase.bloc) for phrase in (paire.avant, paire.apres)) else "deplacee"


def _is_step(bloc: Bloc) -> bool:
    """Whether a block is an item of a numbered list, or is called a step."""
    return any(char.isalnum() for char in bloc.marque) or bool(_STEP.match(loose_key(bloc.texte)))


def _link(change: Change, paire: PairePhrases) -> Tournure | None:
    """What became of the links of a sentence whose words stayed; a document's count when what they led to is lost."""
    notes = " ".join(piece.note for piece in paire.morceaux)
    if not composed(change.apres):
        return "lien-retire" if "lien retiré" in notes and loses_target(paire, change.apres.document) else None
    return "lien-retire" if "lien retiré" in notes else "lien-ajoute" if "lien ajouté" in notes else None


def _opens_block(change: Change, paire: PairePhrases) -> bool:
    """Whether it is the first sentence of its block that moved: the block moved, and that is told once."""
    moved = (other for other in change.phrases if other.deplacee and other.apres and other.apres.bloc == paire.apres.bloc)
    return next(moved) is paire


def words_differ(paire: PairePhrases) -> bool:
    """Whether a sentence of both sides was reworded, its facts left out."""
    return "redaction" in (paire.ecart, *paire.ecarts) and not _only_facts_differ(paire)


def _only_facts_differ(paire: PairePhrases) -> bool:
    """Whether no word of the sentence's own changed: those of a fact's phrase, or which facts it prints; their rules speak."""
    changed = [piece for piece in paire.morceaux if piece.ecart == "redaction" and not piece.fait]
    return bool(paire.morceaux) and not any(re.search(r"\w", piece.texte) or piece.note for piece in changed)


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
    rest = [loose_key(_NAMED.sub("«»", canonical(phrase))) for phrase in (avant, apres)]
    return names[0] != names[1] and len(names[0]) == len(names[1]) and _letters(rest[0]) == _letters(rest[1])


def _words(phrase: Phrase) -> str:
    return loose_key(_plain("".join(suite.texte for suite in phrase.suites if not suite.valeur)))


def _plain(texte: str) -> str:
    return " ".join(texte.split())


def _letters(texte: str) -> Iterable[str]:
    return re.findall(r"\w+|«»", texte)
