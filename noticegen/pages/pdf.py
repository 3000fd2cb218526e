"""An HTML document as a PDF that is PDF/UA-1 (accessible) and PDF/A-2a (archivable) at once, same bytes every time."""

from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from noticegen.pages.pdf_archive import AMBIGUOUS_END, declare_pdfua, forbid_interpolation, move_stream_ends
from noticegen.pages.pdf_controle import faults
from noticegen.pages.pdf_moteur import PdfImpossible, PdfIndisponible, fence, load, theme_fetcher
from noticegen.pages.pdf_structure import one_annotation_per_link, repair_structure

__all__ = ["PdfImpossible", "PdfIndisponible", "render_pdf", "render_pdfs"]

STYLESHEET = "impression.css"
VARIANT = "pdf/a-2a"
LINKS = ("http://", "https://", "mailto:", "tel:")

ATTEMPTS = 8
WORKERS = 2
WORTH_WORKERS = 4
"""Below this many PDFs, two more processes take longer to start than they spare."""


def render_pdf(html: str, theme: Path) -> bytes:
    """`html`, laid out by `theme`/impression.css.

    Language, title, description and dates come from the HTML (`<html lang>`, `<title>`, `<meta name=description>`,
    `dcterms.created`, `dcterms.modified`); nothing comes from the clock. Addresses are relative to `theme`, and nothing
    outside it is read. Raises `PdfIndisponible` where Pango is missing, `PdfImpossible` for a document that would not be
    accessible or asks for what it may not have.
    """
    if found := faults(html):
        raise PdfImpossible("\n".join(found))
    moteur = load()
    with fence():
        fetcher = theme_fetcher(theme)
        style = _stylesheet(theme, (theme / STYLESHEET).read_text(encoding="utf-8"))
        page = moteur.weasyprint.HTML(string=html, base_url=theme.resolve().as_uri() + "/", url_fetcher=fetcher)
        document = page.render(font_config=moteur.polices, stylesheets=[style], pdf_variant=VARIANT)
        _prepare_links(document)
        return _write(document)


def render_pdfs(pages: Mapping[str, str], theme: Path) -> Iterator[tuple[str, bytes]]:
    """Each document of `pages` as (its name, its PDF), in order, by two processes when there are many."""
    render = partial(render_pdf, theme=theme)
    if len(pages) < WORTH_WORKERS:
        yield from zip(pages, map(render, pages.values()), strict=True)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # spawn: the same on every system, and safe whatever threads the caller runs.
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        yield from zip(pages, pool.map(render, pages.values()), strict=True)


@lru_cache(maxsize=4)
def _stylesheet(theme: Path, text: str) -> Any:
    moteur = load()
    fetcher = theme_fetcher(theme)
    return moteur.weasyprint.CSS(
        string=text, base_url=theme.resolve().as_uri() + "/", url_fetcher=fetcher, font_config=moteur.polices
    )


def _prepare_links(document: Any) -> None:
    """One annotation a link, and none to a file: a relative address would publish a path of this machine."""
    one_annotation_per_link(document)
    for page in document.pages:
        for genre, target, _, _ in page.links:
            if genre != "internal" and not target.startswith(LINKS):
                raise PdfImpossible(f"lien sans adresse complète : {target[:200]}")


def _write(document: Any) -> bytes:
    for attempt in range(ATTEMPTS):
        pdf = document.write_pdf(pdf_variant=VARIANT, finisher=partial(_finish, attempt=attempt))
        if AMBIGUOUS_END not in pdf:
            break
    return pdf


def _finish(document: Any, pdf: Any, attempt: int) -> None:
    repair_structure(document, pdf)
    forbid_interpolation(pdf)
    declare_pdfua(pdf)
    if attempt:
        move_stream_ends(pdf, attempt)
