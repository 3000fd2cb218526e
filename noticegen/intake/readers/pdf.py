"""PDF files, tagged or not: pypdf opens them and decodes their fonts, the text is put together here."""

from collections.abc import Sequence
from io import BytesIO

from pypdf import PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from noticegen.facts.faute import Fautes
from noticegen.intake.limits import MAX_FLUX, MAX_OPERATIONS, MAX_PAGES, check_limit, print_number, refuse
from noticegen.intake.readers.archive import damaged, encrypted
from noticegen.intake.readers.fusions import repeat_merged, told_merged
from noticegen.intake.readers.guard import guarded
from noticegen.intake.readers.pdf_artefacts import read_lines
from noticegen.intake.readers.pdf_glyphs import Dessin
from noticegen.intake.readers.pdf_lines import Ligne
from noticegen.intake.readers.pdf_links import Lien, read_links
from noticegen.intake.readers.pdf_margins import BAND, margin_lines
from noticegen.intake.readers.pdf_pen import Morceau, child
from noticegen.intake.readers.pdf_rangees import band_of
from noticegen.intake.readers.pdf_structure import Contenu, Structure
from noticegen.intake.readers.pdf_tagged import Contenus, read_tagged
from noticegen.intake.readers.pdf_untagged import read_ruled, read_untagged
from noticegen.intake.readers.suites import build_document
from noticegen.prose.document import Bloc, Document, Zone

_LIMITES = {
    "zlib_maximum_output_length": MAX_FLUX,
    "lzw_maximum_output_length": MAX_FLUX,
    "run_length_maximum_output_length": MAX_FLUX,
    "array_based_stream_maximum_output_length": MAX_FLUX,
    "maximum_declared_stream_length": MAX_FLUX * 2,
    "stream_decoding_work_maximum_length": MAX_FLUX * 2,
    "stream_parsing_work_maximum_count": MAX_OPERATIONS,
    "page_tree_maximum_entries": MAX_PAGES * 100,
    "page_tree_maximum_page_entries": MAX_PAGES * 100,
    "jbig2dec_binary": None,
}
"""pypdf's own limits, lowered from what a book may need to what a notice may; no external program is ever run."""


def read(data: bytes, name: str) -> Document:
    """The PDF as blocks placed by page; headers, footers and page numbers in zones of their own."""
    with apply_configuration(**_LIMITES), guarded(name):
        try:
            return _read(PdfReader(BytesIO(data), strict=False), name)
        except LimitReachedError as error:
            limits = f"{print_number(MAX_FLUX)} octets par flux décompressé, {print_number(MAX_OPERATIONS)} opérations de dessin"
            message = f"ce PDF dépasse les limites de lecture ({limits})"
            raise refuse(name, message, "une note aux candidats", "n’envoyez que la note, sans ses annexes") from error
        except DependencyError as error:
            raise _ciphered(name) from error
        except PyPdfError as error:
            raise damaged(name) from error


def _read(reader: PdfReader, name: str) -> Document:
    if reader.is_encrypted and not _opens(reader):
        raise encrypted(name)
    check_limit(name, len(reader.pages), MAX_PAGES, "pages")
    blocs, told = _read_blocs(reader, name)
    information = reader.metadata or {}
    metadonnees = {"auteur": information.get("/Author"), "sujet": information.get("/Subject"), "mots-cles": information.get("/Keywords")}
    if not any(bloc.texte.strip() for bloc in blocs):
        raise _no_text(reader, name)
    title = information.get("/Title")
    kept = {key: str(value) for key, value in metadonnees.items() if isinstance(value, str) and value}
    return build_document(name, blocs, str(title) if isinstance(title, str) else "", kept | told)


def _opens(reader: PdfReader) -> bool:
    """Whether the file opens without a password (many are protected against changes only)."""
    try:
        return bool(reader.decrypt(""))
    except DependencyError:
        raise
    except Exception:  # noqa: BLE001 - the file lies about its cipher
        return False


def _read_blocs(reader: PdfReader, name: str) -> tuple[list[Bloc], dict[str, str]]:
    """The blocks of a PDF, and what became of the cells that its structure says are merged."""
    dessin = Dessin(reader, name)
    pages = [dessin.read_page(page) for page in reader.pages]
    liens = [read_links(page) for page in reader.pages]
    heights = [_height(page) for page in reader.pages]
    structure = Structure(reader, name)
    elements = structure.read()
    contenus = Contenus(pages, liens)
    if contenus.trusts(elements):
        tagged = repeat_merged(read_tagged(elements, contenus, name), structure.etendues, name)
        told = told_merged(tagged, structure.etendues)
        return _with_surroundings(tagged, contenus.unclaimed(elements), pages, liens, heights, name), told
    texts = [[piece for piece in page if not piece.artefact] for page in pages]
    told = [list(read_lines(page, texts[rank], rank + 1, liens[rank], dessin.reglures[rank].verticaux)) for rank, page in enumerate(pages)]
    lines = [[line for line, _ in page] for page in told]
    marked = {id(line): zone for page in told for line, zone in page if zone}
    reglures = dict(enumerate(dessin.reglures, start=1))
    blocs, etendues = read_ruled([line for page in lines for line in page], margin_lines(lines, heights) | marked, name, reglures)
    return blocs, told_merged(blocs, etendues)


def _with_surroundings(
    tagged: Sequence[Bloc],
    unclaimed: set[Contenu],
    pages: Sequence[Sequence[Morceau]],
    liens: Sequence[Sequence[Lien]],
    heights: Sequence[tuple[float, float]],
    name: str,
) -> list[Bloc]:
    """The blocks of a structure, and around them what they leave out."""
    margins: dict[int, Zone] = {}
    around: list[Ligne] = []
    left: list[Ligne] = []
    for rank, page in enumerate(pages):
        outside = [morceau for morceau in page if morceau.artefact or morceau.mcid is None or (rank, morceau.mcid) in unclaimed]
        kept = {id(morceau) for morceau in outside}
        text = [morceau for morceau in page if id(morceau) not in kept]
        for line, told in read_lines(outside, text, rank + 1, liens[rank]):
            zone = told or band_of(line, *heights[rank], BAND)
            (around if zone else left).append(line)
            margins |= {id(line): zone} if zone else {}
    entetes, pieds = (
        list(read_untagged([line for line in around if margins[id(line)] == zone], margins, name)) for zone in ("entete", "pied")
    )
    return [*entetes, *tagged, *read_untagged(left, {}, name), *pieds]


def _height(page: PageObject) -> tuple[float, float]:
    box = page.mediabox
    return float(box.bottom), float(box.top)


def _ciphered(name: str) -> Fautes:
    """The refusal of a file in AES, its password blank or not: pypdf deciphers it with a library that is not ours (ADR 0011)."""
    return refuse(
        name,
        "ce PDF est chiffré (AES) : il ne peut pas être lu, même s’il s’ouvre sans mot de passe",
        "un PDF sans protection, ou le fichier d’origine (.docx, .odt)",
        "ouvrez-le, puis Imprimer > Enregistrer en PDF, et importez cette copie",
    )


def _no_text(reader: PdfReader, name: str) -> Fautes:
    images = any(child(child(page, "/Resources"), "/XObject") for page in reader.pages)
    if images:
        message = "ce PDF ne contient que des images (un document numérisé) : il n’y a pas de texte à lire"
        return refuse(
            name, message, "un PDF dont on peut sélectionner le texte", "demandez le fichier d’origine (.docx, .odt) ou un PDF exporté"
        )
    return refuse(name, "ce PDF ne contient pas de texte", "une note aux candidats", "vérifiez que c’est le bon fichier")
