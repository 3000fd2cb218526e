"""Éditions written by hand for the tests of the comparison: a few lines of text say blocks, emphasis and facts.

`# titre`, `## titre`, `- item`, `1. item`, `| cell | cell`, else a paragraph; a blank line between blocks is optional.
`**gras**`, `_italique_`, `[texte](adresse)`. A fact is `{path: printed}` or, where its canonical value is not what it prints,
`{path: printed: 2025-11-13T19:00}`; the words of a phrase are `{echeances.inscription: du : phrase}`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from noticegen.edition import Edition
from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait, Genre, Valeur
from noticegen.facts.fiche import Fiche
from noticegen.facts.lieu import Lieu
from noticegen.facts.moment import Moment
from noticegen.facts.reperage import scan
from noticegen.prose.document import Bloc, Case, Document, Suite, Zone
from noticegen.review.arrivee.read_facts import rebuilt

INLINE = re.compile(r"\{(?P<fait>[^{}]+)\}|\b_(?P<italique>[^_]+)_\b|\[(?P<mots>[^\]]+)\]\((?P<lien>[^)]+)\)")
MARKS = re.compile(r"(?P<titre>#{1,6}) |(?P<puce>- )|(?P<numero>\d+\. )|(?P<cellule>\| )")
GENRES: dict[str, Genre] = {
    "telephones": "telephones",
    "courriels": "courriels",
    "adresse": "adresse",
    "site": "adresse",
    "precedente": "annee",
    "tarifs": "montant",
    "codes": "code",
    "publics": "liste",
}
LISTES = ("telephones", "courriels", "liste")
ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d))?")


def document(texte: str, source: str = "note.md", zone: Zone = "corps") -> Document:
    """The document these lines say."""
    blocs = [
        bloc
        for rang, ligne in enumerate(texte.strip().splitlines(), 1)
        if ligne.strip()
        for bloc in _blocs(ligne.strip(), Lieu(source, rang, 1), zone)
    ]
    return Document(source, tuple(blocs))


def moment(texte: str) -> Moment:
    """`2025-11-13` or `2025-11-13T19:00`."""
    jour, heure, minute = ISO.fullmatch(texte).groups()
    return Moment(date.fromisoformat(jour), int(heure) * 60 + int(minute) if heure else None)


def fait(chemin: str, valeur: Valeur, genre: Genre = "texte", volatilite: str = "stable", source: str = "sessions.yaml") -> Fait:
    """One fact, typed as its canonical value."""
    members = valeur if isinstance(valeur, tuple) else (valeur,)
    return Fait(chemin, genre, valeur, tuple(str(member) for member in members), Lieu(source, 1, 1), volatilite)


def fenetre(cle: str, ouverture: str, cloture: str, **autres: str) -> Echeance:
    """A window."""
    return Echeance(cle, ouverture=moment(ouverture), cloture=moment(cloture), **autres)


def limite(cle: str, jour: str, sens: str = "avant", **autres: str) -> Echeance:
    """A limit."""
    return Echeance(cle, limite=moment(jour), sens=sens, **autres)


def edition(
    texte: str = "", session: str = "2026", echeances: Iterable[Echeance] = (), faits: Iterable[Fait] = (), notice: str = "cs-bp"
) -> Edition:
    """An édition of these words, échéances and other facts."""
    dated = {one.cle: one for one in echeances}
    facts = [*(fact for one in dated.values() for fact in _dates(one)), *faits]
    year = int(session[:4])
    fiche = Fiche(
        notice, session, {fact.chemin: fact for fact in facts}, dated, (date(year - 1, 3, 1), date(year, 8, 31)), Lieu("sessions.yaml", 1)
    )
    return Edition(fiche, document(texte, f"notices/{notice}/{session}.md"), (f"notices/{notice}/{session}.md",))


def self_made(own: Edition) -> Edition:
    """The édition whose facts are those that its words print."""
    faits: dict[str, Fait] = {}
    blocs = []
    for bloc in own.document.blocs:
        typed = [(suite, _typed(suite)) for suite in bloc.suites]
        blocs.append(
            replace(bloc, suites=tuple(replace(suite, valeur=str(value)) if suite.valeur else suite for suite, (_, value) in typed))
        )
        for suite, (genre, value) in typed:
            if suite.valeur:
                known = faits[suite.fait].valeur if suite.fait in faits else ()
                whole = tuple(dict.fromkeys((*known, value))) if genre in LISTES else value
                faits[suite.fait] = fait(
                    suite.fait, whole, genre, "annuel" if suite.fait.startswith(("echeances.", "session.")) else "stable"
                )
    fiche = replace(own.fiche, faits=faits, echeances=rebuilt(faits, {}, {}))
    return replace(own, fiche=fiche, document=replace(own.document, blocs=tuple(blocs)))


def _typed(suite: Suite) -> tuple[Genre, Valeur]:
    """What a printed value is, after its path, and the value itself."""
    family, last = suite.fait.partition(".")[0], suite.fait.rpartition(".")[2]
    genre = GENRES.get(last) or GENRES.get(family) or ("moment" if ISO.fullmatch(suite.valeur) else "texte")
    if genre == "moment":
        return genre, moment(suite.valeur)
    if genre in ("telephones", "courriels", "adresse", "montant"):
        value = scan(suite.texte)[0].valeur
        return genre, int(value) if genre == "montant" else value
    return genre, int(suite.valeur) if genre == "annee" else suite.valeur


def _dates(one: Echeance) -> list[Fait]:
    fields = {"ouverture": one.ouverture, "cloture": one.cloture, one.sens or "": one.limite}
    dates = [fait(f"{one.chemin}.{name}", value, "moment", "annuel") for name, value in fields.items() if value]
    return dates + ([fait(f"{one.chemin}.libelle", one.libelle, "texte", "annuel")] if one.libelle else [])


def _blocs(ligne: str, lieu: Lieu, zone: Zone) -> Iterable[Bloc]:
    mark = MARKS.match(ligne)
    kind = mark.lastgroup if mark else ""
    rest = ligne[mark.end() :] if mark else ligne
    if kind == "titre":
        yield Bloc(f"h{len(mark['titre'])}", _suites(rest), lieu, zone)
    elif kind == "cellule":
        yield from (
            Bloc("td", _suites(cell.strip()), lieu, zone, case=Case(0, lieu.ligne, rank)) for rank, cell in enumerate(rest.split("|"))
        )
    else:
        yield Bloc("li" if kind else "p", _suites(rest), lieu, zone, marque=(mark.group().strip() if mark else ""))


def _suites(texte: str) -> tuple[Suite, ...]:
    """The runs of a line: `**` turns bold on and off, whatever is inside."""
    return tuple(run for rank, part in enumerate(texte.split("**")) for run in _runs(part, gras=rank % 2 == 1) if run.texte)


def _runs(texte: str, gras: bool) -> Iterator[Suite]:
    end = 0
    for found in INLINE.finditer(texte):
        yield Suite(texte[end : found.start()], gras)
        yield _run(found, gras)
        end = found.end()
    yield Suite(texte[end:], gras)


def _run(found: re.Match[str], gras: bool) -> Suite:
    if found["fait"]:
        chemin, printed, *value = found["fait"].split(": ")
        return Suite(printed, gras, fait=chemin, valeur="" if value == ["phrase"] else (value or [printed])[0])
    if found["lien"]:
        return Suite(found["mots"], gras, lien=found["lien"])
    return Suite(found["italique"], gras, italique=True)
