"""fragment.html: the notice as it is pasted into the académie's CMS, with nothing that a CMS takes away."""

from lxml import html
from lxml.html import HtmlElement

BALISES = frozenset(
    {"h2", "h3", "h4", "p", "ul", "ol", "li", "strong", "em", "a", "table", "thead", "tbody", "tr", "th", "td", "br", "sup", "sub"}
)
"""What the plainest filter of a CMS keeps."""

ATTRIBUTS = frozenset({("a", "href"), ("th", "scope"), ("td", "colspan"), ("td", "rowspan"), ("th", "colspan"), ("th", "rowspan")})

RENOMMEES = {"h1": "h2", "h2": "h3", "h3": "h4", "h4": "h4", "h5": "h4", "h6": "h4", "b": "strong", "i": "em", "dt": "p", "dd": "p"}
"""Headings go down one: the page that receives the fragment has its own h1."""


def render_fragment(article: str) -> bytes:
    """The fragment of a finished notice (`article`, its HTML): same words, same order, body only, bare elements.

    Block wrappers vanish around their blocks, so every word left is inside a paragraph, a heading, an item or a cell.
    No-break spaces are written `&nbsp;`: an editor's source view shows them, and no clipboard turns them into plain ones.
    """
    root = html.fragment_fromstring(article, create_parent="div")
    for element in list(root.iter()):
        if element is not root:
            _make_plain(element)
    source = html.tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")
    lines = (line.strip() for line in source.replace("\u00a0", "&nbsp;").split("\n"))
    return ("\n".join(line for line in lines if line) + "\n").encode()


def _make_plain(element: HtmlElement) -> None:
    if not isinstance(element.tag, str):
        element.drop_tree()
        return
    element.tag = RENOMMEES.get(element.tag, element.tag)
    if element.tag not in BALISES:
        element.drop_tag()
        return
    for name in set(element.attrib):
        if (element.tag, name) not in ATTRIBUTS:
            del element.attrib[name]
    if element.tag == "a" and not (element.get("href") or "").startswith(("https://", "http://", "mailto:", "tel:")):
        element.drop_tag()
