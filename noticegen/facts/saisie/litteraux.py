"""A text fact holds no date, hour or number to call: each has a field of its own, where it is read and checked.

A bare year stays (« règlement 2019 », a menu named « Session 2026 »): whether it is the right one is for the check to say.
"""

from noticegen.facts.illisible import Illisible, quoted
from noticegen.facts.reperage import Trouvaille, scan

_DATES = frozenset({"date", "periode", "jours", "mois"})
_CURES = {
    "heure": "du texte sans heure : elle va avec sa date, sous « echeances », ou dans « horaires »",
    "telephone": "du texte sans numéro : il va dans « telephones », à son pôle",
}
_CURE_DATE = "du texte sans date : elle va sous « echeances », ou dans « constantes » ou « references » si elle vaut d’année en année"


def refuse_literal_facts(texte: str) -> None:
    """Raise `Illisible` when a text states what another field should."""
    _refuse(texte, _DATES | _CURES.keys())


def refuse_calls(texte: str) -> None:
    """The same for a postal address, where a street may be named after a day (« rue du 8 Mai 1945 »)."""
    _refuse(texte, _CURES.keys())


def _refuse(texte: str, genres: frozenset[str] | set[str]) -> None:
    for found in scan(texte):
        if found.genre in genres and not _month_alone(found):
            what = {"heure": "une heure", "telephone": "un numéro à appeler"}.get(found.genre, "une date")
            raise Illisible(f"{quoted(found.texte)} : un champ de texte ne contient pas {what}", _CURES.get(found.genre, _CURE_DATE))


def _month_alone(found: Trouvaille) -> bool:
    return found.genre == "mois" and found.valeur.startswith("--")
