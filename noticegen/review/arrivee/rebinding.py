"""The words of a document that arrived, its runs given the paths they face."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from noticegen.facts.fait import Fait
from noticegen.prose.document import Document, Suite
from noticegen.prose.typographie import typeset
from noticegen.review.arrivee.facing import Liaison
from noticegen.review.faits.chemins import fact_key
from noticegen.review.phrases.loose import loose_key


def typeset_words(document: Document) -> Document:
    """An arriving document's own words set as those of an édition are, or its apostrophes, quotes and spaces are as many differences."""
    return replace(document, blocs=tuple(replace(bloc, suites=tuple(_set(suite) for suite in bloc.suites)) for bloc in document.blocs))


def rebind(document: Document, liaisons: Sequence[Liaison], renamed: Mapping[str, str]) -> Document:
    """Give each linked stretch the path it faces, and every other run the new path of its fact, where it has one."""
    by_run: dict[tuple[int, int], list[Liaison]] = defaultdict(list)
    for liaison in liaisons:
        by_run[liaison.bloc, liaison.rang].append(liaison)
    blocs = [
        replace(bloc, suites=tuple(run for rang, suite in enumerate(bloc.suites) for run in _cut(suite, by_run[rank, rang], renamed)))
        for rank, bloc in enumerate(document.blocs)
    ]
    return replace(document, blocs=tuple(blocs))


def origins(document: Document, liaisons: Sequence[Liaison]) -> dict[str, Counter[str]]:
    """For each path a stretch took, the paths its importer had guessed there (`""`: none), with how often."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for liaison in liaisons:
        guessed = document.blocs[liaison.bloc].suites[liaison.rang].fait
        found[path_of(liaison, guessed)][guessed] += 1
    return found


def settled(document: Document, faits: Mapping[str, Fait]) -> Document:
    """The document with each printing of a value under its canonical form: a date in two parts, a text in capitals."""
    return replace(
        document, blocs=tuple(replace(bloc, suites=tuple(_settled(suite, faits) for suite in bloc.suites)) for bloc in document.blocs)
    )


def path_of(liaison: Liaison, guessed: str) -> str:
    """The path a stretch takes: the one it faces, but its own side where a limit's sense changed (`jusquau` for `avant`)."""
    faced = liaison.suite.fait
    field, own = faced.rpartition(".")[2], guessed.rpartition(".")[2]
    turned = f"{faced.removesuffix(field)}{own}"
    return turned if guessed.startswith("echeances.") and faced.startswith("echeances.") and fact_key(turned) == fact_key(faced) else faced


def _cut(suite: Suite, liaisons: Sequence[Liaison], renamed: Mapping[str, str]) -> Iterator[Suite]:
    end = 0
    rest = _rest(suite, liaisons, renamed.get(suite.fait, suite.fait))
    for liaison in sorted(liaisons, key=lambda one: one.debut):
        if liaison.debut > end:
            yield replace(rest, texte=suite.texte[end : liaison.debut])
        yield replace(
            suite, texte=suite.texte[liaison.debut : liaison.fin], fait=path_of(liaison, suite.fait), valeur=_value(suite, liaison)
        )
        end = liaison.fin
    if end < len(suite.texte):
        yield replace(rest, texte=suite.texte[end:])


def _rest(suite: Suite, liaisons: Sequence[Liaison], chemin: str) -> Suite:
    """What no stretch of a run took: words, once the fact that its importer saw there has found its place in one of them."""
    found = any(path_of(liaison, suite.fait) == chemin for liaison in liaisons)
    return replace(suite, fait="", valeur="") if found else replace(suite, fait=chemin)


def _value(suite: Suite, liaison: Liaison) -> str:
    """The value its importer read there, else the words themselves; none for the words of a phrase."""
    if suite.fait and suite.valeur and suite.texte == liaison.texte:
        return suite.valeur
    return " ".join(liaison.texte.split()) if liaison.suite.valeur else ""


def _settled(suite: Suite, faits: Mapping[str, Fait]) -> Suite:
    whole = faits[suite.fait].canonique if suite.valeur and suite.fait in faits else ""
    part = whole.startswith(f"{suite.valeur}T") or whole.endswith(f"T{suite.valeur}")
    return replace(suite, valeur=whole) if part or loose_key(whole) == loose_key(suite.valeur) else suite


def _set(suite: Suite) -> Suite:
    if (suite.fait and suite.valeur) or suite.texte == suite.lien:
        return suite
    return replace(suite, texte=typeset(suite.texte.replace("'", "’")))
