"""Results remembered by the identity of their source: éditions and changes are frozen but hold mappings, and cannot be keys."""

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Source = TypeVar("Source")
Resultat = TypeVar("Resultat")

KEPT = 8
"""How many results are kept: a check reads one change, its two éditions, and forgets them."""


def remembered(function: Callable[[Source], Resultat]) -> Callable[[Source], Resultat]:
    """A pure function of one frozen object, computed once for each of the last few objects.

    The object is kept along with its result, so that no other can take its identity meanwhile.
    """
    kept: OrderedDict[int, tuple[Source, Resultat]] = OrderedDict()

    @wraps(function)
    def recall(source: Source) -> Resultat:
        found = kept.get(id(source))
        if found is None:
            found = kept[id(source)] = (source, function(source))
            if len(kept) > KEPT:
                kept.popitem(last=False)
        return found[1]

    return recall
