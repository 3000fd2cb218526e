"""Title, exams and audience of a document: names, bound only where nothing can be mistaken for them."""

import re
from collections.abc import Iterator, Sequence

from noticegen.facts.pliage import fold
from noticegen.facts.saisie.cles import ACRONYM
from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.reference import Reference
from noticegen.intake.recognition.vus import Part, Vu

EXAMENS: dict[str, str] = {
    "BCP": "Baccalauréat professionnel", "BEP": "Brevet d’études professionnelles", "BMA": "Brevet des métiers d’art", "BP": "Brevet professionnel",
    "BTS": "Brevet de technicien supérieur", "CAP": "Certificat d’aptitude professionnelle", "CFG": "Certificat de formation générale",
    "CS": "Certificat de spécialisation", "DCG": "Diplôme de comptabilité et de gestion", "DNB": "Diplôme national du brevet",
    "DSCG": "Diplôme supérieur de comptabilité et de gestion", "MC": "Mention complémentaire", "BTM": "Brevet technique des métiers",
    "DEES": "Diplôme d’État d’éducateur spécialisé", "DECESF": "Diplôme d’État de conseiller en économie sociale familiale",
    "CAPPEI": "Certificat d’aptitude professionnelle aux pratiques de l’éducation inclusive", "DTS": "Diplôme de technicien supérieur",
}  # fmt: skip
"""Exams of the ministry by acronym: how a name in capitals, or an acronym alone, is recognised."""

_SIGLE = re.compile(r"(?<![\w'’-])(?P<nom>[A-ZÀ-Ý][\w'’-]+(?:\s+[\w'’-]+){1,7})\s*\((?P<sigle>[A-Z][A-Z0-9]{1,7})\)")
_PUBLIC = re.compile(r"^\W*candidats?\b")
_VERBE = re.compile(r"\b(?:doivent|peuvent|sont invites|devront|pourront|s'inscri|ont|sera|seront|vous|qui souhaite|est|sont)\b")
_TITRE = re.compile(
    r"\bnotes? (?:d'information )?(?:aux|pour les|a l'attention des|a destination des) candidats\b|\bnotice d'inscription\b|\bavis aux candidats\b"
)
_TETE = 14
"""Blocks at the head of a document in which title, exams and audience stand."""


def bind_names(passages: Sequence[Passage], titre: str, reference: Reference, releve: Releve) -> None:
    """The title, the exams and the audience of a document."""
    _bind_title(passages, titre, reference, releve)
    for passage in passages:
        for sigle, nom, debut, fin, raison in _exams(passage, reference):
            path = f"examens.{sigle}"
            releve.add(path, "texte", nom, (nom,), passage.bloc.lieu)
            part = Part(passage.rang, debut, fin, path, nom)
            releve.see(Vu("texte", nom, passage.texte[debut:fin], passage.bloc.lieu, path, raison, (part,)))
    _bind_audience(passages[:_TETE], reference, releve)


def _bind_title(passages: Sequence[Passage], titre: str, reference: Reference, releve: Releve) -> None:
    known = reference.text("notice.titre")
    for passage in passages[:_TETE]:
        plain = " ".join(passage.plie.split())
        found = passage.plie.find(fold(known)) if known else -1
        if found >= 0:
            span = (found, found + len(known))
        elif _TITRE.search(plain) and len(plain) < 90 and not passage.trouvailles:
            span = (0, len(passage.texte))
        else:
            continue
        printed = " ".join(passage.texte[slice(*span)].split())
        value = known if fold(known) == fold(printed) else printed
        releve.add("notice.titre", "texte", value, (value,), passage.bloc.lieu)
        part = Part(passage.rang, *span, "notice.titre", value)
        releve.see(Vu("texte", value, printed, passage.bloc.lieu, "notice.titre", "titre de la note", (part,)))
        return


def _exams(passage: Passage, reference: Reference) -> Iterator[tuple[str, str, int, int, str]]:
    """The exams named in full in a passage: with their acronym in brackets, known to the reference, or to the ministry."""
    known = {sigle: reference.text(f"examens.{sigle}") for sigle in reference.keys("examens")}
    names = EXAMENS | known
    found: set[str] = set()
    for sigle, nom in sorted(names.items(), key=lambda item: -len(item[1])):
        start = passage.plie.find(fold(nom))
        if start >= 0 and not passage.plie[start + len(nom) : start + len(nom) + 1].isalpha() and (sigle in known or passage.rang < _TETE):
            found.add(sigle)
            printed = " ".join(passage.texte[start : start + len(nom)].split())
            yield sigle, nom if sigle in known or printed.isupper() else printed, start, start + len(nom), "nom d’un examen"
    for match in _SIGLE.finditer(passage.texte):
        if match["sigle"] not in found and _initials(match["nom"], match["sigle"]) and ACRONYM.fullmatch(match["sigle"]):
            yield match["sigle"], match["nom"], *match.span("nom"), "suivi de son sigle"


def _initials(nom: str, sigle: str) -> bool:
    initials = "".join(word[0] for word in re.findall(r"[a-z]+", fold(nom)) if len(word) > 2)
    return initials.upper() == sigle


def _bind_audience(passages: Sequence[Passage], reference: Reference, releve: Releve) -> None:
    """The reference's audiences whose words a line at the head holds; without a reference, a line that says « Candidats … »."""
    fait = reference.faits.get("publics")
    members = [str(member) for member in fait.valeur] if fait and isinstance(fait.valeur, tuple) else []
    for passage in passages:
        if not _PUBLIC.match(passage.plie) or len(passage.texte) > 200 or passage.trouvailles or _VERBE.search(passage.plie):
            continue
        held = tuple(member for member in members if _telling(member) <= _telling(passage.texte))
        values = held or (" ".join(passage.texte.split()),)
        releve.add("publics", "liste", values, values, passage.bloc.lieu)
        part = Part(passage.rang, 0, len(passage.texte), "publics", " · ".join(values))
        releve.see(Vu("texte", " · ".join(values), passage.texte, passage.bloc.lieu, "publics", "« candidats … » en tête", (part,)))


def _telling(texte: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]+", fold(texte)) if len(word) > 3}
