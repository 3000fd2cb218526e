"""JSON-LD in the notice's page: the service, its window, its portals and who answers, in the words of schema.org."""

import json

from markupsafe import Markup

from noticegen.facts.dates.instants import datetime_attribute
from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche
from noticegen.facts.intitules import nom_echeance
from noticegen.pages.intitules import nom_edition, nom_notice, texte
from noticegen.pages.regroupement import group_facts

Objet = dict[str, object]


def render_donnees_liees(fiche: Fiche, adresse: str) -> Markup:
    """The content of the `<script type="application/ld+json">`. `adresse` is the page's own when it is absolute, else empty.

    A deadline is no schema.org Event (which takes place somewhere); it is when a service takes requests.
    """
    stated = fiche.faits.get("notice.mise_a_jour")
    page: Objet = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": nom_edition(fiche),
        "inLanguage": "fr",
        **({"url": adresse} if adresse else {}),
        **({"dateModified": str(stated.valeur)} if stated else {}),
        "mainEntity": _service(fiche),
    }
    # « </ » would end the script; « <! » would open a comment in it.
    return Markup(json.dumps(page, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


def _service(fiche: Fiche) -> Objet:
    publics = fiche.faits.get("publics")
    service: Objet = {
        "@type": "GovernmentService",
        "name": nom_notice(fiche),
        "provider": _provider(fiche),
        "audience": [{"@type": "Audience", "audienceType": public} for public in publics.textes] if publics else [],
        "hoursAvailable": [
            _hours(echeance, fiche.fuseau) for echeance in fiche.echeances.values() if echeance.ouverture and echeance.cloture
        ],
        "availableChannel": [
            {"@type": "ServiceChannel", "name": str(portail["nom"].valeur), "serviceUrl": str(portail["adresse"].valeur)}
            for portail in group_facts(fiche, "portails").values()
        ],
    }
    return {nom: valeur for nom, valeur in service.items() if valeur}


def _hours(echeance: Echeance, fuseau: str) -> Objet:
    return {
        "@type": "OpeningHoursSpecification",
        "name": nom_echeance(echeance),
        "validFrom": datetime_attribute(echeance.ouverture, fuseau),
        "validThrough": datetime_attribute(echeance.cloture, fuseau),
    }


def _provider(fiche: Fiche) -> Objet:
    contacts: list[Objet] = [
        {
            "@type": "ContactPoint",
            "name": texte(fiche, f"poles.{cle}.nom"),
            **_members(pole, "telephones", "telephone"),
            **_members(pole, "courriels", "email"),
        }
        for cle, pole in group_facts(fiche, "poles").items()
    ]
    return {
        "@type": "GovernmentOrganization",
        "name": texte(fiche, "academie.nom"),
        **_url(fiche.faits.get("academie.site")),
        **({"contactPoint": contacts} if contacts else {}),
    }


def _url(site: Fait | None) -> Objet:
    return {"url": str(site.valeur)} if site else {}


def _members(pole: dict[str, Fait], champ: str, nom: str) -> Objet:
    fait = pole.get(champ)
    return {nom: list(fait.valeur)} if fait and isinstance(fait.valeur, tuple) else {}
