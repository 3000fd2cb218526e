"""Notices listed by session: what the index and the archives show."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from noticegen.facts.fiche import Fiche
from noticegen.facts.saisie.cles import year_of
from noticegen.pages.catalogue import Catalogue
from noticegen.pages.fichier import Fichier, page_of, pdf_of
from noticegen.pages.intitules import examens, nom_notice, nom_session
from noticegen.pages.page import Dossier


@dataclass(frozen=True)
class Ligne:
    """A notice in a list: its page, its exams, its windows (or its first deadline), what is to be known of its state."""

    edition: str
    nom: str
    chemin: str
    examens: str
    echeances: tuple[Markup, ...]
    etat: tuple[str, ...]
    pdf: Fichier | None


@dataclass(frozen=True)
class GroupeSession:
    """The notices of one session."""

    cle: str
    titre: str
    lignes: tuple[Ligne, ...]


def list_editions(editions: Collection[str], dossiers: Mapping[str, Dossier], catalogue: Catalogue) -> tuple[GroupeSession, ...]:
    """The éditions given, by session, newest first; within a session in the order of the data."""
    fiches = [fiche for edition, fiche in catalogue.fiches.items() if edition in editions]
    sessions = dict.fromkeys(fiche.session for fiche in reversed(fiches))
    return tuple(_group([fiche for fiche in fiches if fiche.session == session], dossiers, catalogue) for session in sessions)


def _group(fiches: list[Fiche], dossiers: Mapping[str, Dossier], catalogue: Catalogue) -> GroupeSession:
    titre = nom_session(fiches[0])
    lignes = tuple(_line(fiche, dossiers[fiche.id], catalogue) for fiche in fiches)
    return GroupeSession(fiches[0].session, titre[0].upper() + titre[1:], lignes)


def _line(fiche: Fiche, dossier: Dossier, catalogue: Catalogue) -> Ligne:
    windows = [annonce.html for annonce in dossier.annonces if annonce.echeance.genre == "fenetre"]
    return Ligne(
        edition=fiche.id,
        nom=nom_notice(fiche),
        chemin=page_of(fiche, catalogue).chemin,
        examens=", ".join(examens(fiche).values()),
        echeances=tuple(windows or [annonce.html for annonce in dossier.annonces[:1]]),
        etat=_state(fiche, catalogue),
        pdf=pdf_of(fiche, dossier.pdf),
    )


def _state(fiche: Fiche, catalogue: Catalogue) -> tuple[str, ...]:
    """What the dates alone do not say: a draft, or a notice that the newest session does not have yet."""
    if fiche.brouillon:
        return ("Brouillon",)
    newest = catalogue.derniere
    if newest and catalogue.courante(fiche) and year_of(fiche.session) < year_of(newest.session):
        return (f"Dernière note parue : rien n’est encore publié pour la {nom_session(newest)}.",)
    return ()
