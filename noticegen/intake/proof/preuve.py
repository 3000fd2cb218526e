"""The proof of an import: the share of words that return, the facts bound, and every difference."""

from collections.abc import Mapping
from dataclasses import dataclass

from noticegen.edition import Edition
from noticegen.intake.proof.desaccords import disagreeing, without_disagreeing
from noticegen.intake.proof.mots import Ecart, compare_words, is_letterhead, read_words, without_letterhead
from noticegen.intake.proof.structure import EcartDeForme, compare_forms, read_forms
from noticegen.intake.recognition.reconnaissance import Reconnaissance
from noticegen.intake.recognition.vus import TYPES_FAITS, Vu


@dataclass(frozen=True)
class Preuve:
    """What an import proves.

    `mots` are the document's words, `rendus` those that the édition prints in order (typographic variants included,
    `typographie` of them); `ecarts` is the whole text as stretches, for a redline; `formes` are the blocks that return as
    something else (a row as a paragraph); `faits` are the bound figures, `nonlies` those seen and not bound.
    """

    mots: int
    rendus: int
    typographie: int
    ecarts: tuple[Ecart, ...]
    faits: tuple[Vu, ...]
    nonlies: tuple[Vu, ...]
    formes: tuple[EcartDeForme, ...] = ()

    @property
    def entiere(self) -> bool:
        """Whether every word returns where it stood, and none is added."""
        return self.rendus == self.mots and not self.formes and not any(ecart.genre == "different" for ecart in self.ecarts)

    @property
    def part(self) -> float:
        """The share of words that return, 1.0 for all."""
        return self.rendus / self.mots if self.mots else 1.0

    def to_json(self) -> Mapping[str, object]:
        """The report as issue and documentation give its form, version 1."""
        unbound = [_entry(vu) for vu in self.nonlies]
        return {
            "version": 1,
            "words": {"document": self.mots, "returned": self.rendus},
            "facts": [*(_entry(vu) for vu in self.faits), *unbound],
            "nonlies": unbound,
            "structure": [_difference(ecart) for ecart in self.formes],
        }


def prove(reconnaissance: Reconnaissance, edition: Edition) -> Preuve:
    """The recognised document against the édition composed of what was written from it."""
    document = reconnaissance.edition.document
    printed = edition.document if any(is_letterhead(bloc) for bloc in document.blocs) else without_letterhead(edition.document)
    ecarts = tuple(compare_words(read_words(document), read_words(printed)))
    counts = {genre: sum(len(ecart.document) for ecart in ecarts if ecart.genre == genre) for genre in ("egal", "typographie", "different")}
    figures = [vu for vu in reconnaissance.liaisons if vu.type in TYPES_FAITS]
    known = reconnaissance.edition.fiche.faits
    faits, nonlies = without_disagreeing(figures, known), (*reconnaissance.nonlies, *disagreeing(figures, known))
    formes = tuple(compare_forms(read_forms(document), read_forms(printed)))
    returned = counts["egal"] + counts["typographie"]
    return Preuve(sum(counts.values()), returned, counts["typographie"], ecarts, faits, nonlies, formes)


def _difference(ecart: EcartDeForme) -> dict[str, object]:
    """What the document has in a place, what the édition has, each as its kind and its first words."""
    lieu = next((str(forme.lieu) for forme in ecart.document), None)
    document, edition = ([f"{forme.nom} : {forme.texte}" for forme in side] for side in (ecart.document, ecart.edition))
    return {"lieu": lieu, "document": document, "edition": edition}


def _entry(vu: Vu) -> dict[str, object]:
    return {"type": vu.type, "valeur": vu.valeur, "texte": " ".join(vu.texte.split()), "lieu": str(vu.lieu), "fait": vu.chemin or None}
