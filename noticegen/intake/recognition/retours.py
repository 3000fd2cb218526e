"""Sentences that speak of an exam already held."""

import re

_RETOUR = re.compile(
    r"\b(?:deja|auparavant|par rapport|(?:de|a) nouveau|cel(?:ui|le)s?|ceux|precedent\w*|dernier\w*|ancien\w*|redoubl\w+|laureats?|historique"
    r"|conserv\w+|gard(?:e|es|ent|er|ez|ees?)|repri\w+|reprend\w*|reprenez|report\w*|reconduit\w*|reutilis\w+|reactiv\w+|retrouv\w+|rest(?:e|ent) valables?"
    r"|benefic\w+|dispens\w+|ajourn\w+|echec|echou\w+|rate\w*|manqu\w+|absen\w+|presen(?:ts?|tes|tes?|tation|te)|inscrits?|inscrites?|admis\w*|refuse\w*"
    r"|obten\w+|acqui\w+|valide\w*|passe(?:e?s?)|accord\w+|notifie\w*|prononce\w*|rendue?s?|prises|remis\w*|retir\w+|tenue?s?|lieu|(?:ont|avez|aviez|avait|avaient) (?!une\b)\w+(?:e|es|i|is|u|us)|etai\w+"
    r"|notes (?:de|a)|releves? de notes|rapports? (?:de|du|des) jurys?|annales|bilan)\b"
)
"""Words of a sentence that speaks of an exam already held: what was obtained, kept, taken again, reported on."""

SANS_RETOUR = "« session » et l’année d’avant, sans un mot qui parle du passé"
"""Why a year is taken for the previous session's where nothing but the year says so: for a person to read again."""


def looks_back(phrase: str) -> bool:
    """Whether a sentence, folded, speaks of what is past."""
    return bool(_RETOUR.search(phrase))
