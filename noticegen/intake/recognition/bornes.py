"""The fields of an échéance that printed dates fill, with the hours and the month that stand apart from them."""

from collections.abc import Sequence
from dataclasses import replace

from noticegen.facts.moment import Moment
from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.complements import Complement
from noticegen.intake.recognition.mention import Borne, Champ
from noticegen.intake.recognition.roles import EVENEMENTS


def read_bornes(found: Trouvaille, moments: Sequence[Moment], sens: str, role: str, in_table: bool) -> tuple[Borne, ...]:
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
    if role in EVENEMENTS and sens not in ("avant", "jusquau"):
        return {"ouverture": "du", "cloture": "au"}.get(sens, "le") if in_table else "le"
    return sens or "le"


def completed(bornes: tuple[Borne, ...], devant: Complement | None, derriere: Complement | None) -> tuple[Borne, ...]:
    """The bounds with the hours and the month that stand apart from them."""
    first, last = bornes[0], bornes[-1]
    if devant is not None:
        hour = first.moment if devant.minute is None else Moment(first.moment.jour, devant.minute)
        bornes = (replace(first, moment=hour, places=((devant.debut, devant.fin), *first.places)), *bornes[1:])
    if derriere is not None and last.champ != "des":
        champ = "avant" if derriere.sens == "avant" and last.champ in ("jusquau", "avant", "le") else last.champ
        place = (derriere.debut, derriere.fin)
        bornes = (*bornes[:-1], Borne(champ, Moment(last.moment.jour, derriere.minute), (*bornes[-1].places, place)))
    return bornes
