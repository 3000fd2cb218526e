"""Mailboxes of the pôles side by side, and against the académie's domains."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche
from noticegen.facts.lieu import Lieu
from noticegen.review.change import Change, PaireFaits
from noticegen.review.faits.ecriture import same_value
from noticegen.review.indices.changements import told_otherwise
from noticegen.review.indices.defauts import told_by_flaw
from noticegen.review.indices.ensembles import kept, pairs
from noticegen.review.indices.liens import misled
from noticegen.review.indices.troncons import values_of_rows

Sorte = Literal["ajoute", "supprime", "change"]


@dataclass(frozen=True)
class Boite:
    """One mailbox of a list."""

    canonique: str
    lieu: Lieu


@dataclass(frozen=True)
class MouvementBoite:
    """What became of one mailbox of a pôle; `domaines` are those it should be of."""

    chemin: str
    avant: Boite | None
    apres: Boite | None
    domaines: str = ""


def movements(change: Change, sorte: Sorte) -> Iterator[MouvementBoite]:
    """What became of the mailboxes, of one sort; those of a misleading link or of no domain of the académie are told there."""
    if change.avant is None:
        return
    told = {one.apres.canonique for one in foreign(change)} | set(misled(change.apres.document))
    for paire in (one for one in kept(change, "poles", "courriels") if not told_otherwise(change, one.chemin)):
        if paire.apres is None and told_by_flaw(change, paire.avant.chemin):
            continue
        for one, other in _matched(paire):
            found = "change" if one and other else "ajoute" if other else "supprime"
            with_row = found != "change" and (paire.chemin, (one or other).canonique) in values_of_rows(change)
            if found == sorte and not with_row and not (other and other.canonique in told):
                yield MouvementBoite(paire.chemin, one, other)


def foreign(change: Change) -> Iterator[MouvementBoite]:
    """The mailboxes of no domain of the académie, each with the one it replaces, if any."""
    domains = _domains(change)
    for paire in pairs(change, "poles", "courriels"):
        before = {other.canonique: one for one, other in _matched(paire) if other}
        for box in _boxes(paire.apres).values() if domains else ():
            told = box.canonique not in before and _moved(change)
            if not told and not any(_within(box.canonique, domain) for domain in domains):
                yield MouvementBoite(paire.chemin, before.get(box.canonique), box, ", ".join(domains))


def _domains(change: Change) -> tuple[str, ...]:
    """The académie's domains, those of the earlier side when the incoming one, a document, tells none."""
    sides: tuple[Fiche, ...] = (change.apres.fiche, *((change.avant.fiche,) if change.avant else ()))
    known = (side.faits["academie.domaines"].valeur for side in sides if "academie.domaines" in side.faits)
    return next(known, ())


def _moved(change: Change) -> bool:
    """Whether the domains themselves changed: of mailboxes that stayed, that is the cause."""
    return any(paire.chemin == "academie.domaines" and not same_value(paire.avant, paire.apres) for paire in change.faits if change.avant)


def _within(box: str, domain: str) -> bool:
    host = box.rpartition("@")[2]
    return host == domain.casefold() or host.endswith(f".{domain.casefold()}")


def _matched(paire: PaireFaits) -> list[tuple[Boite | None, Boite | None]]:
    """The mailboxes that went and those that came, one for one in order; what is left over went or came alone."""
    before, after = _boxes(paire.avant), _boxes(paire.apres)
    gone = [box for key, box in before.items() if key not in after]
    come = [box for key, box in after.items() if key not in before]
    both = list(zip(gone, come))
    return [*both, *((box, None) for box in gone[len(both) :]), *((None, box) for box in come[len(both) :])]


def _boxes(fait: Fait | None) -> dict[str, Boite]:
    return {box: Boite(box, fait.lieu) for box in fait.valeur} if fait else {}
