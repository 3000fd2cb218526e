"""What WeasyPrint's tag tree lacks of PDF/UA-1 (ISO 14289-1), put right before the file is written.

Numbers such as 7.2-20 are veraPDF's: clause of the norm, then test. Measured with WeasyPrint 70.0.
"""

from collections.abc import Mapping
from typing import Any

import pydyf

Element = Any
"""A structure element: a `pydyf.Dictionary`, which is a dict with an object number and a reference."""

OUTSIDE_BODY = ("/Lbl", "/LBody")


def one_annotation_per_link(document: Any) -> None:
    """7.18.5-1: an element inside an `<a>` must not be a second link of its own."""
    for page in document.pages:
        page.links = [link for link in page.links if (link[3].element_tag or "").partition(":")[0] == "a"]


def repair_structure(document: Any, pdf: Any) -> None:
    """Put lists, header cells and link descriptions right. To be called as WeasyPrint's `finisher`."""
    elements = {entry.number: entry for entry in pdf.objects if isinstance(entry, dict) and entry.get("Type") == "/StructElem"}
    for element in list(elements.values()):
        if element["S"] == "/LI":
            _wrap_item(element, elements, pdf)
        elif element["S"] == "/TH":
            _scope(element, elements)
    _describe_links(document)


def _element(reference: object, elements: Mapping[int, Element]) -> Element | None:
    """The element that `reference` (« 12 0 R ») names; None for marked content and annotations."""
    return elements.get(int(reference.split()[0])) if isinstance(reference, (bytes, str)) else None


def _wrap_item(item: Element, elements: dict[int, Element], pdf: Any) -> None:
    """7.2-20: a list item holds a label and a body, nothing else (`<li><p>` puts its blocks straight into it)."""
    kids, body = [], None
    for reference in item["K"]:
        child = _element(reference, elements)
        if child is not None and child["S"] in OUTSIDE_BODY:
            kids.append(reference)
            body = child if child["S"] == "/LBody" else body
            continue
        if body is None:
            body = _new_body(item, elements, pdf)
            kids.append(body.reference)
        body["K"].append(reference)
        if child is not None:
            child["P"] = body.reference
    item["K"] = pydyf.Array(kids)


def _new_body(item: Element, elements: dict[int, Element], pdf: Any) -> Element:
    body = pydyf.Dictionary({"Type": "/StructElem", "S": "/LBody", "K": pydyf.Array([]), "Pg": item["Pg"], "P": item.reference})
    pdf.add_object(body)
    elements[body.number] = body
    return body


def _scope(cell: Element, elements: Mapping[int, Element]) -> None:
    """7.5-1: a header cell says what it heads: its column in a `<thead>`, its row elsewhere."""
    row = _element(cell["P"], elements)
    group = _element(row["P"], elements) if row else None
    cell["A"]["Scope"] = "/Column" if group and group["S"] == "/THead" else "/Row"


def _describe_links(document: Any) -> None:
    """7.18.5-2: a link's description is what a screen reader says; WeasyPrint puts the bare address there."""
    for page in document.pages:
        for _, target, _, box in page.links:
            if not box.link_annotation or box.element is None:
                continue
            text = " ".join("".join(box.element.itertext()).split())
            if text:
                box.link_annotation["Contents"] = pydyf.String(text if text in target else f"{text} ({target})")
