"""The files that every page loads, all from this site: one style sheet, four faces of one family and their licence."""

from noticegen.pages.maquette import STYLE, Maquette
from noticegen.pages.polices import FACES, licence, woff2

PRECHARGEES = tuple(f"polices/{face.nom}.woff2" for face in FACES if not face.italique)
"""The faces of every page, asked for at once."""


def render_theme(maquette: Maquette) -> dict[str, bytes]:
    """The theme's files by path."""
    polices = {f"polices/{face.nom}.woff2": woff2(face) for face in FACES}
    return {STYLE: maquette.style, **polices, "polices/LICENCE.txt": licence().encode()}
