"""French typography of running text: spaces that do not break, guillemets, apostrophes.

Only U+00A0 is used: the shipped fonts have no U+202F and no U+2011. Letters, digits and their order never change,
and setting a text twice is setting it once. Never to be applied to code, addresses or attributes.
"""

import re
from functools import lru_cache

NBSP = "\u00a0"
FAIT = "\U000f0000-\U0010ffff"
"""The characters that stand for printed facts (encre.py), as a class of a regular expression."""

_SPACES = "[ \t\n\u00a0\u2009\u202f]"
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>«»]*[^\s<>«».,;:!?)]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", re.IGNORECASE)
_MOIS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_UNITES = r"(?:h|heures?|min|minutes?|jours?|semaines?|mois|ans?|années?|euros?|points?|km|m)\b|[€%]"

_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in [
        ("\u202f|\u2009", NBSP),
        (rf"(?<=[\w{FAIT}])['ʼ](?=[\w{FAIT}«“])", "’"),
        (r"\.{3}", "…"),
        (rf"«{_SPACES}*(?=\S)", f"«{NBSP}"),
        (rf"(?<=[^\s«]){_SPACES}*»", f"{NBSP}»"),
        (rf"(?<=\S){_SPACES}+(?=[:;!?])", NBSP),
        (rf"(?<=[^\W\d_])(?=[;!?]+(?:\s|$))|(?<=[^\W\d_]|[)»’{FAIT}])(?=:(?:\s|$))", NBSP),
        (rf"\b([nN])°{_SPACES}*(?=[\d{FAIT}])", rf"\1°{NBSP}"),
        (rf"(?i)\b(1er|\d\d?){_SPACES}(?=(?:{_MOIS})\b)", rf"\1{NBSP}"),
        (rf"(?i)\b({_MOIS}){_SPACES}(?=\d{{4}}\b)", rf"\1{NBSP}"),
        (rf"(?<=\d){_SPACES}(?={_UNITES})", NBSP),
        (rf"\b(\d\d?){_SPACES}?h{_SPACES}(?=\d\d\b)", rf"\1{NBSP}h{NBSP}"),
        (rf"(?<!\d)(?<!\d[ {NBSP}])(\d{{1,3}}){_SPACES}(?=\d{{3}}(?!\d))", rf"\1{NBSP}"),
        (rf"(?<={NBSP}\d{{3}}){_SPACES}(?=\d{{3}}(?!\d))", NBSP),
        (rf"(?i)\b(étapes?|parties?|annexes?|articles?|pages?|sessions?){_SPACES}(?=[\d{FAIT}])", rf"\1{NBSP}"),
        (rf"\b(M\.|MM\.|Mmes?|art\.|p\.){_SPACES}(?=[\dA-Z])", rf"\1{NBSP}"),
    ]
)
_PHONE = re.compile(rf"(?<!\d)0[1-9](?:{_SPACES}\d\d){{4}}(?!\d)")
_QUOTED = re.compile(r'(?<![\w"])"([^"\n]+)"(?![\w"])')
_PUT_ASIDE = "\U0010fffd"
"""Stands for an address while the words around it are set."""


@lru_cache(maxsize=8192)
def typeset(texte: str) -> str:
    """A stretch of running text as French typography has it."""
    addresses = _ADDRESS.findall(texte)
    texte = _QUOTED.sub(r"«\1»", _ADDRESS.sub(_PUT_ASIDE, texte))
    for pattern, replacement in _RULES:
        texte = pattern.sub(replacement, texte)
    texte = _PHONE.sub(lambda phone: re.sub(_SPACES, NBSP, phone[0]), texte)
    for address in addresses:
        texte = texte.replace(_PUT_ASIDE, address, 1)
    return texte
