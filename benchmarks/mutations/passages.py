"""The prose of an édition cut as its author wrote it: paragraphs, items, sentences, expressions, each with its place in its file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from benchmarks.mutations.socle import Sources
from benchmarks.mutations.terrain import Terrain
from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait

Genre = Literal["titre", "liste", "tableau", "expression", "paragraphe"]

_PARAGRAPH = re.compile(r"(?:^.*\S.*$\n?)+", re.MULTILINE)
_ITEM = re.compile(r"^(?:- |\d+\. ).*$\n?", re.MULTILINE)
_SENTENCE = re.compile(r"[^.!?]+(?:\{\{[^}]*\}\}[^.!?]*)*[.!?]+(?:\*+)?(?= |$)")
_EXPRESSION = re.compile(r"\{\{ ([^}|]+?)((?: \| [^}]*)?) \}\}")


@dataclass(frozen=True)
class Passage:
    """A stretch of a prose file."""

    fichier: str
    debut: int
    texte: str
    genre: Genre

    def replaced(self, terrain: Terrain, texte: str) -> Sources:
        """The sources with another text in this place."""
        whole = terrain.sources[self.fichier]
        return terrain.rewrite(self.fichier, whole[: self.debut] + texte + whole[self.debut + len(self.texte) :])

    def substituted(self, terrain: Terrain, debut: int, fin: int, texte: str) -> Sources:
        """The sources with a part of this passage replaced."""
        return self.replaced(terrain, self.texte[:debut] + texte + self.texte[fin:])

    def prints(self, rank: int) -> bool:
        """Whether the character at this rank belongs to an expression."""
        return self.texte.rfind("{{", 0, rank + 1) > self.texte.rfind("}}", 0, rank)

    @property
    def extrait(self) -> str:
        """Its first words, to call it by."""
        words = self.texte.split()
        return " ".join(words[:5]) + (" …" if len(words) > 5 else "")


@dataclass(frozen=True)
class Expression:
    """`{{ nom | filtre }}` in a passage, and what it prints."""

    passage: Passage
    debut: int
    fin: int
    nom: str
    filtre: str
    fait: Fait | None
    echeance: Echeance | None

    def replaced(self, terrain: Terrain, texte: str) -> Sources:
        """The sources with something else in its place."""
        return self.passage.substituted(terrain, self.debut, self.fin, texte)


def passages(terrain: Terrain, *genres: Genre) -> Iterator[Passage]:
    """The paragraphs of the édition's prose, those of some kinds if asked."""
    for fichier in terrain.proses:
        for found in _PARAGRAPH.finditer(terrain.sources[fichier]):
            passage = Passage(fichier, found.start(), found.group().rstrip("\n"), _genre(found.group()))
            if not genres or passage.genre in genres:
                yield passage


def items(terrain: Terrain) -> Iterator[Passage]:
    """The items of lists, each with its end of line."""
    for liste in passages(terrain, "liste"):
        for found in _ITEM.finditer(liste.texte + "\n"):
            yield Passage(liste.fichier, liste.debut + found.start(), found.group(), "liste")


def sentences(terrain: Terrain) -> Iterator[tuple[Passage, int, int]]:
    """The sentences of paragraphs that hold several: passage, start, end (the space before it included)."""
    for passage in passages(terrain, "paragraphe"):
        found = list(_SENTENCE.finditer(passage.texte))
        for one in found if len(found) > 1 else []:
            yield passage, one.start(), one.end()


def expressions(terrain: Terrain) -> Iterator[Expression]:
    """The expressions of the prose that print one fact or one échéance."""
    for passage in passages(terrain):
        for found in _EXPRESSION.finditer(passage.texte):
            fait, echeance = _resolve(terrain, found[1].strip())
            if fait or echeance:
                yield Expression(passage, *found.span(), found[1].strip(), found[2], fait, echeance)


def _resolve(terrain: Terrain, nom: str) -> tuple[Fait | None, Echeance | None]:
    fiche = terrain.edition.fiche
    head, *rest = nom.split(".")
    keys = {cle.replace("-", "_"): cle for cle in fiche.echeances}
    if head in keys:
        echeance = fiche.echeances[keys[head]]
        part = {"date": echeance.sens or "le"}.get(rest[0], rest[0]) if rest else ""
        return (fiche.faits.get(f"{echeance.chemin}.{part}") if part else None), echeance
    named = {path.replace("-", "_"): fait for path, fait in fiche.faits.items()}
    return named.get(nom), None


def _genre(texte: str) -> Genre:
    if texte.startswith("#"):
        return "titre"
    if texte.startswith("|"):
        return "tableau"
    if re.match(r"- |\d+\. ", texte):
        return "liste"
    return "expression" if re.fullmatch(r"\{\{[^}]*\}\}\s*", texte) else "paragraphe"
