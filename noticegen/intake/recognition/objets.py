"""What a date is for: the role that the words beside it, over it and around it give, and why."""

import re
from collections.abc import Sequence
from datetime import timedelta

from noticegen.facts.moment import Moment
from noticegen.facts.pliage import fold
from noticegen.intake.recognition.acces import says_access, says_open
from noticegen.intake.recognition.actes import asks_reader, names_paper
from noticegen.intake.recognition.annees import Calendrier
from noticegen.intake.recognition.datee import Datee
from noticegen.intake.recognition.roles import DU_SERVICE, EVENEMENTS, EXAMINE, FERMETURE, HORS, find_role, role_of
from noticegen.intake.recognition.tournures import read_label, read_tournure, says_interrupted

_COURT = 30
"""A longer turn of phrase is context, not part of the expression."""

_DES_GENS = re.compile(
    r"(?:pour )?(?:l[ea]s? |l'|des |tou(?:te)?s les )?(?:autres )?"
    r"(?:candidat|eleve|etudiant|apprenti|inscrit|stagiaire|salarie|adulte|redoublant|ajourne|personne|agent|enseignant)[es()-]*\b"
)
"""A label that says who does something, not what."""

_OUVRE = re.compile(r" ?(?:inclus|au plus tard|dernier delai|(?:delai|terme) de rigueur)?, ")
"""What stands between a limit and the subject of the sentence that it opens: « pour le 5 décembre, la copie… »."""

_DERNIER = re.compile(r"(?:derniers? delais?|(?:delai|terme) de rigueur|dates? limites?|dates? butoirs?|au plus tard)\b")
_LONGUE = timedelta(days=14)
"""Exams of one subject last less."""


def own_role(datee: Datee, sens: str) -> tuple[str, str] | None:
    """What the words beside a date say it is for, whatever exam or training they name: a service open for a while, a paper due by it."""
    opened = says_access(datee.avant, datee.apres, datee.derniere)
    if opened or (find_role(datee.proches)[0] in EXAMINE and (opened := says_open(datee.avant))):
        role, why = find_role([*datee.proches, *datee.annonces], EXAMINE)
        return (role, why) if role else ("inscription", f"« {opened} »")
    paper = names_paper(_labelled(datee)) if sens in ("avant", "jusquau") else ""
    return ("pieces", f"« {paper} » devant la limite") if paper and not find_role(datee.proches, EXAMINE)[0] else None


def _labelled(datee: Datee) -> str:
    """The label that a date fulfils alone with the words of its limit, on either side, or the subject of the sentence that both open;
    else the head of its row, or what announces it."""
    label, colon, mots = datee.avant.rpartition(":")
    if colon and len(mots) <= _COURT:
        return label.strip(" -*|")
    before, colon, label = datee.apres.partition(":")
    if colon and not before.strip(" ,") and len(datee.avant) <= _COURT:
        return label.strip(" .")
    opens = _OUVRE.match(datee.apres) if len(datee.avant) <= _COURT else None
    if opens and names_paper(datee.apres[opens.end() :]):
        return datee.apres[opens.end() :]
    return fold(datee.passage.ligne) or (fold(datee.passage.annonce) if len(datee.avant) <= _COURT else "")


def other_role(datee: Datee, sens: str, calendrier: Calendrier) -> tuple[str, str]:
    """What a date is for, and why. What is awaited until a day is no event, whatever exam the sentence names.

    What its reader must do by then is no promise of the service, whatever that is asked for: « à signer avant le 3, pour le jury de mai ».
    """
    whose = _role_over(datee, calendrier)
    if whose[0]:
        return whose
    if datee.date.genre in ("periode", "jours") and says_interrupted(datee.avant):
        return FERMETURE, "ce qui est fermé pendant cette période"
    announced, word = role_of(fold(datee.passage.annonce))
    if announced == "inscription" and read_label(fold(datee.passage.annonce)) and datee.date.genre == "periode":
        return announced, f"« {word} » dans la phrase qui annonce"
    clauses = [*datee.proches, *datee.lointains]
    if sens in ("avant", "jusquau") and asks_reader(datee.avant):
        return find_role(clauses, EXAMINE | DU_SERVICE)
    awaited = find_role(clauses, EXAMINE) if sens in ("avant", "jusquau") else ("", "")
    return awaited if awaited[0] else find_role(clauses)


def _role_over(datee: Datee, calendrier: Calendrier) -> tuple[str, str]:
    """What stands over an entry whose label only says who does it, or for which exam: « candidats à l’oral : du 3 au 7 novembre », under « Dépôt »."""
    moments = [calendrier.complete(part.valeur, datee.passage.rang, False, datee.annee) for part in datee.date.feuilles]
    if not datee.etiquette or not all(moments) or role_of(fold(datee.passage.colonne))[0]:
        return "", ""
    people = _DES_GENS.match(datee.etiquette) and not all(calendrier.examines(moment.jour) for moment in moments)
    exam = role_of(datee.etiquette)[0] in EXAMINE and calendrier.prepares(moments[0].jour)
    return find_role([(texte, "au-dessus") for texte in datee.surtitres], EVENEMENTS) if people or exam else ("", "")


def is_of_another(datee: Datee, moments: Sequence[Moment | None], calendrier: Calendrier) -> bool:
    """Whether what only the text around says of a date is not its own: it names a leave or a contract, or is a period among the exams."""
    if find_role(datee.proches)[0]:
        return False
    heads = f"{fold(datee.passage.ligne)} {fold(datee.passage.colonne)}"
    labelled = bool((datee.avant or heads).strip(" :-"))
    examined = all(moment is not None and calendrier.examines(moment.jour) for moment in moments)
    period = datee.date.genre == "periode" and labelled and examined and not _closes(datee, moments)
    return period or (HORS.search(f"{datee.phrase} {heads}") is not None and not _is_last(datee))


def _is_last(datee: Datee) -> bool:
    """Whether words beside a date only limit what is to be done: « dernier délai », « est à signer », whatever contract or title it is about."""
    asked = asks_reader(datee.avant) and read_tournure(datee.avant, datee.apres).sens in ("avant", "jusquau")
    return asked or bool(_DERNIER.search(datee.avant[-_COURT:]) or _DERNIER.match(datee.apres.lstrip(" ,(-")))


def _closes(datee: Datee, moments: Sequence[Moment | None]) -> bool:
    """Whether a period is a long one that ends at an hour, as registration does and no exam: « du 12 mai (9h) au 12 juin (17h) »."""
    first, last = moments[0], moments[-1]
    return (last.minute is not None or datee.derriere is not None) and last.jour - first.jour >= _LONGUE
