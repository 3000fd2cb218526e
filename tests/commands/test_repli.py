"""A message on a terminal breaks between words; its excerpts and its places do not move."""

import pytest

from noticegen.commands.repli import fold

LIGNES = [
    ("short", "un deux", ["un deux"]),
    ("between words", "s.yaml:3:1: erreur : le champ est inconnu", ["s.yaml:3:1: erreur :", "    le champ est", "    inconnu"]),
    ("a margin is kept", "  attendu : un, deux, trois", ["  attendu : un,", "      deux, trois"]),
    ("what French holds together", "un bon mot de «\u00a0fin\u00a0»", ["un bon mot de", "    «\u00a0fin\u00a0»"]),
    ("a source line", "     3 | titre: Note aux candidats", ["     3 | titre: Note aux candidats"]),
    ("its carets", "       |        ^^^^^^^^^^^^^^^^^^", ["       |        ^^^^^^^^^^^^^^^^^^"]),
    ("an address", "voir https://a.example/une-longue-adresse", ["voir", "    https://a.example/une-longue-adresse"]),
    ("several lines", "un\n\ndeux", ["un", "", "deux"]),
    ("nothing", "", [""]),
]


@pytest.mark.parametrize(("_", "message", "lines"), LIGNES, ids=[name for name, *_ in LIGNES])
def test_a_message_is_folded(_: str, message: str, lines: list[str]) -> None:
    assert fold(message, 20).split("\n") == lines
