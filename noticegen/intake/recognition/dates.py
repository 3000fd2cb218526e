"""Dates of a document with what they commit to: windows, bounds, limits, events."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from noticegen.facts.moment import Moment
from noticegen.facts.pliage import fold
from noticegen.facts.reperage import scan
from noticegen.intake.recognition.annees import Calendrier
from noticegen.intake.recognition.bornes import completed, read_bornes
from noticegen.intake.recognition.cachets import read_cachet
from noticegen.intake.recognition.caduques import says_begun, says_forbidden, says_moved, says_replaced
from noticegen.intake.recognition.datee import Datee, in_place
from noticegen.intake.recognition.envois import read_sending
from noticegen.intake.recognition.evenements import read_sitting
from noticegen.intake.recognition.mention import Mention
from noticegen.intake.recognition.objets import is_of_another, other_role, own_role
from noticegen.intake.recognition.paires import end_of_pair
from noticegen.intake.recognition.passages import LOIN, Passage
from noticegen.intake.recognition.roles import A_UN_JOUR, EVENEMENT, EVENEMENTS, MISE_A_JOUR, find_role, role_of
from noticegen.intake.recognition.sens import clause_sense, head_sense, label_sense, over_sense
from noticegen.intake.recognition.tournures import (
    Tournure,
    heads_person,
    names_both_ends,
    read_label,
    read_tournure,
    says_after,
    says_counted,
    says_missing,
    says_of_person,
    says_of_person_after,
    says_of_text,
    says_over,
    says_provisoire,
)

MAX_DATES = 250
"""Dates of a document that are bound; the fullest calendar has some 60. Those beyond are listed as seen."""

_COURT = 30
"""A longer turn of phrase is context, not part of the expression."""

_DATE = re.compile(r"\W*(?:dates?|jours?|calendrier)\b")
_DU = re.compile(r"(?:\b(?:du|de|entre le|des le|le|les|au) )?$")


def read_mentions(passages: Sequence[Passage], calendrier: Calendrier) -> Iterator[Mention]:
    """Every dated expression of a document whose year is known, in reading order."""
    count = 0
    for passage in passages:
        for found in passage.dates[: MAX_DATES - count]:
            count += 1
            mention = _mention(_where_moved(in_place(passage, found)), calendrier)
            if mention:
                yield mention


def _where_moved(datee: Datee) -> Datee:
    """The date, or of one and the date it is put off to, « reportée du 6 au 13 novembre », the latter."""
    if datee.date.genre != "periode" or not says_moved(datee.avant):
        return datee
    last = datee.date.feuilles[-1]
    return replace(datee, date=last, avant=datee.avant + datee.passage.plie[datee.date.debut : last.debut])


def _mention(datee: Datee, calendrier: Calendrier) -> Mention | None:
    passage, found = datee.passage, datee.date
    if _commits_to_nothing(datee):
        return None
    tournure = read_tournure(datee.avant, datee.apres, datee.phrase)
    sens = (
        end_of_pair(datee)
        or tournure.sens
        or (datee.derriere.sens if datee.derriere else "")
        or head_sense(passage)
        or label_sense(datee)
        or over_sense(datee)
    )
    sent = read_sending(datee)
    sens = tournure.sens if sent else sens
    own = sent or own_role(datee, sens)
    role, why = own or other_role(datee, sens, calendrier)
    role, why = ("", "") if sens and role == EVENEMENT else (role, why)
    role, why = read_sitting(datee, sens, role, why, calendrier) or (role, why)
    moments = [calendrier.complete(part.valeur, passage.rang, role in EVENEMENTS, datee.annee) for part in found.feuilles]
    if not own and role not in EVENEMENTS and is_of_another(datee, moments, calendrier):
        return None
    if not all(moments) or any(calendrier.is_past(moment.jour) for moment in moments):
        return None
    sens = sens or clause_sense(datee, role) or read_label(fold(passage.annonce))
    if found.genre == "date" and not sens and not _is_a_day(datee, role, moments[0], calendrier):
        return None
    bornes = completed(read_bornes(found, moments, sens, role, passage.bloc.case is not None), datee.devant, datee.derriere)
    raison = " ; ".join(part for part in (f"« {tournure.mots} »" if tournure.mots else "", why) if part)
    end = max(place[1] for borne in bornes for place in borne.places)
    said = read_cachet(datee), says_provisoire(datee.phrase)
    return Mention(passage, _start(datee, tournure), end, bornes, role, raison, *said, loin=_is_far(datee, role, why))


def _is_far(datee: Datee, role: str, why: str) -> bool:
    """Whether what says the role of a date stands away from it, and not just over the entry that it is."""
    return why.endswith(tuple(LOIN)) and not any(role_of(texte)[0] == role for texte in datee.surtitres)


def _commits_to_nothing(datee: Datee) -> bool:
    """Whether a date says of somebody how old he was, of a paper when it was made, of what did not come when to ask."""
    avant = datee.avant
    alone = datee.date.genre == "date" and (
        says_missing(avant) or says_of_text(avant) or says_counted(avant) or _is_either_end(datee) or _is_void(datee)
    )
    heads = any(heads_person(fold(head), avant) for head in (datee.passage.ligne, datee.passage.colonne) if head)
    return alone or heads or says_of_person(avant) or says_of_person_after(datee.apres) or says_over(avant, datee.phrase)


def _is_void(datee: Datee) -> bool:
    """Whether a date is one before which nothing may be done, one that was replaced, or the day since when something is so."""
    avant, apres = datee.avant, datee.apres
    return says_forbidden(avant) or says_replaced(avant, apres) or says_begun(avant, apres, datee.phrase)


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


def _is_a_day(datee: Datee, role: str, moment: Moment, calendrier: Calendrier) -> bool:
    """Whether a date that nothing makes an end or a limit is the day on which what its own sentence names is done."""
    if role in EVENEMENTS or role == MISE_A_JOUR:
        return True
    if role not in A_UN_JOUR or says_after(datee.avant) or not calendrier.follows(moment.jour):
        return False
    aged = any(find.genre == "age" for find in scan(datee.phrase))
    return not aged and (_DATE.match(fold(datee.passage.colonne)) is not None or find_role(datee.proches)[0] == role)
