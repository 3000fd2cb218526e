"""Addresses that a line's end cuts: whether what follows goes on with one, character for character.

An address is never mended: its hyphen is its own, and where nothing tells, a space is what a line's end is.
"""

import re

_HOTE = r"[\w-]+(?:\.[\w-]+)+"
_EXTENSION = r"(?:fr|com|org|net|eu|info|re|nc|pf|bzh|corsica)"
_ADRESSE = re.compile(rf"://|\bwww\.|@|(?:^|[(<«:,;]){_HOTE}[/?:]", re.IGNORECASE)
"""What tells that a word is an address, or the beginning of one."""

_PROTOCOLE = re.compile(r"https?:/{0,1}$|\bwww$", re.IGNORECASE)
_COUPE = "-\N{HYPHEN}/_.=?&@:%#~+"
"""Where producers break an address that does not fit on its line."""

_JAMAIS_FINAL = "-\N{HYPHEN}_=&@%+~"
"""Characters that end no address: one at a line's end says that it goes on."""

_DOMAINE_ENTIER = re.compile(rf"\.{_EXTENSION}\.$", re.IGNORECASE)
_HOTE_FINI = re.compile(rf"(?:^|[(<«:,;/@]){_HOTE}$")
_HOTE_COUPE = re.compile(rf"(?:^|[(<«:,;@])(?:{_HOTE}\.|{_HOTE}[-\N{{HYPHEN}}]|[\w-]+[-\N{{HYPHEN}}])$")
_FIN_D_HOTE = re.compile(rf"(?:[a-z0-9][a-z0-9-]*\.)*{_EXTENSION}(?:[/?:]\S*|[.,;:)>»]*)$")
_FIN_DE_BOITE = re.compile(r"[\w.+-]+@[\w-]+(?:\.|$)")
_BOITE_COUPEE = re.compile(r"(?:^|[(<«:,;/])[\w.+-]*\w(?:[_+-]|(?<=[a-z0-9])\.)$")
_ANNONCE = re.compile(r"(?:m[eé]l|t[eé]l|fax|r[eé]f|mail|courriels?|adresses?|[eé]lectroniques?|contacts?)\.$|^[A-ZÀ-Ý][a-zà-ÿ]*\.$")
"""« Mél. » announces a mailbox and is no part of it."""

_BOITE_FINIE = re.compile(rf"@{_HOTE}$")
_EXTENSION_FINALE = re.compile(rf"\.(?:{_EXTENSION}|pdf|docx?|odt|xlsx?|html?|zip)$", re.IGNORECASE)
_DEBUT_DE_BOITE = re.compile(r"[(<«:,;]?[a-z][a-z0-9-]*(?:[._][a-z0-9-]+)*[._][a-z][a-z0-9-]*")
"""What reads as nothing but the beginning of a mailbox: points or underscores between letters. A number or a compound word does not."""

_DE_BOITE = re.compile(r"[a-z][a-z0-9._+-]*[a-z0-9]")
_DE_CHEMIN = re.compile(r"[A-Z0-9][\w-]*[/_=?&%.-]\w")
_MOTS = re.compile(
    r"(?:et|ou|puis|pour|dans|sur|rubrique|à|au|aux|de|du|des|en|par|le|la|les|un|une|qui|que|afin|avant|avec|vous)\b(?![.@/_=-])",
    re.IGNORECASE,
)
"""Words of a sentence that follow an address; not when they go on as one."""


def is_address(word: str) -> bool:
    """Whether a word is an address or begins one."""
    return bool(_ADRESSE.search(word))


def goes_on(before: str, after: str) -> bool:
    """Whether an address that a line's end cuts after `before` goes on with `after`."""
    if not before or not after:
        return False
    if _PROTOCOLE.search(before) and after[0] in ("/" if ":" in before[-2:] else "."):
        return True
    if _FIN_DE_BOITE.match(after):
        return bool(_BOITE_COUPEE.search(before) and not _ANNONCE.search(before)) or (is_address(before) and before[-1] in _COUPE)
    if after[0] in "@./-_?=&#%":
        return _opens_with_mark(before, after)
    if not is_address(before):
        return bool(_HOTE_COUPE.search(before) and _FIN_D_HOTE.match(after) and not _DOMAINE_ENTIER.search(before))
    return before[-1] in _COUPE and _continues(before, after)


def fills_with_part(before: str, after: str) -> bool:
    """Whether a word that fills its line, cut where the column ends and not at a mark, is the part of an address that `after` ends."""
    if _FIN_DE_BOITE.match(after):
        return _DEBUT_DE_BOITE.fullmatch(before) is not None and not _EXTENSION_FINALE.search(before)
    if not is_address(before) or _MOTS.match(after) or is_address(after):
        return False
    return not (_EXTENSION_FINALE.search(before) and (_BOITE_FINIE.search(before) or _HOTE_FINI.search(before)))


def is_part_of_box(word: str) -> bool:
    """Whether a word may be the first part of a mailbox, though it may be any word as well."""
    return _DE_BOITE.fullmatch(word) is not None


def ends_box(word: str) -> bool:
    """Whether a word is a mailbox, or the last part of one."""
    return _FIN_DE_BOITE.match(word) is not None


def _opens_with_mark(before: str, after: str) -> bool:
    """« pole.sah » then « @ac-exemple.fr », « ac-exemple.fr » then « /examens »: a mark that follows an address, and no list's bullet."""
    if len(after) < 2 or not after[1].isalnum() or not before[-1].isalnum():
        return False
    if after[0] == "@":
        return before[-1].isalnum() and _FIN_D_HOTE.match(after[1:]) is not None
    return is_address(before) or (after[0] in "/?" and bool(_HOTE_FINI.search(before)))


def _continues(before: str, after: str) -> bool:
    """Whether what follows a mark at which addresses are cut is more of one."""
    if before[-1] in _JAMAIS_FINAL:
        return after[0].isalnum()
    if _MOTS.match(after):
        return False
    if not (after[0].islower() or after[0].isdigit()):
        return before[-1] != "." and _DE_CHEMIN.match(after) is not None
    return before[-1] != "." or not _DOMAINE_ENTIER.search(before)
