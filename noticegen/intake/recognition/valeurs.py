"""Values and the words beside them: what names an amount or a code, and how it is recorded under that name."""

import re

from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.vus import Part, Type, Vu

_COUPE = re.compile(r"[\n;.:•➔]|\d\s*€|,\s|\s[-–—]\s")
_VIDES = re.compile(
    r"^(?:et|ou|est|sont|soit|de|d['’]|du|des|le|la|les|à|au|un|une|montant|s['’]élèvent?|fixée?s?|dont|pour)(?:\s+|$)", re.IGNORECASE
)
_QUEUE = re.compile(r"\s+(?:et|ou|à|de|du|en)$", re.IGNORECASE)
_ANNONCE = re.compile(
    r"[\s:,(–—-]*\bcodes?\b(?:\s+(?:sp[ée]cialit[ée]|dipl[ôo]me|examen|formation|MEF|de|la|du|sp[ée]cialit[ée]s))*[\s:n°(–—-]*$",
    re.IGNORECASE,
)
_POINTS = re.compile(r"[.…_]{3,}|…")
"""The dots that lead from a label to its amount."""

_LIEN = re.compile(
    r"[\s:(–—-]*(?:(?:est|sont|de|s['’]élèvent?|fixée?s?|égaux?|à|au|soit|d['’]un|un|montant|prix|code|facturée?s?|payante?s?)\s*)*[\s:(–—-]*$",
    re.IGNORECASE,
)


def bind_value(releve: Releve, passage: Passage, found: Trouvaille, chemin: str, kind: Type, valeur: int | str) -> None:
    """Record an amount, a code or a delay, and the expression that prints it; a code is known without its spaces, and kept with them."""
    genre = {"tarif": "montant", "code": "code"}.get(kind, "texte")
    releve.add(chemin, genre, valeur, (plain(found.texte),), passage.bloc.lieu)
    part = Part(passage.rang, found.debut, found.fin, chemin, str(valeur))
    known = "".join(str(valeur).split()) if kind == "code" else str(valeur)
    releve.see(Vu(kind, known, found.texte, passage.bloc.lieu, chemin, f"« {chemin.split('.')[-1]} »", (part,)))


def row_label(passage: Passage) -> str:
    """What the head of a cell's row and, when several columns hold values, of its column says."""
    label = passage.ligne or (passage.colonne if passage.bloc.case else "")
    return clean(label.replace("\n", " "))


def words_before(passage: Passage, found: Trouvaille) -> str:
    """The words just before a value, up to a sign that ends a thought, or those after « pour »."""
    start, _ = passage.sentence(found.debut)
    before = _LIEN.sub("", _ANNONCE.sub("", _POINTS.sub(" ", passage.texte[start : found.debut])))
    label = clean(_COUPE.split(before)[-1])
    after = re.match(r"\s*(?:€|euros?)?\s*(?:pour|par)\s+([^\n.;,:()\d]{3,60})", passage.texte[found.fin :], re.IGNORECASE)
    return label or (clean(after[1]) if after else "")


def clean(texte: str) -> str:
    """A label without the small words and signs at its ends; empty when nothing is left of it."""
    texte = _QUEUE.sub("", " ".join(texte.split()).strip(" -–—•➔:,;.(")).strip(" :-–—")
    while (shorter := _VIDES.sub("", texte)) != texte:
        texte = shorter
    texte = re.sub(r"[<>{}\[\]|\\`\"]", " ", texte)[:100].strip()
    return texte if len(texte) > 1 and re.search(r"[^\W\d_]", texte) else ""


def plain(texte: str) -> str:
    """A text with single spaces."""
    return " ".join(texte.split())
