"""The redline of two sentences that face each other, word by word, and what each difference amounts to."""

import re
from collections.abc import Iterator, Sequence
from os.path import commonprefix

from noticegen.review.change import Ecart, Morceau, Operation, Phrase
from noticegen.review.faits.chemins import fact_key
from noticegen.review.phrases.cote import Cote
from noticegen.review.phrases.loose import UNIFIED, exact_key, loose_key, same_spelling
from noticegen.review.phrases.notation import written_key
from noticegen.review.phrases.parole import Parole
from noticegen.review.phrases.stretches import joined
from noticegen.review.phrases.word_alignment import Etendue, align
from noticegen.review.phrases.words import Mot

GRAVITE: tuple[Ecart, ...] = ("egal", "typographie", "emphase", "redaction", "supprimee", "ajoutee")
"""From what matters least to what matters most."""

SUPPRIME: Operation = "supprime"
AJOUTE: Operation = "ajoute"

ADDRESS = re.compile(r"@|://|www\.")
"""Where a hyphen or a space makes another address."""

JOINTS = str.maketrans(dict.fromkeys(" -'\"", ""))
"""What may part the letters of a word without making it another."""


def redline(avant: Cote, apres: Cote, parole: Parole) -> tuple[Morceau, ...]:
    """The pieces of both sentences, in order."""
    pieces: list[Morceau] = []
    beside: Ecart = "typographie"
    told = (0, 0)
    for stretch in align([mot.cle for mot in avant.mots], [mot.cle for mot in apres.mots]):
        if stretch.garde:
            pieces += _kept(avant, apres, stretch, parole, beside, told)
            beside, told = "typographie", (0, 0)
        else:
            beside, opening = _nature(avant, apres, stretch, parole), _opening(avant, apres, stretch)
            pieces += _replaced(avant, apres, stretch, beside, opening)
            told = (len(opening), 0) if stretch.debut == stretch.fin else (0, len(opening))
    pieces += _signs(avant.fin, apres.fin, beside)
    return joined(pieces)


def moved_facts(avant: Phrase, apres: Phrase) -> tuple[Morceau, ...]:
    """The redline of one sentence on both sides, whose facts alone may print otherwise: its runs face each other."""
    if avant.texte == apres.texte:
        return (Morceau("egal", apres.texte),)
    pieces: list[Morceau] = []
    for before, after in zip(avant.suites, apres.suites):
        if exact_key(before.texte) == exact_key(after.texte):
            pieces.append(Morceau("egal", after.texte, fait=after.fait))
        else:
            ecart: Ecart = "typographie" if before.valeur == after.valeur else "egal"
            pieces += [Morceau("supprime", before.texte, ecart, before.fait), Morceau("ajoute", after.texte, ecart, after.fait)]
    return joined(pieces)


def gravest(ecarts: Sequence[Ecart]) -> Ecart:
    """The one that matters most."""
    return max(ecarts, key=GRAVITE.index, default="egal")


def _kept(avant: Cote, apres: Cote, stretch: Etendue, parole: Parole, beside: Ecart, told: tuple[int, int]) -> Iterator[Morceau]:
    """Words that face each other: their punctuation, their spelling, their look and their link may differ.

    `told` is how much of the punctuation before the first one, on each side, was told with the stretch before it.
    """
    for one, other in zip(range(stretch.debut, stretch.fin), range(stretch.debut_apres, stretch.fin_apres)):
        before, after = avant.mots[one], apres.mots[other]
        yield from _signs(before.signes[told[0] :], after.signes[told[1] :], beside)
        beside, told = "typographie", (0, 0)
        ecart, note = _look(before, after, avant.appuye or apres.appuye, parole)
        spelling = _spelling(avant, apres, one, other)
        if spelling is None:
            yield Morceau("egal", apres.imprimes[other], ecart, after.fait, note)
        else:
            yield Morceau("supprime", avant.imprimes[one], spelling, before.fait)
            yield Morceau("ajoute", apres.imprimes[other], gravest((spelling, ecart)), after.fait, note)


def _signs(avant: str, apres: str, ecart: Ecart) -> Iterator[Morceau]:
    """The spaces and punctuation before a word; beside a stretch that was replaced, they went with it."""
    if exact_key(f".{avant}.") == exact_key(f".{apres}."):
        yield Morceau("egal", apres)
        return
    head = len(commonprefix((avant, apres)))
    tail = len(commonprefix((avant[head:][::-1], apres[head:][::-1])))
    yield Morceau("egal", apres[:head])
    yield Morceau("supprime", avant[head : len(avant) - tail], ecart)
    yield Morceau("ajoute", apres[head : len(apres) - tail], ecart)
    yield Morceau("egal", apres[len(apres) - tail :])


def _opening(avant: Cote, apres: Cote, stretch: Etendue) -> str:
    """What a stretch of one side alone begins with that the other side has before its next word: « » (ou…) et » facing « » et »."""
    if (stretch.debut == stretch.fin) == (stretch.debut_apres == stretch.fin_apres):
        return ""
    if stretch.fin >= len(avant.mots) or stretch.fin_apres >= len(apres.mots):
        return ""
    following = avant.mots[stretch.fin].signes, apres.mots[stretch.fin_apres].signes
    first, other = apres.mots[stretch.debut_apres].signes, avant.mots[stretch.debut].signes
    return commonprefix((first, other)) if exact_key(f".{following[0]}.") != exact_key(f".{following[1]}.") else ""


def _replaced(avant: Cote, apres: Cote, stretch: Etendue, ecart: Ecart, opening: str) -> Iterator[Morceau]:
    yield Morceau("egal", opening)
    for cote, ranks, operation in (
        (avant, range(stretch.debut, stretch.fin), SUPPRIME),
        (apres, range(stretch.debut_apres, stretch.fin_apres), AJOUTE),
    ):
        for rank in ranks:
            signes = cote.mots[rank].signes[len(opening) if rank == ranks.start else 0 :]
            yield Morceau(operation, signes + cote.imprimes[rank], ecart, cote.mots[rank].fait)


def _spelling(avant: Cote, apres: Cote, one: int, other: int) -> Ecart | None:
    """What the printing of two equal words amounts to; nothing where a reader sees the same."""
    left, right = avant.imprimes[one], apres.imprimes[other]
    if exact_key(left) == exact_key(right):
        return None
    if avant.mots[one].masque:
        return "typographie" if avant.valeurs[one] == apres.valeurs[other] else "egal"
    if apres.mots[other].cle == "#" or same_spelling(left, right):
        return "typographie"
    return "redaction"


def _nature(avant: Cote, apres: Cote, stretch: Etendue, parole: Parole) -> Ecart:
    """What a replaced stretch amounts to: `egal` where it holds facts alone, and the facts explain it."""
    left, right = avant.mots[stretch.debut : stretch.fin], apres.mots[stretch.debut_apres : stretch.fin_apres]
    if all(mot.fait for mot in left + right) and parole.explains(_masks(left), _masks(right)):
        return "egal"
    return _letters(_text(avant, stretch.debut, stretch.fin), _text(apres, stretch.debut_apres, stretch.fin_apres))


def _masks(mots: Sequence[Mot]) -> list[str]:
    return [fact_key(mot.fait) for mot in mots if mot.masque]


def _text(cote: Cote, debut: int, fin: int) -> str:
    return "".join(cote.mots[rank].signes + cote.imprimes[rank] for rank in range(debut, fin)).strip()


def _letters(left: str, right: str) -> Ecart:
    """The same letters parted otherwise (`48 h`, `48h`) are typography, and the same number (`deux`, `2`); so is a text that became a fact."""
    if not left or not right or ADDRESS.search(left + right):
        return "redaction"
    if loose_key(left).translate(JOINTS) != loose_key(right).translate(JOINTS):
        return "typographie" if _same_number(left, right) else "redaction"
    return "egal" if exact_key(left) == exact_key(right) else _same_letters(left, right)


def _same_number(left: str, right: str) -> bool:
    key = written_key(left)
    return key == written_key(right) and any(char.isdigit() for char in key)


def _same_letters(left: str, right: str) -> Ecart:
    bare = [exact_key(text).translate(UNIFIED).translate(JOINTS) for text in (left, right)]
    return "typographie" if same_spelling(*bare) else "redaction"


def _look(before: Mot, after: Mot, appuye: bool, parole: Parole) -> tuple[Ecart, str]:
    """The change of emphasis or link on one word. A fact's link is the fact; where a block stands out, bold says nothing."""
    plain = not (before.masque or after.masque)
    target = parole.new_target(before.lien, after.lien) if plain and before.lien and after.lien else None
    if target:
        return "redaction", f"lien changé : {target[0]} → {target[1]}"
    changes = [] if appuye else [("gras", before.gras, after.gras), ("italique", before.italique, after.italique)]
    changes += [("lien", bool(before.lien), bool(after.lien))] if plain else []
    notes = [f"{name} {'ajouté' if now else 'retiré'}" for name, was, now in changes if was != now]
    return ("emphase", ", ".join(notes)) if notes else ("egal", "")
