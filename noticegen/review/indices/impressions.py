"""Stable facts that a notice no longer prints though its data still hold them."""

from collections.abc import Iterator
from dataclasses import dataclass

from noticegen.facts.echeance import Echeance
from noticegen.facts.lieu import Lieu
from noticegen.review.change import Change, Phrase
from noticegen.review.indices.bornes import bornes_of
from noticegen.review.indices.litteraux import composed, literal_days, literals
from noticegen.review.indices.mentions import mentions

FAMILIES = ("poles", "portails", "tarifs", "codes", "examens", "publics", "references", "constantes")
"""The families of facts that candidates act upon; an échéance that is printed nowhere has its own rule."""


@dataclass(frozen=True)
class Oubli:
    """A fact, or a whole family of facts, that the notice printed."""

    chemin: str
    canonique: str
    lieu: Lieu


def written_as_literal(change: Change, echeance: Echeance) -> bool:
    """Whether the prose writes the échéance's day as a literal, or a literal date in the sentence that printed the échéance before."""
    days = {borne.moment.jour for borne in bornes_of(change.apres, echeance).values()}
    if days & literal_days(change.apres):
        return True
    blocks = {one.bloc.lieu for one in literals(change.apres) if one.attendu in ("date", "periode", "jours", "annee", "mois")}
    return any(
        paire.avant and paire.apres and paire.apres.bloc.lieu in blocks and _prints(paire.avant, echeance.chemin)
        for paire in change.phrases
    )


def _prints(phrase: Phrase, chemin: str) -> bool:
    return any(suite.fait == chemin or suite.fait.startswith(f"{chemin}.") for suite in phrase.suites)


def unprinted(change: Change) -> Iterator[Oubli]:
    """The facts printed before, still in the data, and printed nowhere now; several of one family are one finding."""
    if change.avant is None or not composed(change.apres):
        return
    before, printed = set(mentions(change.avant)), set(mentions(change.apres))
    both = [pair for pair in change.faits if pair.avant and pair.apres]
    lost = [pair.apres for pair in both if pair.avant.chemin in before and pair.chemin not in printed]
    for family in FAMILIES:
        here = [fait for fait in lost if fait.chemin.split(".")[0] == family]
        if here:
            names = " · ".join(sorted(fait.canonique for fait in here))
            yield Oubli(here[0].chemin if len(here) == 1 else family, names, here[0].lieu)
