"""What YAML's parser complains of, told in French to somebody who has never heard of YAML.

Both parsers of PyYAML (C and Python) word the same complaint differently; the patterns below meet both.
"""

import re
from collections.abc import Callable

import yaml

from noticegen.facts.arbre.source import Source
from noticegen.facts.faute import Faute

QUOTES = 'mettez la valeur entière entre guillemets droits : "…"'
_ALIGN = "alignez cette ligne, avec des espaces, sur les autres champs du même bloc"

Telling = tuple[str, str, str]
"""Message, what was expected, what to do."""


def syntax_fault(source: Source, error: yaml.YAMLError) -> Faute:
    """The parser's complaint as a fault with its place."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return source.faute((0, 0, 0), "ce fichier n’est pas lisible comme YAML", "du texte indenté, « champ: valeur »")
    complaint = f"{error.context or ''} | {error.problem or ''}"
    mark = error.problem_mark
    if "mapping values are not allowed" in complaint and (place := _without_colon(source, mark)):
        return source.faute(place, *_NO_COLON)
    for pattern, tell, at_opening in _COMPLAINTS:
        if pattern.search(complaint):
            if at_opening and error.context_mark is not None:
                mark = error.context_mark
            return source.faute(_place(source, mark), *tell(source, mark))
    return source.faute(_place(source, mark), "cette ligne n’est pas lisible", "« champ: valeur » ou « - élément »", QUOTES)


def escape_fault(source: Source) -> Faute:
    """The code beyond Unicode that the pure Python parser stumbles on, without saying where."""
    rank, line = next(((rank, line) for rank, line in enumerate(source.lignes) if _BEYOND.search(line)), (0, ""))
    found = _BEYOND.search(line)
    place = (rank + 1, found.start() + 1, len(found[0])) if found else (0, 0, 0)
    return source.faute(place, *_ESCAPE)


def _place(source: Source, mark: yaml.Mark) -> tuple[int, int, int]:
    """The mark, brought back to the last line when the parser points after the end."""
    ligne = min(mark.line, len(source.lignes) - 1)
    colonne = mark.column if ligne == mark.line else len(source.lignes[ligne])
    return ligne + 1, colonne + 1, 1


def _without_colon(source: Source, mark: yaml.Mark) -> tuple[int, int, int] | None:
    """The first line of the block, when it names its field without « : »: YAML glues it to the next and complains of that one."""
    lines = [_DASH.sub(r"\1  ", line) for line in source.lignes[: mark.line + 1]]
    indent = len(lines[-1]) - len(lines[-1].lstrip())
    for rank in range(mark.line - 1, 0, -1):
        if len(lines[rank]) - len(lines[rank].lstrip()) != indent or _COLON.search(lines[rank]):
            return None
        if lines[rank - 1].rstrip().endswith(":") or lines[rank] != source.lignes[rank]:
            return rank + 1, indent + 1, len(lines[rank].strip())
    return None


def _before(source: Source, mark: yaml.Mark) -> str:
    return source.lignes[mark.line][: mark.column] if mark.line < len(source.lignes) else ""


def _at(source: Source, mark: yaml.Mark) -> str:
    line = source.lignes[mark.line] if mark.line < len(source.lignes) else ""
    return line[mark.column : mark.column + 1]


def _start(source: Source, mark: yaml.Mark) -> Telling:
    char = _at(source, mark)
    if char == "\t":
        return TAB
    return f"« {char} » ne peut pas commencer une valeur", "une valeur, ou une valeur entre guillemets", QUOTES


def _second_colon(source: Source, mark: yaml.Mark) -> Telling:
    if ":" in _before(source, mark):
        return "un second « : » sur cette ligne : YAML ne sait plus où commence la valeur", "un seul « : » par ligne", QUOTES
    return "cette ligne est en retrait d’une valeur déjà donnée au-dessus", "un champ aligné sur ses voisins", _ALIGN


def _collection(source: Source, mark: yaml.Mark) -> Telling:
    before = _before(source, mark)
    if _at(source, mark) == ":":
        return "il manque le nom du champ avant « : »", "« champ: valeur »", "ajoutez le nom du champ"
    if "'" in before:
        cure = 'écrivez l’apostrophe « ’ », ou entourez la valeur de guillemets droits : "…"'
        return "du texte après l’apostrophe fermante : une valeur entre '…' ne peut pas contenir « ' »", "la fin de la ligne", cure
    if '"' in before:
        return "du texte après le guillemet fermant", "la fin de la ligne", "mettez toute la valeur entre guillemets"
    if _at(source, mark) in "]}" and _at(source, mark):
        return f"« {_at(source, mark)} » ferme un crochet ou une accolade qui n’a pas été ouvert", "des paires [ ] ou { }", QUOTES
    return "cette ligne n’est alignée sur aucun bloc ouvert au-dessus", "un champ ou un élément aligné sur ses voisins", _ALIGN


def _flow(source: Source, mark: yaml.Mark) -> Telling:
    cure = "fermez la liste [ ] ou l’accolade { } sur la même ligne ; une valeur qui contient « , » ou « : » se met entre guillemets"
    return "une liste […] ou un bloc {…} n’est pas fermé correctement", "« , » entre les éléments, puis « ] » ou « } »", cure


def _content(source: Source, mark: yaml.Mark) -> Telling:
    char = _at(source, mark)
    found = f"« {char} » trouvé" if char else "la fin du fichier a été atteinte"
    return f"{found} là où une valeur est attendue", "une valeur", "complétez la valeur, ou mettez-la entre guillemets"


def _fixed(*telling: str) -> Callable[[Source, yaml.Mark], Telling]:
    return lambda source, mark: (telling[0], telling[1], telling[2])


_NO_COLON = ("il manque « : » après le nom du champ", "« champ: valeur »", "ajoutez « : » et une espace")
_COLON = re.compile(r":(?:\s|$)")
_DASH = re.compile(r"^( *)- ")
_ESCAPE = ("« \\ » suivi d’un code inconnu", "du texte", "doublez la barre (« \\\\ »), ou entourez la valeur d’apostrophes '…'")
_BEYOND = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")
TAB = ("une tabulation sert ici de retrait", "des espaces en début de ligne", "remplacez la tabulation par des espaces (deux par niveau)")

_COMPLAINTS: tuple[tuple[re.Pattern[str], Callable[[Source, yaml.Mark], Telling], bool], ...] = (
    (re.compile("cannot start any token"), _start, False),
    (re.compile("mapping values are not allowed"), _second_colon, False),
    (
        re.compile("sequence entries are not allowed"),
        _fixed(
            "une liste commence sur la ligne de son champ",
            "« champ: » seul, puis un « - » par ligne",
            "passez le « - » à la ligne suivante",
        ),
        False,
    ),
    (re.compile("mapping keys are not allowed"), _fixed("« ? » ne peut pas commencer une valeur", "une valeur", QUOTES), False),
    (
        re.compile("could not find expected ':'"),
        _fixed(*_NO_COLON),
        True,
    ),
    (
        re.compile("quoted scalar.*(end of stream|document separator)"),
        _fixed("ce guillemet n’est jamais fermé", "un guillemet fermant", "fermez-le à la fin de la valeur"),
        True,
    ),
    (re.compile("quoted scalar"), _fixed(*_ESCAPE), False),
    (re.compile("unexpected ':'"), _second_colon, False),
    (re.compile("flow (sequence|mapping) .*expected ','"), _flow, True),
    (re.compile("node content"), _content, False),
    (re.compile("parsing a block"), _collection, False),
    (
        re.compile("an? (anchor|alias)"),
        _fixed("« & » et « * » en tête d’une valeur sont réservés par YAML", "une valeur écrite en toutes lettres", QUOTES),
        True,
    ),
    (re.compile(r"a tag|tag handle"), _fixed("« ! » en tête d’une valeur est réservé par YAML", "une valeur sans « ! »", QUOTES), True),
    (
        re.compile("directive|YAML document"),
        _fixed("« % » en début de ligne est réservé par YAML", "un champ", "supprimez cette ligne"),
        True,
    ),
    (
        re.compile("block scalar"),
        _fixed("« | » et « > » en tête d’une valeur annoncent un texte sur plusieurs lignes", "le texte à la ligne suivante", QUOTES),
        True,
    ),
    (
        re.compile("document start"),
        _fixed("« ... » ou « --- » termine le fichier ici, mais il continue", "un seul document", "supprimez la ligne « ... » ou « --- »"),
        False,
    ),
)
