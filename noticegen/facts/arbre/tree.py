"""The tree of a YAML source: every scalar a string, every node placed, read from the parser's events.

Nothing is typed here and nothing is lost here: what YAML would accept silently and change (a duplicate key, an
anchor, a value cut at a comma or at `#`) is a fault.
"""

import unicodedata
from collections.abc import Iterator

from noticegen.facts.arbre.characters import INVISIBLE
from noticegen.facts.arbre.source import Source
from noticegen.facts.faute import Faute
from noticegen.facts.lieu import Lieu


class Node:
    """A place in a source. `ligne` and `colonne` count from 1."""

    __slots__ = ("colonne", "ligne", "longueur", "source")

    def __init__(self, source: Source, ligne: int, colonne: int, longueur: int) -> None:
        self.source, self.ligne, self.colonne, self.longueur = source, ligne, colonne, longueur

    @property
    def lieu(self) -> Lieu:
        """Where it was typed."""
        return Lieu(self.source.nom, self.ligne, self.colonne, self.longueur)

    def faute(self, message: str, attendu: str = "", remede: str = "") -> Faute:
        """A fault at this place."""
        return self.source.faute((self.ligne, self.colonne, self.longueur), message, attendu, remede)


class Scalar(Node):
    """A string, as typed. `vide` when nothing was typed (`champ:`, `~`, `null`), which `""` is not."""

    __slots__ = ("texte", "vide")

    def __init__(self, source: Source, place: tuple[int, int, int], texte: str, vide: bool = False) -> None:
        self.source, self.texte, self.vide = source, texte, vide
        self.ligne, self.colonne, self.longueur = place


class Array(Node):
    """A list."""

    __slots__ = ("items",)

    def __init__(self, source: Source, place: tuple[int, int, int], items: list[Node]) -> None:
        super().__init__(source, *place)
        self.items = items


class Table(Node):
    """A mapping: its values by key, and the keys themselves, which have places too."""

    __slots__ = ("keys", "values")

    def __init__(self, source: Source, place: tuple[int, int, int], values: dict[str, Node], keys: dict[str, Scalar]) -> None:
        super().__init__(source, *place)
        self.values, self.keys = values, keys

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def get(self, key: str) -> Node | None:
        """The value of a key, or `None`."""
        return self.values.get(key)

    def table(self, key: str) -> "Table | None":
        """The value of a key when it is a mapping."""
        value = self.values.get(key)
        return value if isinstance(value, Table) else None

    def texte(self, key: str) -> str:
        """The string of a key, or an empty one."""
        value = self.values.get(key)
        return value.texte if isinstance(value, Scalar) else ""

    def blocks(self, key: str) -> Iterator[tuple[str, "Table"]]:
        """The members of a block that are blocks themselves; none when there is no such block."""
        block = self.table(key)
        return iter([]) if block is None else ((name, value) for name, value in block.values.items() if isinstance(value, Table))


def clean(texte: str) -> str:
    """A scalar with its accents composed, its spaces folded and without invisible characters."""
    if texte.isascii():
        return texte if "  " not in texte and "\n" not in texte and "\t" not in texte else " ".join(texte.split())
    return " ".join(unicodedata.normalize("NFC", texte.translate(INVISIBLE)).split())


def to_data(node: Node) -> object:
    """The tree as strings, lists and dicts."""
    kind = type(node)
    if kind is Scalar:
        return node.texte
    if kind is Table:
        return {key: value.texte if type(value) is Scalar else to_data(value) for key, value in node.values.items()}
    return [to_data(item) for item in node.items]
