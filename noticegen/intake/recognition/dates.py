"""Dates of a document with what they commit to: windows, bounds, limits, events."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from noticegen.facts.moment import Moment
from noticegen.facts.pliage import fold
from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.annees import Calendrier
from noticegen.intake.recognition.passages import Passage, clauses
from noticegen.intake.recognition.roles import EVENEMENTS, find_role
from noticegen.intake.recognition.tournures import joins_hour, read_label, read_tournure, says_cachet, says_provisoire

Champ = Literal["ouverture", "cloture", "avant", "jusquau", "le", "du", "au", "des"]
_VUE = 140
"""Characters on each side of a date in which its turn of phrase stands."""

MAX_DATES = 400
"""Dates of a document that are bound; the fullest calendar has some 60. Those beyond are listed as seen."""

_COURT = 30
"""A longer turn of phrase is context, not part of the expression."""

_DU = re.compile(r"(?:\b(?:du|de|entre le|des le|le|les|au) )?$")


@dataclass(frozen=True)
class Borne:
    """One printed date: the field it fills, its moment, and the places it takes (two when its hour stands apart)."""

    champ: Champ
    moment: Moment
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Mention:
    """A dated expression: its bounds, its role, where it stands with the words that introduce it, and why it was read so."""

    passage: Passage
    debut: int
    fin: int
    bornes: tuple[Borne, ...]
    role: str
    raison: str
    cachet: bool = False
    provisoire: bool = False


def read_mentions(passages: Sequence[Passage], calendrier: Calendrier) -> Iterator[Mention]:
    """Every dated expression of a document whose year is known, in reading order."""
    count = 0
    for passage in passages:
        for found in passage.dates[: MAX_DATES - count]:
            count += 1
            mention = _mention(passage, found, calendrier)
            if mention:
                yield mention


def _mention(passage: Passage, found: Trouvaille, calendrier: Calendrier) -> Mention | None:
    start, end = passage.sentence(found.debut)
    left, right = passage.around(found.debut, found.fin)
    avant = passage.plie[max(start, left, found.debut - _VUE) : found.debut]
    tournure = read_tournure(avant, passage.plie[found.fin : min(end, right, found.fin + _VUE)])
    role, why = find_role(clauses(passage, found.debut, found.fin))
    moments = [calendrier.complete(part.valeur, passage.rang, role in EVENEMENTS) for part in found.feuilles]
    if not all(moments):
        return None
    sens = tournure.sens or _head_sense(passage) or _clause_sense(passage, avant, found, min(end, right)) or _intro_sense(passage)
    if not sens and found.genre == "date" and role not in EVENEMENTS | {"mise-a-jour"}:
        return None
    bornes = _bornes(found, moments, sens, role, passage.bloc.case is not None)
    reasons = [f"« {tournure.mots} »"] if tournure.mots else []
    debut = found.debut - max(tournure.debut if len(tournure.mots) < _COURT else 0, len(_DU.search(avant)[0]))
    mention = Mention(passage, debut, found.fin, bornes, role, " ; ".join([*reasons, *([why] if why else [])]))
    mention = _with_hour(mention, found, right)
    window = passage.plie[start:end]
    return replace(mention, cachet=says_cachet(window), provisoire=says_provisoire(window))


def _head_sense(passage: Passage) -> str:
    return read_label(fold(passage.colonne)) or read_label(fold(passage.ligne))


def _intro_sense(passage: Passage) -> str:
    """What the sentence that announces a list says of the dates in it: « les registres seront ouverts : »."""
    return read_label(fold(passage.intro)) if passage.bloc.genre == "li" and passage.intro.rstrip().endswith(":") else ""


def _clause_sense(passage: Passage, avant: str, found: Trouvaille, end: int) -> str:
    """What the words farther before a date, then those after it, say of it: « le 4 novembre, ouverture du serveur »."""
    return read_label(avant) or read_label(passage.plie[found.fin : end])


def _bornes(found: Trouvaille, moments: Sequence[Moment], sens: str, role: str, in_table: bool) -> tuple[Borne, ...]:
    """The fields that the dates fill: a period is a window, or an event's two days."""
    if found.genre == "jours":
        return tuple(Borne("des", moment, ((part.debut, part.fin),)) for part, moment in zip(found.parties, moments, strict=True))
    if found.genre == "periode":
        champs: tuple[Champ, Champ] = ("du", "au") if role in EVENEMENTS else ("ouverture", "cloture")
        return tuple(
            Borne(champ, moment, ((part.debut, part.fin),)) for champ, part, moment in zip(champs, found.parties, moments, strict=True)
        )
    return (Borne(_single_field(sens, role, in_table), moments[0], ((found.debut, found.fin),)),)


def _single_field(sens: str, role: str, in_table: bool) -> Champ:
    """The field of a date alone. Only a table prints the two days of an event apart, under « du » and « au »."""
    if role in EVENEMENTS:
        return {"ouverture": "du", "cloture": "au"}.get(sens, "le") if in_table else "le"
    return sens or "le"


def _with_hour(mention: Mention, found: Trouvaille, right: int) -> Mention:
    """The mention with the hour that stands apart after its date: « jusqu’au 13 novembre avant 19h00 »."""
    last = mention.bornes[-1]
    after = bisect_left(mention.passage.trouvailles, found.fin, key=lambda find: find.debut)
    following = mention.passage.trouvailles[after : after + 3]
    hour = next((find for find in following if find.genre == "heure" and find.debut < right), None)
    if hour is None or last.moment.minute is not None or hour.faute or last.champ == "des":
        return mention
    sens = joins_hour(mention.passage.plie[found.fin : hour.debut])
    if sens is None:
        return mention
    minute = int(hour.valeur[:2]) * 60 + int(hour.valeur[3:])
    champ = "avant" if sens == "avant" and last.champ in ("jusquau", "avant", "le") else last.champ
    borne = Borne(champ, Moment(last.moment.jour, minute), (*last.places, (hour.debut, hour.fin)))
    return replace(mention, fin=hour.fin, bornes=(*mention.bornes[:-1], borne))
