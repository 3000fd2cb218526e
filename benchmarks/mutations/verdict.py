"""What the check made of a case: caught or escaped, a false alarm or none, one constat for one cause or more."""

from dataclasses import dataclass
from functools import cached_property

from benchmarks.mutations.cas import CHARGEMENT, Cas
from benchmarks.mutations.socle import Releve
from noticegen.review.constat import Constat
from noticegen.review.rapport import blocks


@dataclass(frozen=True)
class Verdict:
    """A case and what the check said of it that it did not say of the project untouched."""

    cas: Cas
    releve: Releve

    @cached_property
    def nouveaux(self) -> tuple[Constat, ...]:
        """The constats that the case brought, those accepted by a confirmation left out."""
        known = {one.identite for one in self.cas.banc.releve.constats if not one.confirme}
        return tuple(one for one in self.releve.constats if one.identite not in known and not one.confirme)

    @property
    def dites(self) -> frozenset[str]:
        """The rules that spoke."""
        return frozenset(one.regle for one in self.nouveaux) | ({CHARGEMENT} if self.releve.fautes else frozenset())

    @property
    def retenu(self) -> bool:
        """Whether publication is held up."""
        return bool(self.releve.fautes) or any(blocks(one) for one in self.nouveaux)

    @property
    def prise(self) -> bool:
        """Whether the mistake is caught: publication held up or, where the design wants no more, somebody told."""
        return self.retenu or (self.cas.attendu == "information" and bool(self.nouveaux))

    @property
    def attendue(self) -> bool:
        """Whether one of the rules that should report it did, and held publication up if it should."""
        expected = [one for one in self.nouveaux if one.regle in self.cas.regles]
        told = any(blocks(one) or self.cas.attendu == "information" for one in expected)
        return told or bool(self.releve.fautes and CHARGEMENT in self.cas.regles)

    @property
    def unique(self) -> bool:
        """Whether one constat, or one refusal, reports it; more are no fault where the mistake is several.

        A confirmation that the mistake leaves without its constat is told by design, beside it.
        """
        told = [one for one in self.nouveaux if one.regle != "confirmation-sans-objet" or "confirmation-sans-objet" in self.cas.regles]
        return bool(self.releve.fautes) or self.cas.attendu == "plusieurs" or len(told) == 1


def judge(cas: Cas) -> Verdict:
    """Run the check on a case."""
    return Verdict(cas, cas.banc.examine(cas.sources))
