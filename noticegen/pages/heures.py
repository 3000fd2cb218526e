"""Whose hours a notice states: candidates live in Cayenne or in Nouméa too."""

from noticegen.facts.echeance import Echeance
from noticegen.facts.fiche import Fiche

LIEUX = {
    "Europe/Paris": "Paris",
    "America/Cayenne": "Cayenne",
    "America/Guadeloupe": "la Guadeloupe",
    "America/Martinique": "la Martinique",
    "America/Miquelon": "Saint-Pierre-et-Miquelon",
    "Indian/Mayotte": "Mayotte",
    "Indian/Reunion": "La Réunion",
    "Pacific/Noumea": "Nouméa",
    "Pacific/Tahiti": "Tahiti",
    "Pacific/Wallis": "Wallis-et-Futuna",
}


def phrase_heures(fiche: Fiche) -> str:
    """« Les heures sont celles de Paris. »; empty for a notice that states none."""
    if not any(_has_hour(echeance) for echeance in fiche.echeances.values()):
        return ""
    return f"Les heures sont celles de {LIEUX.get(fiche.fuseau) or fiche.fuseau.rpartition('/')[2].replace('_', ' ')}."


def _has_hour(echeance: Echeance) -> bool:
    moments = (echeance.ouverture, echeance.cloture, echeance.limite, *echeance.jours)
    return any(moment and moment.minute is not None for moment in moments)
