"""Slips where the prose prints facts: a literal typed for a fact, another fact, words around it that say the contrary."""

import re
from collections.abc import Iterator
from dataclasses import replace

from benchmarks.mutations.cas import CHARGEMENT, Catalogue, Retouche
from benchmarks.mutations.passages import Expression, expressions, passages
from benchmarks.mutations.terrain import Terrain, typed
from noticegen.facts.dates.vocabulaire import JOURS
from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait
from noticegen.facts.moment import Moment

CATALOGUE = Catalogue("texte : faits")
faute, fautes = CATALOGUE.faute, CATALOGUE.fautes

LITTERAL = ("fait-litteral", "lien-trompeur")
NUMERIQUES = ("moment", "jours", "annee", "adresse", "telephones", "courriels", "montant")
AJOUTS = {
    "une date": "le 12 mars 2026",
    "une date sans année": "le mardi 12 mars",
    "une heure": "à 8h30",
    "un téléphone": "01 99 00 33 44",
    "un téléphone en chiffres serrés": "0199003344",
    "un courriel": "accueil.examens@courriel.example",
    "une adresse": "www.aide-examens.example",
    "un montant": "8,50 €",
    "une année": "2024",
    "un délai": "48 h",
}


@faute("date, numéro ou adresse saisis dans le texte au lieu du fait", *LITTERAL)
def literal(terrain: Terrain) -> Iterator[Retouche]:
    """This year's value, typed: true today, false next year."""
    for one in _numeric(terrain):
        yield Retouche(one.nom, one.replaced(terrain, _literal(terrain.edition.fiche.faits, one)))


@faute("valeur de l’an dernier saisie dans le texte", *LITTERAL, "valeurs-contradictoires")
def stale_literal(terrain: Terrain) -> Iterator[Retouche]:
    """Last year's value, pasted from the old notice."""
    for one in _numeric(terrain):
        before = terrain.avant.fiche
        fait = before.faits.get(one.fait.chemin) if one.fait else None
        echeance = before.echeances.get(one.echeance.cle) if one.echeance else None
        if (fait or not one.fait) and (echeance or not one.echeance):
            yield Retouche(one.nom, one.replaced(terrain, _literal(before.faits, replace(one, fait=fait, echeance=echeance))))


@faute("fait remplacé par XX", "texte-a-completer", "fait-litteral", "phrase-modifiee")
def placeholder(terrain: Terrain) -> Iterator[Retouche]:
    """« avant le XX novembre 2025 »."""
    for one in expressions(terrain):
        dated = one.echeance or (one.fait and one.fait.genre == "moment")
        yield Retouche(one.nom, one.replaced(terrain, "le XX novembre" if dated else "XX"))


@faute(
    "fait effacé de la phrase",
    "autre-fait-imprime",
    "phrase-modifiee",
    "phrase-supprimee",
    "echeance-non-imprimee",
    "fait-plus-imprime",
    "negation-perdue",
    "bouton-renomme",
    "sens-contredit",
    "lien-retire",
)
def fact_dropped(terrain: Terrain) -> Iterator[Retouche]:
    """The sentence stays, its date goes."""
    for one in expressions(terrain):
        if one.passage.genre != "expression":
            yield Retouche(one.nom, one.replaced(terrain, ""))


@faute("accolades cassées", CHARGEMENT, "texte-a-completer", "phrase-modifiee")
def braces_broken(terrain: Terrain) -> Iterator[Retouche]:
    """{{ nom } and { nom }}."""
    for one in expressions(terrain):
        for new in (f"{{{{ {one.nom} }}", f"{{ {one.nom} }}}}"):
            yield Retouche(f"{one.nom} {new[:2]}", one.replaced(terrain, new))


@faute("nom de fait mal tapé", CHARGEMENT)
def name_misspelt(terrain: Terrain) -> Iterator[Retouche]:
    """{{ incription }}."""
    for one in expressions(terrain):
        yield Retouche(one.nom, one.replaced(terrain, f"{{{{ {one.nom[:1]}{one.nom[2:]}{one.filtre} }}}}"))


@faute("ouverture imprimée pour clôture, ou l’inverse", "autre-fait-imprime", "sens-contredit", "phrase-modifiee", "echeance-non-imprimee")
def other_end(terrain: Terrain) -> Iterator[Retouche]:
    """The wrong end of the right window."""
    for one in expressions(terrain):
        for end, other in (("ouverture", "cloture"), ("cloture", "ouverture")):
            if one.nom.endswith(f".{end}"):
                yield Retouche(one.nom, one.replaced(terrain, f"{{{{ {one.nom.removesuffix(end)}{other}{one.filtre} }}}}"))


@faute("date d’une autre échéance imprimée", "autre-fait-imprime", "phrase-modifiee", "echeance-non-imprimee", CHARGEMENT)
def other_echeance(terrain: Terrain) -> Iterator[Retouche]:
    """The deadline of the paragraph above."""
    for one in expressions(terrain):
        if one.echeance:
            other = next(
                (found for found in terrain.echeances() if found.genre == one.echeance.genre and found.cle != one.echeance.cle), None
            )
            if other:
                new = one.nom.replace(one.echeance.cle.replace("-", "_"), other.cle.replace("-", "_"), 1)
                yield Retouche(f"{one.nom} → {new}", one.replaced(terrain, f"{{{{ {new}{one.filtre} }}}}"))


@faute("coordonnées d’un autre pôle imprimées", "autre-fait-imprime", "phrase-modifiee", "fait-plus-imprime")
def other_pole(terrain: Terrain) -> Iterator[Retouche]:
    """The right words, the neighbour's number."""
    poles = list(dict.fromkeys(path.split(".")[1] for path in terrain.edition.fiche.faits if path.startswith("poles.")))
    for one in expressions(terrain):
        if one.nom.startswith("poles."):
            key = one.fait.chemin.split(".")[1]
            other = next(
                (pole for pole in poles if pole != key and one.fait.chemin.replace(key, pole) in terrain.edition.fiche.faits), None
            )
            if other:
                new = one.nom.replace(key.replace("-", "_"), other.replace("-", "_"))
                yield Retouche(f"{one.nom} → {new}", one.replaced(terrain, f"{{{{ {new}{one.filtre} }}}}"))


@faute("fait littéral ajouté au texte", "fait-litteral")
def literal_added(terrain: Terrain) -> Iterator[Retouche]:
    """A date, an hour, a number, typed with no line of data behind."""
    found = [passage for passage in passages(terrain, "paragraphe") if passage.texte.endswith(".")]
    for rank, (kind, words) in enumerate(AJOUTS.items()):
        passage = found[rank % len(found)] if found else None
        if passage:
            yield Retouche(kind, passage.replaced(terrain, f"{passage.texte[:-1]} ({words})."))


@faute("« avant » écrit pour « jusqu’au », ou l’inverse", "sens-contredit", "phrase-modifiee")
def side_contradicted(terrain: Terrain) -> Iterator[Retouche]:
    """The words around a limit that say the other thing than the data."""
    for one in expressions(terrain):
        head = one.passage.texte[: one.debut]
        for old, new in (("avant le ", "jusqu’au "), ("au plus tard le ", "avant le "), ("jusqu’au ", "avant le ")):
            if one.echeance and one.echeance.genre == "limite" and head.endswith(old):
                start = one.debut - len(old)
                yield Retouche(f"{one.nom}, {new.strip()}", one.passage.substituted(terrain, start, one.debut, new))


@faute("jour de la semaine faux devant une date", "jour-de-semaine-faux", "fait-litteral")
def false_weekday(terrain: Terrain) -> Iterator[Retouche]:
    """« le lundi {{ livret.date }} », a Friday."""
    for one in expressions(terrain):
        if one.fait and isinstance(one.fait.valeur, Moment) and "jjjj" not in one.filtre:
            wrong = JOURS[(one.fait.valeur.jour.weekday() + 2) % 7]
            yield Retouche(one.nom, one.passage.substituted(terrain, one.debut, one.debut, f"{wrong} "))


@faute("cible d’un lien changée", *LITTERAL, "fait-plus-imprime")
def link_target(terrain: Terrain) -> Iterator[Retouche]:
    """The same words, another site."""
    for passage in passages(terrain):
        for found in re.finditer(r"\]\((\{\{[^}]*\}\})\)", passage.texte):
            yield Retouche(found[1], passage.substituted(terrain, *found.span(1), "https://regie.examens.example/ancienne"))


@fautes("lien dont les mots et la cible diffèrent", *LITTERAL)
def link_text(terrain: Terrain) -> Iterator[Retouche]:
    """The new address shown, the old one behind it."""
    for one in expressions(terrain):
        if one.fait and one.fait.genre == "adresse" and not one.passage.texte[: one.debut].endswith("]("):
            yield Retouche(one.nom, one.replaced(terrain, f"[{one.fait.textes[0]}](https://ancien-site.example/candidat)"))


def _numeric(terrain: Terrain) -> Iterator[Expression]:
    for one in expressions(terrain):
        if one.fait.genre in NUMERIQUES if one.fait else one.echeance:
            yield one


def _literal(faits: object, one: Expression) -> str:
    """What an author would type in the place of the expression."""
    if one.fait is None:
        return _phrase(one.echeance)
    valeur = one.fait.valeur
    if isinstance(valeur, Moment):
        moment = Moment(valeur.jour) if "| jour" in one.filtre else valeur
        return f"{valeur.minute // 60}h{valeur.minute % 60:02}" if "| heure" in one.filtre else typed(moment)
    return _typed_text(one.fait)


def _typed_text(fait: Fait) -> str:
    return str(fait.valeur) if fait.genre == "annee" else " / ".join(fait.textes)


def _phrase(echeance: Echeance) -> str:
    if echeance.genre == "fenetre":
        return f"du {typed(echeance.ouverture)} au {typed(echeance.cloture)}"
    if echeance.genre == "limite":
        return f"{'avant le' if echeance.sens == 'avant' else 'jusqu’au'} {typed(echeance.limite)}"
    return f"le {typed(echeance.jours[0])}"
