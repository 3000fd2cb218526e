"""A fact: one typed value with its path, its place and its volatility."""

from dataclasses import dataclass
from typing import Literal

from noticegen.facts.lieu import Lieu
from noticegen.facts.moment import Moment

Genre = Literal["moment", "jours", "annee", "texte", "liste", "adresse", "telephones", "courriels", "montant", "code", "oui"]
"""What a value is; it decides how it prints, how it compares and where it may stand in a link."""

Volatilite = Literal["annuel", "stable", "derive"]

Valeur = Moment | int | str | tuple[Moment, ...] | tuple[str, ...]


@dataclass(frozen=True)
class Fait:
    """One value of an édition.

    | genre | `valeur` (canonical) | example of `textes` (as typed) |
    | --- | --- | --- |
    | moment | `Moment` | `13 novembre 2025 à 19h00` |
    | jours | tuple of `Moment`, in order | `12 mai 2026` · `13 mai 2026` |
    | annee | int | `2025` |
    | texte | str, spaces folded | `Brevet professionnel` |
    | liste | tuple of str, as typed, in the order typed | `Candidats individuels` · … |
    | adresse | str: absolute `https://…` or `http://…` | `www.ac-poitiers.fr` |
    | telephones | tuple of E.164 (short numbers as typed), in the order typed | `05.16.52.64.55` · … |
    | courriels | tuple of lower-case mailboxes, in the order typed | `pole.sah@ac-poitiers.fr` |
    | montant | int, in cents | `12,50 €` |
    | code | str | `25010` |
    | oui | str, `oui` | `oui` |

    `textes` are the values as typed, one a member of a list. Lists compare as sets: see `canonique`.
    """

    chemin: str
    genre: Genre
    valeur: Valeur
    textes: tuple[str, ...]
    lieu: Lieu
    volatilite: Volatilite

    @property
    def canonique(self) -> str:
        """The value in the one notation in which facts are compared, confirmed and exported."""
        if isinstance(self.valeur, str):
            return self.valeur
        if isinstance(self.valeur, tuple):
            return " · ".join(sorted({str(member) for member in self.valeur}))
        return str(self.valeur)
