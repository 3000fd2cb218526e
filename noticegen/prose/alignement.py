"""Places of an édition's blocks: one monotone alignment of the words of the page with those of its prose files."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from noticegen.facts.lieu import Lieu
from noticegen.prose.document import Bloc
from noticegen.prose.encre import CARACTERE

_FAIT = "\N{OBJECT REPLACEMENT CHARACTER}"
_TOKEN = re.compile(r"\{\{(?P<expression>.*?)\}\}|\{%.*?%\}|\{##.*?##\}|<!--.*?-->|(?P<mot>[^\W_]+)", re.DOTALL)
_WORD = re.compile(rf"{CARACTERE.pattern}|[^\W_]+")
_BLOC = re.compile(r"""\s*bloc\(\s*["']([^"']*)["']\s*\)""")


@dataclass(frozen=True)
class _Mot:
    cle: str
    lieu: Lieu


def place_blocs(
    blocs: Sequence[Bloc], chemin: str, contenus: Mapping[str, str], find_bloc: Callable[[str], str | None]
) -> tuple[Lieu, ...]:
    """The place of each block in the prose it comes from; one that has no word of its own takes the place before it."""
    source = _source_words(chemin, contenus, find_bloc, ())
    words, owners = _page_words(blocs)
    matcher = SequenceMatcher(None, [mot.cle for mot in source], words, autojunk=False)
    found: dict[int, Lieu] = {}
    for start, target, size in matcher.get_matching_blocks():
        for step in range(size):
            found.setdefault(owners[target + step], source[start + step].lieu)
    return tuple(_filled(found, len(blocs), Lieu(chemin, 1, 1)))


def place_texte(texte: str, lieu: Lieu, contenus: Mapping[str, str]) -> Lieu:
    """The exact place of a stretch of a block's text in its prose file, from the block's own place on."""
    source = contenus.get(lieu.source, "")
    start = sum(len(line) + 1 for line in source.split("\n")[: lieu.ligne - 1]) + max(lieu.colonne - 1, 0)
    loose = r"[\s*_\\]+".join(re.escape(word).replace("’", "['’]") for word in re.split(r"\s+", texte.strip()))
    found = re.compile(loose).search(source, start) if loose else None
    if not found:
        return lieu
    line = source.count("\n", 0, found.start()) + 1
    return Lieu(lieu.source, line, found.start() - source.rfind("\n", 0, found.start()), found.end() - found.start())


def _source_words(chemin: str, contenus: Mapping[str, str], find_bloc: Callable[[str], str | None], opened: tuple[str, ...]) -> list[_Mot]:
    """The words of a prose file in order, shared blocks in their place, each fact one mark."""
    source = contenus[chemin]
    words: list[_Mot] = []
    line, line_start = 1, 0
    for token in _TOKEN.finditer(source):
        line += source.count("\n", line_start, token.start())
        line_start = source.rfind("\n", 0, token.start()) + 1
        lieu = Lieu(chemin, line, token.start() - line_start + 1)
        if token["mot"]:
            words.append(_Mot(token["mot"], lieu))
        elif token["expression"]:
            words += _expression(token["expression"], lieu, contenus, find_bloc, (*opened, chemin))
    return words


def _expression(
    expression: str, lieu: Lieu, contenus: Mapping[str, str], find_bloc: Callable[[str], str | None], opened: tuple[str, ...]
) -> list[_Mot]:
    bloc = _BLOC.match(expression)
    if not bloc:
        return [_Mot(_FAIT, lieu)]
    chemin = find_bloc(bloc[1])
    return _source_words(chemin, contenus, find_bloc, opened) if chemin and chemin not in opened else []


def _page_words(blocs: Sequence[Bloc]) -> tuple[list[str], list[int]]:
    words: list[str] = []
    owners: list[int] = []
    for rank, bloc in enumerate(blocs):
        for word in _WORD.findall(bloc.texte):
            words.append(_FAIT if CARACTERE.match(word) else word)
            owners.append(rank)
    return words, owners


def _filled(found: Mapping[int, Lieu], count: int, first: Lieu) -> list[Lieu]:
    places: list[Lieu] = []
    for rank in range(count):
        places.append(found.get(rank) or (places[-1] if places else first))
    return places
