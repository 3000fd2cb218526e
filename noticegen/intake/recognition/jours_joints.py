"""Days written as one, « 7-11/06/2027 », « les 5/6 juillet 2027 »: no notation that is read, since nothing says whether a dash or a bar is « au » or « et »."""

import re
from collections.abc import Iterator

from noticegen.facts.dates.vocabulaire import MOIS_EN_LETTRES, RANG_MOIS
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.vus import Vu

_JOUR = r"(?:0?[1-9]|[12][0-9]|3[01])"
_JOURS = re.compile(
    rf"(?<![\w/.,:°*-])(?<!h )(?P<premier>{_JOUR})(?:[-–—]| ?[/&] ?)(?P<dernier>{_JOUR})"
    rf"(?:(?P<signe>[/.])(?P<chiffres>0?[1-9]|1[0-2])(?P=signe)| (?P<lettres>{MOIS_EN_LETTRES}) )(?P<annee>(?:19|20)[0-9]{{2}})(?![\w/-])"
)
RAISON = "deux jours écrits ensemble : « du … au … » ou « les … et … » dirait lesquels"


def joined_days(passage: Passage) -> Iterator[tuple[int, int, Vu]]:
    """Each such expression, unless it is read as a whole, with its places: a date read inside one would be half of it."""
    for found in _JOURS.finditer(passage.plie):
        debut, fin = found.span()
        whole = any(date.debut <= debut and fin <= date.fin for date in passage.dates)
        if not whole and int(found["premier"]) < int(found["dernier"]):
            yield debut, fin, Vu("date", _iso(found), passage.texte[debut:fin], passage.bloc.lieu, "", RAISON)


def _iso(found: re.Match[str]) -> str:
    mois = int(found["chiffres"]) if found["chiffres"] else RANG_MOIS[found["lettres"].rstrip(".")]
    return "/".join(f"{found['annee']}-{mois:02}-{int(found[day]):02}" for day in ("premier", "dernier"))
