"""Facts of two fiches face to face: by path; among the rest, by what they name or hold; then the only one left on each side."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche
from noticegen.review.change import PaireEcheances, PaireFaits
from noticegen.review.faits.chemins import fact_key, thing
from noticegen.review.phrases.loose import loose_key

NAMES = {"echeances": ("libelle",), "poles": ("nom",), "portails": ("nom", "role")}
"""The fields by which a thing is known, whatever its key."""

ONLY_ONE = {"echeances", "poles", "portails", "examens", "constantes", "tarifs"}
"""Families in which the only one left on each side is the same under another name. A row of codes is not: its label was its name."""


@dataclass(frozen=True)
class Chose:
    """What one key of a family names: an échéance, a pôle, a row; with its facts by field (`""` for a family without fields)."""

    chemin: str
    famille: str
    genre: str
    champs: Mapping[str, Fait]


def pair_facts(avant: Fiche | None, apres: Fiche, renamed: Mapping[str, str]) -> tuple[PaireFaits, ...]:
    """Every fact of both sides, once, in the incoming side's order; those it lacks follow in the earlier side's."""
    if avant is None:
        return tuple([PaireFaits(None, fait) for fait in apres.faits.values()])
    twins = {fact_key(chemin): fait for chemin, fait in avant.faits.items()}
    former = {new: old for old, new in renamed.items()}
    pairs: list[PaireFaits] = []
    for chemin, fait in apres.faits.items():
        twin = avant.faits.get(chemin) or twins.get(_under(fact_key(chemin), former))
        pairs.append(PaireFaits(twins.pop(fact_key(twin.chemin), None) if twin else None, fait))
    return (*pairs, *(PaireFaits(fait, None) for fait in twins.values()))


def pair_echeances(avant: Fiche | None, apres: Fiche, renamed: Mapping[str, str]) -> tuple[PaireEcheances, ...]:
    """Every échéance of both sides, once, paired as its facts are."""
    if avant is None:
        return tuple([PaireEcheances(None, echeance) for echeance in apres.echeances.values()])
    former = {new: old for old, new in renamed.items()}
    left = {echeance.chemin: echeance for echeance in avant.echeances.values()}
    pairs = [PaireEcheances(left.pop(former.get(one.chemin, one.chemin), None), one) for one in apres.echeances.values()]
    return (*pairs, *(PaireEcheances(echeance, None) for echeance in left.values()))


def renamings(avant: Fiche, apres: Fiche) -> dict[str, str]:
    """The things whose key changed: path on the earlier side → path on the incoming side (`poles.sah` → `poles.hotellerie`)."""
    if avant.faits.keys() == apres.faits.keys():
        return {}
    old, new = _things(avant), _things(apres)
    left = [one for chemin, one in old.items() if chemin not in new]
    right = [one for chemin, one in new.items() if chemin not in old]
    renamed: dict[str, str] = {}
    for same in (_same_name, _same_value, _last_of_its_family):
        left = [one for one in left if one.chemin not in renamed]
        right = [one for one in right if one.chemin not in renamed.values()]
        renamed.update(_one_to_one(left, right, same))
    return renamed


def _one_to_one(left: Sequence[Chose], right: Sequence[Chose], same: Callable[[Chose, Chose], bool]) -> dict[str, str]:
    """The pairs of comparable things that `same` finds, where neither could be paired with another."""
    found = [(one, other) for one in left for other in right if one.genre == other.genre and same(one, other)]
    ones, others = Counter(one.chemin for one, _ in found), Counter(other.chemin for _, other in found)
    return {one.chemin: other.chemin for one, other in found if ones[one.chemin] == others[other.chemin] == 1}


def _things(fiche: Fiche) -> dict[str, Chose]:
    champs: dict[str, dict[str, Fait]] = defaultdict(dict)
    for chemin, fait in fiche.faits.items():
        owner, champ = thing(chemin)
        if owner:
            champs[owner][champ] = fait
    return {chemin: Chose(chemin, chemin.split(".", 1)[0], _kind(chemin, fiche.echeances), faits) for chemin, faits in champs.items()}


def _kind(chemin: str, echeances: Mapping[str, Echeance]) -> str:
    """What can only face its like: an échéance of its genre, a row of its table, a thing of its family."""
    family, key = chemin.split(".", 1)
    if family == "echeances":
        return f"{family}.{echeances[key].genre}" if key in echeances else family
    return f"{family}.{key.split('.', 1)[0]}" if family == "codes" else family


def _same_name(one: Chose, twin: Chose) -> bool:
    """Whether they are called the same: a pôle's name, a window's label, a row's own label."""
    if one.famille in ("tarifs", "codes"):
        return loose_key(one.chemin) == loose_key(twin.chemin)
    common = [name for name in NAMES.get(one.famille, ()) if name in one.champs and name in twin.champs]
    return any(_loosely(one.champs[name]) == _loosely(twin.champs[name]) for name in common)


def _same_value(one: Chose, twin: Chose) -> bool:
    """Whether they hold one telling value: a number, an address, a mailbox, a code, a text. An échéance's are not: they move."""
    return one.famille != "echeances" and any(
        name in twin.champs and fait.canonique == twin.champs[name].canonique for name, fait in one.champs.items()
    )


def _last_of_its_family(one: Chose, twin: Chose) -> bool:
    """Whether nothing but a new name can explain both: `_one_to_one` then keeps them only if each side has no other."""
    return one.famille in ONLY_ONE and twin.famille in ONLY_ONE


def _loosely(fait: Fait) -> str:
    return loose_key(" ".join(fait.textes))


def _under(key: str, renamed: Mapping[str, str]) -> str:
    """The key of the same fact under the earlier name of its thing."""
    owner, _ = thing(key)
    return renamed[owner] + key[len(owner) :] if owner in renamed else key
