"""Paths of facts: the thing a fact belongs to, and the name under which it is recognised when its form changes."""

from functools import lru_cache

DEPTH = {"echeances": 2, "poles": 2, "portails": 2, "examens": 2, "constantes": 2, "tarifs": 2, "codes": 3}
"""How many parts of a path name one thing of that family: `poles.sah`, `codes.<table>.<libellé>`."""

ROLES = {"avant": "limite", "jusquau": "limite", "le": "jour", "du": "jour", "des": "jour"}
"""A limit is the same one when its side changes, an event when its days do."""


def thing(chemin: str) -> tuple[str, str]:
    """A path's thing and field (`poles.sah`, `nom`); no thing for a fact that stands alone (`session.libelle`)."""
    parts = chemin.split(".", 2)
    depth = DEPTH.get(parts[0], 0)
    return ".".join(parts[:depth]), ".".join(parts[depth:])


@lru_cache(maxsize=16384)
def fact_key(chemin: str) -> str:
    """The name under which a fact is masked and paired: its path, its role standing for the field of an échéance."""
    parts = chemin.split(".")
    if parts[0] == "echeances" and len(parts) == 3:
        return f"{parts[0]}.{parts[1]}.{ROLES.get(parts[2], parts[2])}"
    return chemin
