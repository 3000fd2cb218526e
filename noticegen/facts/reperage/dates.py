"""The dates of a running text: single, in periods, in lists, each completed by its neighbours."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass

from noticegen.facts.dates.partielle import DatePartielle, parse_partielle, spelled
from noticegen.facts.dates.periodes import completed
from noticegen.facts.dates.vocabulaire import RANG_MOIS
from noticegen.facts.illisible import Illisible
from noticegen.facts.reperage.lecture import trouvaille
from noticegen.facts.reperage.motifs.calendrier import ELEMENT, ENUMERATION, JUSQU_AUX_JOURS, JUSQUA, MOIS_NOMME
from noticegen.facts.reperage.texte import TextePlie
from noticegen.facts.reperage.trouvaille import Trouvaille

_BISSEXTILE = 2000
_ELEMENT = re.compile(ELEMENT)
_MOIS_NOMME = re.compile(MOIS_NOMME)
_JUSQU_AUX_JOURS = re.compile(JUSQU_AUX_JOURS)
_JUSQUA = re.compile(JUSQUA)
_ENUMERATION = re.compile(ENUMERATION)
_ENTRE = re.compile(r"(?<!\w)entre (?:le |les )?$")
_ANNEE_COURTE = re.compile(r"((?<![0-9/.-])[0-9]{1,2}([/.-])[0-9]{1,2}\2|-[a-z]{3,9}\.?-)([0-9]{2})(?![0-9/.-])")


@dataclass(frozen=True, slots=True)
class _Element:
    """A date as it stands in the text; `vers` links it to the next one: `au`, `et` or nothing."""

    debut: int
    fin: int
    vers: str
    lue: DatePartielle | None
    faute: str = ""


def read_dates(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    """The dates between these places: a period and a list that shares its month are one find each, with their parts."""
    elements = _elements(texte, debut, fin)
    return _finds(texte, elements, _borrowed(elements))


def read_days_of_month(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    """A month, then the days that it dates."""
    named = _MOIS_NOMME.match(texte.plie, debut, fin)
    mois, annee = RANG_MOIS[named["mois"].rstrip(".")], int(named["annee"]) if named["annee"] else None
    month = trouvaille(texte, "mois", debut, named.end(), f"{named['annee'] or '-'}-{mois:02}")
    elements = _elements(texte, _JUSQU_AUX_JOURS.match(texte.plie, named.end(), fin).end(), fin)
    return [month, *_finds(texte, elements, [element.lue and element.lue.dated(mois, annee) for element in elements])]


def _finds(texte: TextePlie, elements: Sequence[_Element], dates: Sequence[DatePartielle | None]) -> list[Trouvaille]:
    finds: list[Trouvaille] = []
    for first, last in _groups(elements):
        parts = tuple(_date(texte, elements[rank], dates[rank]) for rank in range(first, last + 1))
        finds.append(parts[0] if first == last else _together(texte, elements[first : last + 1], dates[first : last + 1], parts))
    return finds


def _elements(texte: TextePlie, debut: int, fin: int) -> list[_Element]:
    plie, elements = texte.plie, []
    between = bool(_ENTRE.search(plie, max(0, debut - 12), debut))
    while debut < fin:
        end = _ELEMENT.match(plie, debut, fin).end()
        until, enumeration = _JUSQUA.match(plie, end, fin), _ENUMERATION.match(plie, end, fin)
        link = until or enumeration
        vers = "" if not link else "au" if until or (between and not elements) else "et"
        elements.append(_element(plie, debut, end, vers))
        debut = link.end() if link else fin
    return elements


def _element(plie: str, debut: int, fin: int, vers: str) -> _Element:
    written = _ANNEE_COURTE.sub(r"\g<1>20\3", plie[debut:fin])
    try:
        return _Element(debut, fin, vers, parse_partielle(written))
    except Illisible as illisible:
        return _Element(debut, fin, vers, None, illisible.message)


def _borrowed(elements: Sequence[_Element]) -> list[DatePartielle | None]:
    """Each date with what its right neighbour states and it does not; the last of a period may lean on the first."""
    dates = [element.lue for element in elements]
    for rank in range(len(dates) - 2, -1, -1):
        here, after = dates[rank], dates[rank + 1]
        if not here or not after:
            continue
        if elements[rank].vers == "au":
            dates[rank], dates[rank + 1] = completed(here, after)
        else:
            dates[rank] = here.dated(after.mois, after.annee)
    return dates


def _groups(elements: Sequence[_Element]) -> list[tuple[int, int]]:
    """First and last rank of each find: a pair joined by « au », a run whose members borrow their month or year, or one date."""
    groups: list[tuple[int, int]] = []
    first = rank = 0
    while rank < len(elements):
        element = elements[rank]
        if element.vers == "au":
            groups += [(alone, alone) for alone in range(first, rank)] + [(rank, rank + 1)]
            first = rank = rank + 2
            continue
        if not (element.vers == "et" and element.lue and not element.lue.entiere):
            groups.append((first, rank))
            first = rank + 1
        rank += 1
    return groups


def _date(texte: TextePlie, element: _Element, date: DatePartielle | None) -> Trouvaille:
    if date is None:
        return trouvaille(texte, "date", element.debut, element.fin, "", element.faute)
    return trouvaille(texte, "date", element.debut, element.fin, str(date), _wrong(date))


def _wrong(date: DatePartielle) -> str:
    """What is wrong with a date; without its year, only that no year has it."""
    if date.entiere:
        try:
            date.moment()
        except Illisible as illisible:
            return illisible.message
    elif date.mois and not (1 <= date.mois <= 12 and 1 <= date.jour <= monthrange(_BISSEXTILE, date.mois)[1]):
        return "ce jour n’existe pas"
    return ""


def _together(
    texte: TextePlie, elements: Sequence[_Element], dates: Sequence[DatePartielle | None], parts: tuple[Trouvaille, ...]
) -> Trouvaille:
    genre, mark = ("periode", "/") if elements[0].vers == "au" else ("jours", " · ")
    faute = next((part.faute for part in parts if part.faute), "")
    if genre == "periode" and not faute and all(date and date.entiere for date in dates):
        debut, fin = (date.moment().jour for date in dates)
        faute = f"la période finit le {spelled(fin)}, avant de commencer le {spelled(debut)}" if fin < debut else ""
    return trouvaille(texte, genre, elements[0].debut, elements[-1].fin, mark.join(part.valeur for part in parts), faute, parts)
