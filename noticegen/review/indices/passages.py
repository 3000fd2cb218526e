"""The blocks of an édition as flaws are sought in them: facts masked, so that one prose is looked at once whatever its dates."""

from dataclasses import dataclass

from noticegen.edition import Edition
from noticegen.facts.pliage import fold
from noticegen.prose.document import Bloc
from noticegen.review.memoire import remembered

MASQUE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for one printed fact."""


@dataclass(frozen=True)
class Passage:
    """A block, its words with each printed fact as one mark and plain spaces, and the same without capitals and accents."""

    bloc: Bloc
    nu: str
    plie: str

    def written(self, debut: int, fin: int) -> str:
        """What stands there, as the block writes it."""
        return self.nu[debut:fin]


@remembered
def passages(edition: Edition) -> tuple[Passage, ...]:
    """Every block, in reading order."""
    return tuple(_passage(bloc) for bloc in edition.document.blocs)


def _passage(bloc: Bloc) -> Passage:
    masked = "".join(MASQUE if suite.fait and suite.valeur else suite.texte for suite in bloc.suites)
    bare = masked.replace("\u00a0", " ").replace("\u202f", " ")
    return Passage(bloc, bare, fold(bare))
