"""Benign ways of writing the same prose: typography, Markdown, spaces, line breaks."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from benchmarks.mutations.cas import Catalogue, Retouche
from benchmarks.mutations.passages import expressions, passages
from benchmarks.mutations.socle import Sources
from benchmarks.mutations.terrain import Terrain

CATALOGUE = Catalogue("texte écrit autrement")
variante = CATALOGUE.variante

_OUTSIDE = re.compile(r"(\{\{.*?\}\}|\]\([^)]*\))", re.DOTALL)


@variante("texte recopié tel quel pour la nouvelle session")
def copied(terrain: Terrain) -> Iterator[Retouche]:
    """The same file under the new session's name."""
    yield from _everywhere(terrain, "", lambda text: text)


@variante("espaces insécables et doubles espaces")
def spaces(terrain: Terrain) -> Iterator[Retouche]:
    """Word's own, none, two, thin ones."""
    yield from _everywhere(terrain, "insécables", lambda text: re.sub(r" (?=[:;!?»])|(?<=«) ", "\xa0", text))
    yield from _everywhere(terrain, "fines", lambda text: re.sub(r" (?=[;!?])", "\u202f", text))
    yield from _everywhere(terrain, "sans espace", lambda text: re.sub(r" (?=[;!?»])|(?<=«) ", "", text))
    yield from _everywhere(terrain, "doubles", lambda text: re.sub(r"(?<=\w) (?=\w)", "  ", text))


@variante("guillemets et apostrophes droits")
def quotes(terrain: Terrain) -> Iterator[Retouche]:
    """As a keyboard types them."""
    yield from _everywhere(terrain, "apostrophes", lambda text: text.replace("’", "'"))
    yield from _everywhere(terrain, "guillemets droits", lambda text: re.sub(r"« ?(.*?) ?»", r'"\1"', text))
    yield from _everywhere(terrain, "guillemets anglais", lambda text: re.sub(r"« ?(.*?) ?»", r"“\1”", text))


@variante("accents décomposés, œ délié")
def letters(terrain: Terrain) -> Iterator[Retouche]:
    """The same letters, other code points."""
    yield from _everywhere(terrain, "décomposés", lambda text: unicodedata.normalize("NFD", text))
    yield from _everywhere(terrain, "tirets", lambda text: text.replace(" – ", " - "))


@variante("capitales et accents sur les capitales")
def capitals(terrain: Terrain) -> Iterator[Retouche]:
    """ETAPE, Etape: typography."""
    yield from _everywhere(terrain, "capitales sans accent", lambda text: text.replace("É", "E").replace("À", "A"))
    yield from _lines(terrain, "titres en capitales", r"^(#+ )([^{\n]*)$", lambda found: found[1] + found[2].upper())


@variante("numérotation d’une autre forme")
def numbering(terrain: Terrain) -> Iterator[Retouche]:
    """1. → 1), Étape 1 : → Étape 1 –, numbers given or not."""
    yield from _lines(terrain, "1)", r"^(#+ \d+)\.", lambda found: f"{found[1]})")
    yield from _lines(terrain, "étape", r"(Étape \d+) [:–]", lambda found: f"{found[1]} -")
    yield from _lines(terrain, "tous 1.", r"^\d+\. ", lambda found: "1. ")


@variante("nombres en chiffres")
def figures(terrain: Terrain) -> Iterator[Retouche]:
    """deux → 2, cinq → 5."""
    words = {word: str(rank) for rank, word in enumerate(("deux", "trois", "quatre", "cinq", "six", "sept", "huit"), start=2)}
    yield from _lines(terrain, "", rf"(?<![\w{{-])(?:{'|'.join(words)})(?![\w-])", lambda found: words[found[0]])


@variante("puces d’une autre forme")
def bullets(terrain: Terrain) -> Iterator[Retouche]:
    """- → *, +, more space behind."""
    for mark in ("* ", "+ ", "-   "):
        yield from _lines(terrain, mark, r"^- ", lambda found, mark=mark: mark)


@variante("gras et italique d’une autre forme")
def emphasis(terrain: Terrain) -> Iterator[Retouche]:
    """**a** → __a__, *a* → _a_."""
    yield from _everywhere(terrain, "gras", lambda text: text.replace("**", "__"))
    yield from _lines(terrain, "italique", r"(?<!\*)\*(?!\*)([^*\n]+)(?<!\*)\*(?!\*)", lambda found: f"_{found[1]}_")


@variante("lignes coupées ou rejointes")
def reflowed(terrain: Terrain) -> Iterator[Retouche]:
    """Paragraphs wrapped at another width."""
    yield Retouche("coupées", _rewritten(terrain, lambda text: _reflow(terrain, text)))
    yield from _everywhere(terrain, "lignes vides", lambda text: text.replace("\n\n", "\n\n\n"))
    yield from _lines(terrain, "espaces en fin de ligne", r"(?<=\S)$", lambda found: " ")


@variante("titre souligné au lieu de #")
def underlined(terrain: Terrain) -> Iterator[Retouche]:
    """## a → a over dashes."""
    yield from _lines(terrain, "", r"^## (.*)$", lambda found: f"{found[1]}\n---")


@variante("mise en valeur changée")
def emphasis_changed(terrain: Terrain) -> Iterator[Retouche]:
    """Bold added or removed: information."""
    for passage in list(passages(terrain, "paragraphe"))[:4]:
        if "*" not in passage.texte and "[" not in passage.texte:
            yield Retouche(passage.extrait, passage.replaced(terrain, f"**{passage.texte}**"))
    yield from _everywhere(terrain, "gras retiré", lambda text: text.replace("**", ""))


@variante("phrase déplacée")
def moved(terrain: Terrain) -> Iterator[Retouche]:
    """A paragraph at the end of its file: information."""
    for passage in list(passages(terrain, "paragraphe"))[:3]:
        whole = terrain.sources[passage.fichier]
        rest = whole[: passage.debut] + whole[passage.debut + len(passage.texte) :]
        if not re.search(r"[ÉéEe]tape|:$", passage.texte):
            yield Retouche(passage.extrait, terrain.rewrite(passage.fichier, f"{rest.rstrip()}\n\n{passage.texte}\n"))


@variante("fait imprimé dans une autre notation")
def fact_notation(terrain: Terrain) -> Iterator[Retouche]:
    """jj/mm/aaaa, weekday, hour as the Journal officiel writes it."""
    for one in expressions(terrain):
        if one.fait and one.fait.genre == "moment" and "| heure" not in one.filtre and "| jour" not in one.filtre:
            for notation in ("jjjj j mmmm aaaa à H h MM", "jj/mm/aaaa HH:MM"):
                yield Retouche(f"{one.nom}, {notation}", one.replaced(terrain, f'{{{{ {one.nom} | en("{notation}") }}}}'))
        if one.fait and one.fait.genre == "telephones":
            yield Retouche(one.nom, one.replaced(terrain, f'{{{{ {one.nom} | en("+33") }}}}'))


@variante("commentaire dans le texte")
def commented(terrain: Terrain) -> Iterator[Retouche]:
    """A remark that nobody reads on the page."""
    yield from _everywhere(terrain, "", lambda text: text, "\n{## à relire avec le pôle ##}\n")


@variante("étape, âge, code postal, numéro de page nommés comme l’an dernier")
def numbers_kept(terrain: Terrain) -> Iterator[Retouche]:
    """A whole appended to both sessions' texts: nothing differs, and none of these numbers is a fact."""
    kept = "\n\nLes candidats de 16 ans révolus lisent l’annexe 3, page 2. Courrier : 99200 Clermeuil. Une note de 10 sur 20 suffit, soit 50 %.\n"
    sources = dict(terrain.sources)
    for path in {*terrain.proses[:1], *terrain.avant.prose[:1]}:
        sources[path] = sources[path].rstrip() + kept
    yield Retouche("", sources)


def _everywhere(terrain: Terrain, detail: str, change: Callable[[str], str], tail: str = "") -> Iterator[Retouche]:
    """A change of every prose file of the édition, expressions and link targets left alone."""
    sources = _rewritten(
        terrain, lambda text: "".join(piece if rank % 2 else change(piece) for rank, piece in enumerate(_OUTSIDE.split(text))) + tail
    )
    yield Retouche(detail, sources)


def _lines(terrain: Terrain, detail: str, pattern: str, new: Callable[[re.Match[str]], str]) -> Iterator[Retouche]:
    sources = _rewritten(terrain, lambda text: re.sub(pattern, new, text, flags=re.MULTILINE))
    if any(body not in terrain.sources.values() for body in sources.values()):
        yield Retouche(detail, sources)


def _rewritten(terrain: Terrain, change: Callable[[str], str]) -> Sources:
    sources: dict[str, str] = dict(terrain.sources)
    for path in terrain.proses:
        sources |= {
            name: text for name, text in terrain.rewrite(path, change(terrain.sources[path])).items() if terrain.sources.get(name) != text
        }
    return sources


def _reflow(terrain: Terrain, text: str) -> str:
    """Paragraphs broken after every third word."""
    wrapped = (
        re.sub(r"((?:\S+ ){3})(?=\S)", lambda found: found[1].rstrip() + "\n", line) if _is_text(line) else line
        for line in text.split("\n")
    )
    return "\n".join(wrapped)


def _is_text(line: str) -> bool:
    return bool(line) and line[0] not in "#-|*{0123456789" and "{{" not in line and "[" not in line
