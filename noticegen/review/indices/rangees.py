"""Rows of our tables side by side, each known by its label: those that print other facts than they did."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from noticegen.edition import Edition
from noticegen.prose.document import Bloc, Suite
from noticegen.review.change import Change, PairePhrases, Phrase
from noticegen.review.citation import canonical
from noticegen.review.faits.chemins import fact_key
from noticegen.review.indices.litteraux import composed
from noticegen.review.memoire import remembered
from noticegen.review.phrases.loose import loose_key


@dataclass(frozen=True)
class Rangee:
    """A row: its label as printed and as it is recognised, and its other cells."""

    libelle: str
    cle: str
    cellules: tuple[Bloc, ...]

    @property
    def faits(self) -> dict[str, str]:
        """What its cells print: paths by the name under which a fact is recognised, labels with them, phrases by their dates."""
        return {fact_key(suite.fait): suite.fait for bloc in self.cellules for suite in bloc.suites if suite.fait and suite.valeur}

    @property
    def phrase(self) -> Phrase:
        """The cells as one sentence."""
        suites = [suite for bloc in self.cellules for suite in (Suite(" "), *bloc.suites)]
        return Phrase(tuple(suites[1:]), self.cellules[0], 0)


@dataclass(frozen=True)
class PaireRangees:
    """A row of both sides, by its label."""

    avant: Rangee
    apres: Rangee


@remembered
def other_facts(change: Change) -> tuple[PaireRangees, ...]:
    """The rows that print other facts, all known on both sides, under the same label."""
    if change.avant is None or not composed(change.avant) or not composed(change.apres):
        return ()
    before, after = _rows(change.avant), _rows(change.apres)
    both = (PaireRangees(before[key], after[key]) for key in before if key in after)
    return tuple(pair for pair in both if _differ(change, pair))


def in_crossed_table(change: Change, paire: PairePhrases) -> bool:
    """Whether a sentence is a cell of a table in which such a row stands: its order there is the rows' business."""
    case = paire.presente.bloc.case
    return case is not None and any(row.apres.cellules[0].case.tableau == case.tableau for row in other_facts(change))


def _differ(change: Change, pair: PaireRangees) -> bool:
    before, after = pair.avant.faits, pair.apres.faits
    renamed = {fact_key(one.avant.chemin): fact_key(one.apres.chemin) for one in change.faits if one.avant and one.apres}
    gone = [key for key in before if renamed.get(key) not in after]
    come = [key for key in after if key not in {renamed.get(other) for other in before}]
    return bool(gone and come) and all(key in renamed for key in gone) and all(key in renamed.values() for key in come)


def _rows(edition: Edition) -> Mapping[str, Rangee]:
    """The rows of the notice's own tables whose label no other row has."""
    found = list(_read(edition))
    counts = Counter(row.cle for row in found)
    return {row.cle: row for row in found if counts[row.cle] == 1}


def _read(edition: Edition) -> Iterator[Rangee]:
    rows: dict[tuple[int, int], list[Bloc]] = {}
    for bloc in edition.document.blocs:
        if bloc.case and bloc.zone == "corps" and bloc.genre == "td":
            rows.setdefault((bloc.case.tableau, bloc.case.rangee), []).append(bloc)
    for label, *cells in rows.values():
        if cells and label.suites:
            yield Rangee(label.texte, loose_key(canonical(Phrase(label.suites, label, 0))), tuple(cells))
