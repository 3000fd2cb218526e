"""notice.json and notices.json: the facts of an édition for other programs, instants with their offset."""

import json
from collections.abc import Mapping

from noticegen.facts.dates.instants import datetime_attribute
from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche
from noticegen.facts.moment import Moment
from noticegen.pages.adresses import CALENDRIER, Ici, dossier_permanent, dossier_stable, nom_pdf
from noticegen.pages.catalogue import Catalogue
from noticegen.pages.regroupement import facts_under, group_facts

VERSION = 1

Donnees = dict[str, object]


def render_notice(fiche: Fiche, catalogue: Catalogue, ici: Ici) -> bytes:
    """notice.json of one édition, with links that start from `ici`."""
    return _serialize({"version": VERSION, **_edition(fiche, catalogue, ici)})


def render_notices(catalogue: Catalogue) -> bytes:
    """notices.json: every édition of the site, newest session first."""
    ici = Ici("", catalogue.publication)
    return _serialize({"version": VERSION, "notices": [_edition(fiche, catalogue, ici) for fiche in reversed(catalogue.fiches.values())]})


def _serialize(donnees: Donnees) -> bytes:
    return (json.dumps(donnees, ensure_ascii=False, indent=2) + "\n").encode()


def _edition(fiche: Fiche, catalogue: Catalogue, ici: Ici) -> Donnees:
    dossier = dossier_permanent(fiche)
    return {
        "id": fiche.id,
        "notice": fiche.notice,
        "session": fiche.session,
        "courante": catalogue.courante(fiche),
        "remplacee_par": list(catalogue.suivantes.get(fiche.id, ())),
        "brouillon": fiche.brouillon,
        "titre": _value(fiche, "notice.titre"),
        "libelle": _value(fiche, "session.libelle"),
        "mise_a_jour": _value(fiche, "notice.mise_a_jour"),
        "fuseau": fiche.fuseau,
        "academie": {"nom": _value(fiche, "academie.nom"), "site": _value(fiche, "academie.site")},
        "publics": _value(fiche, "publics") or [],
        "examens": _plain_values(facts_under(fiche, "examens")),
        "echeances": [_echeance(echeance, fiche.fuseau) for echeance in fiche.echeances.values()],
        "portails": _groups(fiche, "portails"),
        "contacts": _groups(fiche, "poles"),
        "tarifs": [{"libelle": cle, "centimes": fait.valeur} for cle, fait in facts_under(fiche, "tarifs").items()],
        "codes": {table: _plain_values(codes) for table, codes in group_facts(fiche, "codes").items()},
        "references": _value(fiche, "references") or [],
        "adresses": {
            "stable": ici.absolu(dossier_stable(fiche.notice)) if catalogue.courante(fiche) else None,
            "permanente": ici.absolu(dossier),
            "pdf": ici.absolu(dossier + nom_pdf(fiche)),
            "calendrier": ici.absolu(dossier + CALENDRIER),
        },
    }


def _echeance(echeance: Echeance, fuseau: str) -> Donnees:
    dates: Donnees
    if echeance.genre == "fenetre":
        dates = {"ouverture": _moment(echeance.ouverture, fuseau), "cloture": _moment(echeance.cloture, fuseau)}
    elif echeance.genre == "limite":
        dates = {"sens": echeance.sens, "limite": _moment(echeance.limite, fuseau), "cachet": echeance.cachet}
    else:
        dates = {"jours": [_moment(jour, fuseau) for jour in echeance.jours], "periode": echeance.periode}
    return {"cle": echeance.cle, "libelle": echeance.libelle or None, "genre": echeance.genre, **dates, "provisoire": echeance.provisoire}


def _moment(moment: Moment | None, fuseau: str) -> str | None:
    """`2025-11-13T19:00:00+01:00`, or the day alone where no hour is stated; « minuit » is the next day's first instant."""
    return datetime_attribute(moment, fuseau) if moment else None


def _groups(fiche: Fiche, bloc: str) -> list[Donnees]:
    return [{"cle": cle, **_plain_values(champs)} for cle, champs in group_facts(fiche, bloc).items()]


def _plain_values(faits: Mapping[str, Fait]) -> Donnees:
    return {cle: _plain(fait) for cle, fait in faits.items()}


def _value(fiche: Fiche, chemin: str) -> object:
    fait = fiche.faits.get(chemin)
    return _plain(fait) if fait else None


def _plain(fait: Fait) -> object:
    """A fact as JSON has it: lists as lists, a day as its ISO date."""
    if isinstance(fait.valeur, tuple):
        return [str(member) for member in fait.valeur]
    return str(fait.valeur) if isinstance(fait.valeur, Moment) else fait.valeur
