"""Telephones and fax numbers of the pôles side by side: which number became which."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche
from noticegen.facts.lieu import Lieu
from noticegen.review.change import Change, PaireFaits
from noticegen.review.indices.changements import told_otherwise
from noticegen.review.indices.ensembles import kept
from noticegen.review.indices.liens import misleading
from noticegen.review.indices.troncons import values_of_rows

Sorte = Literal["ajoute", "supprime", "change", "permute", "partage"]
PARTS = ("telephones", "telecopies")


@dataclass(frozen=True)
class Numero:
    """One number of a list, as a constat compares it and as it is printed."""

    canonique: str
    texte: str
    lieu: Lieu | None


@dataclass(frozen=True)
class MouvementNumero:
    """What became of one number of a pôle; `autre` is the pôle it is shared with."""

    sorte: Sorte
    chemin: str
    avant: Numero | None
    apres: Numero | None
    autre: str = ""


def movements(change: Change, sorte: Sorte) -> Iterator[MouvementNumero]:
    """What became of the numbers, of one sort; nothing of a pôle that comes or goes whole, nor of a misleading link's."""
    if change.avant is None:
        return
    for part in PARTS:
        for paire in kept(change, "poles", part):
            if not told_otherwise(change, paire.chemin):
                yield from (one for one in _of_pole(change, paire) if one.sorte == sorte and not _told(change, one))


def _told(change: Change, one: MouvementNumero) -> bool:
    """Whether the number is told by a misleading link or, coming or going, by the row of a table that came or went with it."""
    alone = one.avant is None or one.apres is None
    return _misled(change, one) or (alone and (one.chemin, (one.avant or one.apres).canonique) in values_of_rows(change))


def _misled(change: Change, one: MouvementNumero) -> bool:
    """Whether a misleading link says or dials the number: that is told there."""
    numbers = {side.canonique[-9:] for side in (one.avant, one.apres) if side}
    links = (re.sub(r"\D", "", text) for link in misleading(change.apres.document) for text in (link.texte, link.cible))
    return any(digits and digits[-9:] in numbers for digits in links)


def _of_pole(change: Change, paire: PaireFaits) -> Iterator[MouvementNumero]:
    """What became of each number of a list; of a list that went whole, one thing."""
    if paire.avant and paire.apres is None:
        whole = Numero(paire.avant.canonique, " et ".join(paire.avant.textes), paire.avant.lieu)
        yield MouvementNumero("supprime", paire.chemin, whole, None)
        return
    before, after = _numbers(paire.avant), _numbers(paire.apres)
    gone = [one for key, one in before.items() if key not in after]
    come = [one for key, one in after.items() if key not in before]
    for one, other in _matched(gone, come):
        owner = _shared_with(change, paire.chemin, other)
        yield MouvementNumero("partage" if owner else _sort(one, other), paire.chemin, one, other, owner)


def _matched(gone: list[Numero], come: list[Numero]) -> Iterator[tuple[Numero | None, Numero | None]]:
    """Each number that went with the one most like it that came; what is left over came or went alone."""
    ranked = sorted((-_likeness(one, other), i, j) for i, one in enumerate(gone) for j, other in enumerate(come))
    taken: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in taken and j not in taken.values():
            taken[i] = j
    yield from ((one, come[taken[i]] if i in taken else None) for i, one in enumerate(gone))
    yield from ((None, other) for j, other in enumerate(come) if j not in taken.values())


def _likeness(one: Numero, other: Numero) -> int:
    """The digits that stand in the same place."""
    return sum(a == b for a, b in zip(one.canonique, other.canonique))


def _sort(one: Numero | None, other: Numero | None) -> Sorte:
    if one is None or other is None:
        return "supprime" if other is None else "ajoute"
    same_digits = Counter(one.canonique) == Counter(other.canonique)
    return "permute" if same_digits and len(one.canonique) - _likeness(one, other) == 2 else "change"


def _shared_with(change: Change, chemin: str, number: Numero | None) -> str:
    """The other pôle that has this number, which was not this one's before; empty when there is none."""
    if number is None:
        return ""
    pole = chemin.split(".")[1]
    return next((other for other in _owners(change.apres.fiche, number.canonique) if other != pole), "")


def _owners(fiche: Fiche, number: str) -> Iterator[str]:
    for path, fait in fiche.faits.items():
        if path.startswith("poles.") and path.endswith(PARTS) and number in fait.valeur:
            yield path.split(".")[1]


def _numbers(fait: Fait | None) -> dict[str, Numero]:
    """The numbers of a list, by canonical notation."""
    if fait is None:
        return {}
    texts = fait.textes if len(fait.textes) == len(fait.valeur) else fait.valeur
    return {value: Numero(value, text, fait.lieu) for value, text in zip(fait.valeur, texts)}
