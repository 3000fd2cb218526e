"""What is found in a text."""

from typing import Literal, NamedTuple

Genre = Literal[
    "date", "periode", "jours", "heure", "annee", "jour_semaine", "mois",
    "telephone", "courriel", "adresse", "montant", "nombre",
    "numero", "ordinal", "age", "duree", "postal", "reference", "pourcentage", "note", "quantite",
]  # fmt: skip

GENRES_EXEMPTS: frozenset[Genre] = frozenset(
    {"numero", "ordinal", "age", "duree", "postal", "reference", "pourcentage", "note", "quantite"}
)
"""Genres that never are a fact of the session by their context: steps, ages, postal codes, legal references…"""


class Trouvaille(NamedTuple):
    """Something found at `texte_entier[debut:fin] == texte`, with its value in canonical notation.

    `faute` says in French what is wrong with it (a day that does not exist, nine digits); `valeur` then is what was written, or
    empty. `parties` are the dates of a period or of a list of days, each whole: the end of a period lends its year to the other.
    """

    genre: Genre
    debut: int
    fin: int
    texte: str
    valeur: str
    faute: str = ""
    parties: tuple["Trouvaille", ...] = ()

    @property
    def exempt(self) -> bool:
        """Whether its context says that it is no fact of the session."""
        return self.genre in GENRES_EXEMPTS

    @property
    def feuilles(self) -> tuple["Trouvaille", ...]:
        """Its parts, or itself when it has none."""
        return self.parties or (self,)
