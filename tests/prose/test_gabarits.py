"""The templates of a project: what is told when a shape is missing, malformed or asks for what is not there."""

from pathlib import Path

import pytest

from noticegen.facts.faute import Fautes
from noticegen.prose.gabarits import FORMES, PHRASES, Gabarits, load_gabarits
from tests.prose.essais import GABARITS, write


def with_forme(nom: str, texte: str) -> Gabarits:
    """The shipped shapes, one of them otherwise."""
    return Gabarits({**GABARITS.formes, nom: texte})


FAUTES = [
    ("malformed", "contacts.html.j2", "un\n{% for x in %}", "templates/formes/contacts.html.j2:2: erreur : cette forme est mal écrite"),
    ("unknown name", "contacts.html.j2", "un\n{{ rien }}", "templates/formes/contacts.html.j2:2: erreur : « rien » n’existe pas"),
    ("unknown name of a fact", "contacts.html.j2", "{{ poles.accueil.rien }}", "« poles.accueil.rien » n’existe pas"),
    ("not a fact", "contacts.html.j2", "{% for p in poles %}{{ loop.index }}{% endfor %}", "cette expression ne donne pas un fait"),
    ("compared", "contacts.html.j2", "{% if notice.titre == 'x' %}{% endif %}", "un fait ne se compare pas"),
    ("itself", "contacts.html.j2", "{% include 'contacts.html.j2' %}", "emboîtés trop profondément"),
    ("another one", "contacts.html.j2", "{% include 'rien.html.j2' %}", "ne peut pas être évaluée"),
]


@pytest.mark.parametrize(("_", "nom", "texte", "mots"), FAUTES, ids=[name for name, *_ in FAUTES])
def test_a_faulty_shape_is_told(_: str, nom: str, texte: str, mots: str) -> None:
    with pytest.raises(Fautes) as raised:
        write("a\n\n{{ contacts }}", gabarits=with_forme(nom, texte))
    assert mots in str(raised.value).replace("\u00a0", " ")


def test_a_missing_shape_is_told() -> None:
    formes = {nom: texte for nom, texte in GABARITS.formes.items() if nom != "contacts.html.j2"}
    with pytest.raises(Fautes, match=r"templates/formes/contacts.html.j2: erreur\s: cette forme manque"):
        write("{{ contacts }}", gabarits=Gabarits(formes))


def test_every_missing_file_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(Fautes) as raised:
        load_gabarits(tmp_path)
    assert len(raised.value.fautes) == len(FORMES) + len(PHRASES)


def test_a_phrase_is_plain_text_with_french_typography() -> None:
    gabarits = with_forme("limite.txt.j2", "jusqu'au <b>{{ echeance.date }}</b> : fin")
    (bloc,) = (bloc for bloc in write("{{ pieces }}", gabarits=gabarits).edition.document.blocs if bloc.zone == "corps")
    assert bloc.texte == "jusqu’au <b>5\u00a0novembre\u00a02031</b>\u00a0: fin"


def test_a_shape_may_hold_another() -> None:
    gabarits = with_forme("entete.html.j2", "<section>{{ contacts }}</section>")
    assert "contacts" in str(write("{{ entete }}", gabarits=gabarits).corps)
