"""Days written as one, « 7-11/06/2027 », « les 5/6 juillet 2027 »: no notation that is read, since nothing says whether a dash or a bar is « au » or « et »."""

import re
from collections.abc import Iterator, Sequence

from noticegen.facts.dates.vocabulaire import MOIS_EN_LETTRES, RANG_MOIS
from noticegen.facts.reperage import Trouvaille

_JOUR = r"(?:0?[1-9]|[12][0-9]|3[01])"
_JOURS = re.compile(
    rf"(?<![\w/.,:°*-])(?<!h )(?P<premier>{_JOUR})(?:[-–—]| ?[/&] ?)(?P<dernier>{_JOUR})"
    rf"(?:(?P<signe>[/.])(?P<chiffres>0?[1-9]|1[0-2])(?P=signe)| (?P<lettres>{MOIS_EN_LETTRES}) )(?P<annee>(?:19|20)[0-9]{{2}})(?![\w/-])"
)


def read_joined(plie: str, finds: Sequence[Trouvaille]) -> Iterator[tuple[int, int, str]]:
    """The places and value of each such expression of a folded text, unless a find reads it as a whole."""
    for found in _JOURS.finditer(plie):
        debut, fin = found.span()
        whole = any(date.debut <= debut and fin <= date.fin for date in finds)
        if not whole and int(found["premier"]) < int(found["dernier"]):
            yield debut, fin, _iso(found)


def without_joined(plie: str, finds: Sequence[Trouvaille]) -> tuple[Trouvaille, ...]:
    """The finds less those that touch such an expression: each would be half of it."""
    joined = list(read_joined(plie, finds))
    return tuple(find for find in finds if not any(debut < find.fin and find.debut < fin for debut, fin, _ in joined))


def _iso(found: re.Match[str]) -> str:
    mois = int(found["chiffres"]) if found["chiffres"] else RANG_MOIS[found["lettres"].rstrip(".")]
    return "/".join(f"{found['annee']}-{mois:02}-{int(found[day]):02}" for day in ("premier", "dernier"))
