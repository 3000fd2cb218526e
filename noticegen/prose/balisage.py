"""Masked Markdown to masked, harmless HTML: Python-Markdown, then a sanitizer that knows what a notice may hold."""

import re
import unicodedata

import nh3
from markdown import Markdown

from noticegen.facts.arbre.characters import INVISIBLE
from noticegen.prose.encre import CARACTERE, PREMIER
from noticegen.prose.liens import PROTOCOLES, check_links
from noticegen.prose.listes import lay_out_lists
from noticegen.prose.malfacon import Malfacon
from noticegen.prose.ouvertes import check_open_tags
from noticegen.prose.tableaux import Tableaux

EXTENSIONS = [Tableaux(), "attr_list", "sane_lists", "def_list"]

BALISES = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
    *("a", "strong", "b", "em", "i", "abbr", "sup", "sub", "small", "code", "kbd", "span", "q", "cite", "del", "ins"),
}
ATTRIBUTS = {
    "*": {"id", "lang"},
    "a": {"href", "title", "hreflang"},
    "abbr": {"title"},
    "ol": {"start", "reversed"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
}
CROCHETS = 1_000
"""Links a paragraph, or a table, may hold."""

_ANGLES = re.compile("<([\U000f0000-\U0010fffc])>")
_ENTITE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
_HEADING = re.compile(r"<(h[1-6])>(.*?)</\1>", re.DOTALL)
_EMPTY = re.compile(r"<p>\s*</p>\n?")
_TAG = re.compile(r"<[^>]*>")


class Demesure(ValueError):
    """A text that Markdown would read for minutes, or for ever; no notice looks like it. The message is French."""


class Balisage:
    """One Markdown instance, reset between pages, and the pages already made: masked text in, the same page out."""

    def __init__(self) -> None:
        self._markdown = _new_markdown()
        self._cleaner = nh3.Cleaner(
            tags=BALISES,
            clean_content_tags={"script", "style", "template", "noscript", "iframe", "object", "textarea", "title"},
            attributes=ATTRIBUTS,
            url_schemes=PROTOCOLES,
            link_rel=None,
            strip_comments=True,
        )
        self._pages: dict[str, str] = {}

    def convert(self, markdown: str) -> str:
        """HTML of a masked Markdown text; raises `Demesure` or `Malfacon`."""
        page = self._pages.get(markdown)
        if page is None:
            page = self._pages[markdown] = self._convert(markdown)
        return page

    def _convert(self, markdown: str) -> str:
        _refuse_excess(markdown)
        try:
            return self._page(markdown)
        except (RecursionError, Malfacon) as error:
            # Its parser keeps the state it stopped in, whatever `reset` says: the next page would come out wrong.
            self._markdown = _new_markdown()
            if isinstance(error, Malfacon):
                raise
            raise Demesure("des listes ou des citations sont emboîtées trop profondément") from None

    def _page(self, markdown: str) -> str:
        bare = _ENTITE.sub(_harmless_entity, _ANGLES.sub(r"\1", markdown))
        check_open_tags(bare)
        html = self._markdown.reset().convert(lay_out_lists(bare))
        check_links(html)
        return _with_ids(_EMPTY.sub("", self._cleaner.clean(html).translate(INVISIBLE)))


def _new_markdown() -> Markdown:
    return Markdown(extensions=EXTENSIONS, output_format="html")


def _refuse_excess(markdown: str) -> None:
    """Python-Markdown's time grows with the square of the brackets of a paragraph."""
    for sign in "[<":
        if markdown.count(sign) > 5 * CROCHETS or any(bloc.count(sign) > CROCHETS for bloc in markdown.split("\n\n")):
            raise Demesure(f"il y a trop de « {sign} » dans ce texte pour que ce soit celui d’une notice")


def _harmless_entity(match: re.Match[str]) -> str:
    """An entity may not spell the character of a fact, nor one that stands for nothing."""
    digits, base = (match[1], 16) if match[1] else (match[2], 10)
    return match[0] if len(digits) < 8 and 0x20 <= int(digits, base) < PREMIER else "\N{REPLACEMENT CHARACTER}"


def _with_ids(html: str) -> str:
    """The same page, each heading with an id made of its own words: its number and its facts are left out, so that a link outlives the session."""
    taken = set(re.findall(r'\bid="([^"]*)"', html))

    def identified(match: re.Match[str]) -> str:
        base = _slug(match[2]) or "section"
        slug, number = base, 1
        while slug in taken:
            number += 1
            slug = f"{base}-{number}"
        taken.add(slug)
        return f'<{match[1]} id="{slug}">{match[2]}</{match[1]}>'

    return _HEADING.sub(identified, html)


def _slug(html: str) -> str:
    words = CARACTERE.sub(" ", re.sub(r"&\w+;", " ", _TAG.sub("", html)))
    ascii_words = unicodedata.normalize("NFKD", words.replace("œ", "oe").replace("’", " ")).encode("ascii", "ignore").decode("ascii")
    return "-".join(re.findall(r"[a-z0-9]+", ascii_words.lower())).lstrip("0123456789-")
