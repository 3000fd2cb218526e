"""Sessions that a title, or words of registering, give as the document's own and that are not: left over from the notice before."""

import re
from collections.abc import Sequence

from noticegen.intake.recognition.millesime import Millesime, in_margin
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.retours import looks_back

_PROPRE = re.compile(
    r"\b(?:candidat(?:e|s|es)? a|(?:inscriptions?|inscrire|inscrivent|inscrivez|preinscriptions?|presenter|presentent|convoques) (?:a|pour|de)|(?:ouverture|calendrier|dates|deroulement) (?:de|pour)"
    r"|au titre de|valables? pour|en vue de) la sessions? (?:[a-z]+ )?$"
)
"""What comes before the session for which one registers now."""

_FIN = re.compile(r"[.;:!?,)»]\s*$")
"""How a sentence, an item, a label ends, and a title does not."""

_COURT = 80

_HAUT = 6
"""Paragraphs among which a document without dates has its titles."""

_CIVILE = re.compile(
    r"\b(?:rentree|campagne|annees?|automne|hiver|printemps|ete|tarifs?|inscriptions?|depuis|en|[:/-]) ?(?:scolaire |civile |de |en )?$"
)
"""What makes the year of a title that of the registering, which is the one before the session's: « Rentrée 2026 »."""


def names_its_own(passage: Passage, debut: int, annee: int) -> bool:
    """Whether the session named at `debut`, another than `annee`, is given as the document's: by a title, or by words of registering; nothing looking back."""
    start, end = passage.sentence(debut)
    if looks_back(passage.plie[start:end]):
        return False
    return (is_title(passage) and str(annee) not in passage.texte) or bool(_PROPRE.search(passage.plie[start:debut]))


def is_title(passage: Passage) -> bool:
    """Whether a line is a title: a heading, or a short line outside any table that ends as no sentence does."""
    if passage.bloc.case is not None:
        return False
    return passage.titre or (passage.bloc.genre == "p" and len(passage.texte) < _COURT and not _FIN.search(passage.texte))


def find_strangers(marks: Sequence[Millesime], annee: int | None, passages: Sequence[Passage]) -> tuple[Millesime, ...]:
    """The years given as the document's session that are not: the one before it anywhere, any in a title above the first date."""
    if annee is None:
        return ()
    top = next((passage.rang for passage in passages if passage.dates), _HAUT)
    others = [mark for mark in marks if mark.annee != annee and not mark.precedente and not in_margin(passages[mark.passage])]
    return tuple(
        mark for mark in others if names_its_own(passages[mark.passage], mark.debut, annee) and _is_stale(mark, annee, passages, top)
    )


def _is_stale(mark: Millesime, annee: int, passages: Sequence[Passage], top: int) -> bool:
    passage = passages[mark.passage]
    heads = is_title(passage) and passage.rang < top
    if mark.libelle:
        return heads or mark.annee == annee - 1
    return heads and mark.annee == annee - 1 and not _CIVILE.search(passage.plie[: mark.debut])
