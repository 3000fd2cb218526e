"""What the audit finds in a built site."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Anomalie:
    """One thing wrong in a file of the site: where, which check says so, and what it is, in French."""

    fichier: str
    ligne: int
    controle: str
    message: str

    def __str__(self) -> str:
        place = f"{self.fichier}:{self.ligne}" if self.ligne else self.fichier
        return f"{place}: {self.message} [{self.controle}]"
