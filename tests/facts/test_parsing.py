"""YAML read as strings with places: what is accepted as typed, and what a place is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticegen.facts.arbre.parsing import read_tree
from noticegen.facts.arbre.source import Source
from noticegen.facts.arbre.tolerance import accept_windows_habits
from noticegen.facts.arbre.tree import Array, Node, Scalar, Table, to_data


def read(texte: str) -> Node:
    root, faults = read_tree(Source("s.yaml", texte))
    assert root is not None and not faults, faults
    return root


@pytest.mark.parametrize(
    "typed",
    [
        "19:00",
        "0516526455",
        "086",
        "016",
        "0861234E5",
        "NO",
        "on",
        "yes",
        "2025-11-13",
        "1.10",
        "1_000",
        "0x1F",
        "12:30:45",
        "=",
        "1e3",
        ".inf",
    ],
)
def test_yaml_types_nothing(typed: str) -> None:
    assert to_data(read(f"a: {typed}\nb: [{typed}]\n")) == {"a": typed, "b": [typed]}


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        pytest.param("a: l'onglet", "l'onglet", id="an apostrophe inside"),
        pytest.param("a: “Pôle : bac”", "Pôle : bac", id="curly quotes around"),
        pytest.param("a: ‘Pôle : bac’", "Pôle : bac", id="single curly quotes around"),
        pytest.param("a: ‘l’onglet’", "‘l’onglet’", id="curly apostrophe inside: left alone"),
        pytest.param("a: le mot “bac” ici", "le mot “bac” ici", id="curly quotes inside"),
        pytest.param("a: « Mes documents »", "« Mes documents »", id="French quotes are text"),
        pytest.param("a:\xa0Pôle", "Pôle", id="no-break space after the colon"),
        pytest.param("a\xa0: Pôle", "Pôle", id="no-break space before the colon"),
        pytest.param("a: Pôle\xa0:\xa0bac", "Pôle : bac", id="no-break spaces inside"),
        pytest.param("a: Pôle\u202f!", "Pôle !", id="narrow no-break space"),
        pytest.param("a: pole\u200b.sah", "pole.sah", id="zero-width space from a paste"),
        pytest.param("a: certi\xadficat", "certificat", id="soft hyphen from a paste"),
        pytest.param("a: Po\u0302le", "Pôle", id="accents typed apart"),
        pytest.param("a: Bureau #3", None, id="a number sign glued to its number"),
        pytest.param("a: Bureau#3", "Bureau#3", id="a number sign glued to its word"),
        pytest.param("a: Bureau  # 3e étage, à vérifier", "Bureau", id="a comment after two spaces"),
        pytest.param("a: Bureau # à vérifier", "Bureau", id="a comment in words"),
        pytest.param("a: 'Bureau # 3'", "Bureau # 3", id="a number sign in quotes"),
        pytest.param("a: |\n  du lundi\n  au vendredi\n", "du lundi au vendredi", id="several lines"),
        pytest.param("a: du lundi\n  au vendredi\n", "du lundi au vendredi", id="a value going on below"),
        pytest.param("a:\tPôle", "Pôle", id="a tab after the colon"),
        pytest.param("a: x\n\t\n", "x", id="a line of nothing but a tab"),
        pytest.param("---\na: x\n", "x", id="the mark of a document's start"),
        pytest.param("a: x\n...\n", "x", id="the mark of a document's end"),
        pytest.param("a: \ue0b7 x", "\ue0b7 x", id="a private character that Word uses"),
        pytest.param("a: <script>{{ x }}</script>", "<script>{{ x }}</script>", id="markup is text"),
    ],
)
def test_a_value_as_typed(typed: str, read_as: str | None) -> None:
    if read_as is None:
        assert read_tree(Source("s.yaml", typed))[1]
    else:
        assert to_data(read(typed)) == {"a": read_as}


def places(node: Node) -> list[tuple[str, int, int, int]]:
    if isinstance(node, Scalar):
        return [(node.texte, node.ligne, node.colonne, node.longueur)]
    if isinstance(node, Array):
        return [place for item in node.items for place in places(item)]
    return [place for key, value in node.values.items() for place in places(node.keys[key]) + places(value)]


def test_every_key_and_value_has_its_place_in_characters() -> None:
    assert places(read("é:\n  - { nom: 'à b', x: [ c ] }\n  - fin\nz:\n")) == [
        ("é", 1, 1, 1),
        ("nom", 2, 7, 3),
        ("à b", 2, 12, 5),
        ("x", 2, 19, 1),
        ("c", 2, 24, 1),
        ("fin", 3, 5, 3),
        ("z", 4, 1, 1),
        ("", 4, 1, 1),
    ]


WORDS = st.text(st.sampled_from("ab é'’\"“”‘:#-,[]{}\xa0\u202f\n\t&*!|>%@`0"), max_size=60)


@given(WORDS)
def test_tolerance_never_moves_a_column(texte: str) -> None:
    accepted = accept_windows_habits(texte)
    assert [len(line) for line in accepted.split("\n")] == [len(line) for line in texte.split("\n")]


@given(WORDS)
def test_a_tree_or_faults_and_nothing_else(texte: str) -> None:
    root, faults = read_tree(Source("s.yaml", texte))
    assert (
        root is not None or faults or not texte.strip() or all(line.lstrip().startswith("#") for line in texte.split("\n") if line.strip())
    )
    for fault in faults:
        assert 0 <= fault.lieu.ligne <= texte.count("\n") + 1
        assert str(fault)


@given(st.dictionaries(st.text("abcé", min_size=1), st.text(st.characters(blacklist_categories=("C", "Z")), min_size=1), min_size=1))
def test_what_is_quoted_comes_back(values: dict[str, str]) -> None:
    typed = "".join(f'{key}: "{value.translate({34: None, 92: None})}."\n' for key, value in values.items())
    root, _ = read_tree(Source("s.yaml", typed))
    assert isinstance(root, Table) and list(root.keys) == list(values)
