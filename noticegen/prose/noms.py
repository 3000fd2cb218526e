"""The names of the prose: every fact of a fiche by block and key, échéances at the root."""

from collections.abc import Mapping

from noticegen.facts.fait import Fait
from noticegen.prose.vues import Atelier, Vue, VueEcheance, VueFait, VueGroupe, prose_name

BLOCS = ("session", "notice", "academie", "portails", "poles", "examens", "echeances", "tarifs", "codes", "constantes")
LISTES = ("publics", "references")
_DEUX_NIVEAUX = ("portails", "poles", "codes", "echeances")
_FORMES = {"academie": "academie", "tarifs": "tarifs", "codes": "codes"}

GENRES = {"fenetres": "fenetre", "limites": "limite", "evenements": "evenement"}
"""The échéances of one kind, for loops."""

RESERVES = (*BLOCS, *LISTES, *GENRES, "entete", "contacts", "bloc", "loop")
"""Names that no échéance can have in prose; one that has such a key stays reachable as `echeances.<cle>`."""


def build_racine(atelier: Atelier) -> VueGroupe:
    """The root of all names, a name of the prose each."""
    tree = _tree(atelier.encre.fiche.faits)
    groups = {nom: _group(atelier, nom, tree.get(nom, {})) for nom in BLOCS}
    lists = {nom: VueFait(atelier, nom, tree[nom]) if nom in tree else VueGroupe(atelier, nom, {}) for nom in LISTES}
    shapes = {"entete": VueGroupe(atelier, "entete", groups["notice"]._membres, "entete")}
    shapes["contacts"] = VueGroupe(atelier, "contacts", groups["poles"]._membres, "contacts")
    echeances = {prose_name(nom): _at_root(nom, vue) for nom, vue in groups["echeances"]._membres.items()}
    kinds = {nom: _of_kind(atelier, nom, genre, groups["echeances"]._membres) for nom, genre in GENRES.items()}
    return VueGroupe(atelier, "", {**echeances, **groups, **kinds, **lists, **shapes})


def _tree(faits: Mapping[str, Fait]) -> dict[str, object]:
    """Facts by block and key. Labels of codes and fees may hold dots, so paths are never split further than their block says."""
    tree: dict[str, object] = {}
    for chemin, fait in faits.items():
        bloc, _, rest = chemin.partition(".")
        if not rest:
            tree[bloc] = fait
            continue
        branch = tree.setdefault(bloc, {})
        if bloc in _DEUX_NIVEAUX:
            key, _, rest = rest.partition(".")
            branch = branch.setdefault(key, {})
        branch[rest] = fait
    return tree


def _group(atelier: Atelier, nom: str, branch: Mapping[str, object]) -> VueGroupe:
    if nom == "echeances":
        members = {cle: _echeance(atelier, cle, branch.get(cle, {})) for cle in atelier.encre.fiche.echeances}
        return VueGroupe(atelier, nom, members)
    members = {}
    for key, value in branch.items():
        name = f"{nom}.{prose_name(key)}"
        members[key] = VueFait(atelier, name, value) if isinstance(value, Fait) else _subgroup(atelier, nom, name, value)
    return VueGroupe(atelier, nom, members, _FORMES.get(nom, ""))


def _subgroup(atelier: Atelier, bloc: str, nom: str, branch: Mapping[str, Fait]) -> VueGroupe:
    members: dict[str, Vue] = {key: VueFait(atelier, f"{nom}.{key}", fait) for key, fait in branch.items()}
    return VueGroupe(atelier, nom, members, {"codes": "table"}.get(bloc, ""))


def _echeance(atelier: Atelier, cle: str, faits: Mapping[str, Fait]) -> VueEcheance:
    return VueEcheance(atelier, f"echeances.{prose_name(cle)}", atelier.encre.fiche.echeances[cle], faits)


def _of_kind(atelier: Atelier, nom: str, genre: str, echeances: Mapping[str, object]) -> VueGroupe:
    return VueGroupe(atelier, nom, {cle: vue for cle, vue in echeances.items() if vue._echeance.genre == genre})


def _at_root(cle: str, vue: VueEcheance) -> VueEcheance:
    return VueEcheance(vue._atelier, prose_name(cle), vue._echeance, vue._faits)
