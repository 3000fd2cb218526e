"""Exams that a text names and that its notice is not about: what a sister notice leaves behind when it is copied."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from noticegen.edition import Edition
from noticegen.facts.lieu import Lieu
from noticegen.review.change import Change
from noticegen.review.indices.ensembles import Membre, gone, has_family, new
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.passages import passages
from noticegen.review.indices.proprietes import full_text, said_by_file
from noticegen.review.memoire import remembered
from noticegen.review.phrases.loose import loose_key

NOMS = (
    "Baccalauréat général",
    "Baccalauréat technologique",
    "Baccalauréat professionnel",
    "Brevet professionnel",
    "Brevet de technicien supérieur",
    "Brevet des métiers d’art",
    "Brevet d’études professionnelles",
    "Certificat d’aptitude professionnelle",
    "Certificat de spécialisation",
    "Mention complémentaire",
    "Diplôme national du brevet",
    "Diplôme de technicien des métiers du spectacle",
    "Diplôme d’expert automobile",
    "Diplôme de comptabilité et de gestion",
    "Diplôme supérieur de comptabilité et de gestion",
    "Diplôme d’État",
)
"""The exams of which académies publish notes aux candidats, as arrêtés call them."""

SIGLES = {
    "BEP": "Brevet d’études professionnelles",
    "BMA": "Brevet des métiers d’art",
    "BP": "Brevet professionnel",
    "BTS": "Brevet de technicien supérieur",
    "CAP": "Certificat d’aptitude professionnelle",
    "CS": "Certificat de spécialisation",
    "DCG": "Diplôme de comptabilité et de gestion",
    "DNB": "Diplôme national du brevet",
    "DSCG": "Diplôme supérieur de comptabilité et de gestion",
    "MC": "Mention complémentaire",
}
"""The acronyms by which titles of files call them."""

_BY_KEY = {loose_key(nom): nom for nom in NOMS}
_SIGLE = re.compile(rf"(?<![\w-])(?:{'|'.join(SIGLES)})(?![\w-])")
_ANY = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(_BY_KEY, key=len, reverse=True))})(?!\w)")


@lru_cache(maxsize=8192)
def exams_in(texte: str) -> frozenset[str]:
    """The exams a text names, whatever its spelling; « brevets professionnels » is no name."""
    return frozenset(_BY_KEY[key] for key in _ANY.findall(loose_key(" ".join(texte.split()))))


@dataclass(frozen=True)
class Examens:
    """One exam of a notice or, when a notice names its exams for the first time or no longer, all of them."""

    chemin: str
    canonique: str
    lieu: Lieu


def exams_gone(change: Change) -> Iterator[Examens]:
    """The exams that only the earlier side names."""
    return iter(()) if other_exams(change) else _together(gone(change, "examens"), has_family(change, "examens")[1])


def exams_new(change: Change) -> Iterator[Examens]:
    """The exams that only the incoming side names."""
    return iter(()) if other_exams(change) else _together(new(change, "examens"), has_family(change, "examens")[0])


def newly_named(change: Change) -> Iterator[tuple[str, Lieu]]:
    """The exams that the incoming words name, the earlier ones do not, and the notice is not about; each with its place."""
    if change.avant is None:
        return
    known = own_exams(change.avant) | own_exams(change.apres) | set(_named_exams(change.avant))
    known |= {SIGLES.get(chemin.removeprefix("examens.")) for chemin in change.apres.fiche.faits if chemin.startswith("examens.")}
    come = [(name, lieu) for name, lieu in _named_exams(change.apres).items() if name not in known]
    said = exams_named(full_text(change.avant.document)) if come else frozenset()
    yield from ((name, lieu) for name, lieu in come if name not in said)


def foreign_labels(change: Change) -> dict[str, str]:
    """The labels of échéances that name such an exam, by path."""
    names = {name for name, _ in newly_named(change)}
    return {chemin: name for chemin, name in _named_by_labels(change.apres) if name in names}


def other_exams(change: Change) -> bool:
    """Whether the incoming document shares no exam with the previous side, both naming some."""
    if change.avant is None or composed(change.apres):
        return False
    before, after = own_exams(change.avant), own_exams(change.apres)
    return bool(before and after) and not before & after


def own_exams(edition: Edition) -> set[str]:
    """The exams the édition is about, by its facts; spelled as arrêtés do where they know them."""
    names = (fait.canonique for chemin, fait in edition.fiche.faits.items() if chemin.startswith("examens."))
    return {_BY_KEY.get(loose_key(name)) or SIGLES.get(name, name) for name in names}


@remembered
def _named_exams(edition: Edition) -> dict[str, Lieu]:
    """The exams that its words name, then the labels of its échéances, other facts left out, then its title; each with its first place."""
    found: dict[str, Lieu] = {}
    for passage in passages(edition):
        for name in sorted(exams_in(passage.nu)):
            found.setdefault(name, passage.bloc.lieu)
    for chemin, name in _named_by_labels(edition):
        found.setdefault(name, edition.fiche.faits[chemin].lieu)
    told = "" if composed(edition) else " ".join(said_by_file(edition.document))
    for name in sorted(exams_named(told)):
        found.setdefault(name, edition.fiche.lieu)
    return found


def _named_by_labels(edition: Edition) -> Iterator[tuple[str, str]]:
    """The exams that labels of échéances name, by their names or acronyms, each with the label's path."""
    for chemin, fait in edition.fiche.faits.items():
        if chemin.startswith("echeances.") and chemin.endswith(".libelle"):
            yield from ((chemin, name) for name in sorted(exams_named(fait.canonique)))


def exams_named(texte: str) -> frozenset[str]:
    """The exams a title or a label names, by their names or acronyms."""
    return exams_in(texte) | {SIGLES[sigle] for sigle in _SIGLE.findall(texte)}


def _together(membres: tuple[Membre, ...], others: bool) -> Iterator[Examens]:
    """One finding a member where the other side has exams as well, else one for all."""
    if others or not membres:
        return (Examens(one.chemin, one.canonique, one.lieu) for one in membres)
    names = " · ".join(sorted(f"{one.cle} : {one.canonique}" for one in membres))
    return iter([Examens("examens", names, membres[0].lieu)])
