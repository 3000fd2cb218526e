"""What is wrong in a source, told all at once and in French.

A reader of sources collects `Faute`s and raises them together in one `Fautes`; commands print them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from noticegen.facts.illisible import spaced
from noticegen.facts.lieu import Lieu


@dataclass(frozen=True)
class Faute:
    """One fault: its place, what is wrong, what was expected and what to do (both may be empty).

    `extrait` is the source line itself, without its end of line; empty when there is none to show.
    """

    lieu: Lieu
    message: str
    attendu: str = ""
    remede: str = ""
    extrait: str = ""

    def __str__(self) -> str:
        """The fault as it is printed: place, message, excerpt with carets, what to do. Its words get their no-break spaces here, its excerpt none."""
        lines = [f"{self.lieu}: {spaced(f'erreur : {self.message}')}"]
        if self.extrait and self.lieu.ligne:
            lines += _excerpt(self.lieu, self.extrait)
        lines += [spaced(f"  attendu : {self.attendu}")] if self.attendu else []
        lines += [spaced(f"  que faire : {self.remede}")] if self.remede else []
        return "\n".join(lines)


class Fautes(Exception):
    """Every fault found in the sources, in the order of their places. Exit code 3."""

    def __init__(self, fautes: Iterable[Faute]) -> None:
        self.fautes = tuple(sorted(set(fautes), key=lambda faute: (faute.lieu, faute.message)))
        super().__init__("\n".join(str(faute) for faute in self.fautes))


def near_miss(word: str, known: Sequence[str]) -> str:
    """« vouliez-vous dire « courriel » ? » when `word` nearly is one of `known`, else an empty string."""
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    return f"vouliez-vous dire « {close[0]} » ?" if close else ""


def _excerpt(lieu: Lieu, line: str) -> list[str]:
    number = f"{lieu.ligne:6}"
    blank = " " * len(number)
    indent = "".join("\t" if char == "\t" else " " for char in line[: max(lieu.colonne - 1, 0)])
    return [f"{number} | {line}", f"{blank} | {indent}{'^' * max(lieu.longueur, 1)}"]
