"""Where something stands in a source: the `file:line:column` of every message."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Lieu:
    """A place in a source. Lines and columns are 1-based and counted in characters; 0 means unknown.

    `repere` replaces them in documents that have neither: a paragraph (`§14`), a page (`p2`).
    """

    source: str
    ligne: int = 0
    colonne: int = 0
    longueur: int = 0
    repere: str = ""

    def __str__(self) -> str:
        parts = [self.source, self.repere, self.ligne or "", (self.ligne and self.colonne) or ""]
        return ":".join(str(part) for part in parts if part)
