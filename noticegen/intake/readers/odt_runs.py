"""The runs of an OpenDocument paragraph: text, spaces, emphasis by style, links."""

from collections.abc import Iterator

from lxml import etree

from noticegen.intake.readers.exposants import raised
from noticegen.intake.readers.odt_styles import FORMES, Style, Styles, q
from noticegen.prose.document import Suite

_SKIPPED = {q(name) for name in ("text:note", "office:annotation", "draw:frame", "draw:g", "text:ruby-text", *FORMES)}
_MAX_SPACES = 200
"""Spaces written as a count: a line of them at most, a bomb says a billion."""


def read_runs(paragraph: etree._Element, style: Style, styles: Styles) -> tuple[tuple[Suite, ...], str]:
    """The paragraph's runs in order; and the text left out because it is struck or hidden."""
    walked = list(_walk(paragraph, style, styles, ""))
    return tuple(suite for suite, unsaid in walked if not unsaid), "".join(suite.texte for suite, unsaid in walked if unsaid)


def _walk(parent: etree._Element, style: Style, styles: Styles, lien: str) -> Iterator[tuple[Suite, bool]]:
    """Each run, and whether it is struck or hidden."""
    yield from _suite(_written(parent.text), style, lien)
    for child in parent:
        if child.tag == q("text:span"):
            yield from _walk(child, _over(styles.par_nom.get(child.get(q("text:style-name"), ""), Style()), style), styles, lien)
        elif child.tag == q("text:a"):
            yield from _walk(child, style, styles, child.get(q("xlink:href"), "") or lien)
        elif child.tag == q("text:s"):
            yield from _suite(" " * _count(child.get(q("text:c"), "1")), style, lien)
        elif child.tag in (q("text:tab"), q("text:line-break")):
            yield from _suite("\t" if child.tag == q("text:tab") else "\n", style, lien)
        elif child.tag not in _SKIPPED and isinstance(child.tag, str):
            yield from _walk(child, style, styles, lien)
        yield from _suite(_written(child.tail), style, lien)


def _written(text: str | None) -> str:
    """Characters of the file; a tab among them is white space, the one that sets columns is an element."""
    return (text or "").replace("\t", " ")


def _suite(text: str | None, style: Style, lien: str) -> Iterator[tuple[Suite, bool]]:
    if text:
        yield Suite(raised(text) if style.haut else text, bool(style.gras), bool(style.italique), lien), bool(style.cache or style.barre)


def _over(inner: Style, outer: Style) -> Style:
    """A span's look over its surroundings'."""
    return Style(
        outer.gras if inner.gras is None else inner.gras,
        outer.italique if inner.italique is None else inner.italique,
        outer.cache if inner.cache is None else inner.cache,
        barre=outer.barre if inner.barre is None else inner.barre,
        haut=outer.haut if inner.haut is None else inner.haut,
    )


def _count(text: str) -> int:
    return min(int(text), _MAX_SPACES) if text.isascii() and text.isdigit() and len(text) < 9 else 1
