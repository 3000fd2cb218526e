"""Benign ways for the same document to be written."""

import re
from collections.abc import Iterator

from benchmarks.mutations.courrier import Courrier
from benchmarks.mutations.systematique.arrivages import VARIANTES, CatalogueDocuments
from noticegen.facts.dates.notation import print_moment
from noticegen.facts.moment import Moment

CATALOGUE = CatalogueDocuments(VARIANTES)
variante = CATALOGUE.variante

NOTATIONS = ("jj/mm/aaaa à HH:MM", "jjjj j mmmm aaaa à H h MM", "jj mmmm aaaa (HHhMM)", "j mmmm aaaa à Hh")


@variante("dates dans une autre notation, partout")
def date_notation(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The same dates as another author writes them."""
    for notation in NOTATIONS:
        printed = {
            text: print_moment(fait.valeur if re.search(r"\d\s?[h:]|minuit", text) else Moment(fait.valeur.jour), notation)
            for fait, now, _ in courrier.printings("echeances.")
            for text in now
            if fait.genre == "moment" and re.search(r"\d{4}", text)
        }
        longest = "|".join(re.escape(text) for text in sorted(printed, key=len, reverse=True))
        yield notation, re.sub(rf"(?<!\d)(?:{longest})", lambda found, printed=printed: printed[found[0]], courrier.texte)


@variante("espaces ordinaires")
def plain_spaces(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """No no-break space at all."""
    yield "", courrier.texte.replace("\xa0", " ").replace("\u202f", " ")


@variante("apostrophes et guillemets droits")
def straight(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """As a keyboard types them."""
    yield "apostrophes", courrier.texte.replace("’", "'")
    yield "guillemets", re.sub(r"«\s?(.*?)\s?»", "“\\1”", courrier.texte)
    yield "tirets", courrier.texte.replace(" – ", " - ")


@variante("capitales sans accent")
def capitals(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """ETAPE, Etape."""
    yield "", re.sub(r"(?<![/@.\w])É(?=[\wÀ-ÿ])", "E", courrier.texte)


@variante("liens non actifs")
def no_links(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """Addresses and numbers as plain words; words behind which a link stood would lose something."""
    if courrier.suffixe == "html":
        yield "", re.sub(r"<a [^>]*>([^<\s]*[.@][^<\s]*|[\d\s.]+)</a>", r"\1", courrier.texte)
    else:
        yield "", re.sub(r"\[([^\]\s]*[.@][^\]\s]*|[\d\s.]+)\]\([^)]*\)", r"\1", courrier.texte)


@variante("gras d’une autre façon")
def bold(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """<b>, __, none."""
    yield "b", courrier.texte.replace("strong>", "b>") if courrier.suffixe == "html" else courrier.texte.replace("**", "__")
    yield "aucun", re.sub(r"</?strong>|\*\*", "", courrier.texte)


@variante("numéros dans une autre notation")
def numbers(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """05.16…, 05-16…, +33 5 16…"""
    for separator in (".", "-", " "):
        text = courrier.texte
        for fait, now, _ in courrier.printings("poles.", "telephones"):
            for printed, number in zip(now, fait.valeur, strict=False):
                text = text.replace(printed, separator.join(re.findall("..", f"0{number[3:]}")))
        yield repr(separator), text


@variante("numéro de page au pied")
def stamped(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """What the sender's machine adds at the foot of a page."""
    if courrier.suffixe == "html":
        yield "", courrier.texte.replace("</body>", "<footer><p>Page 1/1</p></footer>\n</body>")


@variante("date de mise à jour")
def update_stamp(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """A stamp that last year's notice had not."""
    year = courrier.terrain.edition.fiche.campagne[1].year - 1
    stamp = f"Mise à jour : 12 septembre {year}"
    yield (
        "",
        courrier.texte.replace("</body>", f"<p>{stamp}</p>\n</body>") if courrier.suffixe == "html" else f"{courrier.texte}\n{stamp}\n",
    )


@variante("heures à minutes nulles ou non")
def bare_hours(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """19h for 19h00."""
    yield "", re.sub(r"(?<=\dh)00\b", "", courrier.texte)


@variante("première date sans son année")
def first_year_left_out(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """du 20 octobre à 09h00 au 12 novembre 2026."""
    year = courrier.terrain.edition.fiche.campagne[1].year - 1
    pattern = rf"(du [^<*]*?\d+(?:er)?\s\w+)\s{year}(?=[^<*]{{0,40}} au (?:[^<*]*?)\b{year}\b)"
    yield "", re.sub(pattern, r"\1", courrier.texte)
