"""The blocks of a document as recognition reads them: their text, what was found in it, and what stands around them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from noticegen.facts.pliage import fold
from noticegen.facts.reperage import Trouvaille, scan
from noticegen.intake.recognition.jours_joints import without_joined
from noticegen.intake.recognition.nombres import without_numbers
from noticegen.intake.recognition.tableaux import Tableaux
from noticegen.prose.document import Bloc, Document

_TITRE = 140
"""A bold or capital paragraph with at most so many characters is read as a heading."""

_ETIQUETTE, _AVANT_DATE, _LIGNE_DATEE = 40, 6, 60
"""Characters of a label above a date at most, before the date, and of the whole line that holds it."""

_BOUT = re.compile(r"\W*+(?:dates? (?:d'|de |du |des ))?(?:ouverture|debut|fermeture|cloture|fin|limite|jour)?s?\W*+")
"""A head that says which end a date is, not of what."""

_LAQUELLE = re.compile(
    r"\W*(?:la |les |l')?(?:(?:premi|deuxi|troisi|derni)[a-z]+ |seconde? |[12]re |[0-9]e(?:me)? |[0-9] ?(?:er|nde?|d|e) )?"
    r"(?:campagne|session|phase|vague|tour|voie|periode|groupe)s?"
    r"(?: (?:n ?° ?)?(?:[0-9]{1,2}|[ivx]{1,4}|[a-c])| (?:d'|de |du )[a-z]+| [a-z]+(?:ale|aire|ique|elle))?(?: [0-9]{4})?\W*"
)
"""A head that says which one of several a date is of, not of what."""

_VUE = 700
"""Characters on each side of a place beyond which no sentence is read: recognition stays linear on any text."""

_PHRASES_AVANT = 2
"""Sentences before a place that are looked at one by one, before its whole paragraph."""

_FAUX_TITRE = 7
"""The level of a paragraph that looks like a heading: under any heading, and several may stand over one text."""

_TITRES = 6
"""How many headings above a text are looked at."""

APRES = "dans les mots qui suivent"
"""How a reason names the words after a place."""

LOIN = frozenset({"dans la phrase d’avant", "dans le paragraphe", "dans la phrase qui annonce", "dans le titre"})
"""How a reason names what does not stand beside a place."""

_OUVRE_APRES = re.compile(
    r"^.*(?<=[a-z)0-9][a-z)0-9])[.;] (?=(?:(?:le|les|du|des le|a partir du) )?$|(?:lun|mar|mercre|jeu|vendre|same)di $)"
)
"""What stands before a date that opens a line run on to another date's: « … : convocations. du 12 au 28 mai : … »."""

_DATES = ("date", "periode", "jours")
_PHRASE = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÀ-Ý«(])|\n|(?<=;)\s")


@dataclass(frozen=True)
class Passage:
    """A block with its finds. `plie` is its text folded, character for character.

    `colonne` and `ligne` are the heads of its column and row when it is a cell (`tete`: the rank of the latter), `sujet` what the heads of rows are
    called, `precisions` the labels under the former and beside the latter, `voisines` the heads of the other columns that name things; `intro` is what announces it or the
    list it stands in (`suit`: just before it); `titres` are the headings above it, nearest first.
    """

    rang: int
    bloc: Bloc
    plie: str
    trouvailles: tuple[Trouvaille, ...]
    colonne: str = ""
    ligne: str = ""
    intro: str = ""
    titres: tuple[str, ...] = ()
    titre: bool = False
    tete: int | None = None
    suit: bool = False
    sujet: str = ""
    precisions: tuple[str, ...] = ()
    voisines: tuple[str, ...] = ()

    @property
    def annonce(self) -> str:
        """What announces it, up to a colon: the sentence before a list, the label above a value, the sentence above short lines.

        Over a line that is a date, a short line without a colon is a label too.
        """
        if self.bloc.case is None and self.suit and self._is_date and len(self.intro) <= _ETIQUETTE and self.intro[-1:].isalpha():
            return self.intro
        return self.intro if self.bloc.case is None and self.intro.rstrip().endswith(":") and (self.suit or _is_entry(self.bloc)) else ""

    @property
    def announcing(self) -> str:
        """The sentence that announces, up to its colon, the table or list it stands in: the last of the text above; empty when none does."""
        return _PHRASE.split(self.intro[-_VUE:].rstrip())[-1] if self.intro.rstrip().endswith(":") else ""

    @property
    def _is_date(self) -> bool:
        """Whether it is little more than a date."""
        return bool(self.dates) and self.dates[0].debut <= _AVANT_DATE and len(self.texte) <= _LIGNE_DATEE

    @property
    def texte(self) -> str:
        """Its text, as read."""
        return self.bloc.texte

    @cached_property
    def dates(self) -> tuple[Trouvaille, ...]:
        """The dates found in it."""
        return tuple(found for found in self.trouvailles if found.genre in _DATES)

    @cached_property
    def _coupes(self) -> list[tuple[int, int]]:
        """Where each sentence but the last ends, and where the next one begins."""
        return [found.span() for found in _PHRASE.finditer(self.texte)]

    def sentence(self, place: int) -> tuple[int, int]:
        """Where the sentence or line around a place begins and ends; of a very long one, the part around the place."""
        rank = bisect_right(self._coupes, place, key=lambda span: span[1])
        start = self._coupes[rank - 1][1] if rank else 0
        end = self._coupes[rank][0] if rank < len(self._coupes) else len(self.texte)
        return max(start, place - _VUE), max(place, min(end, place + _VUE))

    def around(self, debut: int, fin: int) -> tuple[int, int]:
        """Where the date before a stretch ends and where the one after it begins."""
        before = bisect_left(self.dates, debut, key=lambda found: found.debut)
        after = bisect_left(self.dates, fin, key=lambda found: found.debut)
        left = self.dates[before - 1].fin if before else 0
        return left, self.dates[after].debut if after < len(self.dates) else len(self.texte)


def read_passages(document: Document) -> tuple[Passage, ...]:
    """Every block of a document with what stands around it."""
    tables = Tableaux(document.blocs)
    passages: list[Passage] = []
    titres: list[tuple[int, str]] = []
    intro, last = "", None
    for rang, bloc in enumerate(document.blocs):
        finds = read_finds(bloc.texte)
        niveau = _heading_level(bloc)
        if niveau:
            titres = [(level, texte) for level, texte in titres if level < niveau or niveau == level == _FAUX_TITRE][-_TITRES:]
        colonne, ligne, tete = tables.heads(bloc)
        sujet = tables.heads(document.blocs[tete])[0] if tete is not None else ""
        above = tuple(texte for _, texte in reversed(titres))
        passages.append(
            Passage(
                rang,
                bloc,
                fold(bloc.texte),
                finds,
                colonne,
                ligne,
                intro,
                above,
                bool(niveau),
                tete,
                intro == last,
                sujet,
                tables.details(bloc),
                tables.beside(bloc),
            )
        )
        if niveau:
            titres.append((niveau, bloc.texte))
        if bloc.genre != "li" and bloc.case is None and not (intro.rstrip().endswith(":") and not niveau and _is_entry(bloc)):
            intro = bloc.texte
        last = bloc.texte
    return tuple(passages)


def read_finds(texte: str) -> tuple[Trouvaille, ...]:
    """What is found in a text, less what only looks like it: numbers shaped like a year, halves of two days written as one."""
    plie = fold(texte)
    return without_joined(plie, without_numbers(scan(texte), plie))


def _heading_level(bloc: Bloc) -> int:
    """1 to 6 for a heading, 7 for a paragraph that looks like one, 0 for any other block."""
    if bloc.genre.startswith("h"):
        return int(bloc.genre[1])
    if bloc.genre != "p" or len(bloc.texte) > _TITRE:
        return 0
    bold = all(suite.gras for suite in bloc.suites if suite.texte.strip())
    letters = [char for char in bloc.texte if char.isalpha()]
    capital = len(letters) > 1 and all(char.isupper() for char in letters)
    return _FAUX_TITRE if bold or capital else 0


def _is_question(texte: str) -> bool:
    """Whether a text is a question, which heads the paragraph that answers it."""
    return len(texte) <= _TITRE and texte.rstrip().endswith("?")


def _is_entry(bloc: Bloc) -> bool:
    """Whether a paragraph is one of the short lines that a sentence announces, as an item of a list is."""
    return bloc.genre == "li" or (len(bloc.texte) < _TITRE and bloc.texte.rstrip()[-1:] not in ".:;!?")


def own_clause(avant: str) -> str:
    """The words after another date and before one that opens a clause run on to that one's, without the latter."""
    return _OUVRE_APRES.sub("", avant)


def near_clauses(passage: Passage, debut: int, fin: int) -> Iterator[tuple[str, str]]:
    """The texts that say what stands at a place, nearest first, folded, each with how a reason names it."""
    start, end = passage.sentence(debut)
    left, right = passage.around(debut, fin)
    before = passage.plie[max(start, left) : debut]
    yield (own_clause(before) if left > start else before), "dans les mots qui précèdent"
    yield passage.plie[fin : min(end, right)], APRES
    yield passage.plie[start:end], "dans la phrase"
    heads = [(passage.colonne, "en tête de colonne"), (passage.ligne, "en tête de ligne"), (passage.sujet, "en tête des lignes")]
    heads += [(texte, "dans la case voisine") for texte in passage.precisions]
    heads += [(texte, "en tête d’une colonne voisine") for texte in passage.voisines]
    folded = [(fold(text), reason) for text, reason in heads if text]
    yield from sorted(folded, key=lambda head: bool(_BOUT.fullmatch(head[0]) or _LAQUELLE.fullmatch(head[0])))


def far_clauses(passage: Passage, debut: int, fin: int) -> Iterator[tuple[str, str]]:
    """The texts around that may say it where no nearer one does."""
    start, _ = passage.sentence(debut)
    if not start and passage.suit and (passage.titres[:1] == (passage.intro,) or _is_question(passage.intro)):
        yield fold(passage.intro), "dans le titre"
    for _ in range(_PHRASES_AVANT):
        if start > 0:
            end, (start, _stop) = start, passage.sentence(start - 1)
            yield passage.plie[start:end], "dans la phrase d’avant"
    yield passage.plie[max(0, debut - _VUE) : fin + _VUE], "dans le paragraphe"
    if passage.bloc.genre == "li" or passage.bloc.case or passage.annonce:
        yield from ((fold(texte), "dans la phrase qui annonce") for texte in (passage.announcing, passage.intro[-_VUE:]) if texte)
    for titre in passage.titres:
        yield fold(titre), "dans le titre"
