"""What a document may not have: a PDF is refused with a French sentence, never made with a hole in it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from noticegen.pages.pdf import PdfImpossible, render_pdf, render_pdfs
from tests.pages.constructions import PAGE

THEME = Path(__file__).parent / "theme"


def refusal(body: str, theme: Path = THEME) -> str:
    with pytest.raises(PdfImpossible) as refused:
        render_pdf(PAGE.format(body), theme)
    return str(refused.value)


@pytest.fixture
def visits() -> Iterator[tuple[str, list[str]]]:
    """A web server of this machine, and the paths asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", asked
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    "body",
    [
        '<img src="{url}a.png" alt="a">',
        '<p style="background:url({url}a.png)">a</p>',
        "<style>p::before {{ content: url({url}a.png) }}</style><p>a</p>",
        '<ul style="list-style-image:url({url}a.png)"><li>a</li></ul>',
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>a</title><image href="{url}a.png" width="9" height="9"/></svg>',
        '<object data="{url}a.svg" type="image/svg+xml">a</object>',
        '<embed src="{url}a.svg" type="image/svg+xml">',
        '<link rel="stylesheet" href="{url}a.css">',
        "<style>@import url({url}a.css);</style>",
        "<style>@font-face {{ font-family: a; src: url({url}a.woff2) }} p {{ font-family: a }}</style><p>a</p>",
        '<link rel="attachment" href="{url}a.pdf">',
        '<base href="{url}"><img src="a.png" alt="a">',
    ],
)
def test_the_network_is_never_asked(body: str, visits: tuple[str, list[str]]) -> None:
    url, asked = visits
    message = refusal(body.format(url=url))
    assert f"ressource refusée : {url}a." in message or "Failed to render SVG image" in message
    assert asked == []


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "../test_pdf.py",
        "%2e%2e/test_pdf.py",
        "lien.png",
        "file://serveur/partage/a.png",
        "data:image/png;base64,AAAA",
        "ftp://127.0.0.1/a.png",
        "C:\\a.png",
    ],
)
def test_no_file_outside_the_theme_is_read(address: str, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "impression.css").write_bytes((THEME / "impression.css").read_bytes())
    (tmp_path / "dehors.png").write_bytes((THEME / "point.png").read_bytes())
    os.symlink(tmp_path / "dehors.png", theme / "lien.png")
    assert "ressource refusée" in refusal(f'<img src="{address}" alt="a">', theme)


@pytest.mark.parametrize("target", ["page.html", "../", "/etc/passwd", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,a"])
def test_a_link_leads_to_a_whole_address_or_nowhere(target: str) -> None:
    message = refusal(f'<p><a href="{target}">a</a></p>')
    assert "lien sans adresse complète" in message


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('<p><a href="#ailleurs">a</a></p>', "ailleurs"),
        ('<p style="coleur: red">a</p>', "coleur"),
        ('<img src="absent.png" alt="a">', "absent.png"),
        ('<img src="impression.css" alt="a">', "impression.css"),
    ],
)
def test_a_word_in_the_engine_s_log_is_an_error(body: str, said: str) -> None:
    assert said in refusal(body)


def test_a_theme_without_print_style_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"impression\.css"):
        render_pdf(PAGE.format(""), tmp_path)


@pytest.mark.parametrize("right", [1, pytest.param(4, marks=pytest.mark.lent)])
def test_among_several_documents_the_faulty_one_is_named(right: int) -> None:
    pages = {f"cap-{2031 + number}": PAGE.format("<h1>a</h1>") for number in range(right)}
    with pytest.raises(PdfImpossible) as refused:
        dict(render_pdfs({**pages, "bep-2031": PAGE.format("<h2>a</h2><h4>b</h4>")}, THEME))
    assert [line.partition(" : ")[0] for line in str(refused.value).splitlines()] == ["bep-2031", "bep-2031"]


def test_without_pango_it_says_what_to_install_and_how_to_go_on(tmp_path: Path) -> None:
    """A module that fails as WeasyPrint does on a bare Debian stands in its place."""
    (tmp_path / "weasyprint.py").write_text(
        "print('an English notice with two links')\n"
        "raise OSError(\"cannot load library 'libpango-1.0-0': libpango-1.0-0: cannot open shared object file: No such file or directory.  "
        "Additionally, ctypes.util.find_library() did not manage to locate a library called 'libpango-1.0-0'\")",
        encoding="utf-8",
    )
    program = "from pathlib import Path; from noticegen.pages.pdf import PdfIndisponible, render_pdf\n"
    program += f"try: render_pdf({PAGE.format('')!r}, Path('theme'))\nexcept PdfIndisponible as error: print(error)"
    racine = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{racine}"}
    ran = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, encoding="utf-8", check=True)
    first, cure, meanwhile = ran.stdout.splitlines()
    assert first == "les PDF ne peuvent pas être faits ici : il manque Pango (libpango-1.0-0 est introuvable)."
    assert cure.startswith("  que faire : ") and "libpangoft2-1.0-0" in cure
    assert meanwhile == "  en attendant : python build.py --no-pdf"
    assert ran.stderr == ""
