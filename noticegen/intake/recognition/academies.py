"""The académie of a document: its letterhead, its motto, its domain."""

import re
from collections import Counter
from collections.abc import Sequence

from noticegen.facts.pliage import fold
from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.intitules import EXAMENS
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.reference import Reference
from noticegen.intake.recognition.vus import Part, Vu

_SERVICE = (
    r"(?!(?:rectorat|division|direction|service|bureau|secr[ée]tariat|d[ée]partement|p[ôo]le|r[ée]gion|dec|dsden|dava|session|ann[ée]e|libert[ée]|inspection"
    r"|examens?|concours|brevets?|baccalaur[ée]ats?|certificats?|dipl[ôo]mes?|mentions?|notes?|notices?|avis|inscriptions?|validation|candidats?|campagne|calendrier)\b)"
)
_EXAMEN = rf"(?!(?:{'|'.join((*EXAMENS, 'BAC', 'CRPE', 'VAE', 'EAF', 'CAFFA', 'CLES'))})\b)"
_MOT = rf"(?i:{_SERVICE}){_EXAMEN}[A-ZÀ-Ý][\w'’]*"
_SUITE = rf"(?:-(?:[dl]['’])?[\w'’]+|[ \u00a0]{_MOT})"
_NOM = re.compile(
    rf"\b(?:[Aa]cad[ée]mie|ACAD[ÉE]MIE)\s+(?:(?:de|DE)\s+(?:(?:la|LA)\s+|[lL]['’])?|[dD]['’]|(?:du|DU|des|DES)\s+)(?P<ville>{_MOT}(?:{_SUITE})*)"
)
"""The words of a name stand on one line; those of the service or exam printed after it are none of them."""

_DEVISE = re.compile(r"(libert[eé])\W+([eé]galit[eé])\W+(fraternit[eé])", re.IGNORECASE)
_DOMAINE = re.compile(r"(?:^|[@.])((?:ac|academie)-[a-z0-9-]+\.fr)$")
_TETE = 8
"""Blocks at the head of a document in which a letterhead stands."""


def bind_academie(passages: Sequence[Passage], reference: Reference, releve: Releve) -> None:
    """The name, motto and domain; a name printed nowhere is made of the domain."""
    for passage in passages:
        for found in _NOM.finditer(passage.texte):
            _bind_name(passage, found, reference, releve)
        motto = _DEVISE.search(passage.texte) if passage.rang < _TETE or passage.bloc.zone != "corps" else None
        if motto:
            _bind_motto(passage, motto, releve)
    _bind_domain(passages, reference, releve)


def academy_name(texte: str) -> str:
    """« ACADÉMIE\\nDE POITIERS » as data hold it: « Académie de Poitiers »."""
    words = " ".join(texte.split())
    if not words.isupper():
        return words[0].upper() + words[1:]
    lowered = re.sub(
        r"[^\W_]+", lambda found: found[0].lower() if found[0] in ("DE", "LA", "DU", "DES", "D", "L") else found[0].capitalize(), words
    )
    return lowered.replace("Academie", "Académie")


def _bind_name(passage: Passage, found: re.Match[str], reference: Reference, releve: Releve) -> None:
    nom = academy_name(found[0])
    known = reference.text("academie.nom") or (str(releve.faits["academie.nom"].valeur) if "academie.nom" in releve.faits else "")
    nom = known if fold(known) == fold(nom) else nom
    releve.add("academie.nom", "texte", nom, (nom,), passage.bloc.lieu)
    part = Part(passage.rang, found.start(), found.end(), "academie.nom", nom)
    releve.see(Vu("texte", nom, found[0], passage.bloc.lieu, "academie.nom", "« académie de … »", (part,)))


def _bind_motto(passage: Passage, motto: re.Match[str], releve: Releve) -> None:
    words = ("Liberté", "Égalité", "Fraternité")
    releve.add("academie.devise", "liste", words, words, passage.bloc.lieu)
    parts = tuple(Part(passage.rang, *motto.span(rank + 1), "academie.devise", word) for rank, word in enumerate(words))
    releve.see(Vu("texte", " ".join(words), motto[0], passage.bloc.lieu, "academie.devise", "devise de la République", parts))


def _bind_domain(passages: Sequence[Passage], reference: Reference, releve: Releve) -> None:
    hosts = (
        find
        for vu in releve.vus
        if vu.type in ("courriel", "url")
        for find in [_DOMAINE.search(re.sub(r"^https?://|/.*$", "", vu.valeur))]
        if find
    )
    domains = Counter(found[1] for found in hosts)
    if not domains or not passages:
        return
    domain, lieu = domains.most_common(1)[0][0], passages[0].bloc.lieu
    releve.add("academie.domaines", "liste", (domain,), (domain,), lieu)
    if "academie.nom" not in releve.faits:
        city = " ".join(part.capitalize() for part in domain.partition("-")[2].removesuffix(".fr").split("-"))
        nom = reference.text("academie.nom") or f"Académie {'d’' if fold(city[:1]) in 'aeiouy' else 'de '}{city}"
        releve.add("academie.nom", "texte", nom, (nom,), lieu)
