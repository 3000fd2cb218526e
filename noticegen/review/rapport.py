"""A rapport: what the check says of one édition, or of a session as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass

from noticegen.review.change import Attendu, PairePhrases
from noticegen.review.constat import Constat, Gravite

GRAVITES: tuple[Gravite, ...] = ("erreur", "a-confirmer", "information")
"""From the gravest to the lightest; reports follow this order."""


@dataclass(frozen=True)
class Rapport:
    """The constats of one édition (or session), gravest first, and what moved as expected.

    `incoming` and `previous` are éditions' ids, documents' names or, for a session, its key and that of the one before.
    `phrases` are the sentences of the notice, in order, for the reports that show the redline. `avant_confirmer` is what must be
    done before a confirmation of its constats could be written; empty where it can be now.
    """

    incoming: str
    previous: str | None
    prose: tuple[str, ...]
    constats: tuple[Constat, ...]
    attendus: tuple[Attendu, ...] = ()
    phrases: tuple[PairePhrases, ...] = ()
    avant_confirmer: str = ""

    @property
    def bloquants(self) -> tuple[Constat, ...]:
        """What holds publication up: errors, and what nobody has confirmed yet."""
        return tuple(one for one in self.constats if blocks(one))

    @property
    def bilan(self) -> dict[str, int]:
        """Each constat counted once: under `confirme` when somebody answers for it, else under its gravity."""
        counts = {**dict.fromkeys(GRAVITES, 0), "confirme": 0}
        for one in self.constats:
            counts["confirme" if one.confirme else one.gravite] += 1
        return counts


def blocks(constat: Constat) -> bool:
    """Whether this constat holds publication up."""
    return constat.gravite != "information" and constat.confirme is None


def exit_code(rapports: Iterable[Rapport]) -> int:
    """0 when nothing is left to do, 1 when a constat blocks."""
    return int(any(rapport.bloquants for rapport in rapports))


def ordered(constats: Iterable[Constat]) -> tuple[Constat, ...]:
    """The constats in the one order of every report: gravity, place, rule, identity; each identity once."""
    unique = {one.identite: one for one in sorted(constats, key=_rank, reverse=True)}
    return tuple(sorted(unique.values(), key=_rank))


def _rank(constat: Constat) -> tuple:
    lieu = constat.lieu or constat.lieu_avant
    place = (lieu.source, lieu.ligne, lieu.colonne, lieu.repere) if lieu else ("", 0, 0, "")
    identity = tuple(part or "" for part in constat.identite)
    return (GRAVITES.index(constat.gravite), constat.lieu is None, place, identity)
