"""Benign ways of writing the same words in the data: hours, amounts, counts, codes; and years that move with the session."""

import re
from collections.abc import Callable, Iterator

from benchmarks.mutations.cas import Catalogue, Retouche
from benchmarks.mutations.systematique.recopies import both, texts
from benchmarks.mutations.terrain import Terrain

CATALOGUE = Catalogue("textes des données écrits autrement")
variante = CATALOGUE.variante

ECRITURES: dict[str, Callable[[str], str]] = {
    "heures serrées": lambda text: re.sub(r"(\d) h(?: (\d\d))?", r"\1h\2", text),
    "heures entières": lambda text: re.sub(r"(\d) ?h(?! ?\d)(?!eure)", r"\1h00", text),
    "heures pleines": lambda text: re.sub(r"(\d) heures\b", r"\1h", text),
    "nombres en chiffres": lambda text: re.sub(r"\bdeux\b", "2", text),
    "tirets": lambda text: text.replace(", ", " – "),
    "sans virgules": lambda text: text.replace(",", ""),
    "euros": lambda text: text.replace(" euros", " €"),
}


@variante("horaires, adresses et constantes dans une autre écriture")
def written_otherwise(terrain: Terrain) -> Iterator[Retouche]:
    """9 h à 12 h typed 9h à 12h; 4 place du Marché, 99200 typed 4 place du Marché – 99200."""
    parts = ("horaires", "adresse")
    facts = [fait for part in parts for fait in terrain.family("poles.", part)] + list(terrain.family("constantes."))
    for fait in facts:
        for nom, form in ECRITURES.items():
            if form(fait.textes[0]) != fait.textes[0]:
                yield Retouche(f"{fait.chemin}, {nom}", terrain.retype(fait, f'"{form(fait.textes[0])}"'))


@variante("code avec une espace")
def spaced_code(terrain: Terrain) -> Iterator[Retouche]:
    """31310 typed 313 10."""
    for fait in terrain.family("codes."):
        yield Retouche(fait.chemin, terrain.retype(fait, f"{fait.textes[0][:3]} {fait.textes[0][3:]}"))


@variante("numéro avec son (0) ou son 0033")
def trunk_zero(terrain: Terrain) -> Iterator[Retouche]:
    """05 16 52 64 55 typed +33 (0)5 16 52 64 55."""
    for fait in (*terrain.family("poles.", "telephones"), *terrain.family("poles.", "telecopies")):
        national = " ".join(re.findall("..", f"0{fait.valeur[0][3:]}"))
        if fait.valeur[0].startswith("+33"):
            for new in (f'"+33 (0){national[1:]}"', f'"0033 {national[1:]}"'):
                yield Retouche(f"{fait.chemin}, {new}", terrain.retype(fait, new))


@variante("site de l’académie sans www")
def bare_site(terrain: Terrain) -> Iterator[Retouche]:
    """www.ac-hauterive.example typed ac-hauterive.example."""
    for fait in terrain.family("academie.", "site"):
        yield Retouche("", terrain.retype(fait, re.sub(r"www\.", "", fait.textes[0])))


@variante("année d’un texte des données avancée avec la session")
def year_moved_on(terrain: Terrain) -> Iterator[Retouche]:
    """« Note aux candidats 2025 », then « Note aux candidats 2026 »."""
    years = [edition.fiche.session[:4] for edition in (terrain.avant, terrain.edition)]
    for fait in texts(terrain):
        before = terrain.avant.fiche.faits.get(fait.chemin)
        if before and before.textes == fait.textes and before.lieu != fait.lieu:
            yield Retouche(fait.chemin, both(terrain, before, f"{fait.textes[0]} {years[0]}", fait, f"{fait.textes[0]} {years[1]}"))
