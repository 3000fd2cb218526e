"""The report's page in a real browser: no accessibility fault that axe knows, in light, dark and print, and no sideways scrolling."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from noticegen.review.check import check
from noticegen.review.reports.html import render_html
from tests.review.rules.paires import RACINE, Paire

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
NORMS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PAIRS = ("code_change", "phrase_modifiee", "fait_litteral", "typographie_changee", "https_perdu")

pytestmark = [pytest.mark.navigateur, pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")]


@pytest.fixture(scope="module")
def page_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report with an error, constats to confirm, informations, a table and a redline."""
    path = tmp_path_factory.mktemp("rapport") / "rapport.html"
    path.write_text(render_html([check(Paire(RACINE / nom).change()) for nom in PAIRS]), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    """One Chromium for all."""
    with playwright.sync_playwright() as engine:
        launched = engine.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield launched
        launched.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_bars_the_way(browser: object, page_path: Path, scheme: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(page_path.as_uri())
    found = axe.Axe().run(page, options=NORMS)
    assert [violation["id"] for violation in found.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_print_keeps_the_marks_without_the_colours_of_the_screen(browser: object, page_path: Path) -> None:
    page = browser.new_page(color_scheme="dark")
    page.emulate_media(media="print")
    page.goto(page_path.as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('del')).textDecorationLine") == "line-through"
    assert page.evaluate("getComputedStyle(document.querySelector('ins')).textDecorationLine") == "underline"
    page.close()
