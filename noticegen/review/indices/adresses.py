"""Addresses of portails side by side: another page, another host, a host that only looks the same, encryption lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from noticegen.facts.fait import Fait
from noticegen.facts.lieu import Lieu
from noticegen.review.change import Change, PaireFaits
from noticegen.review.indices.changements import changed
from noticegen.review.indices.ensembles import pairs
from noticegen.review.memoire import remembered

Sorte = Literal["change", "ressemblant", "https-perdu", "https-gagne"]
LIKE = 2
"""How many letters may differ in two hosts that look the same."""


@dataclass(frozen=True)
class Adresse:
    """An address on one side, as it is compared: a final slash counts for nothing."""

    canonique: str
    lieu: Lieu


@dataclass(frozen=True)
class PaireAdresses:
    """The address of a portail on both sides."""

    chemin: str
    avant: Adresse
    apres: Adresse


def movements(change: Change, sorte: Sorte) -> Iterator[PaireAdresses]:
    """The portails' addresses that changed, of one sort each."""
    for paire, found in _sorted(change):
        if found == sorte:
            yield PaireAdresses(paire.chemin, *(Adresse(fait.canonique.rstrip("/"), fait.lieu) for fait in (paire.avant, paire.apres)))


def plain(change: Change) -> Iterator[Fait]:
    """The addresses in plain http that did not just change."""
    for paire in pairs(change, "portails", "adresse"):
        told = paire.avant and paire.apres and paire.avant.canonique != paire.apres.canonique
        if paire.apres and urlsplit(paire.apres.canonique).scheme == "http" and not told:
            yield paire.apres


def host(address: str) -> str:
    """The host of an address as one reads it, in small letters, without `www.`; empty when there is none."""
    try:
        name = (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    try:
        return name.encode("ascii").decode("idna")
    except UnicodeError:  # it is so already, or no name that can be read otherwise
        return name


def looks_like(one: str, other: str) -> bool:
    """Whether two hosts differ by a letter or two, or one is the other with something behind it (`x.fr.example`)."""
    return one != other and (_distance(one, other) <= LIKE or other.startswith(f"{one}.") or other.endswith(f"-{one}"))


@remembered
def _sorted(change: Change) -> tuple[tuple[PaireFaits, Sorte | None], ...]:
    return tuple((paire, _sort(paire)) for paire in changed(change, "portails", "adresse"))


def _sort(paire: PaireFaits) -> Sorte | None:
    """What became of the address; None when a final slash alone came or went."""
    before, after = paire.avant.canonique, paire.apres.canonique
    if host(before) != host(after):
        return "ressemblant" if looks_like(host(before), host(after)) else "change"
    if _without_scheme(before) != _without_scheme(after):
        return "change"
    if urlsplit(before).scheme == urlsplit(after).scheme:
        return None
    return "https-perdu" if before.startswith("https:") else "https-gagne"


def _without_scheme(address: str) -> str:
    return address.partition("://")[2].rstrip("/")


def _distance(one: str, other: str) -> int:
    """How many letters to add, drop or replace to turn one into the other."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        previous, row[0] = row[0], i
        for j, twin in enumerate(other, start=1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (letter != twin))
    return row[-1]
