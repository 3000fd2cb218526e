"""Verifying a published file: does it still print what the édition says, word for word and fact for fact?"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from noticegen.edition import Edition
from noticegen.facts.lieu import Lieu
from noticegen.intake.proof.entourage import without_surroundings
from noticegen.intake.proof.mots import Ecart, Mot, compare_words, paths_of_words, read_words, without_letterhead
from noticegen.prose.document import Document

_OUTSIDE = re.compile(r"^(?:https?://|mailto:|tel:)", re.IGNORECASE)


@dataclass(frozen=True)
class FaitVerifie:
    """A fact whose printing differs: its path, what the édition prints, what the file prints (empty when it lacks it), where."""

    chemin: str
    attendu: str
    lu: str
    lieu: Lieu | None


@dataclass(frozen=True)
class Verification:
    """A published file against an édition: the words of each, how many the file gives back in order, what differs.

    `faits` are the facts printed otherwise or not at all, `liens` the targets that the édition does not have; the known words of the file around the notice (its letterhead, the frame of
    the site's page) are left aside.
    """

    edition: str
    mots: int
    rendus: int
    ecarts: tuple[Ecart, ...]
    faits: tuple[FaitVerifie, ...]
    liens: tuple[str, ...]

    @property
    def conforme(self) -> bool:
        """Whether the file prints the édition and nothing else."""
        return self.rendus == self.mots and not self.liens and not any(ecart.genre == "different" for ecart in self.ecarts)


def verify(document: Document, edition: Edition, mobilier: Collection[str] = ()) -> Verification:
    """The published `document` against the édition as the data have it now; `mobilier` are the lines that may stand around it."""
    own = without_letterhead(edition.document)
    note = without_surroundings(document, edition, mobilier)
    stretches = tuple(compare_words(read_words(own), read_words(note)))
    counts = {genre: sum(len(one.document) for one in stretches if one.genre == genre) for genre in ("egal", "typographie", "different")}
    faits = tuple(_differing(edition, stretches))
    return Verification(
        edition.id,
        sum(counts.values()),
        counts["egal"] + counts["typographie"],
        stretches,
        faits,
        tuple(dict.fromkeys(_strange_links(document, edition))),
    )


def _differing(edition: Edition, ecarts: Sequence[Ecart]) -> Iterator[FaitVerifie]:
    """The facts printed otherwise, each once, with what the file prints where the édition prints the whole of them."""
    read: dict[str, dict[str, Mot | None]] = {}
    for chemin, words in _read_otherwise(_printed(edition), list(_placed(ecarts))):
        read.setdefault(chemin, {}).setdefault(" ".join(mot.texte for mot in words), words[0] if words else None)
    for chemin, texts in read.items():
        fait = edition.fiche.faits.get(chemin)
        expected = " · ".join(fait.textes) if fait else chemin
        first = next((mot for mot in texts.values() if mot), None)
        yield FaitVerifie(chemin, expected, " · ".join(filter(None, texts)), first.lieu if first else None)


def _placed(ecarts: Sequence[Ecart]) -> Iterator[tuple[int, int, Ecart]]:
    """Each stretch, with the ranks among the édition's words at which it begins and ends."""
    start = 0
    for ecart in ecarts:
        yield start, start + len(ecart.document), ecart
        start += len(ecart.document)


def _read_otherwise(paths: Sequence[str], placed: Sequence[tuple[int, int, Ecart]]) -> Iterator[tuple[str, list[Mot]]]:
    """Each printing of a fact that differs in a word, with the words of the file in its place."""
    first = 0
    for chemin, words in groupby(paths):
        last = first + len(list(words))
        here = [one for one in placed if one[0] < last and first < one[1] or first < one[0] == one[1] < last] if chemin else []
        if any(ecart.genre == "different" for _, _, ecart in here):
            yield chemin, [mot for start, _, ecart in here for mot in _facing(ecart, first - start, last - start)]
        first = last


def _facing(ecart: Ecart, first: int, last: int) -> tuple[Mot, ...]:
    """The words of the file that face some of a stretch: all of those where they differ."""
    return ecart.edition if ecart.genre == "different" else ecart.edition[max(first, 0) : last]


def _strange_links(document: Document, edition: Edition) -> Iterator[str]:
    """The web, mail and telephone links of the file that the édition does not have; those around the notice are left aside."""
    known = {_bare(suite.lien) for bloc in edition.document.blocs for suite in bloc.suites}
    known |= {_bare(suite.valeur) for bloc in edition.document.blocs for suite in bloc.suites}
    for bloc in document.blocs:
        for suite in bloc.suites:
            if bloc.zone == "corps" and _OUTSIDE.match(suite.lien) and _bare(suite.lien) not in known:
                yield suite.lien


def _bare(adresse: str) -> str:
    return _OUTSIDE.sub("", adresse).rstrip("/").casefold()


def _printed(edition: Edition) -> list[str]:
    """The fact that each word of the édition prints, in the order of its words; empty for plain words."""
    blocs = [bloc for bloc in without_letterhead(edition.document).blocs if bloc.zone == "corps"]
    return [path for bloc in blocs for path in paths_of_words(bloc)]
