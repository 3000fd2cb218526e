"""Markdown: rendered by the house's library, read as HTML, each block placed on the line of the source where its words stand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from markdown import Markdown

from noticegen.facts.lieu import Lieu
from noticegen.intake.limits import MAX_BLOCS, MAX_MARKDOWN, MAX_PROFONDEUR, check_limit, refuse
from noticegen.intake.readers.encoding import decode_text
from noticegen.intake.readers.guard import guarded
from noticegen.intake.readers.html import parse_html
from noticegen.intake.readers.html_page import Page
from noticegen.intake.readers.suites import build_document
from noticegen.intake.readers.tus import told_unsaid
from noticegen.prose.document import Bloc, Document

_HARMLESS = "a|b|big|blockquote|br|caption|center|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|ins|li|ol|p|s|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul"
_TAG = re.compile(rf"<(?!/?(?:{_HARMLESS})(?:\s[^<>]*)?/?>|https?://[^\s<>]*>|mailto:[^\s<>]*>|[\w.+-]+@[\w.-]+>)", re.IGNORECASE)
_LINK = (
    r"\[[^\[\]]{0,300}\]\(\s{0,3}<?[^\s()<>]{0,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,200})?>?(?:\s{1,3}\"[^\"]{0,200}\")?\s{0,3}\)"
    r"|\[[^\[\]]{1,300}\]\[[^\[\]]{0,100}\]|(?<![^\n])[ ]{0,3}\[(?!\^)[^\[\]]{1,100}\]:\s*\S"
)
_BRACKET = re.compile(rf"(?P<lien>{_LINK})|\[")
"""A bracket that opens no whole link is text too: the library tries each one against all that follows."""

_HELD = {"<": "\ue23c", "[": "\ue25b"}
"""Stand for characters that are text while Markdown is read, in code too."""

_STRUCK = re.compile(
    r"(?P<code>^[ ]{0,3}(?P<cloture>`{3,}|~{3,})[^\n]*\n(?:.*\n)*?[ ]{0,3}(?P=cloture)|^(?:[ ]{4}|\t)[^\n]*|`[^`\n]*`)|(?<![~\\])~~(?![~\s])(?P<texte>(?:[^~\n]|\n(?![ \t]*\n))+)(?<!\s)~~(?!~)",
    re.MULTILINE,
)
"""Text between two pairs of tildes is struck through; in code they are tildes."""

_SOULIGNE = re.compile(r"^(=+|-+)[ ]*\n(?=\S)", re.MULTILINE)

_ITEM = re.compile(r"( {0,3})(?:[-*+]|\d{1,3}[.)])\s+\S")
_QUOTED = re.compile(r"^[ >]*>", re.MULTILINE)
_NESTED = re.compile(r"^( {2,3})(?:[-*+]|\d{1,3}[.)])\s", re.MULTILINE)
_FRONT = re.compile(r"\A---\n(.*?\n)(?:---|\.\.\.)\n", re.DOTALL)
_TITLE = re.compile(r"^(?:title|titre)\s*:\s*[\"']?(.*?)[\"']?\s*$", re.MULTILINE | re.IGNORECASE)
_WORD = re.compile(r"\w+")
_AHEAD = 80
"""Source words that may stand between two words of the page: link targets, table rules, tags."""


def read(data: bytes, name: str) -> Document:
    """The Markdown text as blocks with their lines; raw HTML that is not plain formatting is read as text."""
    check_limit(name, len(data), MAX_MARKDOWN, "octets de Markdown")
    source = decode_text(data, name)
    check_limit(name, source.count("\n\n"), MAX_BLOCS, "paragraphes")
    check_limit(name, max((found[0].count(">") for found in _QUOTED.finditer(source)), default=0), MAX_PROFONDEUR, "niveaux d’imbrication")
    front = _FRONT.match(source)
    title = _TITLE.search(front[1]) if front else None
    body = "\n" * front[0].count("\n") + source[front.end() :] if front else source
    with guarded(name):
        page, root = Page(lambda _element: Lieu(name), name), parse_html(_rendered(body, name), name)
        blocs = [] if root is None else page.read(root)
    tus = ((lieu, _released(texte)) for lieu, texte in page.tus)
    return build_document(name, _place(_release(blocs), body, name), title[1] if title else "", told_unsaid(tus))


def _rendered(source: str, name: str) -> str:
    """The page; the library follows lists inside lists by recursion, as far as Python goes."""
    try:
        return _render(source)
    except RecursionError as error:
        message = "ce document emboîte trop de listes ou de citations les unes dans les autres"
        raise refuse(name, message, "une note aux candidats", "ramenez ses listes à quelques niveaux") from error


def _render(source: str) -> str:
    nested = [len(found[1]) for found in _NESTED.finditer(source)]
    extensions = ["tables", "sane_lists", "def_list", "fenced_code"]
    struck = _STRUCK.sub(lambda found: found["code"] or f"<del>{found['texte']}</del>", source)
    held = _BRACKET.sub(lambda found: found["lien"] or _HELD["["], _TAG.sub(_HELD["<"], struck))
    prepared = _SOULIGNE.sub(r"\1\n\n", _separate_lists(held))
    return Markdown(extensions=extensions, tab_length=min(nested, default=4)).convert(prepared)


def _separate_lists(source: str) -> str:
    """A blank line before each list that follows a paragraph directly, which this library would not see."""
    lines: list[str] = []
    for line in source.split("\n"):
        before = lines[-1] if lines else ""
        if _ITEM.match(line) and before.strip() and not _ITEM.match(before) and not before.startswith("  "):
            lines.append("")
        lines.append(line)
    return "\n".join(lines)


def _release(blocs: Iterable[Bloc]) -> Iterator[Bloc]:
    for bloc in blocs:
        yield replace(bloc, suites=tuple(replace(suite, texte=_released(suite.texte)) for suite in bloc.suites))


def _released(texte: str) -> str:
    for char, stand_in in _HELD.items():
        texte = texte.replace(stand_in, char)
    return texte


def _place(blocs: Iterable[Bloc], source: str, name: str) -> Iterator[Bloc]:
    """The blocks with the line of their first word: words stand in the source in the order of the page."""
    words = [(word, number) for number, line in enumerate(source.split("\n"), start=1) for word in _WORD.findall(line)]
    position, line = 0, 1
    for bloc in blocs:
        first = None
        for word in _WORD.findall(bloc.texte):
            found = next((rank for rank in range(position, min(position + _AHEAD, len(words))) if words[rank][0] == word), None)
            if found is not None:
                first = first or words[found][1]
                position = found + 1
        line = first or line
        yield replace(bloc, lieu=Lieu(name, line))
