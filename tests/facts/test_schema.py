"""The JSON Schema that editors use: current, in French, and true of what loads."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from noticegen.facts.saisie.schema import render_schema

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "schema" / "sessions.schema.json"


def test_the_committed_schema_is_current() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == render_schema(), "run: python build.py schema"


def test_the_shipped_sessions_follow_it() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(COMMITTED), str(ROOT / "sessions.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout


def test_every_field_is_described() -> None:
    for block, schema in json.loads(render_schema())["$defs"].items():
        for field, one in schema["properties"].items():
            assert one.get("description"), f"{block}.{field}"


ACADEMIE = {"nom": "Académie de Valmont"}


@pytest.mark.parametrize(
    ("session", "accepted"),
    [
        pytest.param({"libelle": "juin 2026"}, True, id="nothing else: it may all be inherited"),
        pytest.param({"academie": ACADEMIE}, False, id="without its libelle"),
        pytest.param({"libelle": "juin 2026", "poles": {"sah": "absent"}}, True, id="a pôle withdrawn"),
        pytest.param({"libelle": "juin 2026", "notices": {"cap": {"tarifs": "absent"}}}, True, id="fees withdrawn"),
        pytest.param({"libelle": "juin 2026", "notices": {"cap": {"publics": "Candidats"}}}, True, id="a list of one"),
        pytest.param({"libelle": "juin 2026", "notices": {"cap": {"suit": "mc-2025"}}}, True, id="a renamed notice"),
        pytest.param({"libelle": "juin 2026", "depuis": 2025}, True, id="a key that editors read as a number"),
        pytest.param({"libelle": "juin 2026", "poles": {"sah": {"telephones": [516526455]}}}, False, id="a number that lost its zero"),
        pytest.param({"libelle": "juin 2026", "notices": {"../x": {}}}, False, id="a key that leaves its folder"),
        pytest.param({"libelle": "juin 2026", "couriels": []}, False, id="an unknown field"),
    ],
)
def test_it_says_what_may_be_typed(session: dict[str, object], accepted: bool) -> None:
    assert Draft202012Validator(json.loads(render_schema())).is_valid({"sessions": {"2026": session}}) is accepted
