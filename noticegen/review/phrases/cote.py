"""One side of a redline: the words of a sentence, or of the sentences joined to it, as compared and as printed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from noticegen.prose.document import Bloc
from noticegen.review.phrases.sentences import Lue
from noticegen.review.phrases.words import Mot

STRONG = ("h1", "h2", "h3", "h4", "h5", "h6", "th")
"""Blocks that stand out by themselves: bold in them says nothing more."""


@dataclass(frozen=True)
class Cote:
    """`imprimes` are the words as printed, `valeurs` the canonical values of those that are masked facts. `fin` ends the last."""

    mots: tuple[Mot, ...]
    imprimes: tuple[str, ...]
    valeurs: tuple[frozenset[str], ...]
    fin: str
    appuye: bool


def side(read: Sequence[Lue]) -> Cote:
    """The side these sentences make, read one after the other."""
    mots: list[Mot] = []
    fin = ""
    for lue in read:
        first, *others = lue.trame.mots
        signes = f"{fin} {first.signes}" if mots else first.signes.lstrip()
        mots += [first if signes == first.signes else replace(first, signes=signes), *others]
        fin = lue.trame.fin
    blocs = [lue.phrase.bloc for lue in read for _ in lue.trame.mots]
    return Cote(
        tuple(mots),
        tuple(_printed(mot, bloc) for mot, bloc in zip(mots, blocs)),
        tuple(_values(mot, bloc) for mot, bloc in zip(mots, blocs)),
        fin,
        any(lue.phrase.bloc.genre in STRONG for lue in read),
    )


def _printed(mot: Mot, bloc: Bloc) -> str:
    return "".join(suite.texte for suite in bloc.suites[mot.premier : mot.dernier + 1]) if mot.masque else mot.texte


def _values(mot: Mot, bloc: Bloc) -> frozenset[str]:
    runs = bloc.suites[mot.premier : mot.dernier + 1] if mot.masque else ()
    return frozenset(suite.valeur for suite in runs if suite.valeur)
