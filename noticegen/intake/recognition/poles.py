"""Pôles of a document: each service found gets its key, its facts, and the expressions that print them."""

from collections.abc import Sequence

from noticegen.facts.fait import Genre
from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.libelles import slug
from noticegen.intake.recognition.reference import Reference
from noticegen.intake.recognition.services import Contact, Service
from noticegen.intake.recognition.vus import Part, Vu


def bind_poles(services: Sequence[Service], reference: Reference, releve: Releve) -> None:
    """Give every pôle its key and record its facts and expressions; one that no words name has no name."""
    taken: set[str] = set()
    known = {cle: _valeurs(reference, cle) for cle in reference.keys("poles")}
    for service in services:
        cle = next(candidate for candidate in _candidates(service, reference, known, len(services)) if candidate and candidate not in taken)
        taken.add(cle)
        _record(service, f"poles.{cle}", releve)


def _valeurs(reference: Reference, cle: str) -> set[str]:
    """What the reference's pôle is reached by, in canonical notation."""
    faits = (reference.faits.get(f"poles.{cle}.{champ}") for champ in ("telephones", "telecopies", "courriels"))
    return {str(valeur) for fait in faits if fait and isinstance(fait.valeur, tuple) for valeur in fait.valeur}


def _candidates(service: Service, reference: Reference, known: dict[str, set[str]], count: int) -> list[str]:
    """The keys a service may take, the surest first: same name, same numbers, same place, then a key of its own."""
    named = service.nom.texte if service.nom else ""
    by_name = next((cle for cle in known if named and slug(reference.text(f"poles.{cle}.nom")) == slug(named)), "")
    shared = {cle: len(service.valeurs & valeurs) for cle, valeurs in known.items()}
    by_value = max(shared, key=lambda cle: shared[cle], default="")
    places = [(contact.passage.rang, contact.trouvaille.debut, contact.trouvaille.fin) for contact in service.contacts]
    own = service.nom.cle if service.nom else _from_mailbox(service)
    by_value = by_value if shared.get(by_value) else ""
    return [by_name, by_value, reference.vote(places, "poles"), own, *(f"{own}-{rank}" for rank in range(2, count + 2))]


def _from_mailbox(service: Service) -> str:
    """A key for a service that nothing names: its mailbox's."""
    mailboxes = (contact.trouvaille.valeur.partition("@")[0] for contact in service.contacts if contact.trouvaille.genre == "courriel")
    return next((slug(mailbox) for mailbox in mailboxes if slug(mailbox)), "contact")


def _record(service: Service, chemin: str, releve: Releve) -> None:
    nom = service.nom
    texte = " ".join(nom.texte.split()) if nom else ""
    if nom:
        releve.add(f"{chemin}.nom", "texte", texte, (texte,), nom.lieu)
    if nom and nom.place:
        releve.see(Vu("texte", texte, nom.texte, nom.lieu, f"{chemin}.nom", nom.raison, (Part(*nom.place, f"{chemin}.nom", texte),)))
    if nom and nom.precision_place:
        path = f"{chemin}.precision"
        releve.add(path, "texte", nom.precision, (nom.precision,), nom.lieu)
        releve.see(
            Vu(
                "texte",
                nom.precision,
                nom.precision,
                nom.lieu,
                path,
                "entre parenthèses",
                (Part(*nom.precision_place, path, nom.precision),),
            )
        )
    raison = f"à la suite de « {texte} »" if nom else "aucun service nommé avant lui"
    for contact in service.contacts:
        _record_contact(contact, chemin, raison, releve)


def _record_contact(contact: Contact, chemin: str, raison: str, releve: Releve) -> None:
    found, passage = contact.trouvaille, contact.passage
    genre: Genre = "courriels" if found.genre == "courriel" else "telephones"
    path = f"{chemin}.{'telecopies' if contact.fax else genre}"
    if found.faute:
        releve.see(Vu(found.genre, found.valeur, found.texte, passage.bloc.lieu, "", found.faute))
        return
    releve.add(path, genre, (found.valeur,), (found.valeur if contact.cachee else found.texte,), passage.bloc.lieu)
    part = Part(passage.rang, found.debut, found.fin, path, found.valeur, contact.cachee)
    releve.see(Vu(found.genre, found.valeur, found.texte, passage.bloc.lieu, path, raison, (part,)))
