"""Facts gathered by what they speak of: a portail, a pôle, a table of codes."""

from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche


def facts_under(fiche: Fiche, bloc: str) -> dict[str, Fait]:
    """The facts of a block by the rest of their path; a label in it may hold dots of its own."""
    prefix = f"{bloc}."
    return {chemin.removeprefix(prefix): fait for chemin, fait in fiche.faits.items() if chemin.startswith(prefix)}


def group_facts(fiche: Fiche, bloc: str) -> dict[str, dict[str, Fait]]:
    """`group_facts(fiche, "portails")["cyclades"]["adresse"]`, in the order of the notice."""
    groups: dict[str, dict[str, Fait]] = {}
    for chemin, fait in facts_under(fiche, bloc).items():
        cle, _, champ = chemin.partition(".")
        groups.setdefault(cle, {})[champ] = fait
    return groups
