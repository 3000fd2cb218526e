"""The same work on both cores of a small machine, by processes that start clean."""

from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

COEURS = 2

Lot = TypeVar("Lot")
Fruit = TypeVar("Fruit")


def side_by_side(work: Callable[[Lot], Fruit], lots: Iterable[Lot]) -> list[Fruit]:
    """What `work`, a function of a module, makes of each lot, in order.

    spawn, never fork: a test that came before may have left threads behind (the Java of the reference
    validator), and the copy of a process that has threads waits for ever on what they held.
    """
    with ProcessPoolExecutor(COEURS, mp_context=get_context("spawn")) as pool:
        return list(pool.map(work, lots))
