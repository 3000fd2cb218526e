"""The corpus: notices of invented académies, with the facts and paths to be found in them.

Those of `documents/` are kept in five formats; those of `notices/` in Markdown alone: they were written to see what the
recognition made of turns of phrase it had never met.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import Reconnaissance, recognise
from noticegen.intake.recognition.vus import TYPES_FAITS

DOSSIERS = (Path(__file__).parent / "documents", Path(__file__).parent / "notices")
FORMATS = (".md", ".html", ".docx", ".odt", ".pdf")

Figure = tuple[str, str]
"""A type and a value, as the report of an import gives them; `limite|date` accepts either type."""


@dataclass(frozen=True)
class Attendu:
    """What a notice of the corpus holds: its session, its figures, those that nothing binds, and the values of some paths."""

    fichier: Path
    session: str
    faits: tuple[Figure, ...]
    nonlies: tuple[Figure, ...]
    chemins: dict[str, str]

    @property
    def nom(self) -> str:
        """What the notice is called, whatever its format."""
        return self.fichier.stem


def expected() -> Iterator[Attendu]:
    """Every notice of the corpus, folder by folder in alphabetical order."""
    for file in [file for folder in DOSSIERS for file in sorted(folder.glob("*.json"))]:
        data = json.loads(file.read_text(encoding="utf-8"))
        faits, nonlies = (tuple((kind, value) for kind, value in data.get(name, [])) for name in ("faits", "nonlies"))
        yield Attendu(file, data["session"], faits, nonlies, data["chemins"])


def files_of(attendu: Attendu) -> list[Path]:
    """The notice in each of its formats."""
    return [file for suffix in FORMATS if (file := attendu.fichier.with_suffix(suffix)).is_file()]


@cache
def recognised(file: Path) -> Reconnaissance:
    """The recognition of a file, made once for all the tests that look at it."""
    return recognise(read_document(file.read_bytes(), file.name))


def bound_figures(found: Reconnaissance) -> set[Figure]:
    """The figures bound to a fact; names and mottos are no figures."""
    return {(vu.type, vu.valeur) for vu in found.liaisons if vu.type in TYPES_FAITS}


def missing_figures(attendu: Attendu, found: set[Figure]) -> list[Figure]:
    """The expected figures that were not bound."""
    return [(kinds, value) for kinds, value in attendu.faits if not any((kind, value) in found for kind in kinds.split("|"))]


def wrong_figures(attendu: Attendu, found: set[Figure]) -> list[Figure]:
    """The bound figures that nobody expected."""
    allowed = {(kind, value) for kinds, value in attendu.faits for kind in kinds.split("|")}
    return sorted(found - allowed)
