"""Slips in codes, fees, exams, audiences, titles, constants and references."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from benchmarks.mutations.cas import CHARGEMENT, Catalogue, Retouche
from benchmarks.mutations.socle import Sources
from benchmarks.mutations.terrain import Terrain
from noticegen.facts.fait import Fait
from noticegen.facts.lieu import Lieu

CATALOGUE = Catalogue("codes, tarifs, examens, publics")
faute, fautes, signalement = CATALOGUE.faute, CATALOGUE.fautes, CATALOGUE.signalement


@faute("deux chiffres d’un code permutés", "code-change")
def code_digits_swapped(terrain: Terrain) -> Iterator[Retouche]:
    """31310 typed 13310."""
    for fait in terrain.family("codes."):
        code = fait.textes[0]
        rank = next(rank for rank in range(len(code)) if code[rank] != code[rank + 1])
        yield Retouche(fait.chemin, terrain.retype(fait, code[:rank] + code[rank + 1] + code[rank] + code[rank + 2 :]))


@faute("un chiffre d’un code changé", "code-change", "code-partage")
def code_digit_changed(terrain: Terrain) -> Iterator[Retouche]:
    """31310 typed 31317."""
    for fait in terrain.family("codes."):
        yield Retouche(fait.chemin, terrain.retype(fait, f"{fait.textes[0][:-1]}7"))


@faute("un chiffre d’un code perdu", "code-mal-forme", "code-change")
def code_digit_lost(terrain: Terrain) -> Iterator[Retouche]:
    """31310 typed 3131."""
    for fait in terrain.family("codes."):
        yield Retouche(fait.chemin, terrain.retype(fait, fait.textes[0][:-1]))


@faute("code de la ligne voisine", "code-partage")
def code_of_another(terrain: Terrain) -> Iterator[Retouche]:
    """The row above, copied down."""
    for one, other in pairwise(terrain.family("codes.")):
        yield Retouche(other.chemin, terrain.retype(other, one.textes[0]))


@faute("deux codes intervertis", "codes-intervertis")
def codes_exchanged(terrain: Terrain) -> Iterator[Retouche]:
    """A table sorted on one column only."""
    for one, other in pairwise(terrain.family("codes.")):
        yield Retouche(f"{one.chemin}, {other.chemin}", _exchanged(terrain, one, other))


@faute("ligne de codes oubliée", "code-supprime", CHARGEMENT)
def code_dropped(terrain: Terrain) -> Iterator[Retouche]:
    """A row of the table, lost."""
    for fait in terrain.family("codes."):
        yield Retouche(fait.chemin, terrain.without(fait))


@faute("libellé d’une ligne de codes changé", "libelle-de-ligne-change")
def code_relabelled(terrain: Terrain) -> Iterator[Retouche]:
    """Another speciality under the same code."""
    yield from _relabelled(terrain, "codes.", "Métiers de la mesure")


@faute("tarif augmenté", "tarif-augmente")
def fee_up(terrain: Terrain) -> Iterator[Retouche]:
    """36,50 € typed 46,50 €, or the comma lost."""
    for fait in _paid(terrain):
        for new in (str(int(fait.textes[0][0]) + 1) + fait.textes[0][1:], fait.textes[0].replace(",", "")):
            if new != fait.textes[0]:
                yield Retouche(f"{fait.chemin}, {new}", terrain.retype(fait, new))


@faute("tarif baissé", "tarif-baisse")
def fee_down(terrain: Terrain) -> Iterator[Retouche]:
    """A digit lost, or nothing to pay any more."""
    for fait in _paid(terrain):
        for new in (re.sub(r"^\d", "", fait.textes[0]), "gratuit"):
            yield Retouche(f"{fait.chemin}, {new}", terrain.retype(fait, new))


@faute("gratuité perdue", "tarif-augmente")
def no_longer_free(terrain: Terrain) -> Iterator[Retouche]:
    """gratuit typed 5 €."""
    for fait in terrain.family("tarifs."):
        if fait.valeur == 0:
            yield Retouche(fait.chemin, terrain.retype(fait, "5 €"))


@faute("unité d’un tarif oubliée", CHARGEMENT)
def fee_without_unit(terrain: Terrain) -> Iterator[Retouche]:
    """36,50."""
    for fait in _paid(terrain):
        yield Retouche(fait.chemin, terrain.retype(fait, fait.textes[0].removesuffix(" €")))


@fautes("deux tarifs intervertis", "tarif-augmente", "tarif-baisse", "valeurs-interverties")
def fees_exchanged(terrain: Terrain) -> Iterator[Retouche]:
    """Two rows of the table of fees, swapped."""
    for one, other in pairwise(terrain.family("tarifs.")):
        yield Retouche(f"{one.chemin}, {other.chemin}", _exchanged(terrain, one, other))


@faute("tarif oublié", "tarif-supprime", CHARGEMENT)
def fee_dropped(terrain: Terrain) -> Iterator[Retouche]:
    """A row of the table of fees, lost."""
    for fait in terrain.family("tarifs."):
        yield Retouche(fait.chemin, terrain.without(fait))


@faute("libellé d’un tarif changé", "libelle-de-ligne-change", CHARGEMENT)
def fee_relabelled(terrain: Terrain) -> Iterator[Retouche]:
    """The same amount for something else."""
    yield from _relabelled(terrain, "tarifs.", "frais de correspondance")


@faute("nom d’un examen voisin", "examen-renomme", "autre-notice")
def other_exam(terrain: Terrain) -> Iterator[Retouche]:
    """The name of the notice that was copied."""
    for fait in terrain.family("examens."):
        yield Retouche(fait.chemin, terrain.retype(fait, "Brevet des métiers d’art"))


@faute("nom d’un examen mal tapé", "examen-renomme")
def exam_typo(terrain: Terrain) -> Iterator[Retouche]:
    """A letter lost."""
    for fait in terrain.family("examens."):
        yield Retouche(fait.chemin, terrain.retype(fait, fait.textes[0][:-1]))


@faute("sigle d’un examen changé", "examen-renomme", "sigle-d-examen-change", CHARGEMENT)
def acronym_changed(terrain: Terrain) -> Iterator[Retouche]:
    """CS typed MC."""
    for fait in terrain.family("examens."):
        sigle = fait.chemin.partition(".")[2]
        yield Retouche(fait.chemin, terrain.replace(_line_start(fait), f"{sigle}:", "BMA:"))


@faute("examen oublié", "examen-supprime", CHARGEMENT)
def exam_dropped(terrain: Terrain) -> Iterator[Retouche]:
    """One of the exams of the notice, lost."""
    exams = list(terrain.family("examens."))
    for fait in exams if len(exams) > 1 else []:
        yield Retouche(fait.chemin, terrain.without(fait))


@faute("public oublié", "public-supprime")
def audience_dropped(terrain: Terrain) -> Iterator[Retouche]:
    """One of the audiences, lost."""
    for fait, text in _lines_of(terrain, "publics"):
        yield Retouche(text, terrain.without_entry(f"- {text}"))


@faute("public changé", "public-change", "public-supprime")
def audience_changed(terrain: Terrain) -> Iterator[Retouche]:
    """individuels typed scolaires, or a word added."""
    for fait in terrain.family("publics"):
        for rank, text in enumerate(fait.textes):
            for new in (f"{text} majeurs", f"{text.split()[0]} scolaires"):
                yield Retouche(new, terrain.retype(fait, new, rank))


@faute("titre d’une autre notice", "titre-change")
def other_title(terrain: Terrain) -> Iterator[Retouche]:
    """The title of the notice that was copied."""
    for fait in terrain.family("notice.", "titre"):
        yield Retouche(fait.chemin, terrain.retype(fait, "Note aux candidats du brevet des métiers d’art"))


@faute("constante changée", "constante-changee")
def constant_changed(terrain: Terrain) -> Iterator[Retouche]:
    """48 heures typed 24 heures."""
    for fait in terrain.family("constantes."):
        new = re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), fait.textes[0], count=1)
        yield Retouche(f"{fait.chemin}, {new}", terrain.retype(fait, new))


@faute("constante oubliée", "constante-supprimee", CHARGEMENT)
def constant_dropped(terrain: Terrain) -> Iterator[Retouche]:
    """The line of a constant that the text still prints."""
    for fait in terrain.family("constantes."):
        yield Retouche(fait.chemin, terrain.without(fait))


@signalement("référence réglementaire changée", "reference-changee")
def reference_changed(terrain: Terrain) -> Iterator[Retouche]:
    """Told, and blocks nothing: references move together."""
    for fait in terrain.family("references"):
        for rank, text in enumerate(fait.textes):
            new = re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), text, count=1)
            yield Retouche(new, terrain.retype(fait, new, rank))


def _paid(terrain: Terrain) -> Iterator[Fait]:
    return (fait for fait in terrain.family("tarifs.") if fait.valeur)


def _exchanged(terrain: Terrain, one: Fait, other: Fait) -> Sources:
    sources = terrain.replace(other.lieu, other.textes[0], one.textes[0])
    return terrain.replace(one.lieu, one.textes[0], other.textes[0], sources)


def _relabelled(terrain: Terrain, family: str, label: str) -> Iterator[Retouche]:
    for fait in terrain.family(family):
        own = fait.chemin.removeprefix(family).partition(".")[2] if family == "codes." else fait.chemin.removeprefix(family)
        yield Retouche(f"{own} → {label}", terrain.replace(_line_start(fait), f"{own}:", f"{label}:"))


def _lines_of(terrain: Terrain, family: str) -> Iterator[tuple[Fait, str]]:
    """The members of a list that stand on lines of their own, when there are several."""
    for fait in terrain.family(family):
        line = terrain.sources[fait.lieu.source].split("\n")[fait.lieu.ligne - 1]
        if len(fait.textes) > 1 and line.lstrip().startswith("- "):
            yield from ((fait, text) for text in fait.textes)


def _line_start(fait: Fait) -> Lieu:
    return replace(fait.lieu, colonne=1)
