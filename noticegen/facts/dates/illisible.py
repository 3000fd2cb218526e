"""What is raised, and said, when a date cannot be read."""

from noticegen.facts.illisible import Illisible

ATTENDU = "« 13 novembre 2025 », « jeudi 13 novembre 2025 à 19h00 », « 13/11/2025 19:00 » ou « 2025-11-13 19:00 »"
ATTENDU_HEURE = "une heure de « 0h00 » à « 24h00 » : « 9h », « 09h00 », « 9 h 30 », « 17 heures », « midi » ou « minuit »"
ATTENDU_PERIODE = "« du 21 octobre au 13 novembre 2025 », avec ou sans heures"
ATTENDU_JOURS = "« 12, 13 et 14 mai 2026 » ou « du 12 au 14 mai 2026 »"


class DateIllisible(Illisible):
    """A date, an hour or a period that cannot be read."""

    def __init__(self, message: str, attendu: str = ATTENDU) -> None:
        super().__init__(message, attendu)
