"""Realistic edits of a notice, each with what a comparison must say of it: the truth the redline is measured against."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from noticegen.edition import Edition
from noticegen.prose.document import Bloc, Document, Suite
from noticegen.review.change import Change
from noticegen.review.phrases.sentences import read_sentences
from tests.review.manuscrit import edition

DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.txt"))
OTHER_WORDS = [
    "établissement",
    "service",
    "guichet",
    "formulaire",
    "attestation",
    "certificat",
    "relevé",
    "candidat",
    "jury",
    "centre",
    "calendrier",
    "responsable",
]
NEW_SENTENCES = (
    "Un accusé de réception est envoyé dans la journée.",
    "Ne jamais transmettre de fichier compressé.",
    "Les frais de déplacement restent à la charge de chacun !",
    "Pour un duplicata, remplir le formulaire dédié.",
    "Attention : le navigateur doit être à jour.",
)

Constat = tuple[str, str, str, bool]
"""The sentence before and after (spaces folded, empty where there is none), the kind of difference, whether it moved."""


@dataclass
class Atome:
    """A sentence under edit: its runs on each side, what is expected of the pair, and whether an edit took it."""

    avant: tuple[Suite, ...]
    apres: tuple[Suite, ...]
    bloc: Bloc
    ecart: str = "egal"
    deplacee: bool = False
    pris: bool = False


@dataclass(frozen=True)
class Cas:
    """A pair of éditions and the truth about it: of every sentence, and of those an edit touched."""

    avant: Edition
    apres: Edition
    verite: Counter[Constat]
    touchees: Counter[Constat]


def atoms(document: Document) -> list[Atome]:
    """The sentences of a notice, a year having passed on the incoming side."""
    read = read_sentences(document, {})
    return [Atome(lue.phrase.suites, tuple(_a_year_later(suite) for suite in lue.phrase.suites), lue.phrase.bloc) for lue in read]


def case(texte: str, edits: int, seed: int) -> Cas:
    """A notice and its next session with that many edits."""
    random = Random(seed)
    base = edition(texte, "2025")
    found = atoms(base.document)
    order = list(found)
    done = 0
    while done < edits:
        done += random.choice(EDITS)(order, random)
    apres = replace(edition("", "2026"), document=_rebuilt(order))
    truth = [*(one for one in found if one not in order), *order]
    return Cas(base, apres, Counter(map(_constat, truth)), Counter(_constat(one) for one in truth if one.pris))


def found_in(change: Change) -> Counter[Constat]:
    """What a comparison said of every sentence."""
    return Counter(
        (_bare(pair.avant.texte if pair.avant else ""), _bare(pair.apres.texte if pair.apres else ""), pair.ecart, pair.deplacee)
        for pair in change.phrases
    )


def _constat(atome: Atome) -> Constat:
    return (_bare(_text(atome.avant)), _bare(_text(atome.apres)), atome.ecart, atome.deplacee)


def _rebuilt(order: list[Atome]) -> Document:
    """The incoming document: sentences that share a block and follow each other are its paragraph again."""
    blocs: list[Bloc] = []
    for rank, atome in enumerate(order):
        if rank and order[rank - 1].bloc is atome.bloc:
            blocs[-1] = replace(blocs[-1], suites=(*blocs[-1].suites, Suite(" "), *atome.apres))
        else:
            blocs.append(replace(atome.bloc, suites=atome.apres))
    return Document("2026.md", tuple(blocs))


def _a_year_later(suite: Suite) -> Suite:
    if not suite.fait:
        return suite
    return replace(suite, texte=_next_year(suite.texte), valeur=_next_year(suite.valeur))


def _next_year(texte: str) -> str:
    return re.sub(r"\b20\d\d\b", lambda year: str(int(year.group()) + 1), texte)


def _text(suites: tuple[Suite, ...]) -> str:
    return "".join(suite.texte for suite in suites)


def _bare(texte: str) -> str:
    return " ".join(texte.split())


def _free(order: list[Atome], random: Random, words: int) -> Atome | None:
    """A sentence of its own words, in no heading, that no edit took yet, with a run of at least that many words."""
    free = [
        one
        for one in order
        if not one.pris
        and one.bloc.genre[0] != "h"
        and max((len(suite.texte.split()) for suite in one.apres if not suite.fait), default=0) >= words
    ]
    return random.choice(free) if free else None


def _rewrite(words: int, ecart: str, change: Callable[[Suite, Random], Suite | None]) -> Callable[[list[Atome], Random], bool]:
    """An edit that changes the longest plain run of a sentence."""

    def edit(order: list[Atome], random: Random) -> bool:
        one = _free(order, random, words)
        if one is None:
            return False
        rank = max(range(len(one.apres)), key=lambda rank: 0 if one.apres[rank].fait else len(one.apres[rank].texte))
        changed = change(one.apres[rank], random)
        if changed is None or changed == one.apres[rank]:
            return False
        one.apres = (*one.apres[:rank], changed, *one.apres[rank + 1 :])
        one.ecart, one.pris = ecart, True
        return True

    return edit


def _with_words(change: Callable[[list[str], Random], list[str] | None]) -> Callable[[Suite, Random], Suite | None]:
    def apply(suite: Suite, random: Random) -> Suite | None:
        parts = re.split(r"(\w[\w’'-]*)", suite.texte)
        changed = "".join(change(parts, random) or [])
        opening = suite.texte.strip()[:1].isupper()
        return replace(suite, texte=changed.lstrip()[:1].upper() + changed.lstrip()[1:] if opening else changed) if changed else None

    return apply


def _pick(parts: list[str], random: Random) -> int:
    return random.choice([rank for rank in range(1, len(parts), 2) if len(parts[rank]) > 2] or [1])


def _other_word(parts: list[str], random: Random) -> list[str]:
    rank = _pick(parts, random)
    return [*parts[:rank], random.choice([word for word in OTHER_WORDS if word != parts[rank]]), *parts[rank + 1 :]]


def _one_more(parts: list[str], random: Random) -> list[str]:
    rank = _pick(parts, random)
    return [*parts[:rank], f"{random.choice(OTHER_WORDS)} ", *parts[rank:]]


def _one_less(parts: list[str], random: Random) -> list[str]:
    rank = _pick(parts, random)
    return [*parts[: rank - 1], parts[rank - 1].rstrip() + (parts[rank + 1] or " "), *parts[rank + 2 :]]


def _several(parts: list[str], random: Random) -> list[str]:
    for _ in range(max(1, len(parts) // 8)):
        parts = _other_word(parts, random)
    return parts


def _negated(parts: list[str], random: Random) -> list[str] | None:
    """A negation lost where there is one."""
    ranks = [rank for rank in range(1, len(parts), 2) if parts[rank] in ("ne", "pas", "jamais", "aucun", "Aucun", "n’est", "n’accepte")]
    return (
        [*parts[: ranks[0]], parts[ranks[0]].removeprefix("n’") if "’" in parts[ranks[0]] else "bien", *parts[ranks[0] + 1 :]]
        if ranks
        else None
    )


def _punctuated(suite: Suite, random: Random) -> Suite | None:
    for old, new in random.sample([(",", " ;"), ("’", "'"), (" :", ":"), (".", " !"), ("« ", '"')], 5):
        if old in suite.texte.rstrip(".")[3:]:
            return replace(suite, texte=suite.texte[:3] + suite.texte[3:].replace(old, new, 1))
    return None


def _capitals(suite: Suite, random: Random) -> Suite:
    return replace(suite, texte="".join({"é": "E", "è": "E", "ê": "E", "à": "A", "ç": "C"}.get(char, char.upper()) for char in suite.texte))


def _spaces(suite: Suite, random: Random) -> Suite:
    return replace(suite, texte=suite.texte.replace(" ", "\u00a0", 3))


def _bold(suite: Suite, random: Random) -> Suite:
    return replace(suite, gras=not suite.gras)


def _added(order: list[Atome], random: Random) -> bool:
    texte = random.choice([texte for texte in NEW_SENTENCES if texte not in {_text(one.apres) for one in order}] or [""])
    if not texte:
        return False
    rank = random.randrange(1, len(order))
    bloc = replace(order[rank].bloc, genre="p")
    order.insert(rank, Atome((), (Suite(texte),), bloc, "ajoutee", pris=True))
    return True


def _removed(order: list[Atome], random: Random) -> bool:
    one = _free(order, random, 4)
    if one is None:
        return False
    order.remove(one)
    one.apres, one.ecart, one.pris = (), "supprimee", True
    return True


def _moved(order: list[Atome], random: Random) -> bool:
    one = _free(order, random, 4)
    rank = order.index(one) if one else 0
    places = [place for place in range(1, len(order) - 1) if abs(place - rank) > 6]
    if one is None or not places:
        return False
    order.remove(one)
    order.insert(random.choice(places), one)
    one.deplacee, one.pris, one.bloc = True, True, replace(one.bloc)
    return True


def _broken(order: list[Atome], random: Random) -> bool:
    """A paragraph cut in two: no difference."""
    places = [rank for rank in range(1, len(order)) if order[rank].bloc is order[rank - 1].bloc]
    if not places:
        return False
    rank = random.choice(places)
    bloc, twin = order[rank].bloc, replace(order[rank].bloc)
    for one in order[rank:]:
        one.bloc = twin if one.bloc is bloc else one.bloc
    return True


EDITS: tuple[Callable[[list[Atome], Random], bool], ...] = (
    _rewrite(3, "redaction", _with_words(_other_word)),
    _rewrite(3, "redaction", _with_words(_one_more)),
    _rewrite(4, "redaction", _with_words(_one_less)),
    _rewrite(8, "redaction", _with_words(_several)),
    _rewrite(4, "redaction", _with_words(_negated)),
    _rewrite(1, "typographie", _punctuated),
    _rewrite(1, "typographie", _capitals),
    _rewrite(4, "egal", _spaces),
    _rewrite(2, "emphase", _bold),
    _added,
    _removed,
    _moved,
    _broken,
)
