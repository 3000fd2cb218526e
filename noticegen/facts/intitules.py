"""What an échéance is called where the notice's own prose does not speak: head of a notice, lists, calendar, data."""

import re

from noticegen.facts.echeance import Echeance

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
    "ecrit": "Épreuves écrites",
    "ecrits": "Épreuves écrites",
    "oral": "Épreuves orales",
    "oraux": "Épreuves orales",
    "pratique": "Épreuves pratiques",
    "pratiques": "Épreuves pratiques",
    "resultats": "Résultats",
}
"""Accents that a key cannot carry."""

_RANG = re.compile(r"[-_][0-9]{1,2}$")


def nom_echeance(echeance: Echeance) -> str:
    """What is due, without its dates: « Pièces justificatives »; its `libelle` if it has one, after that when it only says for whom: « Inscription CS/BP »."""
    libelle = echeance.libelle or ""
    if any(char.islower() for char in libelle):
        return libelle[0].upper() + libelle[1:]
    return f"{nom_de_cle(echeance)} {libelle}".rstrip()


def nom_de_cle(echeance: Echeance) -> str:
    """What an échéance without `libelle` is called: its key, in words; the rank of one more of its kind names nothing."""
    return NOMS.get(_RANG.sub("", echeance.cle)) or echeance.cle.replace("-", " ").replace("_", " ").capitalize()
