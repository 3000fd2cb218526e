"""Relations between échéances: limits told from another date, and the orders that must hold inside one échéance."""

import re
from collections.abc import Mapping
from datetime import timedelta

from noticegen.facts.arbre.tree import Node, Table
from noticegen.facts.dates.instants import FUSEAU, closing_instant, opening_instant
from noticegen.facts.dates.vocabulaire import HEURE_DE_PARIS
from noticegen.facts.echeance import Echeance
from noticegen.facts.faute import Faute, near_miss
from noticegen.facts.illisible import Illisible, quoted
from noticegen.facts.moment import MINUIT, Moment
from noticegen.facts.pliage import compose, fold
from noticegen.facts.saisie.circles import find_circles, told
from noticegen.facts.saisie.model import EcheanceSaisie

ANCHORS = ("ouverture", "cloture", "avant", "jusquau", "le", "du", "au")
"""The fields that a limit may be told from."""

SIDES = ("avant", "jusquau")

_HEURE_DE_PARIS = re.compile(HEURE_DE_PARIS)

ATTENDU_RELATIF = "une date, ou la date d’une autre échéance : « inscription.cloture + 2 jours »"


def resolve(saisies: Mapping[str, EcheanceSaisie], tree: Table, fuseau: str) -> tuple[dict[str, Echeance], list[Faute]]:
    """The échéances of one notice whose dates are known, in the order typed, and what is wrong with the others.

    `tree` is the block they were typed in; it may hold more than `saisies`, which the model then refused.
    """
    relations = _Relations(saisies, tree, fuseau)
    found = {cle: relations.echeance(cle) for cle in saisies}
    return {cle: echeance for cle, echeance in found.items() if echeance}, relations.faults


class _Relations:
    """The links between the échéances of one notice; faults gather in `faults`."""

    def __init__(self, saisies: Mapping[str, EcheanceSaisie], tree: Table, fuseau: str) -> None:
        self.saisies, self.tree, self.fuseau = saisies, tree, fuseau
        self.faults: list[Faute] = []
        self.links = {cle: link for cle, saisie in saisies.items() if (link := self._link(cle, saisie))}
        self._break_circles()
        self.limites: dict[str, Moment | None] = {}

    def _node(self, cle: str, field: str) -> Node:
        return self.tree.table(cle).values[field]

    def _fault(self, cle: str, field: str, message: str, attendu: str, remede: str = "") -> None:
        self.faults.append(self._node(cle, field).faute(f"echeances.{cle}.{field} : {message}", attendu, remede))

    def _link(self, cle: str, saisie: EcheanceSaisie) -> tuple[str, str, int] | None:
        """The échéance and field a limit is told from, with its days; None for a limit of its own date."""
        limite = saisie.avant or saisie.jusquau
        if not isinstance(limite, tuple):
            return None
        chemin, jours = limite
        name, _, field = chemin.replace("_", "-").rpartition(".")
        if name in self.saisies and field in ANCHORS and getattr(self.saisies[name], field) is not None:
            return name, field, jours
        if name in self.tree and name not in self.saisies:
            return None
        known = [
            f"{other}.{one}" for other, one_saisie in self.saisies.items() for one in ANCHORS if other != cle and getattr(one_saisie, one)
        ]
        hint = near_miss(chemin, known)
        message = f"{quoted(chemin)} n’est la date d’aucune échéance de cette notice" + (f" ; {hint}" if hint else "")
        self._fault(cle, _side(saisie), message, ", ".join(f"« {one} »" for one in known) or ATTENDU_RELATIF, "corrigez le renvoi")
        return None

    def _break_circles(self) -> None:
        for circle in find_circles({cle: name for cle, (name, _, _) in self.links.items()}):
            first = circle[0]
            message = (
                "cette limite se renvoie à elle-même"
                if len(circle) == 1
                else f"ces limites se renvoient l’une à l’autre en rond : {told(circle)}"
            )
            self._fault(first, _side(self.saisies[first]), message, "une date au bout du renvoi", "donnez une date à l’une d’elles")
            for cle in circle:
                del self.links[cle]

    def _limite(self, cle: str) -> Moment | None:
        """The date of a limit, through as many links as it takes; None when it has none, which was told."""
        line = [cle]
        while line[-1] not in self.limites and self.links.get(line[-1], ("", "", 0))[1] in SIDES:
            line.append(self.links[line[-1]][0])
        for one in reversed(line):
            if one not in self.limites:
                self.limites[one] = self._from_its_anchor(one)
        return self.limites[cle]

    def _from_its_anchor(self, cle: str) -> Moment | None:
        """A limit's own date, or its anchor's with the days between them; the anchor's is known when it is a limit too."""
        if cle not in self.links:
            own = self.saisies[cle].avant or self.saisies[cle].jusquau
            return own if isinstance(own, Moment) else None
        name, field, days = self.links[cle]
        anchor = self.limites[name] if field in SIDES else getattr(self.saisies[name], field)
        return anchor and self._shifted(cle, anchor, days)

    def _shifted(self, cle: str, moment: Moment, days: int) -> Moment | None:
        try:
            return Moment(moment.jour + timedelta(days=days), moment.minute)
        except OverflowError:
            self._fault(cle, _side(self.saisies[cle]), "cette date sort du calendrier", ATTENDU_RELATIF)
            return None

    def echeance(self, cle: str) -> Echeance | None:
        """One échéance, None when its date is not known."""
        saisie = self.saisies[cle]
        common = {"cle": cle, "libelle": saisie.libelle or "", "provisoire": bool(saisie.provisoire), "cachet": bool(saisie.preuve)}
        if saisie.avant or saisie.jusquau:
            return self._limit(cle, saisie, common)
        self._check_order(cle, saisie)
        self._check_instants(cle, saisie)
        if saisie.ouverture or saisie.cloture:
            return Echeance(ouverture=saisie.ouverture, cloture=saisie.cloture, **common)
        if saisie.des:
            return Echeance(jours=tuple(sorted({jour for jours in saisie.des for jour in jours}, key=_last)), **common)
        jours = (saisie.le,) if saisie.le else (saisie.du, saisie.au)
        return Echeance(jours=jours, periode=saisie.le is None, **common)

    def _limit(self, cle: str, saisie: EcheanceSaisie, common: dict[str, object]) -> Echeance | None:
        moment = self._limite(cle)
        if moment is None:
            return None
        name, field, days = self.links.get(cle, ("", "", 0))
        if days or not name:  # the very instant of another date was told there
            self._check_instant(cle, _side(saisie), moment)
        relative = f"echeances.{name}.{field}" if name else ""
        return Echeance(limite=moment, sens=_side(saisie), relative_a=relative, decalage=days, **common)

    def _check_order(self, cle: str, saisie: EcheanceSaisie) -> None:
        if saisie.ouverture and saisie.cloture and _first(saisie.ouverture) >= _last(saisie.cloture):
            self._fault(
                cle,
                "cloture",
                "la clôture ne vient pas après l’ouverture",
                f"une date après « {self.tree.table(cle).texte('ouverture')} »",
                "vérifiez les deux dates",
            )
        if saisie.du and saisie.au and _last(saisie.au) < _first(saisie.du):
            self._fault(
                cle, "au", "« au » vient avant « du »", f"une date après « {self.tree.table(cle).texte('du')} »", "vérifiez les deux dates"
            )

    def _check_instants(self, cle: str, saisie: EcheanceSaisie) -> None:
        for field in ("ouverture", "cloture", "le", "du", "au"):
            if moment := getattr(saisie, field):
                self._check_instant(cle, field, moment)

    def _check_instant(self, cle: str, field: str, moment: Moment) -> None:
        """An hour that the clock change skips or repeats commits to nothing."""
        if moment.minute is None:
            return
        typed = compose(self.tree.table(cle).texte(field))
        if self.fuseau != FUSEAU and (said := _HEURE_DE_PARIS.search(fold(typed))):
            written = typed[slice(*said.span())]
            self._fault(cle, field, f"« {written} », et les heures de l’académie sont celles de « {self.fuseau} »", "une heure locale")
            return
        try:
            opening_instant(moment, self.fuseau) if field == "ouverture" else closing_instant(moment, self.fuseau)
        except Illisible as error:
            self._fault(cle, field, error.message, error.attendu)
        except OverflowError:
            self._fault(cle, field, "cette date sort du calendrier", "une date de la campagne")


def _side(saisie: EcheanceSaisie) -> str:
    return "avant" if saisie.avant else "jusquau"


def _first(moment: Moment) -> Moment:
    return moment if moment.minute is not None else Moment(moment.jour, 0)


def _last(moment: Moment) -> Moment:
    return moment if moment.minute is not None else Moment(moment.jour, MINUIT)
