"""Slips in the dates and hours of échéances, as sessions.yaml holds them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from benchmarks.mutations.cas import CHARGEMENT, Catalogue, Retouche
from benchmarks.mutations.terrain import Terrain, typed
from noticegen.facts.dates.feries import feries
from noticegen.facts.moment import Moment

CATALOGUE = Catalogue("dates et heures")
faute, fautes, signalement = CATALOGUE.faute, CATALOGUE.fautes, CATALOGUE.signalement

FINS = ("cloture", "avant", "jusquau")
PLUS_COURT = ("fenetre-raccourcie", "delai-raccourci", "limite-avant-cloture")


@faute("date restée celle de l’an dernier", "date-inchangee", CHARGEMENT)
def last_year_date(terrain: Terrain) -> Iterator[Retouche]:
    """The cell nobody updated."""
    for fait, _ in terrain.dates():
        yield Retouche(fait.chemin, terrain.retype(fait, terrain.earlier(fait).textes[0]))


@faute("jour et mois nouveaux, année restée", "annee-decalee", "annee-inchangee", "annee-hors-campagne", "date-hors-campagne", CHARGEMENT)
def last_year_year(terrain: Terrain) -> Iterator[Retouche]:
    """13 octobre 2025 typed 13 octobre 2024."""
    yield from _shifted(terrain, lambda moment: _year(moment, -1))


@faute("année en avance d’un an", "annee-decalee", "annee-hors-campagne", "date-hors-campagne", CHARGEMENT)
def next_year_year(terrain: Terrain) -> Iterator[Retouche]:
    """13 octobre 2025 typed 13 octobre 2026."""
    yield from _shifted(terrain, lambda moment: _year(moment, 1))


@faute("année à deux chiffres intervertis", "annee-hors-campagne", "date-hors-campagne", CHARGEMENT)
def swapped_year(terrain: Terrain) -> Iterator[Retouche]:
    """2025 typed 2052."""
    yield from _shifted(terrain, lambda moment: replace(moment, jour=moment.jour.replace(year=2000 + int(str(moment.jour.year)[:1:-1]))))


@faute("clôture ou limite avancée d’un jour", *PLUS_COURT, "cloture-un-jour-ferie")
def a_day_earlier(terrain: Terrain) -> Iterator[Retouche]:
    """14 novembre typed 13 novembre."""
    yield from _earlier(terrain, 1)


@faute("clôture ou limite avancée d’une semaine", *PLUS_COURT)
def a_week_earlier(terrain: Terrain) -> Iterator[Retouche]:
    """The line above, read on the wall calendar."""
    yield from _earlier(terrain, 7)


@faute("ouverture retardée d’un jour", "fenetre-raccourcie")
def opening_a_day_later(terrain: Terrain) -> Iterator[Retouche]:
    """13 octobre typed 14 octobre."""
    yield from _shifted(terrain, lambda moment: _days(moment, 1), "ouverture")


@faute("mois précédent", CHARGEMENT, *PLUS_COURT, "date-hors-campagne")
def month_earlier(terrain: Terrain) -> Iterator[Retouche]:
    """novembre typed octobre."""
    yield from _earlier(terrain, 28)


@signalement("mois suivant à la clôture", "fenetre-allongee", "cloture-un-jour-ferie")
def month_later(terrain: Terrain) -> Iterator[Retouche]:
    """novembre typed décembre: the window is longer, which is told and blocks nothing."""
    yield from _shifted(terrain, lambda moment: _days(moment, 28), "cloture")


@faute("heure perdue", "heure-perdue", CHARGEMENT)
def hour_lost(terrain: Terrain) -> Iterator[Retouche]:
    """13 octobre à 9h typed 13 octobre."""
    yield from _hours(terrain, lambda minute: None)


@faute("clôture ou limite une heure plus tôt", "cloture-plus-tot")
def closing_an_hour_earlier(terrain: Terrain) -> Iterator[Retouche]:
    """17h typed 16h."""
    yield from _hours(terrain, lambda minute: minute - 60, *FINS)


@faute("ouverture une heure plus tard", "ouverture-plus-tard")
def opening_an_hour_later(terrain: Terrain) -> Iterator[Retouche]:
    """9h typed 10h."""
    yield from _hours(terrain, lambda minute: minute + 60, "ouverture")


@faute("clôture dont l’heure a perdu un chiffre", "cloture-plus-tot")
def hour_digit_lost(terrain: Terrain) -> Iterator[Retouche]:
    """17h00 typed 7h00."""
    yield from _hours(terrain, lambda minute: minute - 600 if minute > 600 else minute - 60, *FINS)


@faute("ouverture mise l’après-midi", "ouverture-plus-tard")
def opening_in_the_afternoon(terrain: Terrain) -> Iterator[Retouche]:
    """9h typed 21h."""
    yield from _hours(terrain, lambda minute: minute + 720 if minute < 720 else minute + 30, "ouverture")


@signalement("clôture une heure plus tard", "cloture-plus-tard")
def closing_an_hour_later(terrain: Terrain) -> Iterator[Retouche]:
    """17h typed 18h: told, and blocks nothing."""
    yield from _hours(terrain, lambda minute: minute + 60 if minute < 1380 else minute, *FINS)


@faute("date provisoire oubliée", "date-provisoire")
def provisional(terrain: Terrain) -> Iterator[Retouche]:
    """The mark of the spring, still there in the autumn."""
    for echeance in terrain.echeances():
        fait = next((fait for fait in terrain.family(f"{echeance.chemin}.") if fait.genre in ("moment", "jours")), None)
        if fait:
            yield Retouche(echeance.chemin, terrain.beside(fait, "provisoire: oui"))


@faute("clôture posée un jour férié, fenêtre de même longueur", "cloture-un-jour-ferie")
def closing_on_a_holiday(terrain: Terrain) -> Iterator[Retouche]:
    """The whole window moved so that it closes on 11 November."""
    for fait, moment in terrain.dates("cloture"):
        opening = terrain.fait(fait.chemin.replace("cloture", "ouverture"))
        holiday = _nearest_holiday(moment.jour)
        days = (holiday - moment.jour).days
        both = terrain.replace(fait.lieu, fait.textes[0], typed(_days(moment, days)))
        yield Retouche(
            f"{fait.chemin}, {holiday:%d/%m}", terrain.replace(opening.lieu, opening.textes[0], typed(_days(opening.valeur, days)), both)
        )


@faute("limite posée un jour férié", "cloture-un-jour-ferie", *PLUS_COURT)
def limit_on_a_holiday(terrain: Terrain) -> Iterator[Retouche]:
    """The last day to pay, on Christmas Day."""
    for fait, moment in terrain.dates("avant", "jusquau"):
        holiday = _nearest_holiday(moment.jour)
        yield Retouche(f"{fait.chemin}, {holiday:%d/%m}", terrain.redate(fait, replace(moment, jour=holiday)))


@faute("« jusqu’au » devenu « avant »", "limite-devenue-exclue", "limite-avant-cloture", "sens-contredit", CHARGEMENT)
def limit_excluded(terrain: Terrain) -> Iterator[Retouche]:
    """The last day is lost."""
    yield from _side(terrain, "jusquau", "avant")


@signalement("« avant » devenu « jusqu’au »", "limite-devenue-incluse", "sens-contredit", CHARGEMENT)
def limit_included(terrain: Terrain) -> Iterator[Retouche]:
    """A day is gained: told, and blocks nothing."""
    yield from _side(terrain, "avant", "jusquau")


@faute("cachet de la poste oublié", "cachet-perdu")
def postmark_lost(terrain: Terrain) -> Iterator[Retouche]:
    """A file posted on the last day is no longer received."""
    for fait in terrain.family("echeances.", "preuve"):
        yield Retouche(fait.chemin, terrain.without(fait))


def _side(terrain: Terrain, one: str, other: str) -> Iterator[Retouche]:
    for fait in terrain.edition.fiche.faits.values():
        if fait.chemin.startswith("echeances.") and fait.chemin.endswith(f".{one}") and fait.lieu.ligne:
            lieu = replace(fait.lieu, colonne=1)
            yield Retouche(fait.chemin, terrain.replace(lieu, f"{one}:", f"{other}:"))


def _shifted(terrain: Terrain, shift: Callable[[Moment], Moment], *roles: str) -> Iterator[Retouche]:
    for fait, moment in terrain.dates(*roles):
        if shift(moment) != moment:
            yield Retouche(fait.chemin, terrain.redate(fait, shift(moment)))


def _earlier(terrain: Terrain, days: int) -> Iterator[Retouche]:
    """A closing, or a limit that some window witnesses: alone in its notice, a limit may move as it likes from year to year."""
    roles = FINS if any(one.cloture for one in terrain.echeances()) else ("cloture",)
    yield from _shifted(terrain, lambda moment: _days(moment, -days), *roles)


def _hours(terrain: Terrain, shift: Callable[[int], int | None], *roles: str) -> Iterator[Retouche]:
    for fait, moment in terrain.dates(*roles):
        if moment.minute is not None and shift(moment.minute) != moment.minute:
            yield Retouche(fait.chemin, terrain.redate(fait, Moment(moment.jour, shift(moment.minute))))


def _days(moment: Moment, days: int) -> Moment:
    return replace(moment, jour=moment.jour + timedelta(days=days))


def _year(moment: Moment, years: int) -> Moment:
    return replace(moment, jour=moment.jour.replace(year=moment.jour.year + years))


def _nearest_holiday(jour: date) -> date:
    days = [day for year in (jour.year - 1, jour.year, jour.year + 1) for day in feries(year)]
    return min(days, key=lambda day: (abs((day - jour).days), day))
