"""Telephone numbers of France, overseas included: read into E.164, printed in national pairs.

A number of ten digits dialled from France carries its own country code overseas: 05 90 → +590, 02 62 → +262, 05 08 → +508 and so on.
Source: plan national de numérotation (Arcep), blocks of zone +262, +508, +590, +594 and +596.
"""

import re

from noticegen.facts.illisible import Illisible, quoted
from noticegen.facts.pliage import compose, fold

ATTENDU = "dix chiffres (« 05 16 52 64 55 », « +33 5 16 52 64 55 ») ou un numéro court (« 3646 »)"

INDICATIFS = {
    "0262": "262", "0263": "262", "0269": "262", "0639": "262", "0692": "262", "0693": "262",
    "0508": "508",
    "0590": "590", "0690": "590", "0691": "590",
    "0594": "594", "0694": "594",
    "0596": "596", "0696": "596", "0697": "596",
}  # fmt: skip
"""First four digits dialled in France → country code, where it is not 33."""

_FICTION = "063998"
"""Kept by Arcep for works of fiction, in the middle of a block of Mayotte."""

_CHIFFRES_NATIONAUX = {"33": 9, "262": 9, "508": 6, "590": 9, "594": 9, "596": 9, "681": 6, "687": 6, "689": 8}
_COURT = re.compile(r"1[578]|11[0-9]|19[0-9]|10[0-9]{2}|3[0-9]{3}|11[68][0-9]{3}")
_ECRIT = re.compile(r"(?:tel:)?(?P<plus>\+|00)?(?P<reste>[0-9 .()/-]*[0-9)])")
_SEPARATEURS = re.compile(r"[ .()/-]+")
_DOUBLES = re.compile(r"[0-9] (?:/|-|ou|et) (?:\+|00|0[1-9])|[0-9],? ?(?:;|,) ?[0-9+]")


class TelephoneIllisible(Illisible):
    """A telephone number that cannot be dialled as written."""

    def __init__(self, message: str, attendu: str = ATTENDU) -> None:
        super().__init__(message, attendu)


def read_telephone(texte: str) -> str:
    """The number in E.164 (`+33516526455`), or a short number as its digits (`3646`); `TelephoneIllisible` otherwise."""
    typed = compose(texte[:200]).strip()
    folded = fold(typed)
    found = _ECRIT.fullmatch(folded)
    if not found or _DOUBLES.search(folded):
        raise TelephoneIllisible(_refusal(typed, folded))
    if found["plus"]:
        return _international(texte, found["reste"])
    return _national(texte, _SEPARATEURS.sub("", found["reste"]))


def print_telephone(numero: str) -> str:
    """A number of `read_telephone` in national pairs with no-break spaces, `05 16 52 64 55`; foreign ones as they are."""
    for indicatif in ("33", *dict.fromkeys(INDICATIFS.values())):
        if numero.startswith(f"+{indicatif}"):
            national = numero[len(indicatif) + 1 :]
            return _pairs(f"0{'508' if indicatif == '508' else ''}{national}")
    for indicatif in ("681", "687", "689"):
        if numero.startswith(f"+{indicatif}"):
            return f"+{indicatif}\xa0{_pairs(numero[4:])}"
    return numero


def _national(texte: str, digits: str) -> str:
    if _COURT.fullmatch(digits):
        return digits
    if len(digits) != 10:
        raise TelephoneIllisible(f"{quoted(texte)} compte {_count(digits)}, il en faut 10")
    if not digits.startswith("0"):
        raise TelephoneIllisible(f"{quoted(texte)} ne commence pas par 0")
    if digits[1] == "0":
        raise TelephoneIllisible(f"{quoted(texte)} commence par 00 sans indicatif de pays")
    indicatif = "33" if digits.startswith(_FICTION) else INDICATIFS.get(digits[:4], "33")
    return f"+508{digits[4:]}" if indicatif == "508" else f"+{indicatif}{digits[1:]}"


def _international(texte: str, written: str) -> str:
    """A number written with its country code; the trunk 0 (« (0) », or a 0 left in) is dropped for French codes."""
    digits = _SEPARATEURS.sub("", written.replace("(0)", "", 1))
    for indicatif, length in _CHIFFRES_NATIONAUX.items():
        if digits.startswith(indicatif):
            national = digits[len(indicatif) :]
            national = national[1:] if national.startswith("0") and len(national) == length + 1 else national
            return _checked(texte, indicatif, national, length)
    if not 9 <= len(digits) <= 15 or digits.startswith("0"):
        raise TelephoneIllisible(f"{quoted(texte)} n’est pas un numéro international : il compte {_count(digits)}")
    return f"+{digits}"


def _checked(texte: str, indicatif: str, national: str, length: int) -> str:
    if len(national) != length or national.startswith("0"):
        raise TelephoneIllisible(f"{quoted(texte)} compte {_count(national)} après l’indicatif +{indicatif}, il en faut {length}")
    if indicatif == "33" and not f"0{national}".startswith(_FICTION) and (overseas := INDICATIFS.get(f"0{national[:3]}")):
        return f"+508{national[3:]}" if overseas == "508" else f"+{overseas}{national}"
    return f"+{indicatif}{national}"


def _refusal(typed: str, folded: str) -> str:
    if not folded:
        return "le numéro de téléphone est vide"
    if _DOUBLES.search(folded):
        return f"{quoted(typed)} contient plusieurs numéros"
    odd = re.search(r"[^0-9 .()/+-]", folded)
    if odd and re.search(r"[0-9]", folded):
        return f"{quoted(typed)} contient {quoted(typed[odd.start()])}"
    return f"{quoted(typed)} n’est pas un numéro de téléphone"


def _count(digits: str) -> str:
    return f"{len(digits)} chiffre{'s' if len(digits) > 1 else ''}"


def _pairs(digits: str) -> str:
    return "\xa0".join(digits[rank : rank + 2] for rank in range(0, len(digits), 2))
