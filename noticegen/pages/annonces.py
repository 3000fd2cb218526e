"""What a list, a calendar or a feed says of an édition's deadlines, in the words of the templates of prose."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from noticegen.edition import Composition, finish
from noticegen.facts.echeance import Echeance
from noticegen.facts.intitules import nom_echeance


@dataclass(frozen=True)
class Annonce:
    """One deadline, whole: « Pièces justificatives : avant le 13 novembre 2025 », as plain words and as HTML that says where they come from."""

    echeance: Echeance
    texte: str
    html: Markup


def read_annonces(composition: Composition) -> tuple[Annonce, ...]:
    """Every deadline of an édition, in the order of its data."""
    echeances = composition.edition.fiche.echeances
    return tuple(_annonce(echeance, str(composition.noms["echeances"][cle]), composition) for cle, echeance in echeances.items())


def _annonce(echeance: Echeance, masked: str, composition: Composition) -> Annonce:
    nom = f"{nom_echeance(echeance)}\u00a0: "
    html = finish(composition, f"{escape(nom)}{masked}")
    return Annonce(echeance, nom + composition.encre[masked].texte, Markup(html))


def resume(annonces: tuple[Annonce, ...]) -> str:
    """One line for a search engine or a feed: the windows; without any, the first deadline."""
    windows = [annonce.texte for annonce in annonces if annonce.echeance.genre == "fenetre"]
    return " ; ".join(windows or [annonce.texte for annonce in annonces[:1]])
