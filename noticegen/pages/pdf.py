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

GENEREUX, LARGE, MOYEN, SERRE = "10.25pt", "9.7pt", "9.35pt", "9pt"
"""Sizes of the text, in which the print style measures everything (`rem`). Below the last nobody reads at ease."""

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
    load()
    with fence():
        document = _lay_out(html, theme)
        _prepare_links(document)
        return _write(document)


def render_pdfs(pages: Mapping[str, str], theme: Path) -> Iterator[tuple[str, bytes]]:
    """Each document of `pages` as (its name, its PDF), in order, by two processes when there are many.

    Raises what `render_pdf` raises, each fault after the name of its document.
    """
    render = partial(_render_named, theme=theme)
    if len(pages) < WORTH_WORKERS:
        yield from zip(pages, map(render, pages.items()), strict=True)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # spawn: the same on every system, and safe whatever threads the caller runs.
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        yield from zip(pages, pool.map(render, pages.items()), strict=True)


def _render_named(page: tuple[str, str], theme: Path) -> bytes:
    name, html = page
    try:
        return render_pdf(html, theme)
    except PdfImpossible as error:
        raise PdfImpossible("\n".join(f"{name} : {line}" for line in str(error).splitlines())) from error


def _lay_out(html: str, theme: Path) -> Any:
    """The document in the most generous size; when that makes two pages, in the largest that holds on one, if any does."""
    text = (theme / STYLESHEET).read_text(encoding="utf-8")
    page = load().weasyprint.HTML(string=html, base_url=_base(theme), url_fetcher=theme_fetcher(theme))

    def in_size(corps: str) -> Any:
        stylesheets = [_stylesheet(theme, text), _stylesheet(theme, f"html {{ font-size: {corps} }}")]
        return page.render(font_config=load().polices, stylesheets=stylesheets, pdf_variant=VARIANT)

    generous = in_size(GENEREUX)
    if len(generous.pages) != 2:
        return generous
    medium = in_size(MOYEN)
    other = in_size(LARGE if len(medium.pages) == 1 else SERRE)
    return next((document for document in (other, medium) if len(document.pages) == 1), generous)


@lru_cache(maxsize=16)
def _stylesheet(theme: Path, text: str) -> Any:
    moteur = load()
    return moteur.weasyprint.CSS(string=text, base_url=_base(theme), url_fetcher=theme_fetcher(theme), font_config=moteur.polices)


def _base(theme: Path) -> str:
    return theme.resolve().as_uri() + "/"


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
