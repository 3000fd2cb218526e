"""Dates that bind nobody though the words of a limit or an opening stand before them: what may not be done yet, what was replaced, what began long since."""

import re

_DEFENSE = re.compile(
    r"(?:\b(?:ne |n')(?!oubli|attend|omett|manqu|tard|hesit|ometr|a(?:i|s|vez|vons|yez|yant|ura|urez|uront|ont|)\b|ont\b)[^,.;:]{1,60}?\b(?:pas|jamais|rien)\b[^,.;:]{0,60}?"
    r"|\baucune?\b[^,.;:]{1,60}? (?:ne |n')[^,.;:]{1,60}?)\bavant (?:le |les |la date du )?$"
)
"""« Ne vous connectez pas avant le… »; « n'oubliez pas de … avant le… » is a limit all the same."""

_DE_QUI = re.compile(r"\b(?:qui|que|qu'|dont|si|s'|tant|lorsque?|quand|faute|pas encore)\b|\bqu'|\bs'|ant (?:pas|jamais)\b")
"""What makes the negation say of whom, or in which case: « les dossiers qui ne sont pas parvenus avant le… »."""

_REMPLACEE = re.compile(
    r"(?:\binitialement (?:[a-z]+ ){0,3}?(?:le |au |du |pour le |jusqu'au )|\b(?:prevu|fixe|annonce|arrete|programme)e?s? (?:d'abord|initialement|a l'origine) (?:le |au |du |pour le )"
    r"|\bau lieu (?:du |de la date du |de )(?:au |le )?|\ben lieu et place du |\b(?:et )?non (?:pas |plus )?(?:avant )?(?:le |au |du |jusqu'au ))$"
)
_BOUGE = r"(?:report|repouss|prolong|decal|avanc|remplac|deplac)(?:ee?s?|e)\b"
_REMPLACEE_APRES = re.compile(rf"[ ,)]*(?:est|sont|sera|seront|a ete|ont ete|etait)(?: [a-z]+)? {_BOUGE}")
_DEPLACEE = re.compile(rf"\b{_BOUGE}(?: du)? ?$")
_COMMENCEE = re.compile(
    r"(?:\bdepuis (?:le |les )?|\b(?:a|ont|avai(?:t|ent)) (?:deja )?(?:re)?(?:ouvert|ferme|debute|commence|demarre|pris fin)e?s?(?: ses portes)? (?:le |au )"
    r"|\bentr(?:e|ent|era|eront|ee|ees) en vigueur (?:le |au |a compter du |a partir du |depuis le |des le )?|\ben vigueur (?:depuis le |a compter du |a partir du |des le |au |le ))$"
)
_JUSQUA = re.compile(r" ?,? ?(?:et )?jusqu'")
_A_COMPTER = re.compile(r"\W*(?:a compter|a partir|a dater) (?:du|de) ?$|\W*des le $")
_TEXTE_OFFICIEL = re.compile(
    r"\b(?:circulaires?|decrets?|arretes?|ordonnances?|lois? (?:n|du)|notes? de service|bulletin officiel|b\.?o\.?(?:e\.?n\.?)?|articles? [lrd]?\.? ?[0-9]|code de l'education|reglement)\b"
)
"""A sentence that gives its source, and from which day on, states a rule."""


def says_forbidden(avant: str) -> bool:
    """Whether the words before a date say that something may not be done earlier: nobody has to do it by then."""
    found = _DEFENSE.search(avant)
    clause = re.split(r"[.;:]", avant)[-1] if found else ""
    return bool(found) and not _DE_QUI.search(clause)


def says_replaced(avant: str, apres: str) -> bool:
    """Whether a date is the one that another takes the place of: « initialement fixée au 6, est reportée au 13 », « au lieu du 6 »."""
    return bool(_REMPLACEE.search(avant) or _REMPLACEE_APRES.match(apres))


def says_moved(avant: str) -> bool:
    """Whether a period is a date and the one it is put off to: « reportée du 6 au 13 novembre »."""
    return bool(_DEPLACEE.search(avant))


def says_begun(avant: str, apres: str, phrase: str) -> bool:
    """Whether a date is the day since when something is so, or a rule in force: « ouverte depuis le 1er septembre »."""
    rule = _A_COMPTER.fullmatch(avant) and _TEXTE_OFFICIEL.search(phrase)
    return bool(rule or _COMMENCEE.search(avant)) and not _JUSQUA.match(apres)
