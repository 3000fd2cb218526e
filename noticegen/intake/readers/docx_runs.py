"""The runs of a Word paragraph: text, emphasis (of the run, its style or the paragraph's) and links."""

import re
from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml import etree

from noticegen.intake.readers.docx_styles import Style, Styles, struck, toggle, value_of
from noticegen.intake.readers.exposants import raised
from noticegen.prose.document import Suite

_SKIPPED = {qn(tag) for tag in ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:drawing", "w:pict", "w:object")}
_TEXTS = {
    qn("w:tab"): "\t", qn("w:ptab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\N{NON-BREAKING HYPHEN}",
}  # fmt: skip
_HYPERLINK = re.compile(r'^\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)


class _Champ:
    """A field being read: its instruction, then its result. Only links matter; other fields are their printed result."""

    def __init__(self) -> None:
        self.instruction = ""
        self.resultat = False

    @property
    def lien(self) -> str:
        found = _HYPERLINK.match(self.instruction)
        return found[1] if found else ""


def read_runs(paragraph: etree._Element, style: Style, styles: Styles, liens: dict[str, str]) -> tuple[tuple[Suite, ...], str]:
    """The paragraph's runs in order, inserted text in, deleted text out; and the text left out because it is struck or hidden."""
    walked = list(_walk(paragraph, style, styles, liens, "", []))
    return tuple(suite for suite, unsaid in walked if not unsaid), "".join(suite.texte for suite, unsaid in walked if unsaid)


def _walk(
    parent: etree._Element, style: Style, styles: Styles, liens: dict[str, str], lien: str, champs: list[_Champ]
) -> Iterator[tuple[Suite, bool]]:
    """Each run, and whether it is struck or hidden."""
    for child in parent:
        if child.tag == qn("w:r"):
            yield from _read_run(child, style, styles, lien, champs)
        elif child.tag == qn("w:hyperlink"):
            yield from _walk(child, style, styles, liens, liens.get(child.get(qn("r:id"), ""), lien), champs)
        elif child.tag == qn("w:fldSimple"):
            found = _HYPERLINK.match(child.get(qn("w:instr"), ""))
            yield from _walk(child, style, styles, liens, found[1] if found else lien, champs)
        elif child.tag not in _SKIPPED and isinstance(child.tag, str):
            yield from _walk(child, style, styles, liens, lien, champs)


def _read_run(run: etree._Element, style: Style, styles: Styles, lien: str, champs: list[_Champ]) -> Iterator[tuple[Suite, bool]]:
    properties = run.find(qn("w:rPr"))
    character = styles.par_id.known(value_of(run, "w:rPr", "w:rStyle"), Style())
    gras = _first(toggle(properties, "w:b"), character.gras, style.gras)
    italique = _first(toggle(properties, "w:i"), character.italique, style.italique)
    unsaid = toggle(properties, "w:vanish") or _first(struck(properties), character.barre, style.barre)
    above = value_of(run, "w:rPr", "w:vertAlign") == "superscript"
    for child in run:
        text = _text(child, champs)
        if text:
            link = next((champ.lien for champ in reversed(champs) if champ.lien), lien)
            yield Suite(raised(text) if above else text, gras, italique, link), bool(unsaid)


def _first(*values: bool | None) -> bool:
    return next((value for value in values if value is not None), False)


def _text(child: etree._Element, champs: list[_Champ]) -> str:
    if child.tag == qn("w:fldChar"):
        _follow_field(child.get(qn("w:fldCharType"), ""), champs)
    elif champs and not champs[-1].resultat:
        champs[-1].instruction += child.text or "" if child.tag == qn("w:instrText") else ""
    elif child.tag == qn("w:t"):
        return (child.text or "").replace("\t", " ")
    elif child.tag == qn("w:sym"):
        return _symbol(child)
    elif child.tag in _TEXTS:
        return _TEXTS[child.tag]
    return ""


def _follow_field(kind: str, champs: list[_Champ]) -> None:
    if kind == "begin":
        champs.append(_Champ())
    elif champs and kind == "separate":
        champs[-1].resultat = True
    elif champs and kind == "end":
        champs.pop()


def _symbol(element: etree._Element) -> str:
    try:
        return chr(int(element.get(qn("w:char"), ""), 16) & 0xFF | 0xF000)
    except ValueError:
        return ""
