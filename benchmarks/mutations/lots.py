"""All the cases in lots, one a project and theme, run side by side; what comes back is plain data."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from benchmarks.coeurs import side_by_side
from benchmarks.mutations import temoins
from benchmarks.mutations.cas import Attendu, Cas, Catalogue
from benchmarks.mutations.choisis import THEME, chosen
from benchmarks.mutations.courrier import courriers
from benchmarks.mutations.socle import Socle, load_socles
from benchmarks.mutations.systematique import ARRIVAGES, FAUTES, VARIANTES, cases
from benchmarks.mutations.systematique.arrivages import CatalogueDocuments
from benchmarks.mutations.verdict import judge

Lot = tuple[str, str]
"""A project and a theme."""


@dataclass(frozen=True)
class Resultat:
    """What became of one case."""

    projet: str
    theme: str
    nom: str
    titre: str
    attendu: Attendu
    prise: bool
    attendue: bool
    unique: bool
    retenu: bool
    dites: tuple[str, ...]

    @property
    def variante(self) -> bool:
        """Whether nothing should hold it up."""
        return self.attendu == "rien"


def lots(projets: tuple[str, ...] = ()) -> tuple[Lot, ...]:
    """Every lot, or those of some projects."""
    return tuple((socle.nom, theme) for socle in load_socles(projets) for theme in _themes())


def run(lot: Lot) -> tuple[Resultat, ...]:
    """The results of one lot."""
    return tuple(result(cas) for cas in cases_of(lot))


def run_all(lots: tuple[Lot, ...]) -> tuple[Resultat, ...]:
    """The results of several lots, on both cores."""
    return tuple(chain.from_iterable(side_by_side(run, lots)))


def cases_of(lot: Lot) -> Iterator[Cas]:
    """The cases of one lot."""
    projet, theme = lot
    yield from _themes()[theme](_socle(projet))


def result(cas: Cas) -> Resultat:
    """Run one case."""
    verdict = judge(cas)
    found = (verdict.prise, verdict.attendue, verdict.unique, verdict.retenu, tuple(sorted(verdict.dites)))
    return Resultat(cas.banc.nom, cas.theme, cas.nom, cas.titre, cas.attendu, *found)


@cache
def _socle(nom: str) -> Socle:
    return load_socles((nom,))[0]


@cache
def _themes() -> dict[str, Callable[[Socle], Iterator[Cas]]]:
    found = {temoins.THEME: temoins.witnesses}
    found |= {catalogue.theme: _systematic(catalogue) for catalogue in (*FAUTES, *VARIANTES)}
    found |= {catalogue.theme: _arriving(catalogue) for catalogue in ARRIVAGES}
    return {**found, THEME: lambda socle: chain(chosen(socle, "fautes"), chosen(socle, "variantes"))}


def _systematic(catalogue: Catalogue) -> Callable[[Socle], Iterator[Cas]]:
    return lambda socle: cases((catalogue,), socle)


def _arriving(catalogue: CatalogueDocuments) -> Callable[[Socle], Iterator[Cas]]:
    return lambda socle: chain.from_iterable(catalogue.cases_of(courrier) for courrier in courriers(socle))
