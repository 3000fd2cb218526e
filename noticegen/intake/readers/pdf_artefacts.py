"""What a PDF says is no part of its text: page headers and footers that Word and LibreOffice mark as artifacts."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from noticegen.intake.readers.pdf_filets import Filet
from noticegen.intake.readers.pdf_lines import Ligne, build_lines
from noticegen.intake.readers.pdf_links import Lien
from noticegen.intake.readers.pdf_pen import Morceau
from noticegen.prose.document import Zone


def read_lines(
    pieces: Sequence[Morceau], text: Sequence[Morceau], page: int, liens: Sequence[Lien], bords: Sequence[Filet] = ()
) -> Iterator[tuple[Ligne, Zone | None]]:
    """The lines of these pieces in the order they are drawn, each with the margin that its mark tells, if it does.

    `bords` are the rules down the page, which lines do not cross.

    A header or footer that is marked as one is; another artifact is when it stands above, or under, all the page's `text`.
    """
    heights = [piece.y for piece in text if piece.texte.strip() and piece.droit]
    for (artefact, marge), run in groupby(pieces, key=lambda piece: (piece.artefact, piece.marge)):
        for line in build_lines(run, page, liens, bords):
            yield line, marge or (_beyond(line, heights) if artefact and heights else None)


def _beyond(line: Ligne, heights: Sequence[float]) -> Zone | None:
    if line.y > max(heights):
        return "entete"
    return "pied" if line.y < min(heights) else None
