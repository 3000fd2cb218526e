"""Which side is held against which when one of them is a document that arrived."""

from noticegen.commands.confrontation import Confrontation, pair
from noticegen.commands.sources.designation import Designation
from noticegen.commands.sources.document import as_reference, default_reference, facing
from noticegen.commands.sources.projet import Projet
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.prose.document import Document


def confront(side: Designation | Document, before: Designation | Document | None, projet: Projet) -> Confrontation:
    """The incoming side against the earlier one; at least one of them is a document."""
    match side, before:
        case Document(), None:
            return document_alone(side, projet)
        case Document(), Document():
            return two_documents(side, before, projet)
        case Document(), Designation():
            return document_against(side, before, projet)
        case _:
            return against_document(side, before)


def document_alone(document: Document, projet: Projet) -> Confrontation:
    """A document that arrived against the édition that it would follow."""
    reference = default_reference(document, projet)
    return Confrontation(projet.registre, ((reference, facing(document, reference) if reference else recognise(document).edition),))


def document_against(document: Document, precedents: Designation, projet: Projet) -> Confrontation:
    """A document that arrived against the one édition of another side."""
    arrived = recognise(document).edition
    reference = precedents.counterpart(arrived.fiche, (arrived.id,))
    return Confrontation(projet.registre, ((reference, facing(document, reference) if reference else arrived),))


def against_document(entrants: Designation, document: Document) -> Confrontation:
    """Éditions against a document, last year's for instance."""
    return Confrontation(entrants.projet.registre, pair(entrants, lambda id: facing(document, entrants.projet.edition(id))))


def two_documents(arrived: Document, earlier: Document, projet: Projet) -> Confrontation:
    """A document against another one."""
    reference = as_reference(earlier)
    return Confrontation(projet.registre, ((reference, facing(arrived, reference)),))
