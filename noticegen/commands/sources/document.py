"""A document named on the command line, as an édition that can be compared."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from noticegen.commands.sources.designation import newest_editions
from noticegen.commands.sources.projet import Projet
from noticegen.edition import Edition
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu
from noticegen.facts.saisie.cles import year_of
from noticegen.intake.limits import MAX_OCTETS
from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.prose.document import Document
from noticegen.review.arrivee.alignment import align
from noticegen.review.arrivee.rebinding import typeset_words
from noticegen.review.comparison import compare
from noticegen.review.indices.parente import stranger


def open_document(chemin: Path) -> Document:
    """The document in a file; raises `Fautes`. No more of it is read than a reader accepts."""
    try:
        with open(chemin, "rb") as file:
            data = file.read(MAX_OCTETS + 1)
    except OSError as error:
        raise Fautes([Faute(Lieu(chemin.name), _reason(chemin, error), "un document .md, .html, .docx, .odt, .pdf ou .txt")]) from None
    return read_document(data, chemin.name)


def facing(document: Document, reference: Edition) -> Edition:
    """The document as an édition whose facts have the paths of those they face in `reference`; their own, where it is another notice."""
    arrived = recognise(document, reference).edition
    aligned = align(arrived, reference)
    return recognise(document).edition if stranger(compare(reference, aligned)) else aligned


def as_reference(document: Document) -> Edition:
    """The document as an édition that others are held against: in the house's typography, as they will be."""
    edition = recognise(document).edition
    return replace(edition, document=typeset_words(edition.document))


def default_reference(document: Document, projet: Projet) -> Edition | None:
    """What a document is held against when nobody says: of the notice it is most like, the newest édition of an earlier session."""
    arrived = recognise(document).edition
    words = _words(arrived)
    scores = {id: sum((words & _words(projet.edition(id))).values()) for id in newest_editions(projet.registre)}
    if not scores:
        return None
    line = projet.registre.lignee(max(scores, key=lambda id: scores[id]))
    return projet.edition(next((id for id in line if _earlier(projet, id, arrived.fiche.session)), line[0]))


def _earlier(projet: Projet, id: str, session: str) -> bool:
    return not session or year_of(projet.registre.fiches[id].session) < year_of(session)


def _words(edition: Edition) -> Counter[str]:
    return Counter(word for bloc in edition.document.blocs for word in bloc.texte.casefold().split())


def _reason(chemin: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "ce fichier n’existe pas"
    return "c’est un dossier, pas un document" if chemin.is_dir() else "ce fichier ne peut pas être lu"
