"""Shapes that officers may edit: what is wrong in one is said in French, with its file and line."""

from pathlib import Path

import pytest

from noticegen.facts.faute import Fautes
from noticegen.pages.adresses import Ici
from noticegen.pages.maquette import PAGES, load_maquette, print_page

SOUND = '<!DOCTYPE html>\n<html lang="fr">\n<body>\n<p>Une note : « oui ».</p>\n</body>\n</html>\n'


def gabarits(folder: Path, **changes: str) -> Path:
    """A folder of shapes, all sound but those given."""
    (folder / "pages").mkdir()
    (folder / "theme").mkdir()
    (folder / "theme/ecran.css").write_text("p { margin: 0 }\n", encoding="utf-8")
    for page in PAGES:
        (folder / "pages" / page).write_text(changes.get(page.partition(".")[0], SOUND), encoding="utf-8", newline="\n")
    return folder


def test_a_sound_shape_prints_with_its_typography(tmp_path: Path) -> None:
    made = print_page(load_maquette(gabarits(tmp_path)), "index.html.j2", Ici(""), None, {})
    assert made == SOUND.replace(" :", "\u00a0:").replace("« ", "«\u00a0").replace(" »", "\u00a0»")


@pytest.mark.parametrize(
    ("index", "place", "words"),
    [
        ("<p>\n{{ titre }}</p>", "templates/pages/index.html.j2:2", "« titre » n’existe pas ici"),
        ("<p>{{ ici.titre }}</p>", "templates/pages/index.html.j2:1", "« titre » n’existe pas ici"),
        ("<p>\n\n{% if %}</p>", "templates/pages/index.html.j2:3", "ce gabarit est mal écrit : le nom d’un fait est attendu"),
        ("<p>\n{% for x in y %}</p>", "templates/pages/index.html.j2:2", "mal écrit"),
        ("{% include 'absent.html.j2' %}", "templates/pages/index.html.j2:1", "le gabarit « absent.html.j2 » n’existe pas"),
        ("{% include 'suite.html.j2' %}", "templates/pages/suite.html.j2:2", "« absent » n’existe pas ici"),
        ("{{ 3 | absent }}", "templates/pages/index.html.j2:1", "mal écrit"),
    ],
)
def test_a_broken_shape_is_told_with_its_place(tmp_path: Path, index: str, place: str, words: str) -> None:
    with pytest.raises(Fautes) as caught:
        print_page(load_maquette(gabarits(tmp_path, index=index, suite="\n{{ absent.nom }}")), "index.html.j2", Ici(""), None, {})
    (faute,) = caught.value.fautes
    assert (str(faute.lieu), words in faute.message) == (place, True)


def test_every_missing_or_undecodable_file_is_told_at_once(tmp_path: Path) -> None:
    folder = gabarits(tmp_path)
    (folder / "pages/index.html.j2").unlink()
    (folder / "theme/ecran.css").unlink()
    (folder / "pages/notice.html.j2").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Fautes) as caught:
        load_maquette(folder)
    assert [faute.lieu.source for faute in caught.value.fautes] == [
        "templates/pages/index.html.j2",
        "templates/pages/notice.html.j2",
        "templates/theme/ecran.css",
    ]
