"""What a text counts and what it refers to, against what it holds: « les trois pièces : » and its list, « étape 4 » and its steps."""

import re
from collections.abc import Iterator

from noticegen.edition import Edition
from noticegen.facts.pliage import fold
from noticegen.prose.document import Bloc, Document
from noticegen.review.indices.malfacons import Malfacon, masked, next_blocks

_WORDS = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze")
_NUMBER = {word: rank for rank, word in enumerate(_WORDS, start=1)}
_NOUNS = (
    r"(?:etapes|pieces|documents|phases|conditions|cas|poles|services|formalites|demarches|parties|points|options|possibilites|operations"
    r"|justificatifs|examens|sites|portails|centres|groupes|categories|situations|elements|fichiers|informations|rubriques|onglets|numeros|adresses)"
)
_COUNT = re.compile(rf"(?<!\w)({'|'.join(_WORDS[1:])}|\d{{1,2}})\s+(?:\w+\s+)?{_NOUNS}(?!\w)")
_LABEL = r"(etape|partie)"
_REFERENCE = re.compile(rf"(?<!\w){_LABEL}s?\s+(\d{{1,2}}|[ivx]{{1,4}})(?!\w|\.\d)")
_DEFINITION = re.compile(rf"(?:^|[.!?]\s+){_LABEL}\s+(\d{{1,2}}|[ivx]{{1,4}})(?!\w)|(?<!\w){_LABEL}\s+(\d{{1,2}}|[ivx]{{1,4}})\s*[:–—-]")
_NUMBERED = re.compile(r"^\s*(\d{1,2}|[ivx]{1,4})\s*[.)°–—-]")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


def false_counts(edition: Edition) -> Iterator[Malfacon]:
    """The counts that introduce a list of another length, or announce another number of steps than the text numbers."""
    for bloc, items in next_blocks(edition.document):
        counted = list(_COUNT.finditer(_plain(bloc)))
        if counted and masked(bloc).rstrip().endswith(":") and len(items) not in map(_counted, counted):
            yield Malfacon(_written(bloc, counted[-1]), bloc, str(len(items)))
    yield from _false_steps(edition.document)


def dangling_references(edition: Edition) -> Iterator[Malfacon]:
    """The steps and parts that the text refers to and does not hold."""
    known = {"etape": _steps(edition.document, "etape"), "partie": _parts(edition.document)}
    for bloc in edition.document.blocs:
        text = _plain(bloc)
        own = {found.span() for found in _definitions(text)}
        for found in _REFERENCE.finditer(text):
            defined = any(start <= found.start() < end for start, end in own)
            label, number = found.group(1), _value(found.group(2))
            if not defined and number and known[label] and number not in known[label]:
                yield Malfacon(_written(bloc, found), bloc, ", ".join(map(str, sorted(known[label]))))


def _false_steps(document: Document) -> Iterator[Malfacon]:
    steps = [value for bloc in document.blocs for found in _definitions(_plain(bloc)) for value in [_named(found, "etape")] if value]
    if not steps or steps != list(range(1, len(steps) + 1)):
        return
    for bloc in document.blocs:
        for found in _COUNT.finditer(_plain(bloc)):
            if found.group().endswith("etapes") and _counted(found) != len(steps) and not masked(bloc).rstrip().endswith(":"):
                yield Malfacon(_written(bloc, found), bloc, str(len(steps)))


def _steps(document: Document, label: str) -> set[int]:
    return {value for bloc in document.blocs for found in _definitions(_plain(bloc)) for value in [_named(found, label)] if value}


def _parts(document: Document) -> set[int]:
    """The parts a text numbers: « Partie 2 », or headings and short paragraphs that begin with a number."""
    numbered = (_NUMBERED.match(_plain(bloc)) for bloc in document.blocs if bloc.genre.startswith("h") or len(bloc.texte) < 80)
    return _steps(document, "partie") | {_value(found.group(1)) for found in numbered if found}


def _definitions(text: str) -> list[re.Match[str]]:
    return list(_DEFINITION.finditer(text))


def _named(found: re.Match[str], label: str) -> int:
    """The number that a definition gives to this label, 0 for another label's."""
    kind, number = (found.group(1), found.group(2)) if found.group(1) else (found.group(3), found.group(4))
    return _value(number) if kind == label else 0


def _value(number: str) -> int:
    return int(number) if number.isdigit() else _ROMAN.get(number, 0)


def _counted(found: re.Match[str]) -> int:
    word = found.group(1)
    return int(word) if word.isdigit() else _NUMBER[word]


def _plain(bloc: Bloc) -> str:
    """The block's words without capitals and accents, facts as marks; each character where it was."""
    return fold(masked(bloc))


def _written(bloc: Bloc, found: re.Match[str]) -> str:
    """What was found, as the block writes it."""
    return masked(bloc)[found.start() : found.end()]
