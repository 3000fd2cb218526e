"""The registre: every session's facts, read, typed, inherited and placed. What every other layer asks of the data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from noticegen.facts.arbre.source import Source
from noticegen.facts.confirmation import Confirmation
from noticegen.facts.fiche import Fiche

FICHIER = "sessions.yaml"


@dataclass(frozen=True)
class Registre:
    """What `sessions.yaml` holds.

    `sessions` and `fiches` are in order of time. `precedentes`: édition → the one it follows. `successeurs`: notice
    that is no more → the notice that continues it. `sources` are the texts read, by name.
    """

    sessions: tuple[str, ...]
    fiches: Mapping[str, Fiche]
    precedentes: Mapping[str, str]
    successeurs: Mapping[str, str]
    acceptations: Mapping[str, tuple[Confirmation, ...]]
    sources: tuple[Source, ...] = field(repr=False, compare=False)

    def precedente(self, edition: str) -> str | None:
        """The édition that this one follows."""
        return self.precedentes.get(edition)

    def lignee(self, edition: str) -> tuple[str, ...]:
        """An édition, the one it follows, and so on back to the first."""
        line = [edition]
        while (earlier := self.precedentes.get(line[-1])) is not None:
            line.append(earlier)
        return tuple(line)

    def courante(self, notice: str) -> str | None:
        """The newest édition of a notice that is no draft."""
        return next((fiche.id for fiche in reversed(self.fiches.values()) if fiche.notice == notice and not fiche.brouillon), None)

    def successeur(self, notice: str) -> str | None:
        """The notice that continues one which is no more (renamed, merged, split)."""
        return self.successeurs.get(notice)

    def confirmations(self, session: str) -> tuple[Confirmation, ...]:
        """The confirmations written in a session."""
        return self.acceptations.get(session, ())
