"""The facts of a recognised document as the session entry that officers would have typed."""

from collections.abc import Mapping
from dataclasses import dataclass

from noticegen.facts.dates.notation import print_moment
from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche
from noticegen.facts.illisible import Illisible
from noticegen.facts.moment import Moment
from noticegen.facts.saisie.litteraux import refuse_literal_facts
from noticegen.intake.writing.yaml_text import Donnee

NOTATION = "j mmmm aaaa à HHhMM"
_DATES = ("ouverture", "cloture", "avant", "jusquau", "le", "du", "au")
_POLE = ("nom", "bureau", "ressort", "adresse", "telephones", "telecopies", "courriels", "horaires")
_ECHEANCES = "echeances."
_TITRE = "Note aux candidats"


@dataclass(frozen=True)
class Entree:
    """One session's facts as nested values: what belongs to the session, and what belongs to the notice."""

    libelle: str
    academie: Mapping[str, Donnee]
    portails: Mapping[str, Mapping[str, Donnee]]
    poles: Mapping[str, Mapping[str, Donnee]]
    notice: Mapping[str, Donnee]


def write_entree(fiche: Fiche, session: str) -> Entree:
    """The entry of a fiche in that session. Texts that would hide a date or a number to call are left to the prose."""
    faits = {path: fait for path, fait in fiche.faits.items() if _may_be_typed(fait)}
    libelle = _text(faits, "session.libelle") or session
    academie = _group(faits, "academie", ("nom", "devise", "site", "domaines"))
    portails = {cle: {"nom": cle, **_group(faits, f"portails.{cle}", ("nom", "adresse"))} for cle in _keys(faits, "portails")}
    poles = {cle: {"nom": cle, **_group(faits, f"poles.{cle}", _POLE)} for cle in _keys(faits, "poles")}
    return Entree(libelle, academie, portails, poles, _notice(fiche, faits))


def _notice(fiche: Fiche, faits: Mapping[str, Fait]) -> dict[str, Donnee]:
    notice: dict[str, Donnee] = {"titre": _text(faits, "notice.titre") or _TITRE}
    if "notice.mise_a_jour" in faits:
        notice["mise_a_jour"] = typed_moment(faits["notice.mise_a_jour"].valeur)
    notice["publics"] = list(faits["publics"].textes) if "publics" in faits else []
    notice["examens"] = _members(faits, "examens")
    notice["portails"] = [{"portail": cle, **_group(faits, f"portails.{cle}", ("role", "chemin"))} for cle in _keys(faits, "portails")]
    notice["echeances"] = {cle: _echeance(fiche, faits, cle) for cle in fiche.echeances}
    notice["contacts"] = [{"pole": cle, **_group(faits, f"poles.{cle}", ("precision",))} for cle in _keys(faits, "poles")]
    notice["tarifs"] = _members(faits, "tarifs")
    notice["codes"] = {table: _members(faits, f"codes.{table}") for table in _keys(faits, "codes")}
    notice["references"] = list(faits["references"].textes) if "references" in faits else []
    notice["constantes"] = _members(faits, "constantes")
    return {name: value for name, value in notice.items() if value}


def _echeance(fiche: Fiche, faits: Mapping[str, Fait], cle: str) -> dict[str, Donnee]:
    path = f"echeances.{cle}"
    found: dict[str, Donnee] = dict(_group(faits, path, ("libelle",)))
    for champ in _DATES:
        if f"{path}.{champ}" in faits:
            found[champ] = _relative(fiche.echeances[cle]) or typed_moment(faits[f"{path}.{champ}"].valeur)
    if f"{path}.des" in faits:
        found["des"] = [typed_moment(jour) for jour in fiche.echeances[cle].jours]
    return found | _group(faits, path, ("preuve", "provisoire"))


def _relative(echeance: Echeance) -> str:
    """`inscription.cloture + 2 jours` for a limit computed from another échéance."""
    if not echeance.relative_a:
        return ""
    days = abs(echeance.decalage)
    sign = f" {'+' if echeance.decalage > 0 else '-'} {days} jour{'s' if days > 1 else ''}" if days else ""
    return f"{echeance.relative_a.removeprefix(_ECHEANCES)}{sign}"


def typed_moment(moment: object) -> str:
    """A moment as it is typed: `13 novembre 2025 à 19h00`, plain spaces."""
    return " ".join(print_moment(moment, NOTATION).split()) if isinstance(moment, Moment) else str(moment)


def _group(faits: Mapping[str, Fait], path: str, champs: tuple[str, ...]) -> dict[str, Donnee]:
    found: dict[str, Donnee] = {}
    for champ in champs:
        fait = faits.get(f"{path}.{champ}")
        if fait is not None:
            found[champ] = list(fait.textes) if isinstance(fait.valeur, tuple) else " ".join(fait.textes[0].split())
    return found


def _members(faits: Mapping[str, Fait], path: str) -> dict[str, Donnee]:
    return {key[len(path) + 1 :]: fait.textes[0] for key, fait in faits.items() if key.startswith(f"{path}.")}


def _keys(faits: Mapping[str, Fait], famille: str) -> list[str]:
    return list(dict.fromkeys(path.split(".")[1] for path in faits if path.startswith(f"{famille}.")))


def _text(faits: Mapping[str, Fait], path: str) -> str:
    return str(faits[path].valeur) if path in faits else ""


def _may_be_typed(fait: Fait) -> bool:
    if (
        fait.genre not in ("texte", "liste")
        or fait.chemin.startswith(("constantes.", "references", "session."))
        or fait.chemin.endswith(".horaires")
    ):
        return True
    try:
        for texte in fait.textes:
            refuse_literal_facts(texte)
    except Illisible:
        return False
    return True
