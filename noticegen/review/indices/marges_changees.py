"""Letterheads and feet of pages whose words are no longer those of last year's document, what moves by itself left out."""

import re
from collections.abc import Iterator

from noticegen.facts.reperage import scan
from noticegen.review.change import Change, PairePhrases, Phrase
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.marges import stale_margins
from noticegen.review.indices.phrases_lues import in_margin, is_stamp
from noticegen.review.phrases.loose import loose_key

_MACHINE = re.compile(
    r"(?<!\w)(?:page|p\.)\s*\d+(?:\s*(?:/|sur|de)\s*\d+)?|\d+\s*/\s*\d+|[\w-]+\.(?:docx?|odt|pdf|html?)(?!\w)", re.IGNORECASE
)
"""Page numbers and names of files."""

_DATES = {"date", "periode", "jours", "heure", "annee", "mois", "jour_semaine"}


def changed_margins(change: Change) -> Iterator[PairePhrases]:
    """The sentences of the earlier document's margins that were reworded, or that the incoming one no longer says anywhere."""
    if change.avant is None or composed(change.avant) or composed(change.apres):
        return
    said = {"", *(_words(paire.apres) for paire in change.phrases if paire.apres)}
    stale = {bloc.lieu for _, bloc in stale_margins(change)}
    for paire in change.phrases:
        margin = paire.avant and in_margin(paire.presente) and paire.presente.bloc.lieu not in stale
        if margin and not is_stamp(paire.avant) and _words(paire.avant) not in said:
            yield paire


def _words(phrase: Phrase) -> str:
    """The words of a sentence, its facts, its dates and the machine's own words left out."""
    texte = "".join("" if suite.valeur else suite.texte for suite in phrase.suites)
    for found in reversed([one for one in scan(texte) if one.genre in _DATES]):
        texte = f"{texte[: found.debut]}{texte[found.fin :]}"
    words = re.findall(r"\w+", loose_key(_MACHINE.sub("", texte)))
    return " ".join(words) if any(word.isalpha() for word in words) else ""
