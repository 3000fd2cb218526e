"""Texts of the data copied on without being read again: last year's year, a place left to fill in, two things typed one for the other."""

from collections.abc import Iterator
from itertools import pairwise

from benchmarks.mutations.cas import Catalogue, Retouche
from benchmarks.mutations.socle import Sources
from benchmarks.mutations.terrain import Terrain
from noticegen.facts.fait import Fait

CATALOGUE = Catalogue("textes des données recopiés")
faute = CATALOGUE.faute

TEXTES = ("titre", "nom", "role", "chemin", "precision", "ressort", "horaires", "libelle")
A_COMPLETER = ("à compléter", "À PRÉCISER", "XX", "………")


@faute("année de la session précédente dans un texte des données, des deux côtés", "fait-perime")
def year_inherited(terrain: Terrain) -> Iterator[Retouche]:
    """« Note aux candidats 2025 », title of both sessions."""
    year = terrain.avant.fiche.session[:4]
    for fait in texts(terrain):
        before = terrain.avant.fiche.faits.get(fait.chemin)
        if before and before.textes == fait.textes:
            new = f"{fait.textes[0]} {year}"
            yield Retouche(fait.chemin, both(terrain, before, new, fait, new))


@faute("date de la session précédente dans des horaires, des deux côtés", "fait-perime")
def date_inherited(terrain: Terrain) -> Iterator[Retouche]:
    """« permanence jusqu’au 14 novembre 2024 »."""
    year = terrain.avant.fiche.campagne[0].year
    for fait in terrain.family("poles.", "horaires"):
        before = terrain.avant.fiche.faits.get(fait.chemin)
        if before and before.textes == fait.textes:
            new = f"permanence jusqu’au 14 novembre {year}"
            yield Retouche(fait.chemin, both(terrain, before, new, fait, new))


@faute("texte des données laissé à compléter", "texte-a-completer")
def text_left(terrain: Terrain) -> Iterator[Retouche]:
    """bureau: à compléter."""
    kinds = (*TEXTES[1:], "bureau", "adresse")
    facts = [fait for fait in terrain.faits if fait.genre == "texte" and fait.chemin.rpartition(".")[2] in kinds]
    facts = [fait for fait in facts if fait.chemin.startswith(("poles.", "portails.", "echeances."))] + list(terrain.family("constantes."))
    for rank, fait in enumerate(facts):
        words = A_COMPLETER[rank % len(A_COMPLETER)]
        yield Retouche(f"{fait.chemin}, {words}", terrain.retype(fait, f'"{words}"'))


@faute("deux portails aux adresses échangées", "valeurs-interverties")
def addresses_exchanged(terrain: Terrain) -> Iterator[Retouche]:
    """The registration's address for the information site's."""
    yield from _exchanged(terrain, "portails.", "adresse")


@faute("deux portails aux rôles échangés", "valeurs-interverties")
def roles_exchanged(terrain: Terrain) -> Iterator[Retouche]:
    """Register where one should read, read where one should register."""
    yield from _exchanged(terrain, "portails.", "role")


@faute("téléphone et télécopie échangés", "valeurs-interverties")
def fax_for_telephone(terrain: Terrain) -> Iterator[Retouche]:
    """The number that answers with a whistle."""
    for fax in terrain.family("poles.", "telecopies"):
        phones = terrain.fait(fax.chemin.replace("telecopies", "telephones"))
        if phones and len(phones.textes) == len(fax.textes) == 1:
            yield Retouche(fax.chemin, _swapped(terrain, phones, fax))


def texts(terrain: Terrain) -> Iterator[Fait]:
    """The texts typed in the incoming session that could name a year."""
    for fait in terrain.faits:
        if fait.genre == "texte" and fait.chemin.rpartition(".")[2] in TEXTES and not fait.chemin.startswith(("session.", "academie.")):
            yield fait


def both(terrain: Terrain, before: Fait, old: str, fait: Fait, new: str) -> Sources:
    """The sources with a fact typed otherwise in both sessions, the later place first."""
    sources = terrain.retype(fait, new)
    return sources if before.lieu == fait.lieu else terrain.replace(before.lieu, before.textes[0], old, sources)


def _exchanged(terrain: Terrain, family: str, part: str) -> Iterator[Retouche]:
    for one, other in pairwise(terrain.family(family, part)):
        if one.canonique != other.canonique:
            yield Retouche(f"{one.chemin}, {other.chemin}", _swapped(terrain, one, other))


def _swapped(terrain: Terrain, one: Fait, other: Fait) -> Sources:
    """The sources with two texts in each other's place, the later place first."""
    first, second = sorted((one, other), key=lambda fait: fait.lieu)
    sources = terrain.replace(second.lieu, second.textes[0], first.textes[0])
    return terrain.replace(first.lieu, first.textes[0], second.textes[0], sources)
