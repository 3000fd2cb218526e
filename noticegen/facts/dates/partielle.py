"""A date as it stands in a text: its month, its year or its hour may be missing, to be completed by what follows it.

`du lundi 6 au vendredi 24 janvier 2025` holds two of them; only the second is whole.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from noticegen.facts.dates.heures import minute_of
from noticegen.facts.dates.illisible import ATTENDU, DateIllisible
from noticegen.facts.dates.vocabulaire import HEURE, JONCTION, JOURS, MOIS, MOIS_EN_LETTRES, QUANTIEME, RANG_JOUR, RANG_MOIS, SEMAINE, SUITE
from noticegen.facts.moment import Moment

PARTIELLE = re.compile(
    rf"(?:le )?(?:(?P<semaine>{SEMAINE})\.?,? (?:le )?)?"
    rf"(?:(?P<quantieme>{QUANTIEME})(?:[ -]?(?P<mois>{MOIS_EN_LETTRES})(?:,?[ -]?(?P<annee>[0-9]{{4}})(?![0-9]))?)?"
    r"|(?P<jour>[0-9]{1,2})(?P<sep>[/.-])(?P<mm>[0-9]{1,2})(?:(?P=sep)(?P<aaaa>[0-9]{2}|[0-9]{4}))?(?![0-9])"
    r"|(?P<iso>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}))"
    rf"(?:(?:{JONCTION}|(?<=[0-9])t)(?P<heure>{HEURE})\)?)?"
    rf"{SUITE}"
)
"""A whole text that states a date, perhaps without its month, its year or its hour; read it with `parse_partielle`."""


@dataclass(frozen=True, slots=True)
class DatePartielle:
    """What a text states of a date. `semaine` is 0 (Monday) to 6; everything but the day may be missing."""

    jour: int
    mois: int | None = None
    annee: int | None = None
    minute: int | None = None
    semaine: int | None = None

    def __str__(self) -> str:
        """Canonical notation, a missing part left out as ISO 8601 does: `--11-13`, `---13`, `--11-13T19:00`."""
        head = f"{self.annee:04}-{self.mois:02}" if self.annee is not None else f"--{self.mois:02}" if self.mois else "--"
        hour = "" if self.minute is None else f"T{self.minute // 60:02}:{self.minute % 60:02}"
        return f"{head}-{self.jour:02}{hour}"

    @property
    def entiere(self) -> bool:
        """Whether day, month and year are all there."""
        return self.mois is not None and self.annee is not None

    def dated(self, mois: int | None, annee: int | None) -> "DatePartielle":
        """The same date with its missing month and year taken from another."""
        return replace(self, mois=self.mois if self.mois is not None else mois, annee=self.annee if self.annee is not None else annee)

    def moment(self) -> Moment:
        """The moment it names; `DateIllisible` when a part is missing, the day does not exist or the weekday is false."""
        if self.mois is None or self.annee is None:
            raise DateIllisible("le mois manque" if self.mois is None else "l’année manque")
        if not 1900 <= self.annee <= 2199:
            raise DateIllisible(f"l’année {self.annee:04} est hors de 1900-2199")
        try:
            jour = date(self.annee, self.mois, self.jour)
        except ValueError:
            raise DateIllisible(self._impossible()) from None
        if self.semaine is not None and jour.weekday() != self.semaine:
            raise DateIllisible(
                f"le {spelled(jour)} est un {JOURS[jour.weekday()]}, pas un {JOURS[self.semaine]}",
                f"« {JOURS[jour.weekday()]} {spelled(jour)} », ou une autre date",
            )
        return Moment(jour, self.minute)

    def _impossible(self) -> str:
        if not 1 <= self.mois <= 12:
            swapped = " (le jour s’écrit avant le mois)" if self.jour <= 12 < self.mois <= 31 else ""
            return f"le mois {self.mois} n’existe pas{swapped}"
        quantieme = "1er" if self.jour == 1 else str(self.jour)
        return f"le {quantieme} {MOIS[self.mois - 1]} {self.annee} n’existe pas"


def spelled(jour: date) -> str:
    """`1er décembre 2025`, no-break spaces inside, as messages print a day."""
    return f"{'1er' if jour.day == 1 else jour.day}\xa0{MOIS[jour.month - 1]}\xa0{jour.year}"


def parse_partielle(plie: str) -> DatePartielle | None:
    """The date that the whole folded text states, or `None` when it is none; `DateIllisible` on an impossible hour or ordinal."""
    found = PARTIELLE.fullmatch(plie)
    if not found:
        return None
    semaine, quantieme, mois, annee, jour, _, mm, aaaa, iso, heure = found.groups()
    minute = None if heure is None else minute_of(heure)
    weekday = None if semaine is None else RANG_JOUR[semaine]
    if quantieme:
        month = None if mois is None else RANG_MOIS[mois.rstrip(".")]
        return DatePartielle(_day(quantieme), month, None if annee is None else int(annee), minute, weekday)
    if iso:
        year, month, day = map(int, iso.split("-"))
        return DatePartielle(day, month, year, minute, weekday)
    if aaaa is not None and len(aaaa) == 2:
        raise DateIllisible("l’année s’écrit avec quatre chiffres", f"« {jour}/{mm}/20{aaaa} » si c’est l’année 20{aaaa}")
    return DatePartielle(int(jour), int(mm), None if aaaa is None else int(aaaa), minute, weekday)


def _day(quantieme: str) -> int:
    if quantieme == "premier":
        return 1
    if not quantieme.endswith("er"):
        return int(quantieme)
    if int(quantieme[:-2]) != 1:
        raise DateIllisible(f"« {int(quantieme[:-2])}er » : seul le premier du mois s’écrit avec « er »", ATTENDU)
    return 1
