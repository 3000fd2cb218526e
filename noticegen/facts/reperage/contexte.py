"""What the words around a find say of it: « durée : 3 h » is no hour of the day, « le 05/10 » is no mark."""

import re

from noticegen.facts.reperage.texte import ALINEA, TextePlie

_VUE = 40
"""Characters before a find that are looked at."""

_MESURE = frozenset((
    "duree", "durees", "pendant", "durant", "sous", "delai", "delais", "avez", "avons", "dispose", "disposez", "disposent",
    "environ", "maximum", "minimum", "epreuve", "epreuves", "examen", "d'une",
))  # fmt: skip
_MESURE_DE = _MESURE | {"plus", "moins", "bout"}
_MESURE_LES = frozenset(("dans", "toutes"))
_APRES_MESURE = re.compile(
    r" ?(?:par (?:jour|semaine|mois|an)|de (?:cours|formation|travail|stage|preparation)|ouvr|maximum|minimum|plus tard|consecutives|apres)"
)
_HEURE = frozenset(("a", "des", "avant", "apres", "vers", "entre", "et", "jusqu'a", "de", "horaire", "horaires", "heure"))
_ARTICLES = frozenset(("le", "du", "au", "jusqu'au"))
_JOUR = _ARTICLES | {"avant", "des", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}
_APPEL = re.compile(
    r"(?<!\w)(?:tel(?:ephone)?s?|assistance|standard|numero(?: vert| court| unique| gratuit)?|appel(?:er|ez)|compos(?:er|ez)"
    r"|contact(?:er|ez)|joindre|joignables?)[ .:]{0,3}(?:au |le |par telephone au )?(?:numero )?$"
)
_PUCES = " #*>•➔→–(-"


def announces_length(texte: TextePlie, debut: int) -> bool:
    """« durée de », « sous », « dans les »: what follows is a length of time."""
    last, before = _last_words(texte, debut)
    return last in _MESURE or (last == "de" and before in _MESURE_DE) or (last == "les" and before in _MESURE_LES)


def is_followed_as_length(texte: TextePlie, fin: int) -> bool:
    """« par semaine », « de formation »: what precedes is a length of time."""
    return bool(_APRES_MESURE.match(texte.plie, fin))


def announces_hour(texte: TextePlie, debut: int) -> bool:
    """« à », « avant », a dash: what follows is an hour of the day."""
    return _last_words(texte, debut)[0] in _HEURE or texte.plie[max(0, debut - 2) : debut].strip()[-1:] == "-"


def announces_day(texte: TextePlie, debut: int) -> bool:
    """« le », « avant », « lundi »: what follows is a day."""
    return _last_words(texte, debut)[0] in _JOUR


def is_named(texte: TextePlie, debut: int) -> bool:
    """« le 25 », « au 3 »: the number that follows counts nothing."""
    return _last_words(texte, debut)[0] in _ARTICLES


def announces_call(texte: TextePlie, debut: int) -> bool:
    """« composer le », « tél. »: what follows is a number to call."""
    return bool(_APPEL.search(_before(texte.plie, debut)))


def opens_line(texte: TextePlie, debut: int) -> bool:
    """Whether nothing but marks of a list or heading stands before a find on its line."""
    before = _before(texte.brut, debut).rstrip(_PUCES)
    return before.endswith(("\n", ALINEA)) or (not before and debut <= _VUE)


def _before(texte: str, debut: int) -> str:
    return texte[max(0, debut - _VUE) : debut]


def _last_words(texte: TextePlie, debut: int) -> tuple[str, str]:
    """The two words before a find, the nearer one first; empty where there is none."""
    words = _before(texte.plie, debut).replace(":", " ").split()[-2:]
    return (words[-1], words[0]) if len(words) == 2 else (words[0], "") if words else ("", "")
