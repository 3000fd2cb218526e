"""Codes of a document: those of a column of codes, those that the word « code » announces, those of a list of specialities."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from noticegen.facts.pliage import fold
from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.libelles import slug
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.reference import Reference
from noticegen.intake.recognition.specialites import listed_codes
from noticegen.intake.recognition.valeurs import bind_value, row_label, words_before

_CODE = re.compile(r"\bcodes?\b(?! posta)|\bmef\b|\bn° ?(?:de )?(?:specialite|diplome)\b|nomenclature")
_CODES = re.compile(_CODE.pattern + r"|^n ?°s?$|^numeros?$")
_CELLULE = re.compile(r"(?=[^0-9]*[0-9][^0-9]*[0-9][^0-9]*[0-9])[0-9A-Z]+(?:[ .\u00a0/-][0-9A-Z]+){0,5}")
"""What a cell of codes holds: « 25010 », « 247 25010 21 », « 500-31202 S »."""

_COURTE = re.compile(r"(?=.{3,20}$)(?=[^0-9]*[0-9])[A-Z]{1,5}(?:[ .\u00a0/-]?[0-9A-Z]+){1,3}")
"""A shorter one, that letters open, under a head that says « code »: « PX02 », « AB 7 »; « 12 » alone may be a rank."""

_LETTRES = re.compile(r"(?<![\w-])[A-Z]{1,5}-?[0-9]{2,6}[A-Z]?(?![\w-])")
"""A code that letters open, in a sentence."""

_FORME = re.compile(r"[0-9]{3,}[0-9A-Za-z]*(?:-[0-9A-Za-z]+)*|[0-9]{5,}")


def bind_codes(passages: Sequence[Passage], reference: Reference, releve: Releve) -> None:
    """Every code of a column of codes, that the word « code » announces, or of a list of specialities, under its label."""
    table = next(iter(reference.keys("codes")), "")
    for passage in passages:
        said = [(found, row_label(passage) or words_before(passage, found)) for found in _codes_of(passage)]
        for found, label in said or listed_codes(passage):
            if label:
                bind_value(releve, passage, found, _code_path(reference, table or _table_name(passage), label), "code", found.texte)


def _codes_of(passage: Passage) -> Iterator[Trouvaille]:
    """The codes of a passage: the whole of a cell of their column, numbers after « code » and those that follow in its list."""
    if passage.bloc.case is not None and _CODES.search(fold(passage.colonne)):
        cell = passage.texte.strip()
        whole = _CELLULE.fullmatch(cell) or (_COURTE.fullmatch(cell) if _CODE.search(fold(passage.colonne)) else None)
        start = passage.texte.find(whole[0]) if whole else 0
        finds = [Trouvaille("nombre", start, start + len(whole[0]), whole[0], whole[0])] if whole else list(passage.trouvailles)
        yield from (found for found in finds if whole or (found.genre in ("nombre", "postal") and _FORME.fullmatch(found.texte)))
        return
    listed = 0
    for found in _numbers(passage):
        announced = _CODE.search(passage.plie[max(0, found.debut - 30) : found.debut])
        if announced or (listed and not re.search(r"[.\n]", passage.texte[listed : found.debut])):
            listed = found.fin
            yield found


def _numbers(passage: Passage) -> list[Trouvaille]:
    """What may be a code in a sentence: long numbers, and those that letters open where nothing else was found."""
    numbers = [found for found in passage.trouvailles if found.genre == "nombre" and _FORME.fullmatch(found.texte)]
    if not _CODE.search(passage.plie):
        return numbers
    ends = [found.fin for found in passage.trouvailles]
    spans = [found.span() for found in _LETTRES.finditer(passage.texte)]
    after = [(span, bisect_right(ends, span[0])) for span in spans]
    free = [span for span, rank in after if rank == len(ends) or passage.trouvailles[rank].debut >= span[1]]
    lettered = [Trouvaille("nombre", debut, fin, passage.texte[debut:fin], passage.texte[debut:fin]) for debut, fin in free]
    return sorted([*numbers, *lettered], key=lambda found: found.debut)


def _code_path(reference: Reference, table: str, label: str) -> str:
    wanted = slug(label)
    same = (path for path in reference.faits if path.startswith("codes.") and slug(path.split(".", 2)[2]) == wanted)
    return next(same, f"codes.{table}.{label}")


def _table_name(passage: Passage) -> str:
    heading = passage.titres[0] if passage.titres else ""
    return "specialites" if "specialit" in fold(heading + passage.colonne + passage.sujet + passage.intro) else "codes"
