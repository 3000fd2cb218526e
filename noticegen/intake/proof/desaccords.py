"""Printings that disagree: a date that is one of a fact known already, and gives it another value. None of them is bound."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from noticegen.facts.fait import Fait
from noticegen.intake.recognition.vus import Vu


def without_disagreeing(liaisons: Iterable[Vu], faits: Mapping[str, Fait]) -> tuple[Vu, ...]:
    """The expressions that say what their fact is."""
    return tuple(vu for vu in liaisons if not _contradicted(vu, faits))


def disagreeing(liaisons: Iterable[Vu], faits: Mapping[str, Fait]) -> Iterator[Vu]:
    """The others, as seen and not bound, with what was read before them."""
    for vu in liaisons:
        fait = _contradicted(vu, faits)
        if fait is not None:
            printed = " ".join(" ".join(fait.textes).split())
            yield replace(vu, chemin="", raison=f"contredit « {printed} » ({fait.lieu}), lu pour {fait.chemin}", parts=())


def _contradicted(vu: Vu, faits: Mapping[str, Fait]) -> Fait | None:
    """The first moment that an expression gives another value than its fact has."""
    for part in vu.parts:
        fait = faits.get(part.chemin)
        if fait is not None and fait.genre == "moment" and part.valeur != fait.canonique:
            return fait
    return None
