"""The filters of the prose: each gives the same fact in another notation."""

from collections.abc import Callable
from dataclasses import replace

from noticegen.prose.encre import Casse, Notation
from noticegen.prose.vues import renote


def en(vue: object, forme: str) -> object:
    """`en("jjjj j mmmm aaaa à HHhMM")`: a date; `en(".")`, `en("+33")`: a telephone by pairs; `en("sans protocole")`: an address."""
    return renote(vue, lambda notation: replace(notation, forme=str(forme)))


def separes(vue: object, separateur: str) -> object:
    """`separes(" / ")`: the members of a list, joined so."""
    return renote(vue, lambda notation: replace(notation, separateur=str(separateur)))


def jour(vue: object) -> object:
    """The day of a date, without its hour."""
    return renote(vue, lambda notation: replace(notation, partie="jour"))


def heure(vue: object) -> object:
    """The hour of a date, alone."""
    return renote(vue, lambda notation: replace(notation, partie="heure"))


def _casse(casse: Casse) -> Callable[[object], object]:
    def change(notation: Notation) -> Notation:
        return replace(notation, casse=casse)

    return lambda vue: renote(vue, change)


FILTRES: dict[str, Callable[..., object]] = {
    "en": en,
    "separes": separes,
    "jour": jour,
    "heure": heure,
    "majuscules": _casse("majuscules"),
    "minuscules": _casse("minuscules"),
    "majuscule_initiale": _casse("majuscule_initiale"),
    "minuscule_initiale": _casse("minuscule_initiale"),
}
"""Everything a `|` may be followed by."""
