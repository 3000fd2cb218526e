"""A service on line that is open, or stays so, from a day to another: a window, whatever exams the sentence says it is for."""

import re

_SERVICE = r"(?:tele-?)?(?:services?|serveurs?|sites?|applications?|applis?|portails?|plateformes?|guichets?|espaces?|modules?|formulaires?|registres?)"
_DE_QUOI = r"(?: (?!les? |l')(?:[a-z0-9'’.-]+|« ?[^»]{1,30} ?»)){0,6}"
_RESTER = r"(?:est|sont|sera|seront|rest\w+|demeur\w+|deviendra|devient|reouvr\w+|ouvr\w+)"
_OUVERT = r"(?:accessibles?|ouverte?s?(?! au public| a l'accueil| au telephone| aux visiteurs)|disponibles?|en ligne|en service|actif|active|a (?:votre|leur) disposition)"
_ACCES = re.compile(
    rf"(?<!sur le )(?<!sur la )(?<!sur ce )(?<!sur l')(?<!sur votre )\b{_SERVICE}{_DE_QUOI}(?: ?, [^,.;:]{{1,40}},)? {_RESTER}(?: [a-z]+){{0,2}} {_OUVERT}\b"
    rf"|\bacces (?:au |aux |a la |a l'|a votre ){_SERVICE}\b"
)
_RESTE_OUVERT = re.compile(
    rf"\b{_RESTER}(?: [a-z]+){{0,2}} ouverte?s? (?:du|entre(?: le)?|jusqu'au|des le|a (?:partir|compter) du)(?: [a-z]+)? $"
)
"""What stays open up to a date or from it is no exam, whatever its own name."""

_LIEU = re.compile(
    r"\b(?:centres?|bureaux?|secretariats?|rectorat|lycees?|accueil|salles?|etablissements?|internats?|restaurants?|bibliotheques?|standard|musees?)\b"
)
_OUVRE = re.compile(r"\W{0,3}(?:le |la |l'|les |votre |ce )")
"""How a clause after a date begins when the date opens its sentence: « du 3 au 21 novembre, le service est ouvert »."""


def says_access(avant: str, apres: str, derniere: bool) -> str:
    """The words that say a service is open then, before a date, or after it when it is the sentence's last; empty when none do."""
    found = _ACCES.search(avant)
    if not found and derniere and _OUVRE.match(apres):
        found = _ACCES.search(apres)
    return " ".join(found[0].split()) if found else ""


def says_open(avant: str) -> str:
    """The words before a date by which something that is no place is open from it or until it; empty when there are none."""
    found = None if _LIEU.search(avant) else _RESTE_OUVERT.search(avant)
    return " ".join(found[0].split()) if found else ""
