"""Nested values as the YAML that officers type: one value a line, quoted only where YAML would read something else."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

Donnee = str | Sequence["Donnee"] | Mapping[str, "Donnee"]

PAS = 2
"""Columns of one level of indentation."""

_BARE = re.compile(r"[^\W_](?:[\w’' ()./%€+,;@?=&-]|:(?! |$))*")
_SPECIAL = frozenset({"null", "Null", "NULL", "true", "false", "yes", "no", "on", "off"})


def scalar(texte: str) -> str:
    """One value on one line."""
    folded = " ".join(texte.split())
    bare = _BARE.fullmatch(folded) and folded not in _SPECIAL
    return folded if bare else json.dumps(folded, ensure_ascii=False)


def lines_of(donnees: Mapping[str, Donnee], indent: int) -> Iterator[str]:
    """The lines of a block at an indentation; empty values are left out."""
    for cle, valeur in donnees.items():
        if isinstance(valeur, str):
            yield f"{' ' * indent}{scalar(cle)}: {scalar(valeur)}"
        elif isinstance(valeur, Mapping) and valeur:
            yield f"{' ' * indent}{scalar(cle)}:"
            yield from lines_of(valeur, indent + PAS)
        elif valeur:
            yield f"{' ' * indent}{scalar(cle)}:"
            yield from _items(valeur, indent + PAS)


def _items(valeurs: Sequence[Donnee], indent: int) -> Iterator[str]:
    for valeur in valeurs:
        if isinstance(valeur, str):
            yield f"{' ' * indent}- {scalar(valeur)}"
            continue
        first, *rest = lines_of(valeur, indent + PAS)
        yield f"{' ' * indent}- {first.strip()}"
        yield from rest
