"""An XML document as bytes, the same every time."""

from xml.etree import ElementTree


def serialize(root: ElementTree.Element) -> bytes:
    """UTF-8 with its declaration, indented, one line end at the end."""
    ElementTree.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="utf-8", xml_declaration=False) + b"\n"
