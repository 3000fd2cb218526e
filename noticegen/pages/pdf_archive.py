"""What PDF/A-2 (ISO 19005-2) asks beyond what WeasyPrint 70.0 does, with the mark of PDF/UA-1: it writes one norm's, never both."""

from typing import Any

import pydyf

# ISO 19005-2, 6.6.2.3: a PDF/A file may only hold properties that a schema in it describes.
PDFUA_MARK = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that this file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
END = b"</rdf:RDF>"

AMBIGUOUS_END = b"\r\nendstream"
"""A stream whose last byte is a carriage return: some validators read it with the line end that follows, as one byte short."""


def declare_pdfua(pdf: Any) -> None:
    """Add the mark inside the one rdf:RDF there is: a second one is not read. Left uncompressed, as archives want it."""
    for entry in pdf.objects:
        if getattr(entry, "extra", {}).get("Type") == "/Metadata":
            entry.stream = [part.replace(END, PDFUA_MARK + END) for part in entry.stream]
            entry.compress = False


def forbid_interpolation(pdf: Any) -> None:
    """ISO 19005-2, 6.2.8.3: a viewer may not smooth a picture in its own way."""
    for entry in pdf.objects:
        if "Interpolate" in getattr(entry, "extra", {}):
            entry.extra["Interpolate"] = "false"


def move_stream_ends(pdf: Any, attempt: int) -> None:
    """ISO 19005-2, 6.1.7.1: give the streams that end ambiguously another last byte (one file in fifty has one).

    A line end is added to those known now. The last two are made later, while writing: an object that nothing
    refers to changes them, differently at each attempt.
    """
    for entry in pdf.objects:
        if isinstance(entry, pydyf.Stream) and entry.data.endswith(AMBIGUOUS_END):
            entry.stream = [*entry.stream, b""]
            if "Length1" in entry.extra:
                entry.extra["Length1"] += 1
    pdf.add_object(pydyf.Dictionary({"Essai": attempt}))
