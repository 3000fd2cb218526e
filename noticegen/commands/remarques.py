"""What an import tells beside its proof: the session that the document names, what was decided for a person to read again."""

from collections.abc import Iterable, Iterator, Mapping

from noticegen.edition import Edition
from noticegen.facts.registre import FICHIER
from noticegen.facts.saisie.cles import year_of
from noticegen.intake.recognition.millesimes import AUTRE
from noticegen.intake.recognition.retours import SANS_RETOUR
from noticegen.intake.recognition.vus import Vu
from noticegen.intake.writing.constantes import Constante
from noticegen.intake.writing.insertion import SANS_NOM
from noticegen.prose.document import Document
from noticegen.review.constat import Constat
from noticegen.review.faits.ecriture import same_value
from noticegen.review.faits.reperes import dated
from noticegen.review.indices.restees import CONSTANTES

_LUS = ("fusions", "revisions", "tus")
"""The properties that tell what a reader decided."""

COORDONNEES = ("telephones", "telecopies", "courriels")


def other_session(read: Edition, session: str) -> Iterator[str]:
    """A document that names another session than the one it is imported into: last year's file, most often."""
    annee = read.fiche.faits.get("session.annee")
    if annee is not None and annee.valeur != year_of(session):
        named = f"Attention : le document nomme la session {annee.valeur} ({annee.lieu}), et --session dit {session}."
        yield f"{named} Vérifiez l’une et l’autre."


def titled_otherwise(vus: Iterable[Vu]) -> Iterator[str]:
    """Titles and words of registering that still name another session: the words stay as they stand, and the check will hold them up."""
    for vu in vus:
        if vu.raison == AUTRE:
            yield f"Attention : « {vu.texte} » ({vu.lieu}) est l’année d’une autre session, et reste dans le texte. Corrigez le document."


def taken_as_previous(vus: Iterable[Vu]) -> Iterator[str]:
    """Years that were taken for the previous session's, and that nothing in their sentence says to be."""
    for vu in vus:
        if vu.raison == SANS_RETOUR:
            yield f"Attention, à relire : « session {vu.texte} » ({vu.lieu}) est lu comme la session précédente. Sinon, corrigez le document."


def read_otherwise(document: Document) -> Iterator[str]:
    """What the file has and a notice has not, with what its reader made of it: merged cells, tracked changes, text struck or hidden."""
    yield from (
        f"Lu autrement que dans le fichier, à relire : {document.metadonnees[name]}." for name in _LUS if name in document.metadonnees
    )


def left_out(refuses: Iterable[Vu]) -> Iterator[str]:
    """Dates that the data cannot hold: as they stand in the document, one of them is false."""
    for vu in refuses:
        texte = " ".join(vu.texte.split())
        yield f"Attention : « {texte} » ({vu.lieu}) reste dans le texte et n’entre pas dans les données : {vu.raison}. Corrigez le document."


def to_complete(fichiers: Mapping[str, str], projet: Mapping[str, str]) -> Iterator[str]:
    """What the document does not say and the project needs."""
    if SANS_NOM in fichiers.get(FICHIER, "") and SANS_NOM not in projet.get(FICHIER, ""):
        yield f"À compléter dans {FICHIER} : le document ne nomme aucune académie ; il y est écrit « {SANS_NOM} »."


def unnamed(read: Edition) -> Iterator[str]:
    """Numbers and mailboxes that no service is named for: their pôle needs a name, and has its key for one."""
    faits = read.fiche.faits
    for cle in dict.fromkeys(path.split(".")[1] for path in faits if path.startswith("poles.")):
        reached = [faits[f"poles.{cle}.{champ}"] for champ in COORDONNEES if f"poles.{cle}.{champ}" in faits]
        if reached and f"poles.{cle}.nom" not in faits:
            means = ", ".join(texte for one in reached for texte in one.textes)
            yield f"À compléter dans {FICHIER} : rien ne nomme qui répond à {means} ({reached[0].lieu}) ; il y est écrit « {cle} »."


def made_constants(constantes: Iterable[Constante]) -> Iterator[str]:
    """The literals that commit to nothing, and what each became."""
    for constante in constantes:
        texte = " ".join(constante.vu.texte.split())
        yield f"Constante, à relire : « {texte} » ({constante.vu.lieu}) devient {constante.chemin}."


def kept_constants(edition: Edition, reference: Edition | None) -> Iterator[str]:
    """The constants that hold a date and hold the same as in the notice before: the check will ask of some, a person knows of all."""
    for path, fait in edition.fiche.faits.items() if reference else ():
        before = reference.fiche.faits.get(path)
        if path.startswith(CONSTANTES) and before and same_value(before, fait) and any(dated(texte) for texte in fait.textes):
            texte = " ".join(fait.textes[0].split())
            yield f"Constante, à relire : « {texte} » ({path}) est restée celle de la session {reference.fiche.session}."


def confirmed(confirmes: Iterable[Constat]) -> Iterator[str]:
    """What the check would have asked about, and was confirmed as the document has it."""
    for constat in confirmes:
        yield f"Confirmé comme lu dans le document, à relire : {constat.regle}. {constat.message}"


def held_up(erreurs: Iterable[Constat]) -> Iterator[str]:
    """What the document itself has wrong or unfinished: it is written as it arrived, and its project will not build."""
    for constat in erreurs:
        yield f"Le contrôle retiendra la notice : {constat.regle}. {constat.message}"
