"""Every notice has one main heading, whether its prose writes it or not."""

import pytest
from lxml import html

from noticegen.edition import compose
from noticegen.pages.page import render_impression
from noticegen.pages.sorties import outputs
from noticegen.prose.gabarits import load_gabarits
from noticegen.prose.textes import load_textes, read_textes
from tests.pages.ateliers import RACINE, maquette, registre

PROSES = [
    ("{{ entete }}\n\nTexte.", "Note aux candidats"),
    ("# Inscriptions {{ session.libelle }}\n\nTexte.", "Inscriptions juin 2026"),
    ("## Calendrier\n\n{{ inscription }}", "Note aux candidats"),
    ("Un paragraphe, et rien d’autre.", "Note aux candidats"),
]


@pytest.mark.parametrize(("prose", "titre"), PROSES)
def test_there_is_one_main_heading_in_the_page_and_in_the_print(prose: str, titre: str) -> None:
    textes = read_textes({**load_textes(RACINE).contenus, "notices/cs-bp/2026.md": prose})
    composition = compose(registre(RACINE), "cs-bp-2026", textes, load_gabarits(RACINE))
    site = outputs(registre(RACINE), {"cs-bp-2026": composition}, maquette(), {})
    assert headings(site["cs-bp/index.html"].decode()) == headings(render_impression(composition, maquette())) == [titre]
    assert titre in site["cs-bp/fragment.html"].decode().replace("&nbsp;", " ")


def headings(page: str) -> list[str]:
    return [heading.text_content().replace("\u00a0", " ") for heading in html.fromstring(page).iter("h1")]
