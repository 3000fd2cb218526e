"""The corpus: notices of invented académies, each in several formats, with the facts and paths to be found in them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DOCUMENTS = Path(__file__).parent / "documents"
FORMATS = (".md", ".html", ".docx", ".odt", ".pdf")

Figure = tuple[str, str]
"""A type and a value, as the report of an import gives them; `limite|date` accepts either type."""


@dataclass(frozen=True)
class Attendu:
    """What a notice of the corpus holds: its session, its figures, those that nothing binds, and the values of some paths."""

    nom: str
    session: str
    faits: tuple[Figure, ...]
    nonlies: tuple[Figure, ...]
    chemins: dict[str, str]


def expected() -> Iterator[Attendu]:
    """Every notice of the corpus, in alphabetical order."""
    for file in sorted(DOCUMENTS.glob("*.json")):
        data = json.loads(file.read_text(encoding="utf-8"))
        faits, nonlies = (tuple((kind, value) for kind, value in data.get(name, [])) for name in ("faits", "nonlies"))
        yield Attendu(file.stem, data["session"], faits, nonlies, data["chemins"])


def files_of(attendu: Attendu) -> list[Path]:
    """The notice in each of its formats."""
    return [file for suffix in FORMATS if (file := DOCUMENTS / f"{attendu.nom}{suffix}").is_file()]


def missing_figures(attendu: Attendu, found: set[Figure]) -> list[Figure]:
    """The expected figures that were not bound."""
    return [(kinds, value) for kinds, value in attendu.faits if not any((kind, value) in found for kind in kinds.split("|"))]


def wrong_figures(attendu: Attendu, found: set[Figure]) -> list[Figure]:
    """The bound figures that nobody expected."""
    allowed = {(kind, value) for kinds, value in attendu.faits for kind in kinds.split("|")}
    return sorted(found - allowed)
