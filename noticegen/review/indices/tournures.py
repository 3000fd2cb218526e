"""What became of a sentence, in one word: the gravest thing that can be said of it is said, and nothing else."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from noticegen.edition import Edition
from noticegen.facts.fiche import Fiche
from noticegen.prose.document import Suite
from noticegen.review.change import Change, PairePhrases, Phrase
from noticegen.review.citation import canonical
from noticegen.review.indices.defauts import explained
from noticegen.review.indices.liens_perdus import loses_target
from noticegen.review.indices.limites_dites import turns_its_limit
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.mentions import mentions
from noticegen.review.indices.phrases_lues import has_words, in_margin, is_stamp
from noticegen.review.memoire import remembered
from noticegen.review.phrases.loose import loose_key

Tournure = Literal[
    "negation-perdue", "negation-gagnee", "avertissement-perdu", "avertissement-gagne", "bouton",
    "supprimee", "ajoutee", "redaction", "lien-retire", "lien-ajoute", "emphase", "typographie", "deplacee",
]  # fmt: skip

TOLD = ("echeances", "poles", "portails", "examens", "tarifs", "codes", "constantes", "publics")
"""The families whose facts have rules for their coming and going."""

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
    return tuple(next(filter(None, found)) for found in _NAMED.findall(canonical(phrase)))


@remembered
def _tournures(change: Change) -> tuple[tuple[PairePhrases, Tournure | None], ...]:
    return tuple((paire, _of(change, paire)) for paire in change.phrases if paire.ecart != "egal" or paire.deplacee)


def emphasis(paire: PairePhrases) -> str:
    """How the look of a sentence changed: « gras retiré (votre inscription) »."""
    return ", ".join(f"{piece.note} ({piece.texte.strip()})" for piece in paire.morceaux if piece.note)


def _of(change: Change, paire: PairePhrases) -> Tournure | None:
    if in_margin(paire.presente) or is_stamp(paire.presente) or explained(change, paire):
        return None
    if paire.avant is None or paire.apres is None:
        return None if change.avant is None or _facts_speak(change, paire) else _whole(paire)
    if words_differ(paire):
        return None if turns_its_limit(change, paire) else _reworded(paire.avant, paire.apres)
    ecarts = {paire.ecart, *paire.ecarts}
    if "emphase" in ecarts:
        return _link(change, paire) or "emphase"
    if "typographie" in ecarts and not all(piece.fait for piece in paire.morceaux if piece.ecart == "typographie"):
        return "typographie"
    return "deplacee" if paire.deplacee and has_words(paire.apres) and _opens_block(change, paire) else None


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


def _facts_speak(change: Change, paire: PairePhrases) -> bool:
    """Whether the sentence came or went with a fact that did, or with the row it stands in: a constat tells that one."""
    here, other = (change.apres, change.avant) if paire.apres else (change.avant, change.apres)
    row = _row(here, paire)
    if any(_told(suite.fait) and not _known(other.fiche, suite.fait) for suite in row if suite.fait):
        return True
    if paire.presente.bloc.case:
        return _beside(change, paire) or any(suite.fait not in mentions(other) for suite in row if suite.valeur)
    return _repeated(other, paire)


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


def _repeated(other: Edition, paire: PairePhrases) -> bool:
    """Whether the sentence held nothing but facts that the other side prints as well: it said nothing of its own."""
    return not has_words(paire.presente) and all(suite.fait in mentions(other) for suite in paire.presente.suites if suite.valeur)


def _known(fiche: Fiche, chemin: str) -> bool:
    """Whether the fiche has the fact, or the whole that a phrase prints."""
    return chemin in fiche.faits or any(path.startswith(f"{chemin}.") for path in fiche.faits)


def _words(phrase: Phrase) -> str:
    return loose_key(_plain("".join(suite.texte for suite in phrase.suites if not suite.valeur)))


def _plain(texte: str) -> str:
    return " ".join(texte.split())


def _letters(texte: str) -> Iterable[str]:
    return re.findall(r"\w+|«»", texte)
