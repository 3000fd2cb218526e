"""The words of French dates, and the patterns made of them. Patterns read folded text (see `facts.pliage`)."""

from noticegen.facts.pliage import fold

JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MOIS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre")
MOIS_ABREGES = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")

_AUTRES_MOIS = {
    "jan": 1,
    "janv": 1,
    "fev": 2,
    "fevr": 2,
    "avr": 4,
    "juil": 7,
    "juill": 7,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}

RANG_JOUR = {fold(nom): rang for rang, nom in enumerate(JOURS)} | {nom[:3]: rang for rang, nom in enumerate(JOURS)}
"""Weekday, whole or in three letters → 0 (Monday) to 6."""

_MOIS_ENTIERS = {fold(nom): rang for rang, nom in enumerate(MOIS, start=1)}
RANG_MOIS = _MOIS_ENTIERS | _AUTRES_MOIS
"""Month, whole or abbreviated, without its full stop → 1 to 12."""


def either(words: dict[str, int]) -> str:
    """An alternation of the words, longest first, closed by the end of a word."""
    return rf"(?:{'|'.join(sorted(words, key=len, reverse=True))})(?![a-z])"


SEMAINE = either(RANG_JOUR)
_PAS_UNE_ADRESSE = r"(?![\w.+-]{0,64}@)(?!(?:[\w-]{0,63}\.){1,6}(?:(?:fr|com|org|net|eu|info)(?![\w-])|[a-z]{2,24}/))"
"""« 02 61 91 55 02 », then « dec-pole@… » or « mars.exemple.fr » on the next line: that number dates nothing."""

MOIS_EN_LETTRES = rf"(?:(?:{either(_MOIS_ENTIERS)}|{either(_AUTRES_MOIS)}(?!-[a-z])\.?){_PAS_UNE_ADRESSE})"
"""A month, with its full stop when it is abbreviated: one after a whole month ends the sentence."""

QUANTIEME = r"(?:[0-9]{1,2}(?![0-9])(?: ?er(?![a-z]))?|premier)"

HEURE = (
    rf"(?:[0-9]{{1,2}} ?(?:heures?|h)(?![a-z])(?: ?[0-9]{{2}}(?![0-9]|[/.][0-9]| ?{MOIS_EN_LETTRES}))?(?: ?(?:minutes|min|mn)(?![a-z]))?"
    r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])"
    r"|(?:minuit|midi)(?![a-z]))"
)
"""An hour in any notation; « 29h00 » too, so that it can be refused by its name. The day after « 9 h », on its line or the next, is no minute."""

JONCTION = r"(?: ?[,:] ?(?:- )?| (?:- )?| ?\( ?)(?:(?:a partir de|a compter de|jusqu'a|des|a) )?"
"""What may stand between a day and its hour: a space, « à », a comma, a dash, an opening bracket."""

HEURE_DE_PARIS = r"heures? (?:de paris|de la metropole|de metropole|metropolitaine)s?"
INCLUS = r"(?:inclus(?:e|ivement)?|compris|dernier delai|(?:delai|terme) de rigueur|au plus tard)"
"""Words that keep a day inside a limit."""

SUITE = rf"(?: ?,? ?[(-]? ?(?:{HEURE_DE_PARIS}|heures? (?:francaise|locale|legale)s?|{INCLUS}|precises?)\)?){{0,3}}"
"""What may follow a date typed as data without changing it: a time zone, « inclus », « dernier délai »."""
