"""How the dates moved from one session to the next, and which of these movements are the yearly ones nobody need confirm."""

from collections.abc import Mapping, Sequence
from datetime import MAXYEAR, MINYEAR, date

from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche
from noticegen.facts.moment import Moment
from noticegen.review.change import Attendu, Mouvement, PaireEcheances, PaireFaits, PaireRelations
from noticegen.review.faits.relations import Relations


def movements(faits: Sequence[PaireFaits], avant: Fiche | None, apres: Fiche) -> tuple[Mouvement, ...]:
    """Every date of an échéance that both sides have, whether it moved or not."""
    if avant is None:
        return ()
    years = apres.campagne[0].year - avant.campagne[0].year
    return tuple(_movement(pair.chemin, pair.avant.valeur, pair.apres.valeur, years) for pair in faits if _dated(pair))


def pair_relations(echeances: Sequence[PaireEcheances], avant: Relations | None, apres: Relations) -> tuple[PaireRelations, ...]:
    """The length of each window and the distance of each other échéance from the window it goes with, on both sides."""
    if avant is None:
        return ()
    earlier = {pair.chemin: pair.avant.chemin for pair in echeances if pair.avant}
    later = {before: after for after, before in earlier.items()}
    found = [_length(pair.chemin, earlier, avant, apres) for pair in echeances]
    found += [_distance(pair.chemin, earlier, later, avant, apres) for pair in echeances]
    return tuple(pair for pair in found if pair and not pair.avant is pair.apres is None)


def expected(faits: Sequence[PaireFaits], moved: Sequence[Mouvement], pairs: Sequence[PaireRelations], apres: Fiche) -> tuple[Attendu, ...]:
    """The yearly facts that moved as they should: a later year, inside the campagne, with the same hour, side and relations."""
    broken = {pair.chemin for pair in pairs if pair.avant != pair.apres}
    by_fact = {movement.fait: movement for movement in moved}
    return tuple(
        Attendu(pair.chemin, pair.avant.canonique, pair.apres.canonique)
        for pair in faits
        if pair.avant and pair.apres and pair.avant.canonique != pair.apres.canonique and pair.apres.volatilite != "stable"
        if pair.chemin.rpartition(".")[0] not in broken and _moved_as_it_should(pair.avant, pair.apres, by_fact, apres)
    )


def _moved_as_it_should(avant: Fait, apres: Fait, moved: Mapping[str, Mouvement], fiche: Fiche) -> bool:
    movement = moved.get(apres.chemin)
    if avant.chemin.rpartition(".")[2] != apres.chemin.rpartition(".")[2]:
        return False
    if movement:
        return movement.annees > 0 and movement.meme_heure and _inside(apres.valeur, fiche.campagne)
    if apres.genre == "jours" and avant.genre == "jours":
        return avant.valeur[-1] < apres.valeur[0] and all(_inside(day, fiche.campagne) for day in apres.valeur)
    if apres.genre == avant.genre == "annee":
        return str(apres.valeur + 1) == fiche.session[:4]
    if apres.chemin == "notice.mise_a_jour":
        return avant.valeur < apres.valeur
    return apres.chemin == "session.libelle"


def _movement(chemin: str, avant: Moment, apres: Moment, years: int) -> Mouvement:
    return Mouvement(chemin, avant, apres, years, (apres.jour - _later(avant.jour, years)).days)


def _later(day: date, years: int) -> date:
    """The same day that many years later; 28 février for a 29 where there is none."""
    year = min(max(day.year + years, MINYEAR), MAXYEAR)  # a document that arrives may name the year 9999, or no session
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def _dated(pair: PaireFaits) -> bool:
    return bool(pair.chemin.startswith("echeances.") and pair.avant and pair.apres and pair.avant.genre == pair.apres.genre == "moment")


def _inside(moment: Moment, campagne: tuple[date, date]) -> bool:
    return campagne[0] <= moment.jour <= campagne[1]


def _length(chemin: str, earlier: Mapping[str, str], avant: Relations, apres: Relations) -> PaireRelations:
    return PaireRelations("duree", chemin, "", avant.durees.get(earlier.get(chemin, chemin)), apres.durees.get(chemin))


def _distance(
    chemin: str, earlier: Mapping[str, str], later: Mapping[str, str], avant: Relations, apres: Relations
) -> PaireRelations | None:
    """Counted from the window it goes with now; from the one it went with, where that one alone is on both sides."""
    old = earlier.get(chemin, chemin)
    anchors = [apres.ancres.get(chemin, ""), later.get(avant.ancres.get(old, ""), avant.ancres.get(old, ""))]
    anchor = next((one for one in anchors if one in earlier), next(filter(None, anchors), ""))
    if not anchor:
        return None
    before = avant.decalages.get((old, earlier.get(anchor, anchor)))
    return PaireRelations("decalage", chemin, anchor, before, apres.decalages.get((chemin, anchor)))
