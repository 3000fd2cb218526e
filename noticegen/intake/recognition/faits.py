"""The facts of a document being recognised: the first value of each path, and everything that was seen."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from noticegen.facts.fait import Fait, Genre, Valeur, Volatilite
from noticegen.facts.lieu import Lieu
from noticegen.intake.recognition.vus import Part, Vu

_ANNUELS = ("echeances.", "session.libelle", "notice.mise_a_jour")


@dataclass
class Releve:
    """What is found, collected: facts by path (a second value never replaces the first), expressions in any order."""

    faits: dict[str, Fait] = field(default_factory=dict)
    vus: list[Vu] = field(default_factory=list)
    _couverts: dict[int, bytearray] = field(default_factory=dict)

    def add(self, chemin: str, genre: Genre, valeur: Valeur, textes: tuple[str, ...], lieu: Lieu) -> None:
        """A fact, unless its path has one already; the members of a list are added to it."""
        known = self.faits.get(chemin)
        if known is None:
            self.faits[chemin] = Fait(chemin, genre, valeur, textes, lieu, _volatilite(chemin))
        elif isinstance(known.valeur, tuple) and isinstance(valeur, tuple):
            fresh = [(one, text) for one, text in zip(valeur, textes, strict=True) if one not in known.valeur]
            self.faits[chemin] = replace(
                known, valeur=(*known.valeur, *(one for one, _ in fresh)), textes=(*known.textes, *(text for _, text in fresh))
            )

    def see(self, vu: Vu) -> None:
        """An expression; a bound one covers its places."""
        self.vus.append(vu)
        for part in vu.parts if vu.chemin else ():
            covered = self._couverts.setdefault(part.passage, bytearray())
            covered.extend(bytes(max(0, part.fin - len(covered))))
            covered[part.debut : part.fin] = b"\1" * (part.fin - part.debut)

    def covers(self, passage: int, debut: int, fin: int) -> bool:
        """Whether a bound expression already holds a place of a passage."""
        return b"\1" in self._couverts.get(passage, b"")[debut:fin]


def parts_of(places: Iterable[tuple[int, int]], passage: int, chemin: str, valeur: str) -> tuple[Part, ...]:
    """One part a place, all of one fact."""
    return tuple(Part(passage, debut, fin, chemin, valeur) for debut, fin in places)


def _volatilite(chemin: str) -> Volatilite:
    if chemin in ("session.annee", "session.precedente"):
        return "derive"
    return "annuel" if chemin.startswith(_ANNUELS) else "stable"
