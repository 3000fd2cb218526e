"""The ground a case is made on: one incoming édition, what can be edited in it, and how its sources change."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from benchmarks.mutations.socle import Socle, Sources
from noticegen.commands.sources.contenus import FAITS
from noticegen.edition import Edition
from noticegen.facts.dates.notation import print_moment
from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait
from noticegen.facts.lieu import Lieu
from noticegen.facts.moment import Moment

REACH = 400
"""How far behind the place of a fact its text may stand: a list begins before its members."""

TYPED = "j mmmm aaaa à HHhMM"


@dataclass(frozen=True, eq=False)
class Terrain:
    """One incoming édition and the one it follows."""

    socle: Socle
    edition: Edition
    avant: Edition

    @property
    def sources(self) -> Sources:
        """The project's sources, untouched."""
        return self.socle.sources

    @cached_property
    def faits(self) -> tuple[Fait, ...]:
        """The facts typed in the incoming session itself, which a slip can change there."""
        start = self._first_line
        return tuple(fait for fait in self.edition.fiche.faits.values() if fait.lieu.ligne >= start and fait.volatilite != "derive")

    def family(self, prefix: str, part: str = "") -> Iterator[Fait]:
        """The typed facts of a family (`poles.`), those of one name (`telephones`) if asked."""
        return (fait for fait in self.faits if fait.chemin.startswith(prefix) and (not part or fait.chemin.rpartition(".")[2] == part))

    def earlier(self, fait: Fait) -> Fait | None:
        """The same fact on the earlier side."""
        return self.avant.fiche.faits.get(fait.chemin)

    def dates(self, *roles: str) -> Iterator[tuple[Fait, Moment]]:
        """The typed single dates of échéances, those of some fields (`cloture`) if asked; relative ones left out."""
        for fait in self.family("echeances."):
            role = fait.chemin.rpartition(".")[2]
            absolute = fait.genre == "moment" and re.match(r"[\w ]*\d", fait.textes[0]) and "." not in fait.textes[0]
            if absolute and (not roles or role in roles):
                yield fait, fait.valeur

    def echeances(self) -> Iterator[Echeance]:
        """The échéances of the incoming édition."""
        return iter(self.edition.fiche.echeances.values())

    def fait(self, chemin: str) -> Fait | None:
        """A typed fact by its path."""
        return next((fait for fait in self.faits if fait.chemin == chemin), None)

    # What is done to the facts

    def retype(self, fait: Fait, new: str, member: int = 0) -> Sources:
        """The sources with a fact (or a member of a list) typed otherwise."""
        return self.replace(fait.lieu, fait.textes[member], new)

    def redate(self, fait: Fait, moment: Moment) -> Sources:
        """The sources with another moment typed, without weekday."""
        return self.retype(fait, typed(moment))

    def replace(self, lieu: Lieu, old: str, new: str, base: Sources | None = None) -> Sources:
        """The sources with a text, at a place or just behind it, replaced."""
        sources = base or self.sources
        text = sources[lieu.source]
        start = text.find(old, _offset(text, lieu))
        assert 0 <= start - _offset(text, lieu) <= REACH, f"{old} n’est pas à {lieu}"
        return {**sources, lieu.source: text[:start] + new + text[start + len(old) :]}

    def beside(self, fait: Fait, line: str) -> Sources:
        """The sources with a field added under a fact's line, at its depth."""
        lines = self.sources[fait.lieu.source].split("\n")
        rank = fait.lieu.ligne - 1
        indent = len(re.match(r"[ -]*", lines[rank])[0])
        lines.insert(rank + 1, " " * indent + line)
        return {**self.sources, fait.lieu.source: "\n".join(lines)}

    def without(self, fait: Fait) -> Sources:
        """The sources without a fact: its key's line, and what stands below it."""
        lines = self.sources[FAITS].split("\n")
        return self._cut(_line_of(fait, lines))

    def without_entry(self, entry: str) -> Sources:
        """The sources without a line of the notice (`- pole: sah`), and what stands below it."""
        return self._cut(self.line_of(entry))

    def line_of(self, entry: str) -> int:
        """The rank of the notice's line that is this text, indentation apart."""
        lines = self.sources[FAITS].split("\n")
        return next(rank for rank in range(self.edition.fiche.lieu.ligne - 1, len(lines)) if lines[rank].strip() == entry)

    def _cut(self, rank: int) -> Sources:
        lines = self.sources[FAITS].split("\n")
        end = block_end(lines, rank)
        return {**self.sources, FAITS: "\n".join(lines[:rank] + lines[end:])}

    # What is done to the prose

    @cached_property
    def proses(self) -> tuple[str, ...]:
        """The prose files the édition is written from."""
        return self.edition.prose

    def rewrite(self, path: str, text: str) -> Sources:
        """The sources with another text for this session, the earlier sessions keeping theirs."""
        folder = path.rpartition("/")[0]
        return {**self.sources, f"{folder}/{self.edition.fiche.session}.md": text}

    @cached_property
    def _first_line(self) -> int:
        key = f"\n  {self.edition.fiche.session}:\n"
        return self.sources[FAITS][: self.sources[FAITS].index(key)].count("\n") + 2


def typed(moment: Moment) -> str:
    """A moment as an officer types it, with plain spaces."""
    return print_moment(moment, TYPED).replace("\xa0", " ")


def terrains(socle: Socle) -> Iterator[Terrain]:
    """The incoming éditions of a project that follow another one."""
    for id in socle.entrantes:
        avant = socle.precedente(id)
        if avant:
            yield Terrain(socle, socle.projet.edition(id), avant)


def _offset(text: str, lieu: Lieu) -> int:
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: lieu.ligne - 1]) + lieu.colonne - 1


def _line_of(fait: Fait, lines: list[str]) -> int:
    """The line that holds a fact's key: its own, or the one above where a list begins below its key."""
    rank = fait.lieu.ligne - 1
    return rank - 1 if lines[rank].lstrip().startswith("- ") and fait.genre in ("liste", "telephones", "courriels", "jours") else rank


def block_end(lines: list[str], rank: int) -> int:
    """The rank behind a YAML line and all that stands deeper below it."""
    end = rank + 1
    while end < len(lines) and lines[end].strip() and _depth(lines[end]) > _depth(lines[rank]):
        end += 1
    return end


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
