"""A fiche: all that the data say of one notice in one session. Every later layer knows the facts through it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait
from noticegen.facts.lieu import Lieu


@dataclass(frozen=True)
class Fiche:
    """The facts of one édition, by path.

    | path | genre |
    | --- | --- |
    | `session.libelle`, `session.annee` and `session.precedente` (derived) | texte, annee, annee |
    | `notice.titre`, `notice.mise_a_jour` | texte, moment |
    | `academie.nom`, `.devise`, `.site`, `.publication`, `.domaines` | texte, liste, adresse, adresse, liste |
    | `academie.fuseau` where it is typed | texte |
    | `portails.<cle>.nom`, `.adresse`, `.role`, `.chemin` | texte, adresse, texte, texte |
    | `poles.<cle>.nom`, `.bureau`, `.ressort`, `.adresse`, `.horaires`, `.precision` | texte |
    | `poles.<cle>.telephones`, `.telecopies`, `.courriels`, `.verifie_le` | telephones, telephones, courriels, moment |
    | `publics`, `references` | liste |
    | `examens.<sigle>` | texte |
    | `echeances.<cle>.ouverture`, `.cloture`, `.avant`, `.jusquau`, `.le`, `.du`, `.au` | moment |
    | `echeances.<cle>.des`, `.libelle`, `.preuve`, `.provisoire` | jours, texte, texte, oui |
    | `tarifs.<cle>`, `codes.<table>.<libellé>`, `constantes.<nom>` | montant, code, texte |

    Only the portails and pôles that the notice names are there, in the order it names them. Keys stand as typed.
    """

    notice: str
    session: str
    faits: Mapping[str, Fait]
    echeances: Mapping[str, Echeance]
    campagne: tuple[date, date]
    lieu: Lieu
    fuseau: str = "Europe/Paris"
    notation: str = "HHhMM"
    feries: str = "france"
    brouillon: bool = False

    @property
    def id(self) -> str:
        """The édition's identifier, `cs-bp-2026`: looked up, never split at a hyphen."""
        return f"{self.notice}-{self.session}"
