"""Files made for the tests of the readers: zips of parts, small PDFs written by hand."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

SEMENCES = Path(__file__).parent / "semences"
WORD = "word/document.xml"
ODT = "content.xml"


def seed(name: str) -> bytes:
    """One of the small whole files, `note.docx`."""
    return (SEMENCES / name).read_bytes()


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    """A zip archive of these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def with_part(data: bytes, name: str, content: bytes | str) -> bytes:
    """A Word or OpenDocument file with one part replaced or added."""
    source = zipfile.ZipFile(io.BytesIO(data))
    return zipped({**{part: source.read(part) for part in source.namelist()}, name: content})


def with_body(data: bytes, part: str, start: str, end: str, body: str) -> bytes:
    """The same with what stands between two marks of a part replaced."""
    text = zipfile.ZipFile(io.BytesIO(data)).read(part).decode()
    head, _, rest = text.partition(start)
    return with_part(data, part, head + start + body + end + rest.partition(end)[2])


def word(body: str) -> bytes:
    """A Word file with this body."""
    return with_body(seed("note.docx"), WORD, "<w:body>", "</w:body>", body)


def odt(body: str) -> bytes:
    """An OpenDocument text with this body."""
    return with_body(seed("note.odt"), ODT, "<office:text>", "</office:text>", body)


def pdf(pages: Sequence[bytes], links: Sequence[tuple[str, str]] = (), tree: str = "") -> bytes:
    """A PDF of these content streams; F1 is Helvetica, F2 its bold; links are (rectangle, address) of the first page.

    `tree` holds the elements of its structure, when it is tagged; pages are the objects 5, 7, 9…
    """
    count = len(pages)
    annots = b" ".join(f"<</Type/Annot/Subtype/Link/Rect[{rect}]/A<</S/URI/URI({uri})>>>>".encode() for rect, uri in links)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R" + (f"/StructTreeRoot<</K[{tree}]>>".encode() if tree else b"") + b">>",
        b"<</Type/Pages/Kids[" + b" ".join(b"%d 0 R" % (5 + 2 * rank) for rank in range(count)) + b"]/Count %d>>" % count,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    ]
    for rank, content in enumerate(pages):
        extra = b"/Annots[" + annots + b"]" if links and not rank else b""
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R%b/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>"
            % (6 + 2 * rank, extra)
        )
        objects.append(b"<</Length %d>>stream\n%b\nendstream" % (len(content), content))
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        table,
        len(objects) + 1,
        len(out),
    )


def show(lines: Sequence[tuple[float, float, str]], font: str = "F1", size: float = 11) -> bytes:
    """A content stream that shows each text at its place (x, y)."""
    shown = (f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET" for x, y, text in lines)
    return "\n".join(shown).encode("cp1252")


def marked(*texts: tuple[float, float, str]) -> bytes:
    """The same, each text marked content numbered from 0."""
    return b"\n".join(b"/Span <</MCID %d>> BDC %b EMC" % (rank, show([text])) for rank, text in enumerate(texts))
