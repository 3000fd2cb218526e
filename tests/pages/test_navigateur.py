"""Pages in a real browser: no accessibility fault that axe knows, no sideways scrolling, the keyboard and the printer served."""

import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from noticegen.pages.maquette import EPREUVE
from noticegen.site.publication import publish
from tests.pages.ateliers import HAUTEMER, RACINE, site

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
NORMS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
TEMPLATES = {
    "notice": "livre/cs-bp/index.html",
    "superseded": "livre/cs-bp/2023/index.html",
    "every shape": "hautemer/cap/2031/index.html",
    "index": "hautemer/index.html",
    "archives": "hautemer/archives/index.html",
    "renamed": "hautemer/tireur/index.html",
    "proof": "epreuve/index.html",
}

pytestmark = [pytest.mark.navigateur, pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")]


class Silent(SimpleHTTPRequestHandler):
    """A server that keeps its log to itself."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The three sites, served on this machine."""
    folder: Path = tmp_path_factory.mktemp("sites")
    for name, made in (("livre", site(RACINE)), ("hautemer", site(HAUTEMER)), ("epreuve", site(HAUTEMER, EPREUVE))):
        publish(made, folder / name)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    """One Chromium for all."""
    with playwright.sync_playwright() as engine:
        launched = engine.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


def open_page(browser: object, url: str, width: int, scheme: str) -> object:
    """A page of that width and scheme."""
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(url)
    return page


AXE = [(template, 1280, "light") for template in TEMPLATES] + [(template, 360, "dark") for template in ("notice", "every shape", "proof")]


@pytest.mark.parametrize(("template", "width", "scheme"), AXE)
def test_axe_finds_no_fault_and_leaves_no_doubt(browser: object, address: str, template: str, width: int, scheme: str) -> None:
    page = open_page(browser, address + TEMPLATES[template], width, scheme)
    found = axe.Axe().run(page, options=NORMS).response
    page.close()
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"] + found["incomplete"]] == []
    assert len(found["passes"]) > 20


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)
def test_nothing_scrolls_sideways_on_the_narrowest_screen(browser: object, address: str, template: str) -> None:
    page = open_page(browser, address + template, 320, "light")
    widths = page.evaluate("[document.documentElement.scrollWidth, document.body.scrollWidth]")
    page.close()
    assert widths == [320, 320]


def test_the_page_runs_no_script_and_loads_its_own_fonts(browser: object, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + TEMPLATES["notice"])
    fonts = page.evaluate("document.fonts.ready.then(all => [...all].filter(font => font.status == 'loaded').length)")
    scripts = page.evaluate("document.querySelectorAll('script:not([type=\"application/ld+json\"])').length")
    page.close()
    assert (fonts >= 2, scripts) == (True, 0)
    assert all(url.startswith(address) for url in asked)


def test_the_keyboard_finds_the_skip_link_first_and_sees_where_it_is(browser: object, address: str) -> None:
    page = open_page(browser, address + TEMPLATES["notice"], 1280, "light")
    page.keyboard.press("Tab")
    left = page.evaluate("document.activeElement.getBoundingClientRect().left")
    text = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    arrived = page.evaluate("document.activeElement.id")
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    page.close()
    assert (text, left >= 0, arrived, outline) == ("Aller au contenu", True, "contenu", "3px")


def test_print_keeps_the_notice_and_drops_the_site(browser: object, address: str) -> None:
    page = open_page(browser, address + TEMPLATES["notice"], 1280, "dark")
    page.emulate_media(media="print")
    shown = page.evaluate("['.notice', '.outils', '.ariane', '.evitement'].map(name => document.querySelector(name).offsetParent !== null)")
    colours = page.evaluate("[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]")
    page.close()
    assert (shown, colours) == ([True, False, False, False], ["rgb(255, 255, 255)", "rgb(0, 0, 0)"])
