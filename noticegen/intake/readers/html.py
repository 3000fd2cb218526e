"""HTML pages: parsed by lxml as forgivingly as browsers do, read into blocks by `html_page`."""

import re

from lxml import etree

from noticegen.facts.faute import Fautes
from noticegen.facts.lieu import Lieu
from noticegen.intake.limits import MAX_PROFONDEUR, MAX_TEXTE, check_limit, refuse
from noticegen.intake.readers.encoding import decode_html
from noticegen.intake.readers.fusions import told_merged
from noticegen.intake.readers.guard import guarded
from noticegen.intake.readers.html_page import Page
from noticegen.intake.readers.suites import build_document
from noticegen.intake.readers.tus import told_unsaid
from noticegen.prose.document import Document

_METAS = {"author", "description", "keywords"}
_PROLOG = re.compile(r"^\s*<\?xml[^>]*>", re.IGNORECASE)


def read(data: bytes, name: str) -> Document:
    """The page as blocks with their lines; what stands around `<main>`, and the page's header and footer, in zones of their own."""
    check_limit(name, len(data), MAX_TEXTE, "octets de texte")
    with guarded(name):
        root = parse_html(decode_html(data, name), name)
        page = Page(lambda element: Lieu(name, element.sourceline or 0), name)
        blocs = [] if root is None else page.read(root)
        title = "" if root is None else " ".join(root.xpath("//title//text()"))
        metas = {} if root is None else {meta.get("name", "").lower(): meta.get("content", "") for meta in root.iter("meta")}
    kept = {key: metas[key] for key in sorted(_METAS & metas.keys()) if metas[key]}
    return build_document(name, blocs, title, kept | told_merged(blocs, page.etendues) | told_unsaid(page.tus))


def parse_html(texte: str, name: str) -> etree._Element | None:
    """The tree of a page, None when it is blank; `Fautes` when its elements are nested beyond reason."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    cleaned = _PROLOG.sub("", texte).replace("\x00", "").strip()
    if not cleaned:
        return None
    try:
        root = etree.fromstring(texte[: len(texte) - len(texte.lstrip())].encode() + cleaned.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if any("depth" in entry.message for entry in parser.error_log):
        raise _too_deep(name)
    return root


def _too_deep(name: str) -> Fautes:
    message = f"ce document dépasse la limite de {MAX_PROFONDEUR} niveaux d’imbrication"
    return refuse(name, message, "une page web ordinaire", "enregistrez-la de nouveau depuis le navigateur")
