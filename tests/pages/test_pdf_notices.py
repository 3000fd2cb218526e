"""Every édition of every project of these tests, as the PDF that the site would publish."""

from functools import cache
from io import BytesIO
from xml.etree.ElementTree import Element

import pytest
import tinyhtml5
from pypdf import PdfReader

from noticegen.pages.adresses import dossier_permanent
from noticegen.pages.page import render_impression
from noticegen.pages.pdf import render_pdf
from tests.pages.ateliers import PROJETS, RACINE, compositions, maquette, page
from tests.pages.test_pdf import PIED, letters_and_digits
from tests.pages.validite import broken_rules
from tests.pages.verapdf import PROFILES, validate

pytestmark = pytest.mark.lent  # whole builds, seconds each

EDITIONS = [(projet, edition) for projet, racine in PROJETS.items() for edition in compositions(racine)]


@cache
def pdf(projet: str, edition: str) -> bytes:
    return render_pdf(render_impression(compositions(PROJETS[projet])[edition], maquette()), RACINE / "templates" / "theme")


def words_of_page(projet: str, edition: str) -> str:
    """The notice's own text on its web page, numbers of ordered lists aside: they are drawn, not written."""
    fiche = compositions(PROJETS[projet])[edition].edition.fiche
    root = tinyhtml5.parse(page(PROJETS[projet], f"{dossier_permanent(fiche)}index.html"), namespace_html_elements=False)
    article = root.find(".//article[@class='notice']")
    assert isinstance(article, Element)
    return "".join(article.itertext())


@pytest.mark.parametrize(("projet", "edition"), EDITIONS)
def test_is_accessible_and_archivable(projet: str, edition: str) -> None:
    assert broken_rules(pdf(projet, edition)) == []


@pytest.mark.lent
@pytest.mark.parametrize(("projet", "edition"), EDITIONS)
def test_is_so_by_the_reference_validator(projet: str, edition: str) -> None:
    for flavour in PROFILES:
        verdict = validate(pdf(projet, edition), flavour)
        assert (verdict.broken, verdict.compliant) == ((), True)
        assert verdict.assertions > 1000


@pytest.mark.parametrize(("projet", "edition"), EDITIONS)
def test_says_what_the_web_page_says_in_the_same_order(projet: str, edition: str) -> None:
    printed = "".join(PIED.sub("", sheet.extract_text()) for sheet in PdfReader(BytesIO(pdf(projet, edition))).pages)
    assert letters_and_digits(words_of_page(projet, edition)) in letters_and_digits(printed)


@pytest.mark.parametrize("edition", compositions(RACINE))
def test_the_shipped_notices_are_one_page_each(edition: str) -> None:
    assert len(PdfReader(BytesIO(pdf("livré", edition))).pages) == 1
