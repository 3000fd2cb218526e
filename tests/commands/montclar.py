"""A notice of last year and of this one, the edits of it that slips are, and what the check says of two documents."""

import re
from collections.abc import Callable

from noticegen.commands.confrontation import Confrontation
from noticegen.commands.controle import check_all
from noticegen.commands.sources.document import as_reference, facing
from noticegen.facts.registre import Registre
from noticegen.intake.reading import read_document
from noticegen.review.constat import Constat

NOTICE = """# Académie de Montclar

## Brevet des métiers d’art – Session {S}

Le serveur ouvre le {OUV} et ferme le {CLO}.

L’inscription se fait sur [le guichet des examens](https://guichet.ac-montclar.fr/bma), rubrique « Nouveau dossier ».

Les candidats de la session {P} gardent leur mot de passe.

Le dossier complet est à renvoyer au plus tard le {PIE}.

Les épreuves pratiques se déroulent {EP}. Les convocations sont envoyées le {CONV}.

| Territoire | Ouverture | Fermeture |
|---|---|---|
| Plaine de Lorme | {OUV} | {CLO} |
| Plateau de Cise | {OUV2} | {CLO2} |

| Spécialité | Code |
|---|---|
| Verrerie | 22410 |
| Reliure | 32205 |
| Ébénisterie | 23402 |

| Service | Téléphone | Courriel |
|---|---|---|
| Bureau EX 1 | 05 55 01 02 03 | lorme@ac-montclar.fr |
| Bureau EX 2 | 05 55 01 02 17 | cise@ac-montclar.fr |

Écrire à [verrerie@ac-montclar.fr](mailto:verrerie@ac-montclar.fr) pour la spécialité verrerie.
"""
AVANT = NOTICE.format(
    S=2025,
    P=2024,
    OUV="lundi 14 octobre 2024 à 9h00",
    CLO="vendredi 15 novembre 2024 à 17h00",
    OUV2="lundi 21 octobre 2024 à 9h00",
    CLO2="vendredi 22 novembre 2024 à 17h00",
    PIE="vendredi 29 novembre 2024",
    EP="du lundi 5 mai 2025 au mercredi 14 mai 2025",
    CONV="9 avril 2025",
)
APRES = NOTICE.format(
    S=2026,
    P=2025,
    OUV="lundi 13 octobre 2025 à 9h00",
    CLO="vendredi 14 novembre 2025 à 17h00",
    OUV2="lundi 20 octobre 2025 à 9h00",
    CLO2="vendredi 21 novembre 2025 à 17h00",
    PIE="vendredi 28 novembre 2025",
    EP="du lundi 4 mai 2026 au mercredi 13 mai 2026",
    CONV="8 avril 2026",
)
Edit = Callable[[str], str]


def replaced(old: str, new: str) -> Edit:
    """The edit that replaces a text wherever it stands."""
    return lambda texte: texte.replace(old, new)


def exchanged(one: str, other: str) -> Edit:
    """The edit that puts each of two texts in the other's place."""
    return lambda texte: texte.replace(one, "\0").replace(other, one).replace("\0", other)


def upside_down(first: str, last: str) -> Edit:
    """The edit that reverses the rows from one to another, by their first words."""
    pattern = rf"(?sm)^\| {first}.*?^\| {last}[^\n]*\n"
    return lambda texte: re.sub(pattern, lambda found: "\n".join(reversed(found[0].splitlines())) + "\n", texte)


def columns_exchanged(texte: str) -> str:
    """Headings and cells of the last two columns of the tables of three."""
    return re.sub(r"(?m)^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", r"| \1 | \3 | \2 |", texte)


def blocking(apres: str, avant: str = AVANT, suffixe: str = "md") -> list[str]:
    """The rules that hold a document up, held against another one."""
    return [constat.regle for constat in constats(apres, avant, suffixe)]


def constats(apres: str, avant: str = AVANT, suffixe: str = "md") -> list[Constat]:
    """What holds a document up, held against another one."""
    reference = as_reference(read_document(avant.encode(), f"avant.{suffixe}"))
    arrived = facing(read_document(apres.encode(), f"apres.{suffixe}"), reference)
    (rapport,) = check_all(Confrontation(Registre((), {}, {}, {}, {}, ()), ((reference, arrived),)))
    return [constat for constat in rapport.constats if constat.gravite != "information"]
