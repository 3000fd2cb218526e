"""Links from one place of the site to another, and addresses on the web."""

import pytest

from noticegen.pages.adresses import Ici
from noticegen.pages.poids import print_poids

WEB = "https://notes.ac-hautemer.example/"


@pytest.mark.parametrize(
    ("dossier", "chemin", "lien"),
    [
        ("", "index.html", "index.html"),
        ("", "cap/2031/index.html", "cap/2031/index.html"),
        ("cap/", "index.html", "../index.html"),
        ("cap/2031/", "theme/ecran.css", "../../theme/ecran.css"),
        ("cap/2031/", "cap/2031/note.pdf", "note.pdf"),
        ("archives/", "archives/index.html", "index.html"),
    ],
)
def test_a_link_is_relative(dossier: str, chemin: str, lien: str) -> None:
    assert Ici(dossier, WEB).vers(chemin) == lien


@pytest.mark.parametrize(
    ("dossier", "publication", "chemin", "adresse"),
    [
        ("", "", "", "./"),
        ("cap/", "", "", "../"),
        ("cap/", "", "cap/", "./"),
        ("cap/2031/", "", "cap/", "../"),
        ("", "", "atom.xml", "atom.xml"),
        ("cap/2031/", WEB, "cap/", f"{WEB}cap/"),
        ("cap/", WEB, "", WEB),
    ],
)
def test_an_address_is_absolute_where_the_sites_own_is_known(dossier: str, publication: str, chemin: str, adresse: str) -> None:
    assert Ici(dossier, publication).absolu(chemin) == adresse


@pytest.mark.parametrize(
    ("octets", "poids"),
    [
        (0, "1\u00a0Ko"),
        (1_400, "1\u00a0Ko"),
        (23_508, "24\u00a0Ko"),
        (999_999, "1000\u00a0Ko"),
        (1_000_000, "1,0\u00a0Mo"),
        (1_250_000, "1,2\u00a0Mo"),
    ],
)
def test_a_weight_is_announced_in_french(octets: int, poids: str) -> None:
    assert print_poids(octets) == poids
