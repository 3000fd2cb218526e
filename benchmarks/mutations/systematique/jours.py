"""Slips in weekdays, relative limits, events, and in which date stands where."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from benchmarks.mutations.cas import CHARGEMENT, Catalogue, Retouche
from benchmarks.mutations.terrain import Terrain, typed
from noticegen.commands.sources.contenus import FAITS
from noticegen.facts.dates.vocabulaire import JOURS
from noticegen.facts.fait import Fait
from noticegen.facts.moment import Moment

CATALOGUE = Catalogue("jours, délais, événements")
faute, fautes, signalement = CATALOGUE.faute, CATALOGUE.fautes, CATALOGUE.signalement


@faute("jour de la semaine faux", CHARGEMENT)
def false_weekday(terrain: Terrain) -> Iterator[Retouche]:
    """vendredi 14 novembre typed jeudi 14 novembre."""
    for fait, moment in terrain.dates():
        wrong = JOURS[(moment.jour.weekday() + 6) % 7]
        yield Retouche(fait.chemin, terrain.retype(fait, f"{wrong} {typed(moment)}"))


@faute("jour changé, jour de la semaine laissé", CHARGEMENT)
def weekday_left(terrain: Terrain) -> Iterator[Retouche]:
    """lundi 13 octobre turned into lundi 14 octobre."""
    for fait, moment in terrain.dates():
        later = replace(moment, jour=moment.jour + timedelta(days=1))
        yield Retouche(fait.chemin, terrain.retype(fait, f"{JOURS[moment.jour.weekday()]} {typed(later)}"))


@faute("jour qui n’existe pas", CHARGEMENT)
def impossible_day(terrain: Terrain) -> Iterator[Retouche]:
    """31 novembre."""
    for fait, moment in terrain.dates():
        yield Retouche(fait.chemin, terrain.retype(fait, f"31 novembre {moment.jour.year}"))


@faute("année oubliée", CHARGEMENT)
def year_missing(terrain: Terrain) -> Iterator[Retouche]:
    """13 octobre."""
    for fait, moment in terrain.dates():
        yield Retouche(fait.chemin, terrain.retype(fait, typed(Moment(moment.jour)).rpartition(" ")[0]))


@faute("date laissée « à préciser »", CHARGEMENT)
def date_to_fill_in(terrain: Terrain) -> Iterator[Retouche]:
    """XX novembre 2025."""
    for fait, moment in terrain.dates():
        yield Retouche(fait.chemin, terrain.retype(fait, f"XX {typed(Moment(moment.jour)).partition(' ')[2]}"))


@faute("délai relatif raccourci", "delai-raccourci")
def delay_shorter(terrain: Terrain) -> Iterator[Retouche]:
    """+ 14 jours typed + 4 jours."""
    yield from _delays(terrain, lambda days: days - 10 if days >= 10 else days - 1)


@signalement("délai relatif allongé", "delai-allonge", "cloture-un-jour-ferie")
def delay_longer(terrain: Terrain) -> Iterator[Retouche]:
    """+ 14 jours typed + 24 jours: told, and blocks nothing."""
    yield from _delays(terrain, lambda days: days + 10)


@faute("délai relatif perdu : le jour de la clôture", "delai-raccourci", "limite-avant-cloture")
def delay_lost(terrain: Terrain) -> Iterator[Retouche]:
    """+ 14 jours forgotten."""
    for fait in _relative(terrain):
        if "+" in fait.textes[0]:
            yield Retouche(fait.chemin, terrain.retype(fait, fait.textes[0].partition(" +")[0]))


@faute("limite relative remplacée par la date de l’an dernier", "date-inchangee", CHARGEMENT)
def relative_turned_stale(terrain: Terrain) -> Iterator[Retouche]:
    """automne.cloture + 14 jours overwritten with the date of the old notice."""
    for fait in _relative(terrain):
        before = terrain.avant.fiche.echeances.get(fait.chemin.split(".")[1])
        if before and before.limite:
            yield Retouche(fait.chemin, terrain.retype(fait, typed(before.limite)))


@signalement("limite comptée depuis une fenêtre plus tardive", "delai-allonge", "limite-avant-cloture")
def relative_to_another(terrain: Terrain) -> Iterator[Retouche]:
    """automne.cloture typed printemps.cloture: more time, which is told and blocks nothing."""
    windows = {one.cle: one.cloture for one in terrain.echeances() if one.cloture}
    for fait in _relative(terrain):
        own = fait.textes[0].split(".")[0]
        for other, closing in windows.items():
            if other != own and closing > windows.get(own, closing):
                yield Retouche(f"{fait.chemin} → {other}", terrain.retype(fait, fait.textes[0].replace(own, other, 1)))


@faute("une fenêtre entière un mois plus tôt", "fenetre-avancee", "ordre-change", "date-hors-campagne", "cloture-un-jour-ferie", CHARGEMENT)
def window_a_month_earlier(terrain: Terrain) -> Iterator[Retouche]:
    """du 14 octobre au 15 novembre typed du 13 septembre au 15 octobre: one day longer as well."""
    closings = {fait.chemin.rpartition(".")[0]: (fait, moment) for fait, moment in terrain.dates("cloture")}
    for fait, moment in terrain.dates("ouverture"):
        name = fait.chemin.rpartition(".")[0]
        if name in closings:
            closing, end = closings[name]
            opened = terrain.retype(fait, typed(replace(moment, jour=moment.jour - timedelta(days=31))))
            closed = typed(replace(end, jour=end.jour - timedelta(days=30)))
            yield Retouche(name, terrain.replace(closing.lieu, closing.textes[0], closed, opened))


@fautes(
    "deux fenêtres interverties",
    "fenetres-interverties",
    "fenetre-raccourcie",
    "delai-raccourci",
    "heure-perdue",
    "ouverture-plus-tard",
    "cloture-plus-tot",
)
def windows_exchanged(terrain: Terrain) -> Iterator[Retouche]:
    """The dates of one phase under the name of the other."""
    windows = [one for one in terrain.echeances() if one.ouverture and one.cloture]
    if len(windows) < 2:
        return
    one, other = windows[:2]
    sources = terrain.sources
    for end in ("ouverture", "cloture"):
        first, second = (terrain.fait(f"{window.chemin}.{end}") for window in (one, other))
        sources = terrain.replace(second.lieu, second.textes[0], first.textes[0], sources)
        sources = terrain.replace(first.lieu, first.textes[0], second.textes[0], sources)
    yield Retouche(f"{one.cle}, {other.cle}", sources)


@faute("clôture d’une fenêtre recopiée dans la suivante", CHARGEMENT, "fenetre-raccourcie")
def earlier_closing_copied(terrain: Terrain) -> Iterator[Retouche]:
    """Both phases close on the first one's day."""
    yield from _closings_copied(terrain, lambda copied, own: copied < own)


@signalement("clôture d’une fenêtre recopiée dans la précédente", "fenetre-allongee", "heure-ajoutee")
def later_closing_copied(terrain: Terrain) -> Iterator[Retouche]:
    """Both phases close on the second one's day: more time, which is told and blocks nothing."""
    yield from _closings_copied(terrain, lambda copied, own: copied > own)


@faute("extrémité d’une fenêtre effacée", "echeance-supprimee", "date-supprimee", CHARGEMENT)
def end_dropped(terrain: Terrain) -> Iterator[Retouche]:
    """A window without its opening, or without its closing."""
    for fait, _ in terrain.dates("ouverture", "cloture"):
        yield Retouche(fait.chemin, terrain.without(fait))


@faute("échéance effacée des données", "echeance-supprimee", CHARGEMENT)
def echeance_dropped(terrain: Terrain) -> Iterator[Retouche]:
    """The deadline of last year that nobody restated."""
    for echeance in terrain.echeances():
        lines = terrain.sources[FAITS].split("\n")
        start = terrain.line_of("echeances:")
        rank = next(rank for rank in range(start, len(lines)) if lines[rank].strip() == f"{echeance.cle}:")
        yield Retouche(echeance.chemin, terrain.without_entry(lines[rank].strip()))


@fautes("échéance saisie, imprimée nulle part", "echeance-non-imprimee")
def echeance_unprinted(terrain: Terrain) -> Iterator[Retouche]:
    """A deadline typed in the data that no sentence of the notice prints."""
    rank = terrain.line_of("echeances:")
    lines = terrain.sources[FAITS].split("\n")
    indent = " " * (len(lines[rank]) - len(lines[rank].lstrip()) + 2)
    year = terrain.edition.fiche.campagne[1].year
    added = [f"{indent}rattrapage:", f"{indent}  jusquau: 20 mars {year}"]
    yield Retouche("", {**terrain.sources, FAITS: "\n".join(lines[: rank + 1] + added + lines[rank + 1 :])})


@faute("jour d’épreuve resté celui de l’an dernier", "date-inchangee")
def exam_day_left(terrain: Terrain) -> Iterator[Retouche]:
    """One day of the list, not updated."""
    for fait in terrain.family("echeances.", "des"):
        before = terrain.earlier(fait)
        for rank, text in enumerate(fait.textes):
            if len(before.textes) > rank and before.textes[rank] != text:
                yield Retouche(f"{fait.chemin}, {before.textes[rank]}", terrain.retype(fait, before.textes[rank], rank))


@faute("jour d’épreuve posé un dimanche", "evenement-un-jour-chome")
def exam_on_a_sunday(terrain: Terrain) -> Iterator[Retouche]:
    """No exam is held on a Sunday."""
    for fait, moment in terrain.dates("le", "du"):
        yield Retouche(fait.chemin, terrain.redate(fait, Moment(moment.jour - timedelta(days=moment.jour.weekday() + 1))))


@faute("fin d’un événement avant son début", CHARGEMENT)
def event_reversed(terrain: Terrain) -> Iterator[Retouche]:
    """du 6 au 8 juillet typed du 6 au 5 juillet."""
    for fait, _ in terrain.dates("au"):
        start = terrain.fait(fait.chemin.replace(".au", ".du")).valeur
        yield Retouche(fait.chemin, terrain.redate(fait, Moment(start.jour - timedelta(days=1))))


def _closings_copied(terrain: Terrain, wanted: Callable[[Moment, Moment], bool]) -> Iterator[Retouche]:
    closings = list(terrain.dates("cloture"))
    for fait, own in closings:
        for other, copied in closings:
            if wanted(Moment(copied.jour), Moment(own.jour)):
                yield Retouche(f"{other.chemin} → {fait.chemin}", terrain.redate(fait, copied))


def _relative(terrain: Terrain) -> Iterator[Fait]:
    for fait in terrain.edition.fiche.faits.values():
        if fait.volatilite == "derive" and fait.chemin.startswith("echeances.") and re.match(r"[a-z].*\.", fait.textes[0]):
            yield fait


def _delays(terrain: Terrain, shift: Callable[[int], int]) -> Iterator[Retouche]:
    for fait in _relative(terrain):
        found = re.search(r"\+ (\d+)", fait.textes[0])
        if found:
            new = fait.textes[0].replace(found[0], f"+ {shift(int(found[1]))}")
            yield Retouche(fait.chemin, terrain.retype(fait, new))
