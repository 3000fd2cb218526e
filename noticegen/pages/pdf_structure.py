"""What WeasyPrint's tag tree lacks of PDF/UA-1 (ISO 14289-1), put right before the file is written.

Numbers such as 7.2-20 are veraPDF's: clause of the norm, then test. Measured with WeasyPrint 70.0.
"""

from collections.abc import Callable
from typing import Any

import pydyf

Element = Any
"""A structure element: a `pydyf.Dictionary`, which is a dict with an object number and a reference."""

IN_ITEM = ("/Lbl", "/LBody")
IN_LIST = ("/LI", "/L", "/Caption")


def one_annotation_per_link(document: Any) -> None:
    """7.18.5-1: an element inside an `<a>` must not be a second link of its own."""
    for page in document.pages:
        page.links = [link for link in page.links if (link[3].element_tag or "").partition(":")[0] == "a"]


def repair_structure(document: Any, pdf: Any) -> None:
    """Put lists, header cells and link descriptions right. To be called as WeasyPrint's `finisher`."""
    tree = Tree(pdf)
    for element in tree.elements():
        if element["S"] == "/L":
            tree.gather(element, lambda kid: kid not in IN_LIST, "/LI")
        elif element["S"] != "/LI":
            tree.gather(element, lambda kid: kid == "/LI", "/L")
    for element in tree.elements():
        if element["S"] == "/LI":
            tree.gather(element, lambda kid: kid not in IN_ITEM, "/LBody")
        elif element["S"] == "/TH":
            _scope(element, tree)
    _describe_links(document)


class Tree:
    """The structure elements of a PDF, by their references."""

    def __init__(self, pdf: Any) -> None:
        self._pdf = pdf
        self._elements = {entry.number: entry for entry in pdf.objects if isinstance(entry, dict) and entry.get("Type") == "/StructElem"}

    def elements(self) -> list[Element]:
        """Every element there is now."""
        return list(self._elements.values())

    def named(self, reference: object) -> Element | None:
        """The element that `reference` (« 12 0 R ») names; None for marked content and annotations."""
        return self._elements.get(int(reference.split()[0])) if isinstance(reference, (bytes, str)) else None

    def gather(self, parent: Element, misplaced: Callable[[str], bool], container: str) -> None:
        """Put each run of kids that may not stand in `parent` into a `container`, which may.

        7.2-20: an item holds a label and a body (`<li><p>` puts its blocks straight into it). 7.2-19: a list holds items.
        7.2-17: an item stands in a list.
        """
        kids: list[object] = []
        open_container: Element | None = None
        for reference in parent["K"]:
            kid = self.named(reference)
            if kid is None or not misplaced(kid["S"]):
                kids.append(reference)
                open_container = kid if kid and kid["S"] == container == "/LBody" else None
                continue
            if open_container is None:
                open_container = self._add(container, parent)
                kids.append(open_container.reference)
            open_container["K"].append(reference)
            kid["P"] = open_container.reference
        parent["K"] = pydyf.Array(kids)

    def _add(self, name: str, parent: Element) -> Element:
        pages = {"Pg": parent["Pg"]} if "Pg" in parent else {}
        element = pydyf.Dictionary({"Type": "/StructElem", "S": name, "K": pydyf.Array([]), "P": parent.reference, **pages})
        self._pdf.add_object(element)
        self._elements[element.number] = element
        return element


def _scope(cell: Element, tree: Tree) -> None:
    """7.5-1: a header cell says what it heads: its column in a `<thead>`, its row elsewhere."""
    row = tree.named(cell["P"])
    group = tree.named(row["P"]) if row else None
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
