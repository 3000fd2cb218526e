"""When an édition was last changed and who publishes it, as its data say: never the clock, never a file's date."""

from datetime import date
from urllib.parse import urlsplit

from noticegen.facts.fiche import Fiche
from noticegen.facts.moment import Moment


def mis_a_jour(fiche: Fiche) -> date:
    """The day stated by `mise_a_jour`; without one, the first day of the campaign, which no reader takes for news."""
    stated = fiche.faits.get("notice.mise_a_jour")
    return stated.valeur.jour if stated and isinstance(stated.valeur, Moment) else fiche.campagne[0]


def revision(fiche: Fiche) -> int:
    """A number that grows each time `mise_a_jour` moves: its day, counted from the campaign's first."""
    return max((mis_a_jour(fiche) - fiche.campagne[0]).days, 0)


def domaine(fiche: Fiche) -> str:
    """The domain of the publishing authority, in which identifiers are minted."""
    domaines = fiche.faits.get("academie.domaines")
    if domaines and domaines.textes:
        return domaines.textes[0].lower()
    site = fiche.faits.get("academie.site")
    return urlsplit(str(site.valeur)).hostname or "noticegen.invalid" if site else "noticegen.invalid"
