"""Word and OpenDocument files are zip archives of XML: opened here, never trusted with their own sizes or entities."""

import posixpath
import zipfile
import zlib
from io import BytesIO
from xml.parsers import expat

from lxml import etree

from noticegen.facts.faute import Fautes
from noticegen.intake.limits import MAX_ARCHIVE, MAX_PARTS, MAX_PROFONDEUR, MAX_TEXTE, check_limit, refuse

_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, OverflowError, UnicodeError)
"""What `zipfile` raises on damaged, encrypted or exotic archives."""


_TOO_DEEP = etree.XPath(f"boolean({'/*' * (MAX_PROFONDEUR + 1)})")
"""Whether a tree has more levels than any office writes; libxml2 itself stops at 256."""


def open_archive(data: bytes, source: str) -> zipfile.ZipFile:
    """The archive, its declared sizes within the limits and no part encrypted; `Fautes` otherwise."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        parts = archive.infolist()
    except _DAMAGED as error:
        raise damaged(source) from error
    check_limit(source, len(parts), MAX_PARTS, "fichiers internes")
    check_limit(source, sum(part.file_size for part in parts), MAX_ARCHIVE, "octets une fois décompressé")
    if any(part.flag_bits & 0x1 for part in parts):
        raise encrypted(source)
    return archive


def read_part(archive: zipfile.ZipFile, name: str, source: str) -> bytes | None:
    """One part whole, or None when there is none; its real size is measured, whatever size it declares."""
    try:
        with archive.open(name) as part:
            data = part.read(MAX_TEXTE + 1)
    except KeyError:
        return None
    except _DAMAGED as error:
        raise damaged(source) from error
    check_limit(source, len(data), MAX_TEXTE, "octets de texte")
    return data


def parse_part(archive: zipfile.ZipFile, name: str, source: str) -> etree._Element | None:
    """One XML part as a tree, or None when there is none. No entity, no DTD, no network, bounded depth."""
    data = read_part(archive, name, source)
    if data is None:
        return None
    refuse_doctype(data, source)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(source) from error
    if _TOO_DEEP(root):
        check_limit(source, MAX_PROFONDEUR + 1, MAX_PROFONDEUR, "niveaux d’imbrication")
    return root


def missing_part(archive: zipfile.ZipFile, relations: str, source: str) -> str:
    """The first part of an office file that this list of relations names and the archive lacks; empty when all are there."""
    root = parse_part(archive, relations, source)
    folder = posixpath.dirname(posixpath.dirname(relations))
    named = () if root is None else (one.get("Target", "") for one in root if one.get("TargetMode") != "External")
    parts = set(archive.namelist())
    places = (posixpath.normpath(posixpath.join(f"/{folder}", target)).lstrip("/") for target in named if not target.startswith("#"))
    return next((place for place in places if place and place not in parts), "")


def refuse_doctype(data: bytes, source: str) -> None:
    """Raise `Fautes` when the part declares a document type: office files have none, entity bombs need one."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _found_doctype
    parser.StartElementHandler = _found_root
    try:
        parser.Parse(data, True)
    except _RootReached:
        return
    except _DoctypeFound as error:
        message = "ce document déclare des entités XML, ce qu’aucun traitement de texte ne fait : il n’est pas lu"
        raise refuse(
            source, message, "un document enregistré par Word ou LibreOffice", "rouvrez-le et enregistrez-le de nouveau"
        ) from error
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise damaged(source) from error


def damaged(source: str) -> Fautes:
    """The fault of a file that cannot be opened."""
    return refuse(
        source, "ce fichier est endommagé ou incomplet", "un document entier", "demandez-le de nouveau, ou rouvrez-le et enregistrez-le"
    )


def encrypted(source: str) -> Fautes:
    """The fault of a file with a password."""
    return refuse(
        source, "ce document est protégé par un mot de passe", "un document sans protection", "enregistrez-en une copie sans mot de passe"
    )


class _RootReached(Exception):
    """The prolog is over."""


class _DoctypeFound(Exception):
    """The prolog holds a document type."""


def _found_root(_name: str, _attributes: object) -> None:
    raise _RootReached


def _found_doctype(*_declaration: object) -> None:
    raise _DoctypeFound
