"""What happens on a day and has no name among the roles: it is known by its own words.

« La visite médicale a lieu le 12 mars » by its subject; « Philosophie : lundi 15 juin, de 8h à 12h » by the label it stands beside.
"""

import re

from noticegen.facts.pliage import fold
from noticegen.intake.recognition.annees import Calendrier
from noticegen.intake.recognition.complements import lasts_some_hours
from noticegen.intake.recognition.datee import Datee
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.roles import A_LIEU, EVENEMENT, EVENEMENTS, HORS, find_role

_JOUR_ET_HEURE = re.compile(r"\b(?:heures?|horaires?)\b")
_AUTOUR = ("dans la phrase d’avant", "dans le paragraphe", "dans la phrase qui annonce")
"""What says less of a day than the label beside it."""

_MATIERE = re.compile(r"\W*(?:matieres?|disciplines?|unites?|ue)\W*")
"""A column of what one is examined in."""

_SUJET = re.compile(rf"(?P<sujet>[^.;:!?,]{{3,60}}?),? {A_LIEU}")
_SUJET_APRES = re.compile(rf"[ ,]*{A_LIEU} (?P<sujet>[^.;:!?,(]{{3,60}})")
_LIBELLE_APRES = re.compile(r"[ \u00a0]?(?::|[ \u00a0][-–—>→])[ \u00a0]?(?P<sujet>[^\n.;:(]{3,60})")
_OUVRE = re.compile(r"(?:.*[.;] )?+\W*+(?:(?:le|les|du|au)\b)?+\W*+")
_ARTICLE = re.compile(r"^\W*(?:(?:les?|la|une?|des|cette|ces?|votre|vos)\s|l['’])", re.IGNORECASE)


def read_sitting(datee: Datee, sens: str, role: str, why: str, calendrier: Calendrier) -> tuple[str, str] | None:
    """The role of a day with its hours, or under what one is examined in, beside a label, of which the text around says nothing more than that one registers."""
    label = datee.etiquette or datee.etiquette_apres
    far = why.endswith(_AUTOUR) and role not in EVENEMENTS
    if (role not in ("", "inscription") and not far) or sens or datee.date.genre != "date" or not label or find_role(datee.proches)[0]:
        return None
    moment = calendrier.complete(datee.date.valeur, datee.passage.rang, True, datee.annee)
    if moment is None or HORS.search(f"{datee.phrase} {label}"):
        return None
    subject = any(_MATIERE.fullmatch(fold(head)) for head in (datee.passage.sujet, *datee.passage.voisines))
    exam = calendrier.examines(moment.jour) and (moment.minute is not None or subject)
    dated = exam or (moment.minute is not None and _JOUR_ET_HEURE.search(fold(datee.passage.colonne)))
    return (EVENEMENT, "un jour et ses heures") if dated or lasts_some_hours(datee.passage, datee.date) else None


def find_subject(passage: Passage, debut: int, fin: int) -> str:
    """The words, as printed, that a verb says take place on the date between these places, or the label after it; empty when there are none."""
    start, end = passage.sentence(debut)
    before, after = _SUJET.search(passage.plie, start, debut), _SUJET_APRES.match(passage.plie, fin, end)
    found = before or after or (_LIBELLE_APRES.match(passage.texte, fin, end) if _OUVRE.fullmatch(passage.plie, start, debut) else None)
    return _ARTICLE.sub("", passage.texte[slice(*found.span("sujet"))]) if found else ""
