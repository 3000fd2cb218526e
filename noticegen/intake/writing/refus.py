"""Échéances that no data may hold, as a closing before its opening: left in the text as they were read, bound to nothing, and told why."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from noticegen.facts.faute import Faute
from noticegen.facts.fiche import Fiche
from noticegen.intake.recognition.reconnaissance import Reconnaissance
from noticegen.intake.recognition.vus import Vu
from noticegen.prose.document import Bloc, Suite

Raisons = Mapping[str, str]
"""Why each échéance is refused, by key."""

_REFUS = re.compile(r"echeances\.(?P<cle>[\w-]+)\.\w+\s:\s(?P<raison>.+)")


def refused(fautes: Iterable[Faute], fiche: Fiche) -> Raisons:
    """The échéances of a fiche that these faults are about; empty when one of them is about something else."""
    found = [_REFUS.match(faute.message) for faute in fautes]
    if not all(one and one["cle"] in fiche.echeances for one in found):
        return {}
    return {one["cle"]: one["raison"] for one in found}


def without(found: Reconnaissance, raisons: Raisons) -> Reconnaissance:
    """The recognised document without these échéances: their dates seen and not bound, and words of the text again."""
    fiche = found.edition.fiche
    document = found.edition.document
    edition = replace(
        found.edition,
        fiche=replace(
            fiche,
            faits={path: fait for path, fait in fiche.faits.items() if not _reason(path, raisons)},
            echeances={
                cle: replace(echeance, relative_a="") if _reason(echeance.relative_a, raisons) else echeance
                for cle, echeance in fiche.echeances.items()
                if cle not in raisons
            },
        ),
        document=replace(document, blocs=tuple(_unmarked(bloc, raisons) for bloc in document.blocs)),
    )
    unbound = [_unbound(vu, raisons) for vu in found.liaisons if _reason(vu.chemin, raisons)]
    bound = tuple(vu for vu in found.liaisons if not _reason(vu.chemin, raisons))
    return replace(found, edition=edition, liaisons=bound, nonlies=(*found.nonlies, *(vu for vu in unbound if vu.type != "texte")))


def _reason(chemin: str, raisons: Raisons) -> str:
    """Why the échéance of a path is refused; empty for every other fact."""
    famille, _, rest = chemin.partition(".")
    return raisons.get(rest.partition(".")[0], "") if famille == "echeances" else ""


def _unbound(vu: Vu, raisons: Raisons) -> Vu:
    return replace(vu, chemin="", raison=_reason(vu.chemin, raisons), parts=())


def _unmarked(bloc: Bloc, raisons: Raisons) -> Bloc:
    return replace(bloc, suites=tuple(_plain(suite) if _reason(suite.fait, raisons) else suite for suite in bloc.suites))


def _plain(suite: Suite) -> Suite:
    return replace(suite, fait="", valeur="", lien_fait="")
