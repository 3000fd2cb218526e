"""Literals of a document that arrived: what its importer saw and bound to no fact may still face one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from noticegen.facts.fait import Fait
from noticegen.facts.reperage import Trouvaille, scan
from noticegen.prose.document import Document, Suite

LITERAL = "?"
"""Begins the path of a run that nobody bound: what follows says what kind of value it is."""

KINDS = {
    "date": "?date",
    "heure": "?date",
    "mois": "?annee",
    "annee": "?annee",
    "telephone": "?telephones",
    "courriel": "?courriels",
    "adresse": "?adresse",
}


DATED = (KINDS["date"], KINDS["annee"])
"""The kinds that move from one session to the next."""


def with_literals(document: Document) -> Document:
    """The document with each unbound date, hour, month, year, number to call, mailbox and address in a run of its own, named by its kind."""
    return replace(document, blocs=tuple(replace(bloc, suites=tuple(_split(bloc.suites))) for bloc in document.blocs))


def literal_kind(texte: str) -> str:
    """The kind of a text that is a literal and nothing else (a session called « 2026 »), empty for any other."""
    finds = scan(texte.strip())
    return KINDS[finds[0].genre] if len(finds) == 1 and _telling(finds[0]) and finds[0].texte == texte.strip() else ""


def bind_known(document: Document, faits: Mapping[str, Fait]) -> Document:
    """The document with each unbound number, mailbox and address that one fact holds bound to it; a date could be any of several."""
    holders: dict[str, set[str]] = defaultdict(set)
    for chemin, fait in faits.items():
        for valeur in fait.valeur if isinstance(fait.valeur, tuple) else (fait.valeur,):
            holders[str(valeur)].add(chemin)
    known = {valeur: chemins.pop() for valeur, chemins in holders.items() if len(chemins) == 1}
    return replace(
        document, blocs=tuple(replace(bloc, suites=tuple(_bound(suite, known) for suite in bloc.suites)) for bloc in document.blocs)
    )


def without_literals(document: Document) -> Document:
    """The document with what stayed unbound as plain text again."""
    return replace(document, blocs=tuple(replace(bloc, suites=tuple(_plain(suite) for suite in bloc.suites)) for bloc in document.blocs))


def _split(suites: Iterable[Suite]) -> Iterator[Suite]:
    for suite in suites:
        end = 0
        for found in _literals(suite):
            yield from _piece(suite, end, found.debut)
            yield replace(suite, texte=found.texte, fait=KINDS[found.genre], valeur=_said(found))
            end = found.fin
        yield from _piece(suite, end, len(suite.texte))


def _literals(suite: Suite) -> list[Trouvaille]:
    finds = () if suite.fait else scan(suite.texte)
    return [part for found in finds for part in (found.parties or (found,)) if _telling(part)]


def _telling(found: Trouvaille) -> bool:
    """Whether a find is of such a kind; a month without its year is a word like others."""
    return found.genre in KINDS and not (found.genre == "mois" and found.valeur.startswith("-"))


def _said(found: Trouvaille) -> str:
    """The value of a find; a month with its year is said in words, as labels and constants are."""
    return " ".join(found.texte.split()) if found.genre == "mois" else found.valeur


def _piece(suite: Suite, start: int, end: int) -> Iterator[Suite]:
    if start < end:
        yield replace(suite, texte=suite.texte[start:end])


def _bound(suite: Suite, known: Mapping[str, str]) -> Suite:
    held = suite.fait in (KINDS["telephone"], KINDS["courriel"], KINDS["adresse"]) and suite.valeur in known
    return replace(suite, fait=known[suite.valeur]) if held else suite


def _plain(suite: Suite) -> Suite:
    return replace(suite, fait="", valeur="") if suite.fait.startswith(LITERAL) else suite
