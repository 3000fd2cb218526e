"""What recognition saw: one entry an expression of the text, bound to a fact or not."""

from dataclasses import dataclass
from typing import Literal, get_args

from noticegen.facts.lieu import Lieu

Type = Literal[
    "fenetre", "limite", "date", "heure", "telephone", "courriel", "url", "session", "session-precedente", "tarif", "code", "texte"
]
"""What an expression is; `texte` (a name, a motto, an audience) is bound too but never counted among the facts of a report."""

TYPES_FAITS = frozenset(get_args(Type)) - {"texte"}
"""The types that a report counts."""


@dataclass(frozen=True)
class Part:
    """A stretch of a passage that prints one value of one fact, in canonical notation; `cachee` when only its link gives it."""

    passage: int
    debut: int
    fin: int
    chemin: str
    valeur: str
    cachee: bool = False


@dataclass(frozen=True)
class Vu:
    """One expression: what it is, its value (ISO, E.164, small letters), its words, its place, its fact and why.

    `chemin` is empty when it is bound to none; `raison` then says why not.
    """

    type: Type
    valeur: str
    texte: str
    lieu: Lieu
    chemin: str
    raison: str
    parts: tuple[Part, ...] = ()
