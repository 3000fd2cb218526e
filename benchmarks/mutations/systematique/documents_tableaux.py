"""Slips and benign variants in the tables and margins of documents that arrive, and in what only they can hold."""

import re
from collections.abc import Callable, Iterator

from benchmarks.mutations.courrier import Courrier
from benchmarks.mutations.systematique import arrivages
from benchmarks.mutations.systematique.arrivages import CatalogueDocuments, replace_all

CATALOGUE = CatalogueDocuments(arrivages.FAUTES)
VARIANTES = CatalogueDocuments(arrivages.VARIANTES)
faute, fautes, variante = CATALOGUE.faute, CATALOGUE.fautes, VARIANTES.variante

Lignes = list[list[str]]
"""The rows of a table, headings first, each cell as written, tags and all."""

VALEURS = (
    "codes-intervertis",
    "tarif-augmente",
    "tarif-baisse",
    "tarif-supprime",
    "courriel-change",
    "telephone-change",
    "telephone-partage",
    "valeurs-interverties",
    "fenetre-raccourcie",
    "valeurs-contradictoires",
    "phrase-modifiee",
)


@fautes("valeurs de deux lignes échangées", *VALEURS)
def values_exchanged(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """Each on the other's line."""
    yield from _tables(courrier, lambda rows: [rows[0], [*rows[1][:-1], rows[2][-1]], [*rows[2][:-1], rows[1][-1]], *rows[3:]])


@fautes("titres de deux colonnes de dates échangés", "ouverture-apres-cloture", "valeurs-contradictoires", "colonnes-interverties")
def headings_exchanged(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """« Fermeture » over the openings."""
    dated = {"ouverture", "fermeture", "clôture"}
    for detail, texte in _tables(courrier, lambda rows: [[rows[0][0], *rows[0][:0:-1]], *rows[1:]]):
        if len(dated & set(re.findall(r"\w+", detail.lower()))) == 2:
            yield detail, texte


@variante("lignes d’un tableau dans un autre ordre")
def rows_reversed(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The last row first."""
    yield from _tables(courrier, lambda rows: [rows[0], *rows[:0:-1]])


@variante("colonnes d’un tableau dans un autre ordre, titres compris")
def columns_reversed(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """What each row says stays said of it."""
    yield from _tables(courrier, lambda rows: [[row[0], *row[:0:-1]] for row in rows] if len(rows[0]) > 2 else rows)


@faute("pied de page resté à l’an dernier", "marge-perimee")
def footer_left(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The foot of every page, that nobody reads again."""
    year = courrier.terrain.avant.fiche.session[:4]
    yield "", _with_margin(courrier, "footer", f"Division des examens – session {year} – page 1")


@variante("pied de page ou en-tête ajouté")
def margins_added(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """What another model of letter prints around the text."""
    year = courrier.terrain.edition.fiche.session[:4]
    yield "pied", _with_margin(courrier, "footer", f"Division des examens – session {year} – page 3 – note-finale-v2.docx")
    yield "en-tête", _with_margin(courrier, "header", "Rectorat – Division des examens et concours – 4 place du Marché")


@faute("jour qui n’existe pas, précédé de son jour de la semaine", "ecriture-fautive", "valeurs-contradictoires")
def impossible_day(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """« jeudi 31 novembre 2025 »."""
    for fait, now, _ in courrier.printings("echeances."):
        if fait.genre == "moment" and len(now) == 1 and re.match(r"[a-z]+ \d", now[0].replace("\xa0", " ")):
            yield fait.chemin, courrier.texte.replace(now[0], re.sub(r"\d+(?:er)?", "32", now[0], count=1))


@faute("courriel sans arobase", "ecriture-fautive")
def box_without_sign(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """In the words and in the link."""
    for fait, now, _ in courrier.printings("poles.", "courriels"):
        yield fait.chemin, replace_all(courrier.texte, {now[0]: now[0].replace("@", "")})


@fautes("rappel qui contredit la date qu’il rappelle", "valeurs-contradictoires", "jour-de-semaine-faux")
def false_reminder(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The sentence again, its year mistyped, at the end."""
    for fait, now, _ in courrier.printings("echeances."):
        year = str(fait.valeur.jour.year) if fait.genre == "moment" else ""
        sentence = re.search(rf"(?m)(?<=^)(?:<p>)?([A-ZÉ][^.:|<>*\[\n]{{20,}}{re.escape(now[0])}[^.:|<>*\[\n]*\.)", courrier.texte)
        if year and sentence and len(re.findall(r"\b20\d\d\b", sentence[1])) == 1:
            words = f"Rappel : {sentence[1][0].lower()}{sentence[1][1:]}".replace(year, str(int(year) - 1))
            yield fait.chemin, _at_the_end(courrier, words)


def _tables(courrier: Courrier, turn: Callable[[Lignes], Lignes]) -> Iterator[tuple[str, str]]:
    """The document with one of its tables turned, for each that has a heading and two rows; its headings tell which."""
    pattern = r"<table>\n((?:<tr>.*</tr>\n)+)</table>" if courrier.suffixe == "html" else r"(?m)((?:^\|.*\n)+)"
    for found in re.finditer(pattern, courrier.texte):
        rows = [_cells(line, courrier.suffixe) for line in found[1].splitlines() if not line.startswith("| ---")]
        if len(rows) > 2 and len({len(row) for row in rows}) == 1:
            turned = "".join(f"{line}\n" for line in _lines(turn(rows), courrier.suffixe))
            yield re.sub(r"<.*?>", " ", " ".join(rows[0])), courrier.texte[: found.start(1)] + turned + courrier.texte[found.end(1) :]


def _cells(line: str, suffixe: str) -> list[str]:
    return re.findall(r"<t[hd]>.*?</t[hd]>", line) if suffixe == "html" else [cell.strip() for cell in line.strip().strip("|").split("|")]


def _lines(rows: Lignes, suffixe: str) -> list[str]:
    if suffixe == "html":
        return [f"<tr>{''.join(row)}</tr>" for row in rows]
    first, *others = [f"| {' | '.join(row)} |" for row in rows]
    return [first, "|" + " --- |" * len(rows[0]), *others]


def _with_margin(courrier: Courrier, tag: str, words: str) -> str:
    """The page with a header or a footer; Markdown has none."""
    if courrier.suffixe != "html":
        return courrier.texte
    place = "<body>\n" if tag == "header" else "</body>"
    margin = f"<{tag}><p>{words}</p></{tag}>\n"
    return courrier.texte.replace(place, place + margin if tag == "header" else margin + place, 1)


def _at_the_end(courrier: Courrier, words: str) -> str:
    if courrier.suffixe == "html":
        return courrier.texte.replace("</body>", f"<p>{words}</p>\n</body>", 1)
    return f"{courrier.texte}\n{words}\n"
