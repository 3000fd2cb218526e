"""A year that a document prints as a session's."""

from dataclasses import dataclass

from noticegen.intake.recognition.passages import Passage


@dataclass(frozen=True)
class Millesime:
    """A year printed as a session's: its place, the year, and whether it is said to be an earlier one. `libelle` is the words it stands in."""

    passage: int
    debut: int
    fin: int
    annee: int
    precedente: bool
    libelle: str
    raison: str


def in_margin(passage: Passage) -> bool:
    """Whether a passage is of a header or a footer."""
    return passage.bloc.zone != "corps"
