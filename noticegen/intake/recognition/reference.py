"""The édition a document is compared with: which of its facts each expression of the document faces."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from noticegen.edition import Edition
from noticegen.facts.fait import Fait
from noticegen.facts.pliage import fold
from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.passages import Passage, read_finds
from noticegen.prose.document import Bloc

_ALIKE = 0.6
"""Share of common words from which a block of the reference and one of the document are the same block, reworded."""

_CLASSES = {"periode": "date", "jours": "date", "mois": "annee"}
_MASK = re.compile(r"[^\W_]+")
_NEAR = 40
"""Blocks farther than this from their place in the reference are not looked at: long documents stay linear."""

Place = tuple[int, int, int]


@dataclass(frozen=True)
class _Ligne:
    """A block masked: its words, its finds by class, and for the reference the path that each find prints."""

    mots: tuple[str, ...]
    classes: tuple[str, ...]
    chemins: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


class Reference:
    """The reference édition, or none: then it knows no fact and faces nothing."""

    def __init__(self, edition: Edition | None, passages: Sequence[Passage]) -> None:
        self.edition = edition
        self.faits: dict[str, Fait] = dict(edition.fiche.faits) if edition else {}
        self.printed = {suite.fait for bloc in edition.document.blocs for suite in bloc.suites} if edition else set()
        self.paires: list[tuple[Bloc, int]] = []
        self.face: dict[Place, str] = dict(self._faced(edition, passages)) if edition else {}

    def keys(self, famille: str) -> list[str]:
        """The keys of a family, in order: `sah`, `bac-pro` of `poles`."""
        found = (chemin.split(".")[1] for chemin in self.faits if chemin.startswith(f"{famille}."))
        return list(dict.fromkeys(found))

    def text(self, chemin: str) -> str:
        """A fact's text, empty when there is none."""
        fait = self.faits.get(chemin)
        return " ".join(fait.textes) if fait else ""

    def _faced(self, edition: Edition, passages: Sequence[Passage]) -> Iterator[tuple[Place, str]]:
        """For each find of the document, the path printed at the same rank of its class in the block it faces."""
        lines = [_reference_line(bloc) for bloc in edition.document.blocs]
        mine = [_document_line(passage) for passage in passages]
        for one, other in _pairs(lines, mine):
            self.paires.append((edition.document.blocs[one], other))
            for kind in set(lines[one].classes):
                known = [path for path, found in zip(lines[one].chemins, lines[one].classes, strict=True) if found == kind]
                seen = [place for place, found in zip(mine[other].places, mine[other].classes, strict=True) if found == kind]
                if len(known) == len(seen):
                    yield from ((place, path) for place, path in zip(seen, known, strict=True) if path)

    def vote(self, places: Sequence[Place], famille: str) -> str:
        """The key of a family that most of these places face; empty when they face none."""
        paths = (self.face.get(place, "") for place in places)
        keys = Counter(path.split(".")[1] for path in paths if path.startswith(f"{famille}."))
        return keys.most_common(1)[0][0] if keys else ""


def _leaves(finds: Sequence[Trouvaille]) -> list[tuple[str, Trouvaille]]:
    return [(_CLASSES.get(found.genre, found.genre), leaf) for found in finds for leaf in found.feuilles]


def _document_line(passage: Passage) -> _Ligne:
    leaves = _leaves(passage.trouvailles)
    words = _words(passage.plie, [leaf for _, leaf in leaves])
    return _Ligne(words, tuple(kind for kind, _ in leaves), places=tuple((passage.rang, leaf.debut, leaf.fin) for _, leaf in leaves))


def _reference_line(bloc: Bloc) -> _Ligne:
    leaves = _leaves(read_finds(bloc.texte))
    runs: list[tuple[int, int, str]] = []
    end = 0
    for suite in bloc.suites:
        end += len(suite.texte)
        if suite.fait and suite.valeur:
            runs.append((end - len(suite.texte), end, suite.fait))
    chemins = tuple(next((path for start, stop, path in runs if start < leaf.fin and leaf.debut < stop), "") for _, leaf in leaves)
    return _Ligne(_words(fold(bloc.texte), [leaf for _, leaf in leaves]), tuple(kind for kind, _ in leaves), chemins)


def _words(plie: str, finds: Sequence[Trouvaille]) -> tuple[str, ...]:
    """The words of a folded text, finds left out."""
    kept, end = [], 0
    for found in finds:
        kept.append(plie[end : found.debut])
        end = found.fin
    return tuple(_MASK.findall(" ".join([*kept, plie[end:]])))


def _pairs(lines: Sequence[_Ligne], mine: Sequence[_Ligne]) -> Iterator[tuple[int, int]]:
    """The ranks of blocks that face each other: equal ones in order, then the most alike between them."""
    matcher = SequenceMatcher(_wordless, [line.mots for line in lines], [line.mots for line in mine], autojunk=False)
    for operation, a, b, c, d in matcher.get_opcodes():
        if operation == "equal":
            yield from zip(range(a, b), range(c, d), strict=True)
        elif operation == "replace":
            yield from ((a + one, c + other) for one, other in _alike(lines[a:b], mine[c:d]))


def _wordless(mots: tuple[str, ...]) -> bool:
    """Whether a block has no word of its own: the dates of a long table are alike, and face what stands beside their labels."""
    return not mots


def _alike(lines: Sequence[_Ligne], mine: Sequence[_Ligne]) -> Iterator[tuple[int, int]]:
    """The pairs alike enough, each block once, the most alike first."""
    weighed = []
    for one, line in enumerate(lines):
        expected = one * len(mine) // max(len(lines), 1)
        for other in range(max(0, expected - _NEAR), min(len(mine), expected + _NEAR)):
            likeness = _likeness(line.mots, mine[other].mots)
            if likeness >= _ALIKE:
                weighed.append((-likeness, abs(one - other), one, other))
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, _, one, other in sorted(weighed):
        if one not in taken[0] and other not in taken[1]:
            taken[0].add(one)
            taken[1].add(other)
            yield one, other


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    if not one and not other:
        return 1.0
    shared = sum((Counter(one) & Counter(other)).values())
    return 2 * shared / (len(one) + len(other))
