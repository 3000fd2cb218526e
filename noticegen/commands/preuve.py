"""The proof of an import, or of a published file, as lines of a terminal."""

from collections.abc import Iterator

from noticegen.intake.proof.mots import Ecart
from noticegen.intake.proof.preuve import Preuve
from noticegen.intake.proof.structure import EcartDeForme, Forme

CONTEXTE = 4
"""How many words are shown on each side of a difference."""


MONTREES = 3
"""How many blocks are shown on each side of a difference of structure."""


def describe(preuve: Preuve) -> str:
    """The share of words that return, the facts bound, what was seen and not bound, and every difference."""
    return "".join(f"{line}\n" for line in _lines(preuve))


def _lines(preuve: Preuve) -> Iterator[str]:
    seen = len(preuve.faits) + len(preuve.nonlies)
    share = "100" if preuve.rendus == preuve.mots else f"{int(preuve.part * 10_000) / 100:.2f}".replace(".", ",")
    yield f"Mots rendus : {preuve.rendus} sur {preuve.mots} ({share} %), dont {preuve.typographie} à la typographie près."
    yield f"Faits liés : {len(preuve.faits)} sur {seen} vus."
    for vu in preuve.nonlies:
        yield f"  non lié : « {' '.join(vu.texte.split())} » ({vu.lieu}) : {vu.raison}"
    yield from describe_differences(preuve.ecarts)
    yield from describe_forms(preuve.formes)


def describe_differences(ecarts: tuple[Ecart, ...]) -> Iterator[str]:
    """Each stretch that differs, after the words that precede it: what the document has, what the édition has."""
    for rank, ecart in enumerate(ecarts):
        if ecart.genre == "different":
            before = _last_words(ecarts[rank - 1]) if rank else ""
            removed = " ".join(mot.texte for mot in ecart.document)
            added = " ".join(mot.texte for mot in ecart.edition)
            place = next((mot.lieu for mot in ecart.document), None)
            yield f"  écart{f' ({place})' if place else ''} : … {before} [-{removed}-] {{+{added}+}}"


def describe_forms(formes: tuple[EcartDeForme, ...]) -> Iterator[str]:
    """Each place where what the words stand in does not return: a row become a paragraph, two paragraphs become one."""
    for ecart in formes:
        place = next((f" ({forme.lieu})" for forme in ecart.document), "")
        read, made = (" + ".join(_shown(forme) for forme in side[:MONTREES]) or "rien" for side in (ecart.document, ecart.edition))
        yield f"  forme{place} : {read} dans le document, {made} dans la notice"


def _shown(forme: Forme) -> str:
    return f"{forme.nom} « {forme.texte} »"


def _last_words(ecart: Ecart) -> str:
    return " ".join(mot.texte for mot in ecart.document[-CONTEXTE:])
