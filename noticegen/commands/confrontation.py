"""Which éditions the check holds against which, for each way of asking."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from noticegen.commands.sources.designation import Designation, changed_editions, newest_editions
from noticegen.commands.sources.projet import Projet, gather, read_projet
from noticegen.commands.sources.revision import read_revision
from noticegen.edition import Edition
from noticegen.facts.registre import Registre


@dataclass(frozen=True)
class Confrontation:
    """Éditions that come in, each with the earlier one (`None` for a first), and the registre that knows their surroundings."""

    registre: Registre
    paires: tuple[tuple[Edition | None, Edition], ...]


def follow(entrants: Designation) -> Confrontation:
    """Éditions against the ones they follow, in their own project."""
    registre = entrants.projet.registre
    return Confrontation(registre, pair(entrants, lambda id: _followed(entrants.projet, id)))


def against(entrants: Designation, precedents: Designation) -> Confrontation:
    """Éditions against their counterparts of another side."""
    registre = entrants.projet.registre
    return Confrontation(registre, pair(entrants, lambda id: precedents.counterpart(registre.fiches[id], registre.lignee(id))))


def since(revision: str, racine: Path, projet: Projet) -> Confrontation:
    """Every édition whose page changed: the current ones against those they follow, older ones against what they were."""
    past = read_projet(read_revision(racine, revision), racine)
    entrants = Designation(projet, changed_editions(projet, past))
    current = set(newest_editions(projet.registre))

    def earlier(id: str) -> Edition | None:
        published = id in past.registre.fiches and not past.registre.fiches[id].brouillon
        return past.edition(id) if id not in current and published else _followed(projet, id)

    return Confrontation(projet.registre, pair(entrants, earlier))


def pair(entrants: Designation, earlier: Callable[[str], Edition | None]) -> tuple[tuple[Edition | None, Edition], ...]:
    """Each édition with what `earlier` finds for it. Raises together the `Fautes` of every édition that does not compose."""
    return tuple(gather(lambda id=id: (earlier(id), entrants.projet.edition(id)) for id in entrants.editions))


def _followed(projet: Projet, id: str) -> Edition | None:
    earlier = projet.registre.precedente(id)
    return projet.edition(earlier) if earlier else None
