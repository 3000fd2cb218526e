"""Tiers: every test is in one of them, a tier that cannot run says so, and CI does not let it pass."""

import pytest

from noticegen.pages.systeme import Besoin
from tests import paliers
from tests.paliers import PALIERS, Palier, main

ABSENT = Besoin("Introuvable", "essai", lambda: False, debian="introuvable")


@pytest.fixture
def without_its_tool(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PALIERS, "impossible", Palier("lent", (ABSENT,)))


@pytest.mark.parametrize(("environment", "code"), [({}, 0), ({"CI": "true"}, 1), ({"CI": "false"}, 0)])
def test_a_tier_without_its_tool_is_skipped_by_name_and_fails_in_ci(
    environment: dict[str, str], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], without_its_tool: None
) -> None:
    monkeypatch.delenv("CI", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert main(["impossible"]) == code
    assert capsys.readouterr().out == "palier « impossible » non exécuté : il manque Introuvable\n"


@pytest.mark.parametrize(("codes", "outcome"), [([0, 0], 0), ([1, 0], 1), ([0, 5], 1)])
def test_one_failed_tier_fails_the_run_and_the_others_run_all_the_same(
    codes: list[int], outcome: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiers = {"premier": Palier("not lent"), "second": Palier("lent")}
    monkeypatch.setattr(paliers, "PALIERS", tiers)
    ran: list[str] = []

    def run(command: list[str], env: dict[str, str], check: bool) -> object:
        ran.append(command[-1])
        return type("Ran", (), {"returncode": codes[len(ran) - 1]})

    monkeypatch.setattr(paliers.subprocess, "run", run)
    assert main(["premier", "second"]) == outcome
    assert ran == ["not lent", "lent"]


@pytest.mark.parametrize("marks", [set(), {"lent"}, {"navigateur"}, {"lent", "navigateur"}])
def test_every_test_is_in_one_tier(marks: set[str]) -> None:
    values = {name: name in marks for name in ("lent", "navigateur")}
    assert sum(bool(eval(palier.expression, {}, values)) for palier in PALIERS.values()) == 1
