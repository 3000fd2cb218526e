"""How the dates moved from one session to the next, and which of these movements are the yearly ones nobody need confirm."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche
from noticegen.facts.moment import Moment
from noticegen.facts.reperage import scan
from noticegen.review.change import Attendu, Mouvement, PaireEcheances, PaireFaits, PaireRelations
from noticegen.review.faits.ecriture import TEXTES
from noticegen.review.faits.relations import Relations
from noticegen.review.faits.reperes import moved_dates, same_day_later

YEAR = re.compile(r"(?:19|20)\d\d")
STAMPS = ("notice.mise_a_jour", ".verifie_le")
"""Dates that say when something was looked at: they may only grow."""


def movements(faits: Sequence[PaireFaits], avant: Fiche | None, apres: Fiche) -> tuple[Mouvement, ...]:
    """Every date of an échéance that both sides have, whether it moved or not."""
    if avant is None:
        return ()
    years = later(avant, apres)
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


def expected(
    faits: Sequence[PaireFaits], moved: Sequence[Mouvement], pairs: Sequence[PaireRelations], avant: Fiche | None, apres: Fiche
) -> tuple[Attendu, ...]:
    """The yearly facts that moved as they should: a later year, inside the campagne, with the same hour, side and relations."""
    events = {one.chemin for one in apres.echeances.values() if one.genre == "evenement"}
    moved_apart = (pair for pair in pairs if pair.avant != pair.apres and not closing_alone(pair, pairs))
    broken = {pair.chemin for pair in moved_apart} - events
    by_fact = {movement.fait: movement for movement in moved}
    return tuple(
        Attendu(pair.chemin, pair.avant.canonique, pair.apres.canonique)
        for pair in faits
        if pair.avant and pair.apres and pair.avant.canonique != pair.apres.canonique
        if moved_on(avant, apres, pair)
        or (pair.chemin.rpartition(".")[0] not in broken and _moved_as_it_should(pair.avant, pair.apres, by_fact, apres))
    )


def closing_alone(pair: PaireRelations, pairs: Sequence[PaireRelations]) -> bool:
    """Whether an échéance kept its distance to the opening of its window, whose closing alone moved: the window's length tells that."""
    lengths = {one.chemin: one for one in pairs if one.genre == "duree"}
    length = lengths.get(pair.ancre)
    sides = (pair, length) if length else ()
    if not sides or any(side is None for one in sides for side in (one.avant, one.apres)):
        return False
    return length.avant != length.apres and length.apres - length.avant == pair.avant - pair.apres


def moved_on(avant: Fiche, apres: Fiche, paire: PaireFaits) -> bool:
    """Whether a text changed by its years and dates alone, each as many years later as the campagne (« Note 2025 », « avril 2026 »)."""
    before, after = paire.avant, paire.apres
    if before.genre != after.genre or before.canonique == after.canonique:
        return False
    if before.genre == "adresse":
        return _later_address(avant, apres, before.canonique) == after.canonique
    if before.genre not in TEXTES:
        return False
    if later_text(avant, apres, before.canonique) == after.canonique:
        return True
    return paire.chemin.startswith("constantes.") and bool(moved_dates(*_named(paire), avant.campagne, later(avant, apres)))


def _named(paire: PaireFaits) -> tuple[str, str]:
    """The words of a constant after its name, which says what they are about (`nes-avant`)."""
    name = paire.chemin.rpartition(".")[2].replace("-", " ")
    return f"{name} : {paire.avant.canonique}", f"{name} : {paire.apres.canonique}"


def _later_address(avant: Fiche, apres: Fiche, adresse: str) -> str:
    """The address with the years of its path made later; a host is never the same with another year."""
    start, end = avant.campagne
    head, host, path = re.fullmatch(r"(\w+://)?([^/]*)(.*)", adresse, re.DOTALL).groups("")
    years = later(avant, apres)
    return f"{head}{host}" + re.sub(
        rf"(?<!\d){YEAR.pattern}(?!\d)",
        lambda year: str(int(year[0]) + years) if start.year <= int(year[0]) <= end.year else year[0],
        path,
    )


def later(avant: Fiche, apres: Fiche) -> int:
    """How many years lie between the campagnes of two sessions."""
    return apres.campagne[0].year - avant.campagne[0].year


def later_text(avant: Fiche, apres: Fiche, texte: str) -> str:
    """The text with the years of the earlier campagne made the later one's; those of rules and of whole dates stay."""
    start, end = avant.campagne
    years = max(later(avant, apres), 0)
    found = [leaf for whole in scan(texte) for leaf in whole.feuilles if leaf.genre == "annee" and YEAR.fullmatch(leaf.texte)]
    for leaf in reversed([one for one in found if start.year <= int(one.texte) <= end.year]):
        texte = f"{texte[: leaf.debut]}{int(leaf.texte) + years}{texte[leaf.fin :]}"
    return texte


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
    if apres.chemin.endswith(STAMPS):
        return avant.valeur.jour < apres.valeur.jour
    return apres.chemin == "session.libelle"


def _movement(chemin: str, avant: Moment, apres: Moment, years: int) -> Mouvement:
    return Mouvement(chemin, avant, apres, years, (apres.jour - same_day_later(avant.jour, years)).days)


def _dated(pair: PaireFaits) -> bool:
    return bool(pair.chemin.startswith("echeances.") and pair.avant and pair.apres and pair.avant.genre == pair.apres.genre == "moment")


def _inside(moment: Moment, campagne: tuple[date, date]) -> bool:
    return campagne[0] <= moment.jour <= campagne[1]


def _length(chemin: str, earlier: Mapping[str, str], avant: Relations, apres: Relations) -> PaireRelations:
    return PaireRelations("duree", chemin, "", avant.durees.get(earlier.get(chemin, chemin)), apres.durees.get(chemin))


def _distance(
    chemin: str, earlier: Mapping[str, str], later: Mapping[str, str], avant: Relations, apres: Relations
) -> PaireRelations | None:
    """Counted from the window it goes with now; from the one it went with, where that one alone is on both sides or the data said it."""
    old = earlier.get(chemin, chemin)
    anchors = [apres.ancres.get(chemin, ""), later.get(avant.ancres.get(old, ""), avant.ancres.get(old, ""))]
    anchors = anchors[::-1] if old in avant.nommees else anchors
    anchor = next((one for one in anchors if one in earlier), next(filter(None, anchors), ""))
    if not anchor:
        return None
    before = avant.decalages.get((old, earlier.get(anchor, anchor)))
    return PaireRelations("decalage", chemin, anchor, before, apres.decalages.get((chemin, anchor)))
