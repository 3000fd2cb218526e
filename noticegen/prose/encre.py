"""Ink: in prose and in templates a printed fact is one private character; `finition` and `lecture` resolve it by its context.

So facts never meet Markdown, the sanitizer or the typographer, and nothing in a fact can become markup.
"""

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Literal

from noticegen.facts.faute import Faute
from noticegen.facts.fiche import Fiche

PREMIER = 0xF0000
"""Plane 15, not U+E000: the bullets of Word's Symbol font live there. Every source that holds these characters is refused."""

CAPACITE = 60_000
CARACTERE = re.compile("[\U000f0000-\U0010fffc]")
FUSIBLE = 2_000_000
"""Characters that one édition's prose may grow to, and steps its loops may take a hundredth of it."""

Partie = Literal["", "jour", "heure", "cle"]
Casse = Literal["", "majuscules", "minuscules", "majuscule_initiale", "minuscule_initiale"]


@dataclass(frozen=True, slots=True)
class Notation:
    """How a fact is asked to print: what the filters of the prose said of it."""

    forme: str = ""
    partie: Partie = ""
    casse: Casse = ""
    separateur: str | None = None


@dataclass(frozen=True, slots=True)
class Empreinte:
    """A run of printed text that belongs to a fact.

    `fait` is the path of the fact, `valeur` what it says in canonical notation (empty on the words of a phrase),
    `adresse` where it leads, `instant` the machine's notation of a date.
    """

    texte: str
    fait: str
    valeur: str = ""
    adresse: str = ""
    instant: str = ""


@dataclass(frozen=True, slots=True)
class Impression:
    """What one character stands for: a fact or a phrase, as its runs. `adresse` is what a whole `href` made of it holds."""

    chemin: str
    empreintes: tuple[Empreinte, ...]
    adresse: str = ""

    @property
    def texte(self) -> str:
        """The words alone, for attributes, titles and plain outputs."""
        return "".join(empreinte.texte for empreinte in self.empreintes)


@dataclass(frozen=True, slots=True)
class Forme:
    """What a character of a whole block stands for: HTML of our own, facts masked in it."""

    nom: str
    corps: str


class EncreEpuisee(Exception):
    """The prose of an édition grows beyond all measure: loops inside loops."""


@dataclass(eq=False)
class Encre:
    """The printed facts of one édition, by their character. It only ever grows."""

    fiche: Fiche
    fautes: list[Faute] = field(default_factory=list)
    _rangs: dict[Hashable, int] = field(default_factory=dict)
    _impressions: list[Impression | Forme] = field(default_factory=list)
    _depense: int = 0

    def character(self, cle: Hashable, impress: Callable[[], Impression | Forme]) -> str:
        """The character of a fact in a notation; `impress` is called the first time only."""
        rang = self._rangs.get(cle)
        if rang is None:
            impression = impress()
            rang = self._rangs[cle] = len(self._impressions)
            if rang >= CAPACITE:
                raise EncreEpuisee
            self._impressions.append(impression)
        return chr(PREMIER + rang)

    def __getitem__(self, character: str) -> Impression | Forme:
        return self._impressions[ord(character) - PREMIER]

    def spend(self, amount: int) -> None:
        """Count what templates produce; raises `EncreEpuisee` beyond what any notice needs."""
        self._depense += amount
        if self._depense > FUSIBLE:
            raise EncreEpuisee
