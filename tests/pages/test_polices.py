"""The fonts: complete for French, the same on the page and in the PDF, the same bytes every time."""

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from noticegen.pages.polices import FACES, FAMILLE, folder, licence, missing_characters, woff2

RACINE = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("", ""),
        ("Élève, œuvre, Ça, naïf, GARÇON, où, 1er, 12,50 €, n° 5, « oui » – « l’été »…", ""),
        ("espaces\u00a0insécable,\u202ffine,\u2009mince,\u200bnulle,\ttabulation\r\n", ""),
        ("cadratin — tiret, puce •, trait d’union conditionnel \u00ad, signe moins −", ""),
        ("e\u0301", ""),
        ("a → b → c ➔", "→➔"),
        ("trait insécable\u2011ici", "\u2011"),
        ("😀", "😀"),
        ("\U000f0000\x00", "\U000f0000\x00"),
        ("日本", "日本"),
    ],
)
def test_names_each_character_no_font_can_print(text: str, missing: str) -> None:
    assert missing_characters(text) == missing


@pytest.mark.parametrize("face", [FACES[2], *(pytest.param(face, marks=pytest.mark.lent) for face in (FACES[0], FACES[1], FACES[3]))])
def test_a_page_loads_the_very_glyphs_of_the_pdf(face) -> None:
    page, pdf = TTFont(BytesIO(woff2(face))), TTFont(folder() / f"{face.nom}.ttf")
    assert page.flavor == "woff2"
    assert page.getBestCmap() == pdf.getBestCmap()
    assert page["head"].modified == pdf["head"].modified
    assert page["name"].getDebugName(1) == FAMILLE
    assert (page["OS/2"].usWeightClass, bool(page["OS/2"].fsSelection & 1)) == (face.graisse, face.italique)
    page.close(), pdf.close()


def test_the_same_font_gives_the_same_bytes() -> None:
    once = woff2(FACES[0])
    woff2.cache_clear()
    assert woff2(FACES[0]) == once
    assert len(once) < 25_000


def test_the_faces_are_all_there_is() -> None:
    assert sorted(path.name for path in folder().iterdir()) == sorted(f"{face.nom}.ttf" for face in FACES)


def test_their_licence_is_open() -> None:
    assert "SIL Open Font License" in licence()


def test_the_print_style_prints_only_what_they_have() -> None:
    assert missing_characters((RACINE / "templates" / "theme" / "impression.css").read_text(encoding="utf-8")) == ""
