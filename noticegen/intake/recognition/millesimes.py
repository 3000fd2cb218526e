"""The session's facts: its label, and the year that a document calls the previous session's."""

from collections.abc import Sequence

from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.millesime import Millesime
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.sessions import Sessions, spoken
from noticegen.intake.recognition.vus import Part, Type, Vu

AUTRE = "donnée comme la session de la notice, qui en est une autre"
"""Why a year is bound to nothing that a title, or words of registering, give as the document's session."""


def bind_sessions(sessions: Sessions, passages: Sequence[Passage], releve: Releve) -> None:
    """Bind every year printed as a session's."""
    if sessions.annee is None:
        return
    if sessions.millesimes:
        lieu = passages[sessions.millesimes[0].passage].bloc.lieu
        releve.add("session.annee", "annee", sessions.annee, (str(sessions.annee),), lieu)
    for mark in sessions.etrangers:
        texte = passages[mark.passage].texte[mark.debut : mark.fin]
        releve.see(Vu("session", str(mark.annee), texte, passages[mark.passage].bloc.lieu, "", AUTRE))
    libelle = spoken(sessions.libelle) or str(sessions.annee)
    for mark in (one for one in sessions.millesimes if one not in sessions.etrangers):
        chemin, kind, valeur = _path(mark, sessions, libelle)
        lieu = passages[mark.passage].bloc.lieu
        texte = passages[mark.passage].texte[mark.debut : mark.fin]
        if not chemin:
            releve.see(Vu("session", str(mark.annee), texte, lieu, "", _why_not(passages[mark.passage], sessions)))
            continue
        if chemin == "session.libelle":
            releve.add(chemin, "texte", libelle, (libelle,), lieu)
        else:
            releve.add(chemin, "annee", mark.annee, (str(mark.annee),), lieu)
        part = Part(mark.passage, mark.debut, mark.fin, chemin, valeur)
        releve.see(Vu(kind, str(mark.annee), texte, lieu, chemin, mark.raison, (part,)))


def _why_not(passage: Passage, sessions: Sessions) -> str:
    if passage.bloc.zone != "corps":
        return f"l’en-tête ou le pied de page nomme une autre session que {sessions.annee}"
    return f"ni la session {sessions.annee}, ni la précédente"


def _path(mark: Millesime, sessions: Sessions, libelle: str) -> tuple[str, Type, str]:
    """The fact that a year prints, its type and its canonical value."""
    if mark.precedente:
        return "session.precedente", "session-precedente", str(mark.annee)
    if mark.annee != sessions.annee:
        return "", "session", ""
    if mark.libelle and spoken(mark.libelle) == libelle:
        return "session.libelle", "session", libelle
    return "session.annee", "session", str(mark.annee)
