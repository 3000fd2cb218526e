"""Dates that a document prints without their hour where last session's text gave it, though the hour is said elsewhere."""

from collections.abc import Iterator

from noticegen.facts.moment import Moment
from noticegen.review.change import Change, PairePhrases
from noticegen.review.indices.doutes import doubtful
from noticegen.review.indices.heures_imprimees import hours_printed, tells_hour
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.mentions import mentions


def hours_omitted(change: Change) -> Iterator[tuple[PairePhrases, str]]:
    """The sentences and cells that lost the hour of a date, with the date's path; where no printing tells it, the hour is lost."""
    for paire in change.phrases if change.avant and not composed(change.apres) else ():
        before = hours_printed(paire.avant)
        for key, (chemin, told) in hours_printed(paire.apres).items():
            if not told and before.get(key, ("", False))[1] and _told_elsewhere(change, chemin):
                yield paire, chemin


def _told_elsewhere(change: Change, chemin: str) -> bool:
    fait = change.apres.fiche.faits.get(chemin)
    sound = bool(fait) and isinstance(fait.valeur, Moment) and fait.valeur.minute is not None
    in_doubt = chemin.rpartition(".")[0] in doubtful(change)
    return sound and not in_doubt and any(tells_hour(mention.texte) for mention in mentions(change.apres).get(chemin, ()))
