"""Mailboxes: compared in small letters, refused when a mail program would not take them."""

import re

from noticegen.facts.illisible import Illisible, quoted
from noticegen.facts.pliage import compose

ATTENDU = "une adresse comme « pole.examens@ac-exemple.fr »"

BOITE = r"[A-Za-z0-9_+'-]+(?:\.[A-Za-z0-9_+'-]+)*"
DOMAINE = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"
_COURRIEL = re.compile(rf"({BOITE})@({DOMAINE})")
_ADMIS = re.compile(r"[A-Za-z0-9_.+'@-]")


class CourrielIllisible(Illisible):
    """A mailbox that is none."""

    def __init__(self, message: str) -> None:
        super().__init__(message, ATTENDU)


def read_courriel(texte: str) -> str:
    """The mailbox in small letters (a leading `mailto:` is dropped); `CourrielIllisible` when it is none."""
    typed = compose(texte[:400]).strip()
    address = typed[7:] if typed[:7].lower() == "mailto:" else typed
    found = _COURRIEL.fullmatch(address)
    if not found:
        raise CourrielIllisible(_refusal(address))
    if len(found[1]) > 64 or len(address) > 254:
        raise CourrielIllisible(f"{quoted(address)} est trop long pour une adresse électronique")
    return address.lower()


def _refusal(address: str) -> str:
    if not address:
        return "l’adresse électronique est vide"
    odd = next((char for char in address if not _ADMIS.match(char)), "")
    if address.count("@") > 1:
        return f"{quoted(address)} contient plusieurs « @ »"
    if odd:
        what = "une espace" if odd.isspace() else quoted(odd)
        return f"{quoted(address)} contient {what}"
    if "@" not in address:
        return f"{quoted(address)} ne contient pas « @ »"
    box, _, domain = address.partition("@")
    if not re.fullmatch(BOITE, box):
        return f"{quoted(address)} : {quoted(box)} n’est pas un nom de boîte"
    if "." not in domain:
        return f"{quoted(address)} : le domaine {quoted(domain)} n’a pas de point"
    return f"{quoted(address)} : {quoted(domain)} n’est pas un nom de domaine"
