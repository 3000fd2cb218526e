"""From the parser's events to a tree: what YAML would accept silently, and change, is told here."""

import re
from dataclasses import dataclass, field

import yaml

from noticegen.facts.arbre.characters import REFUSED, name_of
from noticegen.facts.arbre.source import Source
from noticegen.facts.arbre.syntax import QUOTES
from noticegen.facts.arbre.tree import Array, Node, Scalar, Table, clean
from noticegen.facts.faute import Faute

LOADER = getattr(yaml, "CLoader", yaml.Loader)
"""libyaml where it is installed: five times faster, same events."""

DEEPEST = 20
"""No shape of `sessions.yaml` nests half as deep; a bomb of brackets does."""

_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_COMMENT_AFTER_VALUE = re.compile(r"[^\s#] #")
_LOOKS_LIKE_A_NUMBER = re.compile(r" #[ ]?(?:[^\s\d]*\d|[A-Za-z]\b)")


@dataclass
class _Frame:
    """A collection being read; `key` waits for its value."""

    node: Array | Table
    braces: bool = False
    key: Scalar | None = None
    discard: bool = False


def _span(frame: _Frame) -> tuple[int, int, int]:
    """From the value before a field that lacks one to that field's end: the two halves of what a comma cut."""
    key, before = frame.key, list(frame.node.values.values())[-1:]
    first = before[0] if before and before[0].ligne == key.ligne else key
    return first.ligne, first.colonne, key.colonne + key.longueur - first.colonne


@dataclass
class Builder:
    """Turns events into nodes. Faults gather in `faults`; reading goes on wherever the tree still has a meaning."""

    source: Source
    root: Node | None = None
    faults: list[Faute] = field(default_factory=list)
    stack: list[_Frame] = field(default_factory=list)
    documents: int = 0
    complete: bool = False

    def __post_init__(self) -> None:
        self._comments = bool(_COMMENT_AFTER_VALUE.search(self.source.texte))

    def read(self, texte: str) -> None:
        """Read every event; `complete` tells whether the end was reached."""
        for event in yaml.parse(texte, Loader=LOADER):
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._scalar(event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                if not self._open(event):
                    return
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._close(event)
            elif kind is yaml.AliasEvent:
                self._alias(event)
            elif kind is yaml.DocumentStartEvent and not self._document(event):
                return
        self.complete = True

    def _document(self, event: yaml.DocumentStartEvent) -> bool:
        self.documents += 1
        if self.documents > 1:
            self._fault(event, "un second document YAML commence ici (« --- »)", "un seul document", "supprimez la ligne « --- »")
        return self.documents == 1

    def _fault(self, event: yaml.Event, message: str, attendu: str = "", remede: str = "") -> None:
        self.faults.append(self.source.faute(self._place(event), message, attendu, remede))

    def _place(self, event: yaml.Event) -> tuple[int, int, int]:
        start, end = event.start_mark, event.end_mark
        if end.line == start.line:
            return start.line + 1, start.column + 1, max(end.column - start.column, 1)
        length = len(self.source.lignes[start.line].rstrip()) - start.column if start.line < len(self.source.lignes) else 0
        return start.line + 1, start.column + 1, max(length, 1)

    def _properties(self, event: yaml.NodeEvent) -> None:
        """Anchors and tags: YAML's own ways of saying things twice and of typing them."""
        if event.anchor is not None:
            remede = f"recopiez la valeur là où elle sert, ou mettez-la entre guillemets si elle commence vraiment par « &{event.anchor} »"
            self._fault(
                event, f"« &{event.anchor} » est une ancre YAML, qui n’est pas permise", "une valeur écrite en toutes lettres", remede
            )
        if event.tag is not None:
            remede = "supprimez-la : le type d’une valeur vient de son champ ; entre guillemets si le texte commence vraiment par « ! »"
            self._fault(event, "« ! » introduit une étiquette YAML, qui n’est pas permise", "une valeur sans étiquette", remede)

    def _alias(self, event: yaml.AliasEvent) -> None:
        remede = f"recopiez la valeur, ou mettez-la entre guillemets si elle commence vraiment par « *{event.anchor} »"
        self._fault(event, f"« *{event.anchor} » est un renvoi YAML, qui n’est pas permis", "une valeur écrite en toutes lettres", remede)
        self._add(Scalar(self.source, self._place(event), ""))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._properties(event)
        value, plain = event.value, event.style in (None, "")
        place = self._place(event)
        if plain:
            self._plain(event)
        elif event.style == '"' and (hidden := REFUSED.search(value)):
            self._fault(event, f"{name_of(hidden[0])} n’est pas permis ici", "du texte sans caractère invisible", "retirez ce code « \\… »")
        empty = plain and value in _EMPTY
        frame = self.stack[-1] if self.stack else None
        if empty and frame and frame.key is not None and event.tag is None:
            place = (frame.key.ligne, frame.key.colonne, frame.key.longueur)
            self._empty_in_braces(frame)
        self._add(Scalar(self.source, place, "" if empty else clean(value), empty))

    def _plain(self, event: yaml.ScalarEvent) -> None:
        """What YAML would cut from a bare value, or glue to it, without a word."""
        start, end = event.start_mark, event.end_mark
        if self._comments:
            rest = self.source.lignes[end.line][end.column :] if end.line < len(self.source.lignes) else ""
            if _LOOKS_LIKE_A_NUMBER.match(rest):
                message = f"« {rest.strip()} » serait pris pour un commentaire et perdu"
                remede = f"{QUOTES} ; pour un commentaire, laissez deux espaces avant « # »"
                place = (end.line + 1, end.column + 2, len(rest.strip()))
                self.faults.append(self.source.faute(place, message, "une valeur entière", remede))
        for ligne in range(start.line + 1, end.line + 1):
            line = self.source.lignes[ligne] if ligne < len(self.source.lignes) else ""
            if line.lstrip().startswith("- ") and ligne <= end.line:
                message = "ce « - » n’est pas aligné sur la liste : il serait collé à l’élément du dessus"
                place = (ligne + 1, len(line) - len(line.lstrip()) + 1, 1)
                self.faults.append(self.source.faute(place, message, "un « - » sous le « - » précédent", "alignez les tirets de la liste"))

    def _empty_in_braces(self, frame: _Frame) -> None:
        """`{tarif: 12,50 €}` reads as two fields, the second one without a value."""
        if frame.braces and frame.key is not None and not frame.key.vide:
            message = f"« {frame.key.texte} » est sans valeur : entre {{ }}, la virgule sépare deux champs"
            remede = 'mettez entre guillemets la valeur qui contient une virgule : {champ: "12,50 €"}'
            self.faults.append(self.source.faute(_span(frame), message, "« champ: valeur » après chaque virgule", remede))

    def _open(self, event: yaml.CollectionStartEvent) -> bool:
        if event.anchor is not None or event.tag is not None:
            self._properties(event)
        if len(self.stack) >= DEEPEST:
            self._fault(
                event, f"plus de {DEEPEST} niveaux emboîtés", "le plan de sessions.yaml (docs/)", "vérifiez les crochets et les accolades"
            )
            return False
        place = self._place(event)
        if isinstance(event, yaml.SequenceStartEvent):
            self.stack.append(_Frame(Array(self.source, place, [])))
            return True
        braces = bool(event.flow_style) and self.source.lignes[event.start_mark.line][event.start_mark.column :][:1] == "{"
        if event.flow_style and not braces:
            self._fault(event, "« : » dans un élément de liste […] en ferait un champ", "un texte", QUOTES)
        self.stack.append(_Frame(Table(self.source, place, {}, {}), braces))
        return True

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        node = self.stack.pop().node
        if event.end_mark.line + 1 == node.ligne:
            node.longueur = event.end_mark.column + 1 - node.colonne
        self._add(node)

    def _add(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        frame = self.stack[-1]
        if isinstance(frame.node, Array):
            frame.node.items.append(node)
        elif frame.key is None:
            self._key(frame, node)
        else:
            if not frame.discard:
                frame.node.values[frame.key.texte] = node
                frame.node.keys[frame.key.texte] = frame.key
            frame.key, frame.discard = None, False

    def _key(self, frame: _Frame, node: Node) -> None:
        frame.key = node if isinstance(node, Scalar) else Scalar(self.source, (node.ligne, node.colonne, node.longueur), "")
        key = frame.key.texte
        if not key:
            frame.discard = True
            if not self.faults or self.faults[-1].lieu != node.lieu:
                self.faults.append(node.faute("il manque ici le nom d’un champ", "« champ: valeur »", "donnez au champ un nom simple"))
        elif key == "<<":
            frame.discard = True
            self.faults.append(
                node.faute(
                    "« << » (fusion YAML) n’est pas permis",
                    "des champs écrits en toutes lettres",
                    "pour reprendre une session, écrivez « depuis: 2023 »",
                )
            )
        elif key in frame.node.values:
            frame.discard = True
            first = frame.node.keys[key]
            message = f"« {key} » est donné deux fois dans ce bloc ; la première fois ligne {first.ligne}"
            self.faults.append(node.faute(message, "chaque champ une seule fois", "gardez une seule des deux lignes"))
