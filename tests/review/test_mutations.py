"""The mutation suite of `benchmarks/mutations/`: a sample at once, the whole in the slow tier."""

from collections.abc import Iterable
from itertools import chain, islice

import pytest
import yaml

from benchmarks.mutations.bilan import Bilan
from benchmarks.mutations.lots import Resultat, cases_of, lots, result, run_all
from benchmarks.mutations.socle import PROJETS, Socle, load_socles
from benchmarks.mutations.temoins import Projet

CONNUES = yaml.safe_load((PROJETS.parent / "connues.yaml").read_text(encoding="utf-8"))
PAS = 397
"""One case in so many, every theme and project among them."""

FAUTES = 4700
VARIANTES = 1100
UN_SEUL_CONSTAT = 0.96
PAR_LA_REGLE = 0.99


@pytest.mark.parametrize("socle", load_socles(), ids=lambda socle: socle.nom)
def test_a_session_rolled_forward_as_it_should_be_is_not_held_up(socle: Socle) -> None:
    releve = Projet(socle).examine(socle.sources)
    assert releve.fautes == ()
    assert [constat for rapport in releve.rapports for constat in rapport.bloquants] == []
    assert all(rapport.attendus for rapport in releve.rapports if rapport.previous and rapport.phrases)


def test_a_sample_is_told_right() -> None:
    sample = islice(chain.from_iterable(cases_of(lot) for lot in lots(("hauterive", "morvanne"))), 0, None, PAS)
    bilan = Bilan(tuple(result(cas) for cas in sample))
    assert unknown(bilan.echappees, "echappent") == []
    assert unknown(bilan.fausses_alertes, "fausses_alertes") == []


@pytest.mark.lent
def test_the_figures_do_not_get_worse() -> None:
    bilan = Bilan(run_all(lots()))
    assert unknown(bilan.echappees, "echappent") == []
    assert unknown(bilan.fausses_alertes, "fausses_alertes") == []
    assert len(bilan.fautes) >= FAUTES
    assert len(bilan.variantes) >= VARIANTES
    assert sum(one.attendue for one in bilan.fautes) >= PAR_LA_REGLE * len(bilan.fautes)
    assert sum(one.unique for one in bilan.fautes) >= UN_SEUL_CONSTAT * len(bilan.fautes)


def unknown(found: Iterable[Resultat], kind: str) -> list[str]:
    """Those that the list of known ones does not hold."""
    return [f"{one.titre} : {', '.join(one.dites) or 'rien'}" for one in found if one.titre not in CONNUES[kind]]
