"""The facts of a document that arrived, read again once it is known which they are."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait, Valeur
from noticegen.facts.lieu import Lieu
from noticegen.facts.moment import Moment
from noticegen.facts.valeurs.montant import MontantIllisible, read_montant
from noticegen.review.faits.chemins import thing
from noticegen.review.phrases.loose import loose_key

LISTES = ("liste", "telephones", "courriels")
SIGNS = {"courriels": "@", "adresse": "."}
"""What a value of a kind cannot do without."""


@dataclass(frozen=True)
class Imprime:
    """One printing of a fact: its canonical value, its text and its place."""

    valeur: str
    texte: str
    lieu: Lieu


def read_fact(chemin: str, runs: Sequence[Imprime], guessed: Fait | None, known: Fait | None) -> Fait | None:
    """The fact printed at these places: what its importer read there, else what the reference's fact of that path is.

    Where the printings disagree the commonest holds, and the others keep their own value in the document. A text that
    differs from the known one by its typography alone is that one.
    """
    if guessed and known and guessed.genre != known.genre:
        guessed = None  # its importer took it for something else: a fee, where a number to call now stands
    model = guessed or known
    if model is None:
        return None
    valeur = _value(runs, model)
    if known and isinstance(valeur, str) and loose_key(valeur) == loose_key(str(known.valeur)):
        valeur = known.valeur
    if valeur is None:
        return None
    textes = tuple(dict.fromkeys(run.texte for run in runs)) if isinstance(valeur, tuple) else (runs[0].texte,)
    lieu = guessed.lieu if guessed else runs[0].lieu
    return Fait(chemin, model.genre, valeur, textes, lieu, (known or model).volatilite)


def rebuilt(faits: Mapping[str, Fait], former: Mapping[str, Echeance], renamed: Mapping[str, str]) -> dict[str, Echeance]:
    """The échéances these facts make, with what their importer knew of them besides."""
    champs: dict[str, dict[str, Fait]] = defaultdict(dict)
    for chemin, fait in faits.items():
        owner, champ = thing(chemin)
        if owner.startswith("echeances."):
            champs[owner][champ] = fait
    sources = {renamed.get(one.chemin, one.chemin): one for one in former.values()}
    return {owner.split(".", 1)[1]: _echeance(owner, fields, sources.get(owner)) for owner, fields in champs.items()}


def _value(runs: Sequence[Imprime], model: Fait) -> Valeur | None:
    values = [run.valeur for run in runs if SIGNS.get(model.genre, "") in run.valeur]
    if not values:
        return None
    commonest = Counter(values).most_common(1)[0][0]
    if model.genre in LISTES:
        return tuple(dict.fromkeys(values))
    if model.genre in READERS:
        return READERS[model.genre](values)
    return commonest if model.genre in ("texte", "code", "adresse") else model.valeur


def _moment(values: Sequence[str]) -> Moment | None:
    """The commonest date, with the hour printed apart from it if there is one."""
    dates = Counter(valeur for valeur in values if valeur[4:5] == "-")
    hours = [valeur for valeur in values if valeur[2:3] == ":"]
    if not dates:
        return None
    jour, _, heure = dates.most_common(1)[0][0].partition("T")
    heure = heure or (hours[0] if hours else "")
    try:
        return Moment(date.fromisoformat(jour), int(heure[:2]) * 60 + int(heure[3:5]) if heure else None)
    except ValueError:
        return None


def _year(values: Sequence[str]) -> int | None:
    valeur = Counter(values).most_common(1)[0][0]
    return int(valeur) if valeur.isdecimal() else None


def _cents(values: Sequence[str]) -> int | None:
    valeur = Counter(values).most_common(1)[0][0]
    try:
        return int(valeur) if valeur.isdecimal() else read_montant(valeur)
    except MontantIllisible:
        return None


READERS: dict[str, Callable[[Sequence[str]], Valeur | None]] = {"moment": _moment, "annee": _year, "montant": _cents}


def _echeance(owner: str, champs: Mapping[str, Fait], source: Echeance | None) -> Echeance:
    base = Echeance(
        owner.split(".", 1)[1],
        libelle=str(champs["libelle"].valeur) if "libelle" in champs else "",
        cachet="preuve" in champs or bool(source and source.cachet),
        provisoire="provisoire" in champs or bool(source and source.provisoire),
    )
    if "ouverture" in champs or "cloture" in champs:
        return replace(base, ouverture=_dated(champs, "ouverture"), cloture=_dated(champs, "cloture"))
    sens = next((sens for sens in ("avant", "jusquau") if sens in champs), None)
    if sens:
        return replace(base, limite=_dated(champs, sens), sens=sens)
    if "des" in champs:
        return replace(base, jours=champs["des"].valeur if isinstance(champs["des"].valeur, tuple) else ())
    days = tuple(day for day in (_dated(champs, name) for name in ("le", "du", "au")) if day)
    return replace(base, jours=days, periode="du" in champs)


def _dated(champs: Mapping[str, Fait], champ: str) -> Moment | None:
    valeur = champs[champ].valeur if champ in champs else None
    return valeur if isinstance(valeur, Moment) else None
