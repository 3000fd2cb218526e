"""Whatever stands in `sessions.yaml`, the loader raises `Fautes` and nothing else, and each can be printed."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from noticegen.facts.arbre.decoding import decode
from noticegen.facts.faute import Fautes
from noticegen.facts.registre import Registre
from noticegen.facts.saisie.chargement import read_incoming, read_registre

SHIPPED = (Path(__file__).parents[2] / "sessions.yaml").read_text(encoding="utf-8").partition("sessions:")
SESSIONS = SHIPPED[1] + SHIPPED[2]
LINES = SESSIONS.split("\n")

MORSELS = st.sampled_from(
    [
        "",
        " ",
        "  ",
        "\t",
        "\n",
        ":",
        ": ",
        "- ",
        "# ",
        "'",
        '"',
        "“",
        "”",
        "[",
        "]",
        "{",
        "}",
        ",",
        "&a",
        "*a",
        "!!str ",
        "<<: ",
        "? ",
        "| ",
        "> ",
        "---\n",
    ]
    + [
        "\xa0",
        "\u202f",
        "\ufeff",
        "\u200b",
        "\x00",
        "\x1b",
        "\U000f0000",
        "é",
        "\\",
        '"\\UFFFFFFFF"',
        "%",
        "@",
        "`",
        "~",
        "null",
        "absent",
        "brouillon",
    ]
    + [
        "2023",
        "2026",
        "cs-bp-2023",
        "inscription.cloture",
        " + 2 jours",
        " - 900 jours",
        "+ 999999 jours",
        "minuit",
        "31 novembre 2025",
        "29h00",
        "12,50 €",
    ]
    + [
        "libelle",
        "depuis",
        "suit",
        "avant: ",
        "jusquau: ",
        "ouverture: ",
        "des: ",
        "poles:",
        "notices:",
        "echeances:",
        "confirmations:",
        "../x",
        "x" * 300,
    ]
)
PLACES = st.integers(0, len(SESSIONS))


def splice(cuts: list[tuple[int, int, str]]) -> str:
    texte = SESSIONS
    for place, length, morsel in cuts:
        texte = texte[:place] + morsel + texte[place + length :]
    return texte


def shuffle(moves: list[tuple[int, int, int]]) -> str:
    lines = list(LINES)
    for source, target, indent in moves:
        line = lines[source % len(lines)]
        lines.insert(target % len(lines), " " * indent + line.lstrip() if indent else line)
    return "\n".join(lines)


def revalue(changes: list[tuple[int, str]]) -> str:
    """The shipped sessions, whole, with the values of some lines changed: what reaches the model."""
    lines = list(LINES)
    for place, morsel in changes:
        name, colon, _ = lines[place % len(lines)].partition(": ")
        lines[place % len(lines)] = name + colon + morsel if colon else lines[place % len(lines)]
    return "\n".join(lines)


MUTATED = st.lists(st.tuples(PLACES, st.integers(0, 30), MORSELS), min_size=1, max_size=6).map(splice)
SHUFFLED = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200), st.integers(0, 16)), min_size=1, max_size=4).map(shuffle)
REVALUED = st.lists(st.tuples(st.integers(0, 200), MORSELS), min_size=1, max_size=5).map(revalue)
INVENTED = st.lists(st.tuples(st.integers(0, 6).map(lambda depth: "  " * depth), MORSELS, MORSELS, MORSELS).map("".join), max_size=14).map(
    "\n".join
)
ANY = st.text(max_size=200)


def survives(texte: str) -> None:
    try:
        registre = read_registre(texte)
    except Fautes as fautes:
        assert fautes.fautes and str(fautes)
        assert all(0 <= fault.lieu.ligne <= texte.count("\n") + texte.count("\r") + 1 for fault in fautes.fautes)
    else:
        assert isinstance(registre, Registre)
        assert all(registre.lignee(edition)[0] == edition for edition in registre.fiches)


@settings(max_examples=60)
@given(MUTATED | SHUFFLED | REVALUED | INVENTED | ANY)
def test_no_text_raises_anything_else(texte: str) -> None:
    survives(texte)


@pytest.mark.lent
@settings(max_examples=20_000, suppress_health_check=list(HealthCheck))
@given(MUTATED | SHUFFLED | REVALUED | INVENTED | ANY)
def test_no_text_of_20000_raises_anything_else(texte: str) -> None:
    survives(texte)


@settings(max_examples=40)
@given(
    st.binary(max_size=80)
    | MUTATED.map(lambda texte: texte.encode("cp1252", "replace"))
    | MUTATED.map(lambda texte: texte.encode("utf-16")[:400])
)
def test_no_bytes_raise_anything_else(octets: bytes) -> None:
    try:
        decode(octets, "sessions.yaml")
    except Fautes as fautes:
        assert str(fautes)


BASE = read_registre(SESSIONS)


@settings(max_examples=30)
@given(REVALUED | INVENTED)
def test_no_incoming_file_raises_anything_else(texte: str) -> None:
    try:
        read_incoming(texte, "incoming.yaml", BASE)
    except Fautes as fautes:
        assert str(fautes)
