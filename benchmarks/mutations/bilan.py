"""The figures of a run, and what escapes by name."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from benchmarks.mutations.lots import Resultat


@dataclass(frozen=True)
class Bilan:
    """All the results of a run."""

    resultats: tuple[Resultat, ...]

    @property
    def fautes(self) -> tuple[Resultat, ...]:
        """The mistakes."""
        return tuple(one for one in self.resultats if not one.variante)

    @property
    def variantes(self) -> tuple[Resultat, ...]:
        """The variants."""
        return tuple(one for one in self.resultats if one.variante)

    @property
    def echappees(self) -> tuple[Resultat, ...]:
        """The mistakes that nobody reports."""
        return tuple(one for one in self.fautes if not one.prise)

    @property
    def detournees(self) -> tuple[Resultat, ...]:
        """The mistakes that hold publication up under another rule than expected."""
        return tuple(one for one in self.fautes if one.prise and not one.attendue)

    @property
    def bavardes(self) -> tuple[Resultat, ...]:
        """The mistakes that are one, and told by several constats."""
        return tuple(one for one in self.fautes if one.prise and not one.unique)

    @property
    def fausses_alertes(self) -> tuple[Resultat, ...]:
        """The variants that something holds up."""
        return tuple(one for one in self.variantes if one.retenu)


def figures(bilan: Bilan) -> Iterator[str]:
    """The table of figures, a line a theme."""
    yield f"{'thème':34} {'sortes':>7} {'cas':>6} {'pris':>6} {'par la règle':>13} {'un constat':>11}"
    for theme, found in _by(bilan.fautes, "theme"):
        yield _line(theme, found)
    yield _line("fautes en tout", bilan.fautes)
    yield f"\n{'thème':34} {'sortes':>7} {'cas':>6} {'fausses alertes':>16}"
    for theme, found in _by(bilan.variantes, "theme"):
        yield f"{theme:34} {len({one.nom for one in found}):7} {len(found):6} {sum(one.retenu for one in found):16}"
    yield f"{'variantes en tout':34} {len({one.nom for one in bilan.variantes}):7} {len(bilan.variantes):6} {len(bilan.fausses_alertes):16}"


def names(bilan: Bilan) -> Iterator[str]:
    """What escapes, what cries wolf, what says too much, by name."""
    yield from _listed("Échappent", bilan.echappees)
    yield from _listed("Fausses alertes", bilan.fausses_alertes)
    yield from _listed("Retenues par une autre règle que prévu", bilan.detournees)
    yield f"\nUne cause, plusieurs constats ({len(bilan.bavardes)})"
    told = Counter((one.nom, one.dites) for one in bilan.bavardes)
    for (nom, dites), count in sorted(told.items(), key=lambda one: (-one[1], one[0])):
        yield f"  {count:4}  {nom} : {', '.join(dites)}"


def _line(theme: str, found: Iterable[Resultat]) -> str:
    found = tuple(found)
    kinds = len({one.nom for one in found})
    prises = [one for one in found if one.prise]
    return f"{theme:34} {kinds:7} {len(found):6} {len(prises):6} {sum(one.attendue for one in prises):13} {sum(one.unique for one in prises):11}"


def _listed(title: str, found: tuple[Resultat, ...]) -> Iterator[str]:
    yield f"\n{title} ({len(found)})"
    for one in found:
        yield f"  {one.titre} : {', '.join(one.dites) or 'rien'}"


def _by(found: Iterable[Resultat], name: str) -> Iterator[tuple[str, tuple[Resultat, ...]]]:
    themes = list(dict.fromkeys(getattr(one, name) for one in found))
    for theme, group in groupby(sorted(found, key=lambda one: themes.index(getattr(one, name))), lambda one: getattr(one, name)):
        yield theme, tuple(group)
