"""The numbers that a notice gives its parts and steps: those that repeat, are missing or stand out of order."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from noticegen.edition import Edition
from noticegen.prose.document import Bloc
from noticegen.review.change import Change
from noticegen.review.indices.passages import Passage, passages
from noticegen.review.memoire import remembered

LABELS = "etape|partie|article|chapitre|phase|fiche"
_LABELLED = re.compile(rf"\s*({LABELS})\s+(\d{{1,2}}|[ivx]{{1,4}})(?=\s*(?:$|[:.,–—-]))")
_HEADED = re.compile(rf"\s*({LABELS})\s+(\d{{1,2}}|[ivx]{{1,4}})(?![\w.])")
_DOTTED = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})*)\.(\d{1,2})(?![\d])")
_BARE = re.compile(r"\s*(?:(\d{1,2})\s?[.)°]|(\d)\s?[–—-]|([ivx]{1,4}|[a-h])\s?[.)–—-])\s")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}


@dataclass(frozen=True)
class Numero:
    """The number that a block begins with: which series it belongs to (« etape », « 1 » under h2), its rank, how it is written."""

    serie: str
    rang: int
    ecrit: str
    bloc: Bloc


@dataclass(frozen=True)
class Suite:
    """The numbers of one series between two that begin it anew, where they do not follow one another."""

    numeros: tuple[Numero, ...]

    @property
    def fautif(self) -> Numero:
        """The first one that is not where it should be."""
        return next(one for place, one in enumerate(self.numeros, start=self.numeros[0].rang) if one.rang != place)

    @property
    def dite(self) -> str:
        """The numbers as written: « étape 1, étape 2, étape 2 »."""
        return ", ".join(one.ecrit for one in self.numeros)


def number_of(bloc: Bloc, nu: str, plie: str) -> Numero | None:
    """The number of a block, if it is a step, a part or a numbered heading; `plie` is `nu` without capitals and accents."""
    heading = bloc.genre.startswith("h")
    found = (_HEADED if heading else _LABELLED).match(plie)
    if found:
        return Numero(found[1], value(found[2]), nu[: found.end()].strip(), bloc)
    dotted = _DOTTED.match(plie) if heading else None
    if dotted:
        return Numero(f"{dotted[1]}.", int(dotted[2]), dotted[0].strip(), bloc)
    found = _BARE.match(plie) if heading else None
    mark = next(filter(None, found.groups()), "") if found else ""
    return Numero(f"{_style(mark)} {bloc.genre}", value(mark), nu[: found.end()].strip(), bloc) if mark else None


def value(number: str) -> int:
    """The rank that a number says, in figures, in Roman ones or as a letter; 0 for none."""
    return int(number) if number.isdigit() else _ROMAN.get(number) or ("abcdefgh".find(number) + 1 if len(number) == 1 else 0)


def _style(mark: str) -> str:
    return "chiffres" if mark.isdigit() else "romains" if mark in _ROMAN else "lettres"


@remembered
def broken(edition: Edition) -> tuple[Suite, ...]:
    """The series whose numbers do not follow one another, whatever the first is: another notation may have begun it (« I – », then « 2. »)."""
    return tuple(suite for suite in _series(passages(edition)) if _breaks([one.rang for one in suite.numeros]))


def _breaks(ranks: list[int]) -> bool:
    return ranks != list(range(ranks[0], ranks[0] + len(ranks)))


def misnumbered(edition: Edition, bloc: Bloc) -> bool:
    """Whether a block stands in such a series."""
    return any(one.bloc is bloc for suite in broken(edition) for one in suite.numeros)


def unexplained(change: Change) -> Iterator[Suite]:
    """The broken series, those apart whose missing number went with its heading, or whose doubled one is a heading pasted twice."""
    for suite in broken(change.apres):
        if not _gone(change, suite) and not _pasted(suite):
            yield suite


def _gone(change: Change, suite: Suite) -> bool:
    ranks = {one.rang for one in suite.numeros}
    missing = set(range(min(ranks), max(ranks) + 1)) - ranks
    removed = (paire.avant.bloc for paire in change.phrases if paire.avant and paire.apres is None)
    lost = {number.rang for bloc in removed if (number := _of_bloc(change.avant, bloc)) and number.serie == suite.numeros[0].serie}
    return bool(missing) and missing <= lost and len(ranks) == len(suite.numeros)


def _pasted(suite: Suite) -> bool:
    texts = [one.bloc.texte for one in suite.numeros]
    return len(set(texts)) < len(texts)


def _of_bloc(edition: Edition, bloc: Bloc) -> Numero | None:
    passage = next((one for one in passages(edition) if one.bloc is bloc), None)
    return number_of(bloc, passage.nu, passage.plie) if passage else None


def _series(blocs: Iterable[Passage]) -> Iterator[Suite]:
    """Every series with two numbers or more, cut where it begins anew under another heading."""
    running: dict[str, list[Numero]] = {}
    fresh: dict[str, bool] = {}
    for passage in blocs:
        bloc = passage.bloc
        number = number_of(bloc, passage.nu, passage.plie) if bloc.zone == "corps" and bloc.case is None else None
        if number and number.rang:
            if number.rang == 1 and fresh.get(number.serie) and number.serie in running:
                yield from _long(running.pop(number.serie))
            running.setdefault(number.serie, []).append(number)
            fresh[number.serie] = False
        if bloc.genre.startswith("h"):
            fresh |= {key: True for key, found in running.items() if not number or key != number.serie and _above(bloc, found[0].bloc)}
    for found in running.values():
        yield from _long(found)


def _long(found: list[Numero]) -> Iterator[Suite]:
    if len(found) > 1:
        yield Suite(tuple(found))


def _above(heading: Bloc, bloc: Bloc) -> bool:
    """Whether a heading stands over a block of the series, or beside it."""
    return not bloc.genre.startswith("h") or heading.genre <= bloc.genre
