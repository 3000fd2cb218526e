"""What an échéance is called."""

import pytest

from noticegen.facts.echeance import Echeance
from noticegen.facts.intitules import nom_echeance


def echeance(cle: str, libelle: str) -> Echeance:
    return Echeance(cle, libelle)


NOMS = [
    ("inscription", "", "Inscription"),
    ("inscription", "CS/BP", "Inscription CS/BP"),
    ("inscription", "Première phase", "Première phase"),
    ("paiement", "Paiement des droits", "Paiement des droits"),
    ("oraux", "épreuves orales", "Épreuves orales"),
    ("ecrits", "", "Épreuves écrites"),
    ("seconde-phase", "", "Seconde phase"),
]


@pytest.mark.parametrize(("cle", "libelle", "nom"), NOMS)
def test_an_echeance_is_called(cle: str, libelle: str, nom: str) -> None:
    assert nom_echeance(echeance(cle, libelle)) == nom
