"""What is wrong in a `sessions.yaml` is told in French, at its place, all at once and once only.

Each file of `malformes/` is a registre with one mistake (or several on purpose). It begins with one `# attendu : …` line for each
fault it must raise, and no other: the place, then words of the message. A file that cannot hold such a comment (another encoding,
nothing at all) has them beside it, in `<name>.attendu`. Adding a case is adding a file.
"""

from pathlib import Path

import pytest
import yaml

from noticegen.facts.arbre import building
from noticegen.facts.arbre.decoding import decode
from noticegen.facts.faute import Fautes
from noticegen.facts.saisie.chargement import read_registre

CASES = sorted((Path(__file__).parent / "malformes").glob("*.yaml"))


def told(octets: bytes) -> list[str]:
    """The faults of a source, each as `line:column : message`."""
    with pytest.raises(Fautes) as caught:
        read_registre(decode(octets, "s.yaml"), "s.yaml")
    return [f"{str(fault.lieu).removeprefix('s.yaml').lstrip(':') or '-'} : {fault.message}" for fault in caught.value.fautes]


def expected(case: Path) -> list[str]:
    """The lines a case announces."""
    beside = case.with_suffix(".attendu")
    texte = beside.read_text(encoding="utf-8") if beside.exists() else case.read_text(encoding="utf-8")
    return [line.removeprefix("# attendu : ") for line in texte.splitlines() if line.startswith("# attendu : ")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_mistake_is_told_at_its_place_and_once(case: Path) -> None:
    words, faults = expected(case), [fault.replace("\xa0", " ") for fault in told(case.read_bytes())]
    assert words, "this case announces nothing"
    assert len(faults) == len(words), faults
    for word, fault in zip(words, faults, strict=True):
        assert fault.startswith(word)


@pytest.mark.lent
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_parser_in_pure_python_refuses_the_same(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "LOADER", yaml.Loader)
    assert len(told(case.read_bytes())) == len(expected(case))


def test_no_case_is_there_twice() -> None:
    contents = [case.read_bytes() for case in CASES]
    assert len(set(contents)) == len(contents) > 100
