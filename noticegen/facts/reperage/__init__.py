"""Finding what may be a fact in any French text. Orphan detection (prose) and recognition (intake) both stand on it.

`scan(texte)` is their contract:

- it never raises, whatever the text, and its time grows with the length of the text and with nothing else;
- what it returns is in the order of the text and does not overlap; `texte[found.debut:found.fin] == found.texte`;
- words may be separated by any space, a single line end included; a blank line ends everything;
- `valeur` is canonical, so that two notations of one value are equal:

| genre | `valeur` | seen in |
| --- | --- | --- |
| date | `2025-11-13`, `2025-11-13T19:00`, year missing `--11-13` | jeudi 13 novembre 2025 à 19h00 · 13/11/2025 |
| periode | `2025-10-21/2025-11-13`, its two dates in `parties` | du 21 octobre au 13 novembre 2025 (without « du ») |
| jours | `2026-05-12 · 2026-05-13`, its dates in `parties` | 12 et 13 mai 2026 · mai 2026 : les 12 et 13 (after a mois) |
| heure | `19:00`, `24:00` | 19h00 · 17 heures · minuit |
| annee | `2026` (of « 2025-26 », two) | session 2026 |
| mois | `2026-06`, year missing `--06` | juin 2026 · en juin |
| jour_semaine | `lundi` | du lundi au vendredi (two) |
| telephone | E.164, or a short number | 05.16.52.64.55 · composer le 3646 |
| courriel, adresse | small letters; absolute address | pole.sah@ac-exemple.fr · www.ac-exemple.fr |
| montant | cents | 12,50 € |
| nombre | digits and letters, unspaced | 25010 · 1 250 · 25509R |

- genres of `GENRES_EXEMPTS` are found too, so that the caller may drop them or not (`found.exempt`); their value is what was written:
  numero (étape 2, annexe 3, n° 5, `1.` or `2)` opening a line), ordinal (1re), age (16 ans), duree (48 heures, 3 jours ouvrés),
  postal (99022 Exemple, BP 625, 22 rue…), reference (décret n° 2019-768 du 24 juillet 2019, article D. 337-95), pourcentage,
  note (10/20), quantite (3 timbres);
- an hour that follows its day with nothing, « à », « dès », a comma, a dash or in brackets belongs to the date; after « avant » or
  « de » it is a find of its own;
- something malformed is found all the same, with its `faute`: 31 novembre 2025, a false weekday, 29h00, nine digits where ten are dialled.
"""

import re

from noticegen.facts.reperage.dates import read_dates, read_days_of_month
from noticegen.facts.reperage.lecture import LECTEURS
from noticegen.facts.reperage.motifs import MOTIF
from noticegen.facts.reperage.texte import prepare
from noticegen.facts.reperage.trouvaille import GENRES_EXEMPTS, Genre, Trouvaille

__all__ = ["GENRES_EXEMPTS", "Genre", "Trouvaille", "scan"]


_MOTIF = re.compile(MOTIF)
_LECTEURS = LECTEURS | {"dates": read_dates, "joursdumois": read_days_of_month}


def scan(texte: str) -> tuple[Trouvaille, ...]:
    """Everything in the text that may be a fact: see the module's contract."""
    prepared = prepare(texte)
    finds: list[Trouvaille] = []
    position = 0
    while found := _MOTIF.search(prepared.plie, position):
        here = _LECTEURS[found.lastgroup.rpartition("_")[0]](prepared, found.start(), found.end())
        finds += here
        position = max(found.start() + 1, found.end())
    return tuple(finds)
