"""Printing dates: a notation is an example made of placeholders, `jjjj j mmmm aaaa à HHhMM`.

| placeholder | prints | placeholder | prints |
| --- | --- | --- | --- |
| `jjjj` `Jjjj` `JJJJ` | jeudi, Jeudi, JEUDI | `HHhMM` | 09h00, 19h00 |
| `jjj` | jeu. | `HhMM` | 9h00, 19h00 |
| `j` | 1er, 2, 13 (`1` beside `m` or `mm`) | `Hh` | 9h, 9h30 (minutes only where there are any) |
| `jj` | 01, 02, 13 | `H h MM` | 9 h, 9 h 30 (Journal officiel) |
| `mmmm` `Mmmm` `MMMM` | décembre, Décembre, DÉCEMBRE | `H h 00` | 9 h 00, 9 h 30 |
| `mmm` | déc. | `H heures` | 9 heures, 9 heures 30 |
| `mm` `m` | 02, 2 | `HH:MM` | 09:00, 19:00 |
| `aaaa` `aa` | 2025, 25 | `HHHMM` `HHH` | 19H30, 19H |
| | | `midi` | midi, 13h00 |

Every other character stands for itself. The end of a day prints « minuit » (`24:00` with a colon). A moment without an hour drops
the notation's hour with the word that joins it. Spaces are no-break inside the day and inside the hour, and plain before the hour.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from noticegen.facts.dates.vocabulaire import JOURS, MOIS, MOIS_ABREGES
from noticegen.facts.illisible import Illisible
from noticegen.facts.moment import MINUIT, Moment

ATTENDU = "« j mmmm aaaa à HHhMM », « jjjj j mmmm aaaa à H h MM » ou « jj/mm/aaaa HH:MM »"

MIDI, _MIDI = "midi", 12 * 60
"""The name of an hour, as a notation asks for it."""

Piece = str | Callable[[Moment], str]

_HEURE = r"(?P<heures>HH|H)(?P<lien> ?(?:heures|h|H|:) ?)(?P<minutes>MM|00)?(?![\w:])"
_PLACE = re.compile(
    rf"(?<![^\W_T])(?:(?P<heure>{_HEURE}|(?<!-)midi)|(?P<jour>jjjj|Jjjj|JJJJ|jjj|jj|j|mmmm|Mmmm|MMMM|mmm|mm|m|aaaa|aa)(?![^\W_T]))"
)

_JOUR: dict[str, Callable[[Moment], str]] = {
    "jjjj": lambda moment: JOURS[moment.jour.weekday()],
    "Jjjj": lambda moment: JOURS[moment.jour.weekday()].capitalize(),
    "JJJJ": lambda moment: JOURS[moment.jour.weekday()].upper(),
    "jjj": lambda moment: f"{JOURS[moment.jour.weekday()][:3]}.",
    "jj": lambda moment: f"{moment.jour.day:02}",
    "j": lambda moment: "1er" if moment.jour.day == 1 else str(moment.jour.day),
    "mmmm": lambda moment: MOIS[moment.jour.month - 1],
    "Mmmm": lambda moment: MOIS[moment.jour.month - 1].capitalize(),
    "MMMM": lambda moment: MOIS[moment.jour.month - 1].upper(),
    "mmm": lambda moment: MOIS_ABREGES[moment.jour.month - 1],
    "mm": lambda moment: f"{moment.jour.month:02}",
    "m": lambda moment: str(moment.jour.month),
    "aaaa": lambda moment: f"{moment.jour.year:04}",
    "aa": lambda moment: f"{moment.jour.year % 100:02}",
}


class NotationInvalide(Illisible):
    """A notation that prints nothing, or that asks a moment for an hour it does not have."""

    def __init__(self, message: str) -> None:
        super().__init__(message, ATTENDU)


def print_moment(moment: Moment, notation: str) -> str:
    """The moment in that notation; `NotationInvalide` when the notation holds no placeholder or prints nothing of the moment."""
    jour, heure, fin = _compiled(notation)
    pieces = jour if moment.minute is None else jour + heure + fin
    if not pieces:
        raise NotationInvalide(f"la notation « {notation} » n’imprime qu’une heure, et aucune heure n’est indiquée")
    return "".join(piece if isinstance(piece, str) else piece(moment) for piece in pieces)


@lru_cache(maxsize=512)
def _compiled(notation: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...], tuple[Piece, ...]]:
    """The notation in three runs of pieces: the day, the hour with what joins it to the day, and what follows the hour."""
    places = list(_PLACE.finditer(notation))
    if not places:
        raise NotationInvalide(f"la notation « {notation} » ne contient ni jour, ni mois, ni année, ni heure")
    hour = next((rank for rank, place in enumerate(places) if place["heure"]), None)
    if hour is None:
        return _day(notation, places), (), ()
    before, place, after = notation[: places[hour].start()], places[hour], notation[places[hour].end() :]
    if hour + 1 < len(places):
        raise NotationInvalide(f"la notation « {notation} » : l’heure vient après le jour, une seule fois")
    end = places[hour - 1].end() if hour else 0
    return _day(before[:end], places[:hour]), (_joined(before[end:]), _hour(place)), (_tight(after),)


def _day(notation: str, places: list[re.Match[str]]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    numeric = any(place["jour"] in ("m", "mm") for place in places)
    end = 0
    for place in places:
        printer = _bare_day if numeric and place["jour"] == "j" else _JOUR[place["jour"]]
        pieces += [_tight(notation[end : place.start()]), printer]
        end = place.end()
    return tuple(piece for piece in (*pieces, _tight(notation[end:])) if piece)


def _bare_day(moment: Moment) -> str:
    """`1`, never `1er`, where the month is a number."""
    return str(moment.jour.day)


def _tight(literal: str) -> str:
    return literal.replace(" ", "\xa0")


def _joined(literal: str) -> str:
    """What stands between the day and the hour: a line may break at its first space only."""
    head, space, tail = literal.partition(" ")
    return head + space + _tight(tail)


def _hour(place: re.Match[str]) -> Callable[[Moment], str]:
    if place["heure"] == MIDI:
        return lambda moment: MIDI if moment.minute == _MIDI else print_moment(moment, "HHhMM")
    width = len(place["heures"])
    link, minutes = _tight(place["lien"]), place["minutes"]
    always = minutes == "00" or (minutes == "MM" and "\xa0" not in link)
    bare = link.rstrip("\xa0") if minutes else link
    tail = f"{link}\xa0" if not minutes and (link.endswith("s") or "\xa0" in link) else link

    def spelled(moment: Moment) -> str:
        if moment.minute == MINUIT and ":" not in link:
            return "minuit"
        hours, rest = divmod(moment.minute, 60)
        return f"{hours:0{width}}{tail}{rest:02}" if rest or always else f"{hours:0{width}}{bare}"

    return spelled
