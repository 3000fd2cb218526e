"""Slips in the portails and in what is said of the académie itself."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from benchmarks.mutations.cas import CHARGEMENT, Catalogue, Retouche
from benchmarks.mutations.terrain import Terrain
from noticegen.facts.fait import Fait

CATALOGUE = Catalogue("portails et académie")
faute = CATALOGUE.faute

AUTRE_SITE = ("portail-adresse-changee", "hote-ressemblant")


@faute("site presque semblable", *AUTRE_SITE)
def look_alike(terrain: Terrain) -> Iterator[Retouche]:
    """A letter lost or doubled, two swapped, something behind the name."""
    for fait, host in _addresses(terrain):
        label = host.removeprefix("www.").partition(".")[0]
        likes = (label[:-1], label + label[-1], label[:2] + label[3] + label[2] + label[4:])
        for wrong in (*(host.replace(label, like, 1) for like in likes), f"{host}.example.net"):
            if wrong != host:
                yield Retouche(f"{fait.chemin}, {wrong}", terrain.retype(fait, fait.textes[0].replace(host, wrong)))


@faute("fin du nom de site changée", *AUTRE_SITE)
def other_tail(terrain: Terrain) -> Iterator[Retouche]:
    """.fr typed .com, a dot typed hyphen."""
    for fait, host in _addresses(terrain):
        for wrong in (f"{host.rpartition('.')[0]}.com", host.replace(".", "-", 1)):
            yield Retouche(f"{fait.chemin}, {wrong}", terrain.retype(fait, fait.textes[0].replace(host, wrong)))


@faute("adresse d’un autre site", *AUTRE_SITE)
def other_site(terrain: Terrain) -> Iterator[Retouche]:
    """The page somebody had open."""
    for fait, _ in _addresses(terrain):
        yield Retouche(fait.chemin, terrain.retype(fait, "https://www.moteur-de-recherche.example/resultats"))


@faute("https perdu", "https-perdu", "portail-adresse-changee")
def https_lost(terrain: Terrain) -> Iterator[Retouche]:
    """https:// typed http://."""
    for fait, _ in _addresses(terrain):
        if fait.textes[0].startswith("https://"):
            yield Retouche(fait.chemin, terrain.retype(fait, fait.textes[0].replace("https://", "http://")))


@faute("page d’un portail changée", *AUTRE_SITE)
def page_changed(terrain: Terrain) -> Iterator[Retouche]:
    """The page behind the host: lost, mistyped, another."""
    for fait, host in _addresses(terrain):
        text = fait.textes[0]
        page = text.partition(host)[2]
        wrongs = (text.removesuffix(page), f"{text[:-1]}", f"{text}s") if page else (f"{text}/accueil",)
        for wrong in wrongs:
            yield Retouche(f"{fait.chemin}, {wrong}", terrain.retype(fait, wrong))


@faute("adresse illisible", CHARGEMENT)
def malformed(terrain: Terrain) -> Iterator[Retouche]:
    """A space, a comma, a scheme cut short."""
    for fait, host in _addresses(terrain):
        text = fait.textes[0]
        for wrong in (text.replace(host, f"{host[:4]} {host[4:]}"), text.replace(".", ",", 1), text.replace("://", ":/", 1)):
            if wrong != text:
                yield Retouche(f"{fait.chemin}, {wrong}", terrain.retype(fait, wrong))


@faute("nom d’un portail changé", "portail-renomme")
def renamed(terrain: Terrain) -> Iterator[Retouche]:
    """The name of the version before."""
    for fait in terrain.family("portails.", "nom"):
        yield Retouche(fait.chemin, terrain.retype(fait, f"{fait.textes[0]} 2"))


@faute("rôle d’un portail changé", "role-du-portail-change")
def role_changed(terrain: Terrain) -> Iterator[Retouche]:
    """inscription typed information."""
    for fait in terrain.family("portails.", "role"):
        new = "information" if fait.textes[0] != "information" else "inscription"
        yield Retouche(fait.chemin, terrain.retype(fait, new))


@faute("rôle d’un portail effacé", "role-du-portail-change", CHARGEMENT)
def role_lost(terrain: Terrain) -> Iterator[Retouche]:
    """Nothing says any more what the site is for."""
    for fait in terrain.family("portails.", "role"):
        yield Retouche(fait.chemin, terrain.without(fait))


@faute("menu d’un portail changé", "menu-du-portail-change")
def menu_changed(terrain: Terrain) -> Iterator[Retouche]:
    """Examens typed Concours."""
    for fait in terrain.family("portails.", "chemin"):
        for new in ("Concours", fait.textes[0][:-1]):
            yield Retouche(f"{fait.chemin}, {new}", terrain.retype(fait, new))


@faute("menu d’un portail effacé", "menu-du-portail-change", CHARGEMENT)
def menu_lost(terrain: Terrain) -> Iterator[Retouche]:
    """The candidate is left on the home page."""
    for fait in terrain.family("portails.", "chemin"):
        yield Retouche(fait.chemin, terrain.without(fait))


@faute("portail oublié", "portail-supprime", CHARGEMENT)
def portail_dropped(terrain: Terrain) -> Iterator[Retouche]:
    """One of the sites, lost from the notice."""
    keys = list(dict.fromkeys(path.split(".")[1] for path in terrain.edition.fiche.faits if path.startswith("portails.")))
    for key in keys if len(keys) > 1 else []:
        yield Retouche(key, terrain.without_entry(f"- portail: {key}"))


@faute("nom de l’académie d’à côté", "academie-changee")
def other_academie(terrain: Terrain) -> Iterator[Retouche]:
    """A block copied from the neighbour."""
    for fait in terrain.family("academie.", "nom"):
        yield Retouche(fait.chemin, terrain.retype(fait, "Académie de Cormeilles"))


@faute("site de l’académie changé", "academie-changee", "portail-adresse-changee", "hote-ressemblant")
def academie_site(terrain: Terrain) -> Iterator[Retouche]:
    """A letter of the académie's own site."""
    for fait in terrain.family("academie.", "site"):
        yield Retouche(fait.chemin, terrain.retype(fait, fait.textes[0].replace("ac-", "ca-", 1)))


@faute("devise de l’académie mutilée", "academie-changee")
def motto_cut(terrain: Terrain) -> Iterator[Retouche]:
    """A word of the motto lost."""
    for fait in terrain.family("academie.", "devise"):
        yield Retouche(fait.chemin, terrain.replace(fait.lieu, ", Fraternité", ""))


@faute("domaine de l’académie changé", "academie-changee", "courriel-hors-domaine")
def domain_changed(terrain: Terrain) -> Iterator[Retouche]:
    """The domain against which mailboxes are held."""
    for fait in terrain.family("academie.", "domaines"):
        yield Retouche(fait.chemin, terrain.retype(fait, fait.textes[0].replace("ac-", "ca-", 1)))


def _addresses(terrain: Terrain) -> Iterator[tuple[Fait, str]]:
    for fait in terrain.family("portails.", "adresse"):
        yield fait, urlsplit(fait.valeur).hostname
