"""What stands beside a date and completes it: the month named before its days, an hour before it or after it."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.tournures import Sens, joins_hour, joins_hours

_JUSQU_AU_JOUR = re.compile(r",? (?:le |du )$")
_JUSQU_AUX_JOURS = re.compile(r" ?[,:(-]? ?(?:(?:du|les?|entre) ){1,2}")
_A = re.compile(r"(?:\ba|,)? $")


@dataclass(frozen=True)
class Complement:
    """A place beside a date: its hour when it is one, and what the words that join it say of the date."""

    debut: int
    fin: int
    minute: int | None = None
    sens: Sens = ""


def complement_before(passage: Passage, found: Trouvaille) -> Complement | None:
    """« à 17h00, le 28 novembre »: the hour; « novembre 2025, du 3 au 28 »: the month."""
    rank = bisect_left(passage.trouvailles, found.debut, key=lambda find: find.debut) - 1
    before = passage.trouvailles[rank] if rank >= 0 else None
    if before is None or before.faute:
        return None
    between = passage.plie[before.fin : found.debut]
    if before.genre == "heure" and found.genre == "date" and "T" not in found.valeur and _JUSQU_AU_JOUR.fullmatch(between):
        return Complement(before.debut, before.fin, _minute(before))
    dated = (
        before.genre == "mois" and found.valeur.startswith(before.valeur) and not re.search(r"[a-z]{3} ?\d{4}|\d/\d", found.texte.lower())
    )
    return Complement(before.debut, before.fin) if dated and _JUSQU_AUX_JOURS.fullmatch(between) else None


def complement_after(passage: Passage, found: Trouvaille) -> Complement | None:
    """« le 28 novembre, avant 19h00 »: the hour that ends the day named."""
    hour, _ = _hours_after(passage, found)
    if hour is None or hour.faute or "T" in found.feuilles[-1].valeur:
        return None
    sens = joins_hour(passage.plie[found.fin : hour.debut])
    return None if sens is None else Complement(hour.debut, hour.fin, _minute(hour), sens)


def lasts_some_hours(passage: Passage, found: Trouvaille) -> bool:
    """Whether something lasts from an hour to another of a day: « le 5 mai, de 8h à 12h », « le 5 mai (8h-12h) »."""
    hour, following = _hours_after(passage, found)
    if "T" in found.valeur:
        return hour is not None and joins_hours("de", passage.plie[found.fin : hour.debut])
    return following is not None and joins_hours(passage.plie[found.fin : hour.debut], passage.plie[hour.fin : following.debut])


def _hours_after(passage: Passage, found: Trouvaille) -> tuple[Trouvaille | None, Trouvaille | None]:
    """The first hour among the three finds after a date, and the hour that is the next find."""
    after = bisect_left(passage.trouvailles, found.fin, key=lambda find: find.debut)
    finds = passage.trouvailles[after : after + 4]
    rank = next((rank for rank, find in enumerate(finds[:3]) if find.genre == "heure"), None)
    if rank is None:
        return None, None
    return finds[rank], next((find for find in finds[rank + 1 : rank + 2] if find.genre == "heure"), None)


def words_before(passage: Passage, debut: int, found: Trouvaille, complement: Complement | None) -> str:
    """The folded words from `debut` to a date, as they would read without what stands between them."""
    if complement is None:
        return passage.plie[debut : found.debut]
    head = _A.sub(" ", passage.plie[debut : complement.debut])
    return head + ("le " if complement.minute is not None else passage.plie[complement.fin : found.debut].lstrip())


def _minute(hour: Trouvaille) -> int:
    return int(hour.valeur[:2]) * 60 + int(hour.valeur[3:])
