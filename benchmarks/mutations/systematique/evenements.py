"""Slips in events, in the nature of an échéance and in its label."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from benchmarks.mutations.cas import CHARGEMENT, Catalogue, Retouche
from benchmarks.mutations.terrain import Terrain, typed
from noticegen.facts.fait import Fait
from noticegen.facts.moment import Moment

CATALOGUE = Catalogue("événements, natures, libellés")
faute, signalement = CATALOGUE.faute, CATALOGUE.signalement

AILLEURS = ("ordre-change", "date-hors-campagne", "evenement-un-jour-chome")
"""What may also be said of an event that moved far."""


@faute("un jour d’épreuve retiré", "evenement-raccourci")
def exam_day_dropped(terrain: Terrain) -> Iterator[Retouche]:
    """4, 5 et 6 mai typed 4 et 5 mai."""
    for fait in terrain.family("echeances.", "des"):
        yield Retouche(fait.chemin, _listed(terrain, fait, fait.valeur[:-1]))


@signalement("un jour d’épreuve ajouté", "evenement-allonge")
def exam_day_added(terrain: Terrain) -> Iterator[Retouche]:
    """4, 5 et 6 mai typed 4, 5, 6 et 7 mai: told, and blocks nothing."""
    for fait in terrain.family("echeances.", "des"):
        yield Retouche(fait.chemin, _listed(terrain, fait, (*fait.valeur, _days(fait.valeur[-1], 1))))


@signalement("le dernier jour d’une liste remplacé", "jours-repartis-autrement", "evenement-un-jour-chome")
def exam_day_replaced(terrain: Terrain) -> Iterator[Retouche]:
    """4, 5 et 6 mai typed 4, 5 et 7 mai: told, and blocks nothing."""
    for fait in terrain.family("echeances.", "des"):
        yield Retouche(fait.chemin, _listed(terrain, fait, (*fait.valeur[:-1], _days(fait.valeur[-1], 1))))


@faute("un événement fini un jour plus tôt", "evenement-raccourci", CHARGEMENT)
def period_shorter(terrain: Terrain) -> Iterator[Retouche]:
    """du 6 au 8 juillet typed du 6 au 7 juillet."""
    for fait, moment in terrain.dates("au"):
        yield Retouche(fait.chemin, terrain.redate(fait, _days(moment, -1)))


@faute("fin d’un événement au mois suivant", "evenement-demesure", *AILLEURS)
def period_longer(terrain: Terrain) -> Iterator[Retouche]:
    """du 6 au 8 juillet typed du 6 juillet au 8 août."""
    for fait, moment in terrain.dates("au"):
        yield Retouche(fait.chemin, terrain.redate(fait, _days(moment, 28)))


@faute("un événement une heure plus tôt", "evenement-plus-tot")
def event_earlier(terrain: Terrain) -> Iterator[Retouche]:
    """14h typed 13h."""
    yield from _hours(terrain, -60)


@signalement("un événement une heure plus tard", "evenement-plus-tard")
def event_later(terrain: Terrain) -> Iterator[Retouche]:
    """14h typed 15h: told, and blocks nothing."""
    yield from _hours(terrain, 60)


@signalement("un événement deux mois plus tard ou plus tôt", "echeance-decalee", *AILLEURS)
def event_far_away(terrain: Terrain) -> Iterator[Retouche]:
    """13 avril typed 8 juin: told, and blocks nothing."""
    for fait, moment in terrain.dates("le"):
        for days in (-56, 56):
            yield Retouche(f"{fait.chemin}, {days}", terrain.redate(fait, _days(moment, days)))


@faute("une limite dite comme un événement", "nature-changee", CHARGEMENT)
def limit_turned_event(terrain: Terrain) -> Iterator[Retouche]:
    """« jusqu’au 21 » typed « le 21 »."""
    for fait, _ in terrain.dates("avant", "jusquau"):
        field = fait.chemin.rpartition(".")[2]
        if not terrain.fait(fait.chemin.replace(field, "preuve")):
            yield Retouche(fait.chemin, terrain.replace(replace(fait.lieu, colonne=1), f"{field}:", "le:"))


@faute("deux libellés d’échéances échangés", "valeurs-interverties")
def labels_exchanged(terrain: Terrain) -> Iterator[Retouche]:
    """The names of two lines of the calendar, one for the other."""
    for one, other in pairwise(terrain.family("echeances.", "libelle")):
        sources = terrain.replace(other.lieu, other.textes[0], one.textes[0])
        yield Retouche(f"{one.chemin}, {other.chemin}", terrain.replace(one.lieu, one.textes[0], other.textes[0], sources))


@faute("libellé d’une échéance recopié sur une autre", "libelle-double")
def label_copied(terrain: Terrain) -> Iterator[Retouche]:
    """Two lines of the calendar with one name."""
    for one, other in pairwise(terrain.family("echeances.", "libelle")):
        yield Retouche(f"{one.chemin} → {other.chemin}", terrain.retype(other, one.textes[0]))


@faute("libellé d’une échéance au nom d’un examen voisin", "autre-examen")
def label_of_another_exam(terrain: Terrain) -> Iterator[Retouche]:
    """« Dépôt des pièces (DNB) », copied from a sister notice."""
    for fait in terrain.family("echeances.", "libelle"):
        yield Retouche(fait.chemin, terrain.retype(fait, f"{fait.textes[0]} (DNB)"))


@faute("fuseau horaire changé", "academie-changee")
def other_clock(terrain: Terrain) -> Iterator[Retouche]:
    """The hours of the notice, read on another clock."""
    for fait in terrain.family("academie.", "nom"):
        yield Retouche("", terrain.beside(fait, "fuseau: Indian/Reunion"))


def _listed(terrain: Terrain, fait: Fait, moments: tuple[Moment, ...]) -> dict[str, str]:
    """The sources with other days in a list, typed in the place of its first members."""
    text = terrain.sources[fait.lieu.source].split("\n")
    line = text[fait.lieu.ligne - 1]
    text[fait.lieu.ligne - 1] = f"{line[: fait.lieu.colonne - 1]}[{', '.join(map(typed, moments))}]"
    return {**terrain.sources, fait.lieu.source: "\n".join(text)}


def _hours(terrain: Terrain, minutes: int) -> Iterator[Retouche]:
    for fait, moment in terrain.dates("le", "du"):
        if moment.minute is not None:
            yield Retouche(fait.chemin, terrain.redate(fait, Moment(moment.jour, moment.minute + minutes)))


def _days(moment: Moment, days: int) -> Moment:
    return replace(moment, jour=moment.jour + timedelta(days=days))
