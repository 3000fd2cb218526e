"""The one pass over finished HTML: typography on running text, and each masked fact resolved by where it stands.

| where the character stands | what it becomes |
| --- | --- |
| text | `<time datetime data-fait>`, `<a href data-fait>` (`<span>` inside an `<a>` or a button), `<span data-fait>` |
| text, a fact's key (« CS ») | `<span data-fait data-mots>`: its words are not the fact's value |
| whole `href` | the `https:`, `tel:` or `mailto:` form, and `data-lien` on the element |
| part of an `href` | its words, and `data-lien` |
| another attribute | its words, and `data-attribut` (`data-fait` on an element without content, such as `<meta>`) |
| `<title>`, `<option>`, `<textarea>` | its words |
| `<script>`, `<style>`, a comment | refused |
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape
from typing import Literal
from urllib.parse import quote

from noticegen.prose.encre import CARACTERE, Empreinte, Encre, Forme, Impression
from noticegen.prose.impression import Inimprimable
from noticegen.prose.liens import PROTOCOLES
from noticegen.prose.typographie import NBSP, typeset

Genre = Literal["texte", "code", "mots", "balise", "interdit"]

_MARK = re.compile(r"<!--.*?(?:-->|\Z)|<![^>]*>|<(/?)([a-zA-Z][\w:-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL)
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_NAME = re.compile(r"</?([^\s/>]*)")
_FERMES = {"script", "style"}
_MOTS = {"title", "option", "textarea"}
_TELS_QUELS = {"code", "pre", "kbd", "samp", "var"} | _MOTS
_LIENS = {"a", "button"}
_VIDES = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_EN_LIGNE = {"a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "q", "small", "span", "strong", "sub", "sup", "time"}
_OPENS_WITH_SIGN = re.compile(r"\s*[:;!?»]")
_ENDS_WITH_QUOTE = re.compile(r"«\s*$")


@dataclass(frozen=True)
class Jeton:
    """A piece of a page: a tag or a stretch of text, with what the elements around it make of facts and of typography."""

    genre: Genre
    texte: str
    dans_lien: bool = False


def finish_html(html: str, encre: Encre) -> str:
    """The page with its typography and its facts."""
    return "".join(_resolved(jeton, encre) for jeton in set_jetons(read_jetons(html)))


def typeset_html(html: str) -> str:
    """The page with its typography, facts still masked."""
    return "".join(jeton.texte for jeton in set_jetons(read_jetons(html)))


def read_jetons(html: str) -> Iterator[Jeton]:
    """Cut a page that is well formed: our own templates, or what the sanitizer gave back."""
    opened: list[str] = []
    end = 0
    while end < len(html):
        mark = _MARK.search(html, end)
        start = mark.start() if mark else len(html)
        if start > end:
            yield _text(html[end:start], opened)
        if mark is None:
            return
        end = mark.end()
        yield _tag(mark, opened)
        if opened and opened[-1] in _FERMES:
            close = html.lower().find(f"</{opened[-1]}", end)
            close = len(html) if close < 0 else close
            yield Jeton("interdit", html[end:close])
            end = close


def set_jetons(jetons: Iterator[Jeton]) -> list[Jeton]:
    """The same pieces, with their typography; a sign and the word it goes with may stand on each side of an inline tag."""
    done: list[Jeton] = []
    last = -1
    for jeton in jetons:
        if jeton.genre == "texte":
            jeton = Jeton("texte", _typeset_escaped(jeton.texte), jeton.dans_lien)
            if last >= 0:
                done[last], jeton = _meet(done[last], jeton)
            last = len(done)
        elif jeton.genre != "balise" or _name(jeton.texte) not in _EN_LIGNE:
            last = -1
        done.append(jeton)
    return done


def print_html(impression: Impression, dans_lien: bool) -> str:
    """A fact or a phrase as HTML that carries where it comes from."""
    runs = impression.empreintes
    if len(runs) == 1 and runs[0].valeur:
        return _element(runs[0], dans_lien)
    inner = (_element(run, dans_lien) if run.valeur else escape(run.texte) for run in runs)
    mark = "" if any(run.valeur for run in runs) else " data-mots"
    return f'<span data-fait="{escape(impression.chemin)}"{mark}>{"".join(inner)}</span>'


def print_link(impression: Impression | Forme) -> str:
    """What a whole `href` made of a fact holds; raises `Inimprimable` when it leads nowhere, or to several places."""
    if isinstance(impression, Impression) and impression.adresse:
        return impression.adresse
    nom = impression.nom if isinstance(impression, Forme) else impression.chemin
    raise Inimprimable(f"« {nom} » ne peut pas servir de lien : il faut une adresse, un téléphone ou un courriel, un seul")


def print_partial_link(href: str, encre: Encre) -> str:
    """An `href` with facts in it, as words; whatever they say, it stays a link of a kind that a notice may hold."""
    done = CARACTERE.sub(lambda match: _in_link(encre[match[0]], href[: match.start()]), href)
    scheme = re.match(r"\s*([^/?#]*?):", done)
    if scheme and scheme[1].lower() not in PROTOCOLES:
        raise Inimprimable("ce lien ne commence ni par https: ni par mailto: ni par tel:")
    return done


def _in_link(impression: Impression | Forme, before: str) -> str:
    """A fact inside an `href`: where it leads, right after the `tel:` or `mailto:` that says so; else its words."""
    scheme = before.strip().lower()
    if scheme in ("tel:", "mailto:") and isinstance(impression, Impression) and len(impression.empreintes) > 1:
        return print_link(impression).removeprefix(scheme)
    if scheme in ("tel:", "mailto:") and isinstance(impression, Impression) and impression.adresse.startswith(scheme):
        return impression.adresse.removeprefix(scheme)
    return quote(print_words(impression), safe="/:?=&@+.-_~#%,")


def print_words(impression: Impression | Forme) -> str:
    """A fact as plain words."""
    if isinstance(impression, Forme):
        raise Inimprimable(f"« {impression.nom} » est un bloc entier : il ne tient ni dans un attribut ni dans un titre")
    return impression.texte


def _text(texte: str, opened: list[str]) -> Jeton:
    inside = set(opened)
    genre: Genre = "mots" if inside & _MOTS else "code" if inside & _TELS_QUELS else "texte"
    return Jeton(genre, texte, bool(inside & _LIENS))


def _tag(mark: re.Match[str], opened: list[str]) -> Jeton:
    """A tag, and what it does to the stack of open elements. A closing tag that nothing opened changes nothing."""
    if mark[2] is None:
        return Jeton("interdit", mark[0])
    name = mark[2].lower()
    if not mark[1]:
        if name not in _VIDES and not mark[3].endswith("/"):
            opened.append(name)
        return Jeton("balise", mark[0])
    if name in opened:
        del opened[len(opened) - 1 - opened[::-1].index(name) :]
    return Jeton("balise", mark[0])


def _name(tag: str) -> str:
    return _NAME.match(tag)[1].lower()


def _typeset_escaped(texte: str) -> str:
    """Typography of a text node: its entities are characters, and `&amp;` must not gain a space before its `;`."""
    return escape(typeset(unescape(texte)), quote=False) if "&" in texte else typeset(texte)


def _meet(left: Jeton, right: Jeton) -> tuple[Jeton, Jeton]:
    """Two runs on each side of an inline tag: the space between a word and the sign that follows it does not break."""
    before, after = left.texte, right.texte
    if _ENDS_WITH_QUOTE.search(before):
        before, after = before.rstrip() + NBSP, after.lstrip()
    elif not _OPENS_WITH_SIGN.match(after):
        return left, right
    elif before.endswith((" ", "\n", NBSP)):
        before, after = before.rstrip() + NBSP, after.lstrip()
    elif after[0].isspace() or after.startswith("»"):
        after = NBSP + after.lstrip()
    return Jeton("texte", before, left.dans_lien), Jeton("texte", after, right.dans_lien)


def _resolved(jeton: Jeton, encre: Encre) -> str:
    if not CARACTERE.search(jeton.texte):
        return jeton.texte
    if jeton.genre == "interdit":
        raise Inimprimable("un fait ne peut pas s’écrire dans un script, un style ou un commentaire")
    if jeton.genre == "balise":
        return _resolved_tag(jeton.texte, encre)
    if jeton.genre == "mots":
        return CARACTERE.sub(lambda match: escape(print_words(encre[match[0]])), jeton.texte)
    return CARACTERE.sub(lambda match: _in_text(encre[match[0]], encre, jeton.dans_lien), jeton.texte)


def _in_text(impression: Impression | Forme, encre: Encre, dans_lien: bool) -> str:
    return finish_html(impression.corps, encre) if isinstance(impression, Forme) else print_html(impression, dans_lien)


def _resolved_tag(tag: str, encre: Encre) -> str:
    """An element some of whose attributes hold facts; it tells which ones."""
    paths: dict[str, list[str]] = {}
    void = _name(tag) in _VIDES

    def resolved(match: re.Match[str]) -> str:
        name, value = match[1], next(group for group in match.groups()[2:] if group is not None)
        if not CARACTERE.search(value):
            return match[0]
        found = [encre[char] for char in CARACTERE.findall(value)]
        mark = "data-lien" if name.lower() == "href" else "data-fait" if void else "data-attribut"
        paths.setdefault(mark, []).extend(impression.chemin for impression in found if isinstance(impression, Impression))
        return f'{name}="{_attribute_value(name, value, encre)}"'

    done = _ATTRIBUTE.sub(resolved, tag)
    if CARACTERE.search(done):
        raise Inimprimable("un fait ne peut pas servir de nom de balise ni d’attribut")
    marks = "".join(f' {mark}="{escape(" ".join(dict.fromkeys(found)))}"' for mark, found in paths.items() if f"{mark}=" not in tag)
    return re.sub(r"\s*/?>$", lambda end: marks + end[0], done)


def _attribute_value(name: str, value: str, encre: Encre) -> str:
    if name.lower() in ("href", "src", "action", "srcset", "style") or name.lower().startswith("on"):
        if name.lower() != "href":
            raise Inimprimable(f"un fait ne peut pas s’écrire dans l’attribut « {name} »")
        if CARACTERE.fullmatch(value.strip()):
            return escape(print_link(encre[value.strip()]))
        return escape(print_partial_link(unescape(value), encre))
    return CARACTERE.sub(lambda match: escape(print_words(encre[match[0]])), value)


def _element(run: Empreinte, dans_lien: bool) -> str:
    fait, texte = escape(run.fait), escape(run.texte)
    if run.instant:
        return f'<time datetime="{escape(run.instant)}" data-fait="{fait}">{texte}</time>'
    if run.adresse and not dans_lien:
        return f'<a href="{escape(run.adresse)}" data-fait="{fait}">{texte}</a>'
    return f'<span data-fait="{fait}">{texte}</span>'
