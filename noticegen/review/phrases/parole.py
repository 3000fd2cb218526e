"""What the facts already say: where only masked facts differ between two sentences, they speak, and the wording does not."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from noticegen.facts.fait import Fait
from noticegen.review.change import PaireFaits
from noticegen.review.faits.chemins import fact_key

LISTES = ("liste", "telephones", "courriels", "jours")
LIENS = ("adresse", "courriels", "telephones")


@dataclass(eq=False)
class Parole:
    """Which masks may come, go or replace each other without a word having changed. Masks are named by `fact_key`."""

    faits: tuple[PaireFaits, ...]

    def explains(self, avant: Iterable[str], apres: Iterable[str]) -> bool:
        """Whether these masks on one side facing those on the other are a change of facts alone."""
        left, right = list(dict.fromkeys(avant)), list(dict.fromkeys(apres))
        gone = [key for key in left if key not in right and key not in self._changed_lists and key not in self._only_avant]
        come = [key for key in right if key not in left and key not in self._changed_lists and key not in self._only_apres]
        return len(gone) == len(come) and all(self._same_value(one, other) for one, other in zip(gone, come))

    def new_target(self, avant: str, apres: str) -> tuple[str, str] | None:
        """Where a link led and leads now, unless it is the same fact's address, or the same address. Links are paths or addresses."""
        if avant == apres:
            return None
        before = self._values_avant.get(fact_key(avant), avant)
        after = self._values_apres.get(fact_key(apres), apres)
        same = _bare(before) == _bare(after) or (_bare(before), _bare(after)) in self._links
        return None if same else (before, after)

    def _same_value(self, one: str, other: str) -> bool:
        """Whether two facts hold the same value on both sides, so that printing one for the other changes nothing."""
        return all(one in values and values[one] == values.get(other) for values in (self._values_avant, self._values_apres))

    @cached_property
    def _only_avant(self) -> set[str]:
        return {_key(pair) for pair in self.faits if pair.apres is None}

    @cached_property
    def _only_apres(self) -> set[str]:
        return {_key(pair) for pair in self.faits if pair.avant is None}

    @cached_property
    def _changed_lists(self) -> set[str]:
        return {_key(pair) for pair in self.faits if _changed_list(pair)}

    @cached_property
    def _values_avant(self) -> dict[str, str]:
        return {_key(pair): pair.avant.canonique for pair in self.faits if pair.avant}

    @cached_property
    def _values_apres(self) -> dict[str, str]:
        return {_key(pair): pair.apres.canonique for pair in self.faits if pair.apres}

    @cached_property
    def _links(self) -> set[tuple[str, str]]:
        return {link for pair in self.faits if pair.avant and pair.apres for link in _links(pair.avant, pair.apres)}


def _key(pair: PaireFaits) -> str:
    return fact_key(pair.chemin)


def _changed_list(pair: PaireFaits) -> bool:
    before, after = pair.avant, pair.apres
    return bool(before and after and after.genre in LISTES and before.canonique != after.canonique)


def _links(avant: Fait, apres: Fait) -> Iterable[tuple[str, str]]:
    if apres.genre in LIENS and avant.genre == apres.genre:
        return ((_bare(one), _bare(other)) for one in _members(avant) for other in _members(apres))
    return ()


def _members(fait: Fait) -> tuple[str, ...]:
    return fait.valeur if isinstance(fait.valeur, tuple) else (str(fait.valeur),)


def _bare(address: str) -> str:
    return address.removeprefix("mailto:").removeprefix("tel:").rstrip("/")
