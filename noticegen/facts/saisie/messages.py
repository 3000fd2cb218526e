"""What the model refuses, told in French at the place where it was typed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel

from noticegen.facts.arbre.tree import Array, Node, Scalar, Table
from noticegen.facts.faute import Faute, near_miss
from noticegen.facts.illisible import quoted
from noticegen.facts.pliage import fold
from noticegen.facts.saisie.champs import VALUE
from noticegen.facts.saisie.cles import ABSENT

Loc = tuple[str | int, ...]
Telling = tuple[str, str, str]


@dataclass(frozen=True)
class Place:
    """Where an error of the model points: the node, the key it is under, and the fields leading there."""

    node: Node
    key: Scalar | None
    chemin: str

    @property
    def shown(self) -> Node:
        """What to underline: the value typed, or the name of a whole block."""
        return self.node if isinstance(self.node, Scalar) or self.key is None else self.key


def faults_of(details: Sequence[Any], model: type[BaseModel], tree: Table, key: Scalar) -> list[Faute]:
    """The model's errors as faults. `tree` is the block it refused, `key` the block's own name."""
    typos = {(loc[:-1], _near(model, loc)) for detail in details if detail["type"] == "extra_forbidden" for loc in [detail["loc"]]}
    told = [detail for detail in details if detail["type"] != "missing" or (detail["loc"][:-1], detail["loc"][-1]) not in typos]
    return [_fault(detail, model, tree, key) for detail in told]


def _near(model: type[BaseModel], loc: Loc) -> str:
    """The field that an unknown one was probably meant to be."""
    return next(iter(get_close_matches(fold(str(loc[-1])), list(fields_at(model, loc[:-1])), n=1)), "")


def _fault(detail: Any, model: type[BaseModel], tree: Table, key: Scalar) -> Faute:
    loc: Loc = detail["loc"]
    context = detail.get("ctx") or {}
    kind = detail["type"]
    if kind == VALUE and context["champ"] != "":
        loc = (*loc, context["champ"])
    place = _locate(tree, key, loc)
    if kind == VALUE:
        message, attendu, remede = context["message"], context["attendu"], context["remede"]
        return place.shown.faute(f"{place.chemin} : {message}" if place.chemin else message, attendu, remede)
    if kind == "extra_forbidden":
        return _unknown(place, str(loc[-1]), fields_at(model, loc[:-1]))
    if kind == "missing":
        return _missing(place, str(loc[-1]), fields_at(model, loc[:-1]), tree.texte("depuis"))
    message, attendu, remede = TELLINGS.get(kind, _unforeseen)(place, detail)
    return place.shown.faute(f"{place.chemin} : {message}" if place.chemin else message, attendu, remede)


def _locate(tree: Table, key: Scalar, loc: Loc) -> Place:
    """Walk the tree along an error's path; parts that the tree does not have (what pydantic adds) are skipped."""
    node: Node = tree
    names: list[str] = []
    above: Scalar | None = key
    for part in loc:
        if isinstance(node, Table) and isinstance(part, str) and part in node:
            above, node = node.keys[part], node.values[part]
            names.append(part)
        elif isinstance(node, Array) and isinstance(part, int) and part < len(node.items):
            above, node = None, node.items[part]
    if loc and loc[-1] == "[key]":
        node = above or node
        names = names[:-1]
    return Place(node, above, ".".join(_own(names)))


def _own(names: list[str]) -> list[str]:
    """The path inside the notice: inherited by another session, the same mistake is told once."""
    return names[2:] if names[:1] == ["notices"] and len(names) > 2 else names


SYNONYMS = {
    "fermeture": "cloture",
    "fin": "cloture",
    "debut": "ouverture",
    "limite": "avant",
    "date": "le",
    "mail": "courriels",
    "mails": "courriels",
    "email": "courriels",
    "mel": "courriels",
    "tel": "telephones",
    "fax": "telecopies",
    "url": "adresse",
    "lien": "adresse",
    "brouillon": "etat",
    "frais": "tarifs",
    "public": "publics",
}
"""Words that officers use for a field of another name; the nearest spelling would mislead (« fermeture » is no « ouverture »)."""


def _unknown(place: Place, name: str, known: dict[str, str]) -> Faute:
    meant = SYNONYMS.get(name, "")
    hint = f"ici on écrit « {meant} »" if meant in known else near_miss(fold(name), list(known))
    where = place.key or place.node
    message = f"champ inconnu {quoted(name)}" + (f" ; {hint}" if hint else "")
    return where.faute(message, ", ".join(known), "corrigez le nom du champ, ou supprimez-le")


def _missing(place: Place, name: str, known: dict[str, str], herite_de: str) -> Faute:
    inherited = f" (et rien n’en vient de la session {herite_de})" if herite_de and name in ("academie", "titre") else ""
    message = f"« {name} » manque dans ce bloc{inherited}"
    if place.chemin:
        message = f"{place.chemin} : {message}"
    return (place.key or place.node).faute(message, known.get(name, ""), f"ajoutez une ligne « {name}: … »")


def fields_at(model: type[BaseModel], loc: Loc) -> dict[str, str]:
    """The fields of the block at a path, with their descriptions."""
    for part in loc:
        if isinstance(part, str) and part in model.model_fields:
            model = next(_models(model.model_fields[part].annotation), model)
    return {name: field.description or "" for name, field in model.model_fields.items()}


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)


def _block(place: Place, detail: Any) -> Telling:
    if isinstance(place.node, Scalar) and not place.node.texte:
        return "le bloc est vide", "des champs, en retrait à la ligne suivante", "complétez-le ou supprimez-le"
    if isinstance(place.node, Scalar) and place.node.texte == ABSENT:
        return f"« {ABSENT} » ne retire rien ici : ce bloc n’est pas hérité", "le bloc, ou rien", "supprimez cette ligne"
    found = f"{quoted(place.node.texte)} se trouve" if isinstance(place.node, Scalar) else "une liste se trouve"
    return (
        f"{found} là où un bloc de champs est attendu",
        "« champ: valeur », en retrait à la ligne suivante",
        "passez à la ligne et nommez le champ",
    )


def _list(place: Place, detail: Any) -> Telling:
    return (
        "un bloc se trouve là où une liste est attendue",
        "une ligne « - … » par élément",
        "retirez le nom du champ, ou mettez un « - » devant chaque élément",
    )


def _unforeseen(place: Place, detail: Any) -> Telling:
    return f"la valeur n’est pas acceptée ({detail['type']} : {detail['msg']})", "", "comparez avec docs/modifier-une-session.md"


TELLINGS: dict[str, Callable[[Place, Any], Telling]] = {"model_type": _block, "dict_type": _block, "tuple_type": _list}
"""pydantic's own error types that our model can raise; `missing`, `extra_forbidden` and our own are told above."""
