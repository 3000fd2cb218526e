"""Dates of a document with what they commit to: windows, bounds, limits, events."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from noticegen.facts.moment import Moment
from noticegen.facts.pliage import fold
from noticegen.facts.reperage import Trouvaille, scan
from noticegen.intake.recognition.acces import says_access, says_open
from noticegen.intake.recognition.actes import label_of, names_paper, says_due
from noticegen.intake.recognition.annees import Calendrier
from noticegen.intake.recognition.complements import Complement
from noticegen.intake.recognition.datee import Datee, in_place
from noticegen.intake.recognition.envois import read_sending
from noticegen.intake.recognition.paires import end_of_pair
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.roles import A_UN_JOUR, EVENEMENTS, EXAMINE, FERMETURE, HORS, MISE_A_JOUR, find_role, role_of
from noticegen.intake.recognition.tournures import (
    Tournure,
    heads_person,
    names_both_ends,
    read_label,
    read_tournure,
    says_after,
    says_cachet,
    says_counted,
    says_interrupted,
    says_missing,
    says_of_person,
    says_of_person_after,
    says_of_text,
    says_over,
    says_provisoire,
)

Champ = Literal["ouverture", "cloture", "avant", "jusquau", "le", "du", "au", "des"]
MAX_DATES = 250
"""Dates of a document that are bound; the fullest calendar has some 60. Those beyond are listed as seen."""

_COURT = 30
"""A longer turn of phrase is context, not part of the expression."""

_SEULE = 12
"""Characters beside a date that its line holds alone."""

_LONGUE = timedelta(days=14)
"""Exams of one subject last less."""

_ECHEANCE = re.compile(r"\W*echeances?\W*")
_DATE = re.compile(r"\W*(?:dates?|jours?|calendrier)\b")
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
            mention = _mention(in_place(passage, found), calendrier)
            if mention:
                yield mention


def _mention(datee: Datee, calendrier: Calendrier) -> Mention | None:
    passage, found = datee.passage, datee.date
    if _commits_to_nothing(datee):
        return None
    tournure = read_tournure(datee.avant, datee.apres, datee.phrase)
    sens = (
        end_of_pair(datee)
        or tournure.sens
        or (datee.derriere.sens if datee.derriere else "")
        or _head_sense(passage)
        or _label_sense(datee)
    )
    sent = read_sending(datee)
    sens = tournure.sens if sent else sens
    own = sent or _own_role(datee, sens)
    role, why = own or _role(datee, sens)
    moments = [calendrier.complete(part.valeur, passage.rang, role in EVENEMENTS) for part in found.feuilles]
    if not own and role not in EVENEMENTS and _is_of_another(datee, moments, calendrier):
        return None
    if not all(moments) or any(calendrier.is_past(moment.jour) for moment in moments):
        return None
    sens = sens or _clause_sense(datee, role) or read_label(fold(passage.annonce))
    if found.genre == "date" and not sens and not _is_a_day(datee, role, moments[0], calendrier):
        return None
    bornes = _completed(_bornes(found, moments, sens, role, passage.bloc.case is not None), datee.devant, datee.derriere)
    raison = " ; ".join(part for part in (f"« {tournure.mots} »" if tournure.mots else "", why) if part)
    end = max(place[1] for borne in bornes for place in borne.places)
    return Mention(passage, _start(datee, tournure), end, bornes, role, raison, says_cachet(datee.phrase), says_provisoire(datee.phrase))


def _commits_to_nothing(datee: Datee) -> bool:
    """Whether a date says of somebody how old he was, of a paper when it was made, of what did not come when to ask."""
    avant = datee.avant
    alone = datee.date.genre == "date" and (says_missing(avant) or says_of_text(avant) or says_counted(avant) or _is_either_end(datee))
    heads = any(heads_person(fold(head), avant) for head in (datee.passage.ligne, datee.passage.colonne) if head)
    return alone or heads or says_of_person(avant) or says_of_person_after(datee.apres) or says_over(avant, datee.phrase)


def _is_either_end(datee: Datee) -> bool:
    """Whether a date is one end of what its label names both of, and nothing says which."""
    limited = read_tournure(datee.avant, "").sens in ("avant", "jusquau")
    return names_both_ends(datee.avant) and not limited and not end_of_pair(datee)


def _start(datee: Datee, tournure: Tournure) -> int:
    """Where an expression begins: with the words that introduce its date, or with the month or hour that stands before it."""
    if datee.devant is not None:
        return datee.devant.debut
    introduced = tournure.debut if len(tournure.mots) < _COURT else 0
    return datee.date.debut - max(introduced, len(_DU.search(datee.avant)[0]))


def _own_role(datee: Datee, sens: str) -> tuple[str, str] | None:
    """What the words beside a date say it is for, whatever exam or training they name: a service open for a while, a paper due by it."""
    opened = says_access(datee.avant, datee.apres, datee.derniere)
    if opened or (find_role(datee.proches)[0] in EXAMINE and (opened := says_open(datee.avant))):
        role, why = find_role([*datee.proches, *datee.annonces], EXAMINE)
        return (role, why) if role else ("inscription", f"« {opened} »")
    paper = names_paper(_labelled(datee)) if sens in ("avant", "jusquau") else ""
    return ("pieces", f"« {paper} » devant la limite") if paper and not find_role(datee.proches, EXAMINE)[0] else None


def _labelled(datee: Datee) -> str:
    """The label that a date fulfils alone with the words of its limit, on either side; else the head of its row, or what announces it."""
    label, colon, mots = datee.avant.rpartition(":")
    if colon and len(mots) <= _COURT:
        return label.strip(" -*|")
    before, colon, label = datee.apres.partition(":")
    if colon and not before.strip(" ,") and len(datee.avant) <= _COURT:
        return label.strip(" .")
    return fold(datee.passage.ligne) or (fold(datee.passage.annonce) if len(datee.avant) <= _COURT else "")


def _role(datee: Datee, sens: str) -> tuple[str, str]:
    """What a date is for, and why. What is awaited until a day is no event, whatever exam the sentence names."""
    if datee.date.genre in ("periode", "jours") and says_interrupted(datee.avant):
        return FERMETURE, "ce qui est fermé pendant cette période"
    announced, word = role_of(fold(datee.passage.annonce))
    if announced == "inscription" and read_label(fold(datee.passage.annonce)) and datee.date.genre == "periode":
        return announced, f"« {word} » dans la phrase qui annonce"
    clauses = [*datee.proches, *datee.lointains]
    awaited = find_role(clauses, EXAMINE) if sens in ("avant", "jusquau") else ("", "")
    return awaited if awaited[0] else find_role(clauses)


def _is_of_another(datee: Datee, moments: Sequence[Moment | None], calendrier: Calendrier) -> bool:
    """Whether what only the text around says of a date is not its own: it names a leave or a contract, or is a period among the exams."""
    if find_role(datee.proches)[0]:
        return False
    heads = f"{fold(datee.passage.ligne)} {fold(datee.passage.colonne)}"
    labelled = bool((datee.avant or heads).strip(" :-"))
    examined = all(moment is not None and calendrier.examines(moment.jour) for moment in moments)
    period = datee.date.genre == "periode" and labelled and examined and not _closes(datee, moments)
    return period or HORS.search(f"{datee.phrase} {heads}") is not None


def _closes(datee: Datee, moments: Sequence[Moment | None]) -> bool:
    """Whether a period is a long one that ends at an hour, as registration does and no exam: « du 12 mai au 12 juin (17h) »."""
    first, last = moments[0], moments[-1]
    hour = last.minute is not None or datee.derriere is not None
    return hour and first.minute is None and last.jour - first.jour >= _LONGUE


def _is_a_day(datee: Datee, role: str, moment: Moment, calendrier: Calendrier) -> bool:
    """Whether a date that nothing makes an end or a limit is the day on which what its own sentence names is done."""
    if role in EVENEMENTS or role == MISE_A_JOUR:
        return True
    if role not in A_UN_JOUR or says_after(datee.avant) or not calendrier.expects(moment.jour):
        return False
    aged = any(find.genre == "age" for find in scan(datee.phrase))
    return not aged and (_DATE.match(fold(datee.passage.colonne)) is not None or find_role(datee.proches)[0] == role)


def _head_sense(passage: Passage) -> str:
    """What heads say of a date; « Échéance » over a column says nothing of a day on which something happens."""
    happens = role_of(fold(passage.ligne))[0] in EVENEMENTS and not names_paper(fold(passage.ligne))
    heads = [fold(head) for head in (passage.colonne, passage.ligne, *passage.precisions)]
    return next((sens for head in heads if (sens := read_label(head)) and not (happens and _ECHEANCE.fullmatch(head))), "")


def _label_sense(datee: Datee) -> str:
    """A limit, when a head or the label before a date alone names what the candidate must hand over by it."""
    passage = datee.passage
    alone = len(datee.phrase) - len(datee.date.texte) <= _SEULE
    labels = (fold(passage.colonne), fold(passage.ligne), label_of(datee.avant), fold(passage.annonce).rstrip(" :") if alone else "")
    return "jusquau" if any(label and says_due(label) for label in labels) else ""


def _clause_sense(datee: Datee, role: str) -> str:
    """What the words farther before a date, then those after it, say of it: « le 4 novembre, ouverture du serveur »."""
    return "" if role in EVENEMENTS else read_label(datee.avant) or read_label(datee.suite)


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
    if role in EVENEMENTS and sens not in ("avant", "jusquau"):
        return {"ouverture": "du", "cloture": "au"}.get(sens, "le") if in_table else "le"
    return sens or "le"


def _completed(bornes: tuple[Borne, ...], devant: Complement | None, derriere: Complement | None) -> tuple[Borne, ...]:
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
