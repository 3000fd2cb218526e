"""The notices written for these tests, and the facts each of them states, from the data files beside them."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from noticegen.intake.recognition.reconnaissance import Reconnaissance
from noticegen.intake.recognition.vus import TYPES_FAITS

ICI = Path(__file__).parent
SUFFIXES = (".md", ".html", ".docx", ".odt", ".pdf")


@dataclass(frozen=True)
class Attendu:
    """What a notice states: its session's key, its figures (types that may be told apart or not with `|`), what must stay unbound."""

    session: str
    faits: tuple[tuple[str, str], ...]
    nonlies: tuple[tuple[str, str], ...]
    chemins: dict[str, str]


@dataclass(frozen=True)
class Bilan:
    """How a recognition answers: figures found, missing, bound though nobody states them, and wrong paths."""

    trouves: int
    manquants: tuple[tuple[str, str], ...]
    de_trop: tuple[tuple[str, str], ...]
    chemins_faux: tuple[str, ...]


def notices() -> Iterator[Path]:
    """Every notice in every format it is kept in."""
    for folder in ("documents", "notices"):
        yield from sorted(path for path in (ICI / folder).iterdir() if path.suffix in SUFFIXES)


def read_attendu(document: Path) -> Attendu:
    """The data file of a notice."""
    data = json.loads(document.with_suffix(".json").read_text(encoding="utf-8"))
    faits, nonlies = (tuple((kind, value) for kind, value in data[name]) for name in ("faits", "nonlies"))
    return Attendu(data["session"], faits, nonlies, data["chemins"])


def judge(attendu: Attendu, reconnaissance: Reconnaissance) -> Bilan:
    """The recognition against what the notice states; a figure printed twice counts once."""
    bound = Counter((vu.type, vu.valeur) for vu in reconnaissance.liaisons if vu.type in TYPES_FAITS)
    missing, claimed = [], set()
    for kinds, value in attendu.faits:
        hits = [(kind, value) for kind in kinds.split("|") if (kind, value) in bound]
        claimed.update(hits)
        missing += [] if hits else [(kinds, value)]
    faits = reconnaissance.edition.fiche.faits
    wrong = tuple(path for path, value in attendu.chemins.items() if path not in faits or faits[path].canonique != value)
    return Bilan(len(attendu.faits) - len(missing), tuple(missing), tuple(sorted(bound.keys() - claimed)), wrong)
