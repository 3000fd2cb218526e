"""Two dates and more: periods, and lists of days, in which a date borrows what it lacks from its neighbour."""

import re
from collections.abc import Sequence
from datetime import timedelta

from noticegen.facts.dates.illisible import ATTENDU_JOURS, ATTENDU_PERIODE, DateIllisible
from noticegen.facts.dates.moments import reduced
from noticegen.facts.dates.partielle import DatePartielle, parse_partielle, spelled
from noticegen.facts.dates.vocabulaire import HEURE
from noticegen.facts.illisible import quoted
from noticegen.facts.moment import Moment

_DEBUT = re.compile(r"(?:de |du |des |entre le |le )")
_LIAISON = re.compile(r",? (?:et )?(?:jusqu'au|au) |,? et le | a | ?(?:-|→|>) ?(?:au |le )?")
_LISTE = re.compile(rf" ?[,;](?! ?(?:a )?{HEURE}) ?(?:et |puis |ou )?(?:les? )?| (?:et|puis|ou|&) (?:les? )?")
_JOURS_AU_PLUS = 366


def read_periode(texte: str) -> tuple[Moment, Moment]:
    """Both ends of « du lundi 6 au vendredi 24 janvier 2025 », hours included; `DateIllisible` otherwise.

    An end without its month or year takes the other's; the year turns where the months say so
    (« du 12 décembre au 10 janvier 2025 » begins in 2024).
    """
    ends = parse_periode(reduced(texte))
    if ends is None:
        raise DateIllisible(f"{quoted(texte)} n’est pas une période", ATTENDU_PERIODE)
    debut, fin = (end.moment() for end in ends)
    if fin.jour < debut.jour:
        raise DateIllisible(f"la période finit le {spelled(fin.jour)}, avant de commencer le {spelled(debut.jour)}", ATTENDU_PERIODE)
    return debut, fin


def read_jours(texte: str) -> tuple[Moment, ...]:
    """The days of « 12, 13 et 14 mai 2026 », or every day of a period, in order of time; `DateIllisible` otherwise."""
    folded = reduced(texte)
    parts = parse_jours(folded)
    if parts is not None:
        return tuple(sorted((part.moment() for part in parts), key=lambda moment: (moment.jour, moment.minute or 0)))
    if parse_periode(folded) is None:
        raise DateIllisible(f"{quoted(texte)} n’est pas une liste de jours", ATTENDU_JOURS)
    return _every_day(*read_periode(texte))


def parse_periode(plie: str) -> tuple[DatePartielle, DatePartielle] | None:
    """Both ends of a period in folded text, completed by each other, or `None` when it is no period."""
    start = _DEBUT.match(plie)
    body = plie[start.end() :] if start else plie
    for link in _LIAISON.finditer(body):
        debut, fin = parse_partielle(body[: link.start()]), parse_partielle(body[link.end() :])
        if debut and fin and (debut.mois or fin.mois):
            return completed(debut, fin)
    return None


def parse_jours(plie: str) -> tuple[DatePartielle, ...] | None:
    """The dates of a list in folded text, each completed by the next one, or `None` when it is no list of dates."""
    body = re.sub(r"^(?:les? )", "", plie)
    parts = [parse_partielle(part) for part in _LISTE.split(body)]
    if None in parts or parts[-1].mois is None:
        return None
    return chained(parts)


def completed(debut: DatePartielle, fin: DatePartielle) -> tuple[DatePartielle, DatePartielle]:
    """Two ends of a period, each with what only the other one states."""
    debut, fin = debut.dated(fin.mois, None), fin.dated(debut.mois, None)
    turns = (debut.mois, debut.jour) > (fin.mois, fin.jour) and debut.mois != fin.mois
    if fin.annee is None and debut.annee is not None:
        return debut, fin.dated(None, debut.annee + turns)
    return debut.dated(None, None if fin.annee is None else fin.annee - turns), fin


def chained(parts: Sequence[DatePartielle]) -> tuple[DatePartielle, ...]:
    """Dates of a list, each without month or year taking the next one's."""
    whole = [parts[-1]]
    for part in reversed(parts[:-1]):
        whole.append(part.dated(whole[-1].mois, whole[-1].annee))
    return tuple(reversed(whole))


def _every_day(debut: Moment, fin: Moment) -> tuple[Moment, ...]:
    if debut.minute is not None or fin.minute is not None:
        raise DateIllisible("une période de jours ne porte pas d’heure", ATTENDU_JOURS)
    length = (fin.jour - debut.jour).days + 1
    if length > _JOURS_AU_PLUS:
        raise DateIllisible(f"la période compte {length} jours", ATTENDU_JOURS)
    return tuple(Moment(debut.jour + timedelta(days=rank)) for rank in range(length))
