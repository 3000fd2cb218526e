"""Public holidays of France: eight fixed days and three that follow Easter; two more in Alsace-Moselle.

Source: article L3133-1 of the Code du travail; L3134-13 for Alsace-Moselle.
"""

from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

Region = Literal["france", "alsace-moselle"]

_FIXES = (
    (1, 1, "jour de l’An"),
    (5, 1, "fête du Travail"),
    (5, 8, "Victoire de 1945"),
    (7, 14, "fête nationale"),
    (8, 15, "Assomption"),
    (11, 1, "Toussaint"),
    (11, 11, "Armistice de 1918"),
    (12, 25, "Noël"),
)
_APRES_PAQUES = ((1, "lundi de Pâques"), (39, "Ascension"), (50, "lundi de Pentecôte"))


def paques(annee: int) -> date:
    """Easter Sunday, by the anonymous Gregorian computus (Meeus, Jones, Butcher)."""
    cycle, (siecle, rang) = annee % 19, divmod(annee, 100)
    bissextiles, reste = divmod(siecle, 4)
    lune = (19 * cycle + siecle - bissextiles - (siecle - (siecle + 8) // 25 + 1) // 3 + 15) % 30
    dimanche = (32 + 2 * reste + 2 * (rang // 4) - lune - rang % 4) % 7
    saut = (cycle + 11 * lune + 22 * dimanche) // 451
    mois, jour = divmod(lune + dimanche - 7 * saut + 114, 31)
    return date(annee, mois, jour + 1)


@lru_cache(maxsize=512)
def feries(annee: int, region: Region = "france") -> MappingProxyType[date, str]:
    """The year's public holidays by day, with their names. Two on one day (Ascension on 1 May 2008) share it."""
    dimanche = paques(annee)
    jours = [(date(annee, mois, jour), nom) for mois, jour, nom in _FIXES]
    jours += [(dimanche + timedelta(days=offset), nom) for offset, nom in _APRES_PAQUES]
    if region == "alsace-moselle":
        jours += [(dimanche - timedelta(days=2), "Vendredi saint"), (date(annee, 12, 26), "Saint-Étienne")]
    noms: dict[date, str] = {}
    for jour, nom in sorted(jours):
        noms[jour] = f"{noms[jour]} et {nom}" if jour in noms else nom
    return MappingProxyType(noms)
