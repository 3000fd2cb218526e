"""Notations a notice prints its hours, dates and numbers in: two of one kind are told once."""

import re
from collections.abc import Iterator

from noticegen.edition import Edition
from noticegen.facts.dates.vocabulaire import MOIS_EN_LETTRES
from noticegen.facts.pliage import fold
from noticegen.review.indices.mentions import Mention, mentions

_HOUR = re.compile(r"(\d{1,2})( ?)(heures?|h|:)( ?)(\d\d)?")


def mixed(edition: Edition) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """What is written in several notations, one mention of each: the hours of the notice, one date or one number printed twice."""
    shapes: dict[tuple[str, str], dict[str, Mention]] = {("heures", ""): {}}
    for path, seen in mentions(edition).items():
        for mention in seen:
            for kind, one, shape in _shapes(path, mention):
                shapes.setdefault((kind, one), {}).setdefault(shape, mention)
    return ((kind, tuple(found.values())) for (kind, _), found in shapes.items() if len(found) > 1)


def shapes(kind: str, printed: tuple[Mention, ...]) -> list[str]:
    """The notations themselves, values apart: `00h00`, `00 h`."""
    found = (_HOUR.search(fold(mention.texte)) if kind == "heures" else None for mention in printed)
    texts = (hour.group() if hour else mention.texte for hour, mention in zip(found, printed, strict=True))
    return sorted(re.sub(r"\d", "0", text).strip() for text in texts) if kind != "dates" else ["en chiffres", "en lettres"]


def _shapes(path: str, mention: Mention) -> Iterator[tuple[str, str, str]]:
    """The notations that a printed fact uses: of what kind, of which value (empty for the whole notice), which one."""
    if path.startswith("echeances."):
        yield from (("heures", "", shape) for shape in (_hour(mention.texte),) if shape)
        yield from (("dates", f"{path} {mention.valeur}", shape) for shape in (day_notation(mention.texte),) if shape)
    elif path.endswith((".telephones", ".telecopies")):
        yield from (("numéros", mention.valeur, shape) for shape in (_number(mention.texte),) if shape)


def _hour(texte: str) -> str:
    """How an hour is written: `19h00` and `9h30` alike are « h », `19 h` is « _h »; a whole hour without minutes says little."""
    found = _HOUR.search(fold(texte))
    return "".join((found.group(2).replace(" ", "_"), found.group(3).rstrip("s"))) if found else ""


def day_notation(texte: str) -> str:
    """How a date is written, its hour and weekday left out: in letters or in figures."""
    folded = fold(texte)
    return "lettres" if re.search(MOIS_EN_LETTRES, folded) else "chiffres" if re.search(r"\d\s?[/.-]\s?\d", folded) else ""


def _number(texte: str) -> str:
    """What separates the pairs of a number; empty for a short number."""
    separators = re.findall(r"(?<=\d)\D?(?=\d\d)", fold(texte))
    return f"« {separators[-1]} »" if len(separators) > 3 else ""
