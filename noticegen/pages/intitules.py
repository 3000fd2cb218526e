"""What a notice, a session and an échéance are called where the prose does not speak: lists, calendar, feed, data."""

from noticegen.facts.echeance import Echeance
from noticegen.facts.fiche import Fiche

NOMS = {
    "inscription": "Inscription",
    "preinscription": "Préinscription",
    "modification": "Modification de l’inscription",
    "pieces": "Pièces justificatives",
    "dossier": "Dossier",
    "paiement": "Paiement",
    "confirmation": "Confirmation d’inscription",
    "amenagement": "Demande d’aménagement des épreuves",
    "amenagements": "Demande d’aménagement des épreuves",
    "convocation": "Convocation",
    "convocations": "Convocations",
    "epreuves": "Épreuves",
    "resultats": "Résultats",
}
"""Accents that a key cannot carry."""


def texte(fiche: Fiche, chemin: str) -> str:
    """A fact as typed, its members joined by a comma; empty when the notice lacks it."""
    fait = fiche.faits.get(chemin)
    return ", ".join(fait.textes) if fait else ""


def examens(fiche: Fiche) -> dict[str, str]:
    """The exams of a notice: acronym → name."""
    prefix = "examens."
    return {chemin.removeprefix(prefix): texte(fiche, chemin) for chemin in fiche.faits if chemin.startswith(prefix)}


def nom_notice(fiche: Fiche) -> str:
    """The notice's name, told apart from its sisters by its exams: « Note aux candidats CS/BP »."""
    return " ".join(part for part in (texte(fiche, "notice.titre"), "/".join(examens(fiche))) if part)


def nom_session(fiche: Fiche) -> str:
    """« session juin 2026 »."""
    return f"session {texte(fiche, 'session.libelle') or fiche.session}"


def nom_edition(fiche: Fiche) -> str:
    """« Note aux candidats CS/BP, session juin 2026 »."""
    return f"{nom_notice(fiche)}, {nom_session(fiche)}"


def nom_court(fiche: Fiche) -> str:
    """« CS/BP, session juin 2026 », where the page's own title says the rest."""
    return f"{'/'.join(examens(fiche)) or texte(fiche, 'notice.titre')}, {nom_session(fiche)}"


def nom_echeance(echeance: Echeance) -> str:
    """What is due, without its dates: « Inscription CS/BP », « Pièces justificatives »."""
    known = NOMS.get(echeance.cle, "")
    if echeance.libelle and not known:
        return echeance.libelle[0].upper() + echeance.libelle[1:]
    words = known or echeance.cle.replace("-", " ").replace("_", " ").capitalize()
    return f"{words} {echeance.libelle}".rstrip()
