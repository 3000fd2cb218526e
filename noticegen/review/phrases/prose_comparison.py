"""The prose of two documents, sentence by sentence: who faces whom, what moved, and how each sentence differs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from noticegen.prose.document import Document, Suite, Zone
from noticegen.review.change import Ecart, Morceau, PaireFaits, PairePhrases, Phrase
from noticegen.review.faits.chemins import fact_key
from noticegen.review.phrases.cote import side
from noticegen.review.phrases.holes import Groupe
from noticegen.review.phrases.matching import in_order
from noticegen.review.phrases.pairing import Blocs, pair_sentences
from noticegen.review.phrases.parole import Parole
from noticegen.review.phrases.redline import GRAVITE, moved_facts, redline
from noticegen.review.phrases.sentences import Lue, read_sentences

ZONES: tuple[Zone, ...] = ("entete", "corps", "pied")
CELLS = {"th", "td"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "th")


def compare_prose(avant: Document | None, apres: Document, faits: tuple[PaireFaits, ...]) -> tuple[PairePhrases, ...]:
    """Every sentence of both documents, once, in reading order of the incoming one; letterhead, body and footer apart."""
    parole = Parole(faits)
    after = _by_zone(read_sentences(apres, {}))
    before = _in_zones_of(_by_zone(read_sentences(avant, renamed_paths(faits)) if avant else ()), after)
    return tuple([pair for zone in ZONES for pair in _compare_zone(before[zone], after[zone], parole)])


def renamed_paths(faits: Sequence[PaireFaits]) -> dict[str, str]:
    """The incoming side's path of each fact, and of each échéance, that the earlier side has under another one."""
    renamed: dict[str, str] = {}
    for pair in faits:
        if pair.avant and pair.apres and fact_key(pair.avant.chemin) != fact_key(pair.apres.chemin):
            renamed[pair.avant.chemin] = pair.apres.chemin
            if pair.chemin.startswith("echeances."):
                renamed[pair.avant.chemin.rpartition(".")[0]] = pair.apres.chemin.rpartition(".")[0]
    return renamed


def _by_zone(read: Sequence[Lue]) -> dict[Zone, list[Lue]]:
    zones: dict[Zone, list[Lue]] = {zone: [] for zone in ZONES}
    for lue in read:
        zones[lue.phrase.bloc.zone].append(lue)
    return zones


def _in_zones_of(avant: dict[Zone, list[Lue]], apres: Mapping[Zone, list[Lue]]) -> dict[Zone, list[Lue]]:
    """The earlier sentences, one that the incoming side says in another zone alone put there: few readers tell a letterhead."""
    keys = {zone: {lue.trame.cle for lue in read} for zone, read in avant.items()}
    later = {zone: {lue.trame.cle for lue in read} for zone, read in apres.items()}
    placed: dict[Zone, list[Lue]] = {zone: [] for zone in ZONES}
    for zone, read in avant.items():
        for lue in read:
            key = lue.trame.cle
            others = [other for other in ZONES if key not in later[zone] and key in later[other] and key not in keys[other]]
            placed[others[0] if others else zone].append(lue)
    return placed


def _compare_zone(avant: list[Lue], apres: list[Lue], parole: Parole) -> Iterator[PairePhrases]:
    keys, twin_keys = [lue.trame.cle for lue in avant], [lue.trame.cle for lue in apres]
    if keys == twin_keys:
        yield from (_pair([one], [other], False, parole) for one, other in zip(avant, apres))
        return
    blocs = Blocs(*([lue.phrase.bloc for lue in side] for side in (avant, apres)))
    groups = pair_sentences(keys, twin_keys, blocs)
    settled = in_order({group.avant[0]: group.apres[0] for group in groups if group.avant and group.apres})
    for group in _in_reading_order(groups, settled):
        left, right = [avant[rank] for rank in group.avant], [apres[rank] for rank in group.apres]
        yield _pair(left, right, bool(left and right) and group.avant[0] not in settled, parole)


def _in_reading_order(groups: list[Groupe], settled: Mapping[int, int]) -> list[Groupe]:
    """The incoming side's order; what was removed comes right after what it followed."""
    places: dict[int, tuple[int, int]] = {}
    last = -1
    for rank in sorted(rank for group in groups for rank in group.avant):
        last = settled.get(rank, last)
        places[rank] = (last, rank + 1)
    return sorted(groups, key=lambda group: (group.apres[0], 0) if group.apres else places[group.avant[0]])


def _pair(avant: list[Lue], apres: list[Lue], moved: bool, parole: Parole) -> PairePhrases:
    if not avant or not apres:
        return _alone(avant, apres, parole)
    before, after = _phrase(avant), _phrase(apres)
    pieces = _pieces(avant, apres, before, after, parole)
    found = {_kind_changed(before, after), *[piece.ecart for piece in pieces]}
    if found == {"egal"}:
        return PairePhrases(before, after, "egal", moved, pieces)
    ecarts = tuple(ecart for ecart in reversed(GRAVITE) if ecart in found and ecart != "egal")
    return PairePhrases(before, after, ecarts[0], moved, pieces, ecarts)


def _pieces(avant: list[Lue], apres: list[Lue], before: Phrase, after: Phrase, parole: Parole) -> tuple[Morceau, ...]:
    """The redline, made the short way where both sides are one sentence cut alike, or the same words in the same look."""
    if len(avant) == len(apres) == 1:
        one, other = avant[0].trame, apres[0].trame
        if one is other:
            return moved_facts(before, after)
        if one.aspect == other.aspect and before.texte == after.texte:
            return (Morceau("egal", after.texte),)
    return redline(side(avant), side(apres), parole)


def _alone(avant: list[Lue], apres: list[Lue], parole: Parole) -> PairePhrases:
    """A sentence without its like. Where it holds facts alone and they came or went with it, they speak."""
    lue = (apres or avant)[0]
    masks = [fact_key(mot.fait) for mot in lue.trame.mots if mot.masque]
    facts = all(mot.fait for mot in lue.trame.mots) and parole.explains(masks if avant else [], masks if apres else [])
    ecart: Ecart = "egal" if facts else "ajoutee" if apres else "supprimee"
    piece = Morceau("ajoute" if apres else "supprime", lue.phrase.texte, "egal" if facts else "redaction")
    return PairePhrases(*_sides(avant, apres, lue.phrase), ecart, False, (piece,), () if facts else (ecart,))


def _sides(avant: list[Lue], apres: list[Lue], phrase: Phrase) -> tuple[Phrase | None, Phrase | None]:
    return (phrase if avant else None, phrase if apres else None)


def _phrase(read: list[Lue]) -> Phrase:
    """The sentence, or the sentences of a side joined into one, named by the block of the first."""
    first = read[0].phrase
    if len(read) == 1:
        return first
    suites = [suite for lue in read for suite in (Suite(" "), *lue.phrase.suites)]
    return replace(first, suites=tuple(suites[1:]))


def _kind_changed(avant: Phrase, apres: Phrase) -> Ecart:
    """A heading turned paragraph changes what stands out; a list turned paragraph, or numbered, how it is set.

    The head of a column stays one, whether its format has a name for it or not.
    """
    before, after = avant.bloc.genre, apres.bloc.genre
    if before == after or {before, after} == CELLS:
        numbered = {any(char.isalnum() for char in phrase.bloc.marque) for phrase in (avant, apres) if phrase.bloc.marque}
        return "typographie" if len(numbered) == 2 else "egal"
    return "emphase" if (before in HEADINGS) != (after in HEADINGS) else "typographie"
