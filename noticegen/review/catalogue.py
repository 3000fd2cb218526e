"""Which rules there are: those of an édition in `rules/`, those of a whole session in `rules/session/`, found by their modules."""

import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from noticegen.review import rules
from noticegen.review.campagne import Campagne
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.regle import Regle
from noticegen.review.rules import session


class RegleEdition(NamedTuple):
    """A rule that reads one édition against the one it follows."""

    regle: Regle
    check: Callable[[Change], Iterator[Constat]]


class RegleSession(NamedTuple):
    """A rule that reads every édition of a session together."""

    regle: Regle
    check: Callable[[Campagne], Iterator[Constat]]


@cache
def regles_edition() -> tuple[RegleEdition, ...]:
    """The rules of an édition, by id."""
    return tuple(RegleEdition(module.REGLE, module.check) for module in _modules(rules))


@cache
def regles_session() -> tuple[RegleSession, ...]:
    """The rules of a session, by id."""
    return tuple(RegleSession(module.REGLE, module.check) for module in _modules(session))


def regles() -> dict[str, Regle]:
    """Every rule by its id, in alphabetical order."""
    entries = [entry.regle for entry in (*regles_edition(), *regles_session())]
    return {regle.id: regle for regle in sorted(entries, key=lambda regle: regle.id)}


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        if not info.ispkg:
            yield import_module(f"{package.__name__}.{info.name}")
