"""The words that every form of a report shares: gravities, counts, sides."""

from noticegen.review.constat import Constat, Gravite
from noticegen.review.rapport import Rapport

TITRES: dict[Gravite, str] = {"erreur": "Erreurs", "a-confirmer": "À confirmer", "information": "Informations"}

_COMPTES = {
    "erreur": ("erreur", "erreurs"),
    "a-confirmer": ("à confirmer", "à confirmer"),
    "information": ("information", "informations"),
    "confirme": ("confirmé", "confirmés"),
}


def title(rapport: Rapport) -> str:
    """« cs-bp-2026, contre cs-bp-2023 », or what is checked alone."""
    return f"{rapport.incoming}, contre {rapport.previous}" if rapport.previous else f"{rapport.incoming}, sans session précédente"


def summary(rapport: Rapport) -> str:
    """« 0 erreur, 3 à confirmer, 2 informations, 1 confirmé »."""
    return ", ".join(f"{count} {_COMPTES[name][count > 1]}" for name, count in rapport.bilan.items())


def open_constats(rapport: Rapport, gravite: Gravite) -> tuple[Constat, ...]:
    """The constats of that gravity that nobody has accepted."""
    return tuple(constat for constat in rapport.constats if constat.gravite == gravite and constat.confirme is None)


def accepted(rapport: Rapport) -> tuple[Constat, ...]:
    """The constats for which somebody answers."""
    return tuple(constat for constat in rapport.constats if constat.confirme)


def sides(constat: Constat) -> bool:
    """Whether the constat has a before and an after to show."""
    return constat.avant is not None or constat.apres is not None
