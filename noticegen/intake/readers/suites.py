"""Runs put together: what every reader does to the text it found before it becomes blocks."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from noticegen.facts.lieu import Lieu
from noticegen.intake.limits import MAX_BLOCS, MAX_CARACTERES, MAX_SIGNES, check_limit, check_repetition, refuse
from noticegen.intake.readers.exposants import AVANT, set_apart
from noticegen.prose.document import Bloc, Document, Suite

PUCES = "•‣◦▪▫■□●○◆◇◊➔➢➤►▶▸→⇒✓✔☐❑❒❖★☆·∙⁃–—−-"
"""Characters that open a list item when a space follows: typed bullets, and what Symbol and Wingdings bullets become."""

WINGDINGS = {
    0xA7: "▪",
    0xA8: "□",
    0xB7: "•",
    0x6C: "●",
    0x6E: "■",
    0x71: "❑",
    0x76: "❖",
    0xD8: "➢",
    0xE0: "→",
    0xE8: "➔",
    0xF0: "⇒",
    0xFC: "✔",
    0x6F: "□",
}
"""Bullets of the Wingdings and Symbol fonts, by the low byte of their private code (U+F0xx); any other is « • »."""

_PRIVATE = re.compile("[\uf000-\uf0ff]")
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
_PLANES_15_16 = re.compile("[\U000f0000-\U0010ffff]")
_SPACES = re.compile("[ \t\r\f\u2028\u2029]*\n[ \t\r\f\u2028\u2029]*|[ \t\r\f\u2028\u2029]+")
_MARKDOWN = re.compile(r"[\\`*_\[\]|<>&{}^]")
_ETIQUETTE = re.compile(r"(?!\d{1,9}\.$)(?:.*\w.+|.+\w.*|\d)")
"""What stands before an item and is neither a bullet nor a number that Markdown counts: « a. », « II. », « 1) », « 2.1 »."""

PUCE = re.compile(f"(?:([{re.escape(PUCES)}])[ \u00a0\u202f]+)+(?=\\S)")


def clean_text(text: str) -> str:
    """The text without what nobody sees (controls, zero-width, soft hyphens), private bullets made visible ones, its letters
    whole: accents composed (a Mac writes them apart), the ligatures of fonts opened (« conﬁrmation »).

    Planes 15 and 16 hold the characters by which facts are printed; a document never brings its own.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), unicodedata.normalize("NFC", text))
    text = _PRIVATE.sub(lambda found: WINGDINGS.get(ord(found[0]) & 0xFF, "•"), text.replace("\u00ad", ""))
    return _PLANES_15_16.sub("\N{REPLACEMENT CHARACTER}", _UNSEEN.sub("", text))


def fold_suites(suites: Iterable[Suite]) -> tuple[Suite, ...]:
    """Runs with their white space folded as a browser does (a line break asked for stays `\\n`), alike neighbours joined."""
    looks: list[Suite] = []
    texts: list[list[str]] = []
    last, avant = "\n", ""
    for suite in suites:
        text = _SPACES.sub(lambda found: "\n" if "\n" in found[0] else " ", clean_text(suite.texte))
        if last == " " and text[:1] == "\n":
            texts[-1][-1] = texts[-1][-1][:-1]
        elif last in (" ", "\n"):
            text = text.lstrip(" \n")
        if not text:
            continue
        text = set_apart(text, avant)
        last, avant = text[-1], (avant + text)[-AVANT:]
        if looks and _alike(looks[-1], suite):
            texts[-1].append(text)
        else:
            looks.append(suite)
            texts.append([text])
    return _strip_end([with_text(look, "".join(pieces)) for look, pieces in zip(looks, texts, strict=True)])


def with_text(suite: Suite, texte: str) -> Suite:
    """The run with this text: itself where it has it. A PDF has a run a word or two, so that copies count."""
    return suite if suite.texte == texte else Suite(texte, *_look(suite))


def _alike(one: Suite, other: Suite) -> bool:
    """Whether two runs differ by their text alone."""
    return _look(one) == _look(other)


def _look(suite: Suite) -> tuple[bool, bool, str, str, str, str]:
    return suite.gras, suite.italique, suite.lien, suite.fait, suite.valeur, suite.lien_fait


def _strip_end(suites: list[Suite]) -> tuple[Suite, ...]:
    while suites:
        text = suites[-1].texte.rstrip(" \n")
        if text:
            return (*suites[:-1], with_text(suites[-1], text))
        suites.pop()
    return ()


def cut_suites(suites: tuple[Suite, ...], start: int) -> tuple[Suite, ...]:
    """The runs from character `start` on."""
    kept: list[Suite] = []
    for suite in suites:
        if start < len(suite.texte):
            kept.append(replace(suite, texte=suite.texte[start:]) if start else suite)
        start = max(0, start - len(suite.texte))
    return tuple(kept)


def bullet(bloc: Bloc) -> Bloc:
    """The block, its typed bullet moved from its text into `marque`; a paragraph that opens with one is an item."""
    found = PUCE.match(bloc.texte) if bloc.genre in ("p", "li") else None
    if not found:
        return bloc
    return replace(bloc, genre="li", marque=found[1], suites=cut_suites(bloc.suites, found.end()))


def label(bloc: Bloc) -> Bloc:
    """The block, the label of an item that no list of ours can count made its first words: the text may speak of « b) »."""
    if bloc.genre != "li" or not _ETIQUETTE.fullmatch(bloc.marque):
        return bloc
    return replace(bloc, marque="•", suites=fold_suites((Suite(f"{bloc.marque} "), *bloc.suites)))


def plain(bloc: Bloc) -> Bloc:
    """A heading or head of column that is bold, or italic, from end to end is so because of what it is: that is no emphasis."""
    if bloc.genre not in ("h1", "h2", "h3", "h4", "h5", "h6", "th"):
        return bloc
    words = [suite for suite in bloc.suites if suite.texte.strip()]
    gras, italique = all(suite.gras for suite in words), all(suite.italique for suite in words)
    suites = tuple(replace(suite, gras=suite.gras and not gras, italique=suite.italique and not italique) for suite in bloc.suites)
    return replace(bloc, suites=fold_suites(suites))


def build_document(source: str, blocs: Iterable[Bloc], titre: str = "", metadonnees: dict[str, str] | None = None) -> Document:
    """The document of these blocks, folded, without the empty ones; `Fautes` past the limits or when no text is left."""
    kept = tuple(bullet(label(plain(folded))) for bloc in blocs if (folded := replace(bloc, suites=fold_suites(bloc.suites))).suites)
    if not kept:
        raise refuse(source, "ce document ne contient pas de texte", "une note aux candidats", "vérifiez que c’est le bon fichier")
    check_limit(source, len(kept), MAX_BLOCS, "paragraphes")
    check_limit(source, sum(len(bloc.texte) for bloc in kept), MAX_CARACTERES, "caractères")
    check_limit(source, max(_signs(bloc) for bloc in kept), MAX_SIGNES, "signes ou changements d’aspect dans un paragraphe")
    check_repetition(source, (bloc.texte for bloc in kept))
    return Document(source, kept, " ".join(clean_text(titre).split()), metadonnees or {})


def _signs(bloc: Bloc) -> int:
    return len(bloc.suites) + sum(len(_MARKDOWN.findall(suite.texte)) for suite in bloc.suites)


def paragraph_place(source: str, number: int) -> Lieu:
    """The place of the n-th paragraph of a document without lines, `note.docx:§14`."""
    return Lieu(source, repere=f"§{number}")


def join_lines(blocs: list[Bloc]) -> tuple[Suite, ...]:
    """One cell's paragraphs as lines of one block, their bullets kept as text."""
    lines = [((Suite(f"{bloc.marque} "),) if bloc.marque else ()) + bloc.suites for bloc in blocs]
    return tuple(suite for rank, line in enumerate(lines) for suite in ((Suite("\n"),) if rank else ()) + line)
