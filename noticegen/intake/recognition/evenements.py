"""What happens on a day and has no name among the roles: it is known by its own words.

« La visite médicale a lieu le 12 mars » by its subject; « Philosophie : lundi 15 juin, de 8h à 12h » by the label it stands beside.
"""

import re

from noticegen.facts.pliage import fold
from noticegen.intake.recognition.annees import Calendrier
from noticegen.intake.recognition.complements import lasts_some_hours
from noticegen.intake.recognition.datee import Datee
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.roles import A_LIEU, EVENEMENT, HORS, find_role

_JOUR_ET_HEURE = re.compile(r"\b(?:heures?|horaires?)\b")
_SUJET = re.compile(rf"(?P<sujet>[^.;:!?,]{{3,60}}?),? {A_LIEU}")
_SUJET_APRES = re.compile(rf"[ ,]*{A_LIEU} (?P<sujet>[^.;:!?,(]{{3,60}})")
_ARTICLE = re.compile(r"^\W*(?:(?:les?|la|une?|des|cette|ces?|votre|vos)\s|l['’])", re.IGNORECASE)


def read_sitting(datee: Datee, sens: str, role: str, calendrier: Calendrier) -> tuple[str, str] | None:
    """The role of a day with its hours beside a label, of which the text around says nothing more than that one registers."""
    if role not in ("", "inscription") or sens or datee.date.genre != "date" or not datee.etiquette or find_role(datee.proches)[0]:
        return None
    moment = calendrier.complete(datee.date.valeur, datee.passage.rang, True, datee.annee)
    if moment is None or HORS.search(f"{datee.phrase} {datee.etiquette}"):
        return None
    dated = moment.minute is not None and (calendrier.examines(moment.jour) or _JOUR_ET_HEURE.search(fold(datee.passage.colonne)))
    return (EVENEMENT, "un jour et ses heures") if dated or lasts_some_hours(datee.passage, datee.date) else None


def find_subject(passage: Passage, debut: int, fin: int) -> str:
    """The words, as printed, that a verb says take place on the date between these places; empty when no verb does."""
    start, end = passage.sentence(debut)
    before, after = _SUJET.search(passage.plie, start, debut), _SUJET_APRES.match(passage.plie, fin, end)
    found = before or after
    return _ARTICLE.sub("", passage.texte[slice(*found.span("sujet"))]) if found else ""
