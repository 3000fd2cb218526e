"""What a file is, by what it contains: a name may lie."""

import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import Literal

from noticegen.facts.faute import Fautes
from noticegen.intake.limits import MAX_OCTETS, check_limit, refuse
from noticegen.intake.readers.archive import damaged, encrypted

Format = Literal["markdown", "html", "docx", "odt", "pdf", "text"]

EXTENSIONS: dict[str, Format] = {
    ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html", ".docx": "docx", ".odt": "odt",
    ".pdf": "pdf", ".txt": "text", ".text": "text",
}  # fmt: skip
NOMS: dict[str, str] = {
    "markdown": "un texte Markdown", "html": "une page web", "docx": "un document Word", "odt": "un texte OpenDocument", "pdf": "un PDF",
    "text": "un texte brut",
}  # fmt: skip
_TEXTUELS = {"markdown", "html", "text"}
_MACROS = (".docm", ".dotm")
_ATTENDU = "un fichier .md, .html, .docx, .odt, .pdf ou .txt"


@dataclass(frozen=True)
class _Etranger:
    """A kind of file that is recognised and not read."""

    signature: bytes
    nom: str
    remede: str


_ETRANGERS = (
    _Etranger(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "un document Office de l’ancien format (.doc), ou protégé par un mot de passe",
        "ouvrez-le et enregistrez-le en .docx",
    ),
    _Etranger(b"{\\rtf", "un document RTF", "ouvrez-le et enregistrez-le en .docx ou .odt"),
    _Etranger(b"\x89PNG", "une image", "demandez le document d’où elle vient"),
    _Etranger(b"\xff\xd8\xff", "une image", "demandez le document d’où elle vient"),
    _Etranger(b"GIF8", "une image", "demandez le document d’où elle vient"),
    _Etranger(b"II*\x00", "une image", "demandez le document d’où elle vient"),
    _Etranger(b"7z\xbc\xaf", "une archive", "sortez-en le document"),
    _Etranger(b"Rar!", "une archive", "sortez-en le document"),
    _Etranger(b"\x1f\x8b", "une archive", "sortez-en le document"),
    _Etranger(b"%!PS", "un document PostScript", "exportez-le en PDF"),
)


def find_format(data: bytes, name: str) -> Format:
    """The format of a file from its content; `Fautes` when it is empty, unknown, enormous, or another than its name says."""
    if not data.strip():
        raise refuse(name, "ce fichier est vide", _ATTENDU, "demandez-le de nouveau")
    check_limit(name, len(data), MAX_OCTETS, "octets")
    announced = EXTENSIONS.get(PurePosixPath(name.lower().replace("\\", "/")).suffix)
    found = _signed(data, name)
    if found is None:
        return _textual(data, name, announced)
    if name.lower().endswith(_MACROS):
        raise refuse(name, "ce document peut contenir des macros : il n’est pas lu", _ATTENDU, "enregistrez-le au format .docx")
    if announced and announced != found:
        raise _misnamed(name, NOMS[found], _proper_name(name, found))
    return found


def _signed(data: bytes, name: str) -> Format | None:
    """The format that the first bytes betray; None for a text."""
    for etranger in _ETRANGERS:
        if data.startswith(etranger.signature):
            raise refuse(name, f"ce fichier est {etranger.nom}, qui n’est pas lu", _ATTENDU, etranger.remede)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    return _zipped(data, name) if data.startswith((b"PK\x03\x04", b"PK\x05\x06")) else None


def _zipped(data: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = set(archive.namelist())
            kind = archive.read("mimetype")[:100] if "mimetype" in parts and archive.getinfo("mimetype").file_size < 200 else b""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, OverflowError) as error:
        raise damaged(name) from error
    except RuntimeError as error:
        raise encrypted(name) from error
    if b"opendocument.text" in kind or (not kind and "content.xml" in parts):
        return "odt"
    if any(part.startswith("word/") for part in parts):
        return "docx"
    what = "un classeur" if any(part.startswith("xl/") for part in parts) or b"spreadsheet" in kind else "une archive"
    raise refuse(name, f"ce fichier est {what}, qui n’est pas lu", _ATTENDU, "envoyez la note elle-même")


def _textual(data: bytes, name: str, announced: Format | None) -> Format:
    """The format of what has no signature: what its name says, when that is a text and the content does not deny it."""
    looks_html = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype html", b"<html", b"<head", b"<body"))
    if announced is not None and announced not in _TEXTUELS:
        if b"\x00" in data[:4096]:
            raise damaged(name)
        found: Format = "html" if looks_html else "text"
        raise _misnamed(
            name, NOMS[found] if looks_html else f"du texte, ou un fichier endommagé, et non {NOMS[announced]}", _proper_name(name, found)
        )
    if announced in ("markdown", "text") and looks_html:
        raise _misnamed(name, NOMS["html"], _proper_name(name, "html"))
    return announced or ("html" if looks_html else "text")


def _misnamed(name: str, what: str, better: str) -> Fautes:
    return refuse(name, f"ce fichier est mal nommé : c’est {what}", _ATTENDU, f"renommez-le « {better} »")


def _proper_name(name: str, found: Format) -> str:
    suffix = next(suffix for suffix, known in EXTENSIONS.items() if known == found)
    return f"{PurePosixPath(name).stem}{suffix}"
