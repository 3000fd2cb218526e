"""L’en-tête ou le pied des pages dit autre chose.

Pourquoi : un bureau ou un lieu changé dans une marge se lit sur chaque page, et nulle part ailleurs dans le document.

Faux :
    rien de faux : le contrôle le signale
    session 2025, pied de page : Rectorat – DEC 3
    session 2026, pied de page : Rectorat – DEC 4

Juste :
    session 2026, pied de page : Rectorat – DEC 3

Que faire : rien, si le service l’a voulu. Les numéros de page et les dates qui avancent ne sont pas comptés.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.indices.marges_changees import changed_margins
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="une marge nouvelle est le papier du service")


def check(change: Change) -> Iterator[Constat]:
    """The words of the margins that were reworded, or that are gone."""
    for paire in changed_margins(change):
        told = "est rédigée autrement" if paire.apres else "a disparu"
        yield REGLE.on_phrase(change, paire, f"Cette ligne d’en-tête ou de pied de page {told}.")
