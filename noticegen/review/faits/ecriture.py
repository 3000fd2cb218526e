"""Facts compared by what they say, whatever their notation."""

from noticegen.facts.fait import Fait
from noticegen.review.phrases.notation import written_key

TEXTES = ("texte", "liste")
"""The genres whose values are words."""


def same_value(one: Fait | None, other: Fait | None) -> bool:
    """Whether two facts hold one value, whatever their notation; two absent ones do."""
    if one is None or other is None:
        return one is other
    if one.canonique == other.canonique:
        return True
    return one.genre == other.genre and _key(one) == _key(other)


def _key(fait: Fait) -> object:
    """What is compared of a fact: words by what they say, a code without its spaces, anything else as it is."""
    if fait.genre == "liste":
        return sorted({written_key(member) for member in fait.valeur})
    if fait.genre == "texte":
        return written_key(fait.canonique)
    return "".join(fait.canonique.split()) if fait.genre == "code" else fait.canonique
