"""Fees, codes, lasting delays and legal references of a document."""

import re
from collections.abc import Collection, Iterator, Sequence

from noticegen.facts.pliage import fold
from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.libelles import ascii_words, slug
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.reference import Reference
from noticegen.intake.recognition.vus import Part, Type, Vu

_CODE = re.compile(r"\bcodes?\b|\bmef\b|\bn° ?(?:de )?(?:specialite|diplome)\b|nomenclature")
_CODES = re.compile(_CODE.pattern + r"|^n ?°s?$|^numeros?$")
_CELLULE = re.compile(r"(?=[^0-9]*[0-9][^0-9]*[0-9][^0-9]*[0-9])[0-9A-Z]+(?:[ .\u00a0/-][0-9A-Z]+){0,5}")
"""What a cell of codes holds: « 25010 », « 247 25010 21 », « 500-31202 S »."""

_FORME = re.compile(r"[0-9]{3,}[0-9A-Za-z]*(?:-[0-9A-Za-z]+)*|[0-9]{5,}")
_COUPE = re.compile(r"[\n;.:•➔]|\d\s*€|,\s|\s[-–—]\s")
_VIDES = re.compile(
    r"^(?:et|ou|est|sont|soit|de|d['’]|du|des|le|la|les|à|au|un|une|montant|s['’]élèvent?|fixée?s?|dont|pour)\s+", re.IGNORECASE
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
_ACTIVATION = re.compile(r"activ")

Mots = tuple[str, ...]
"""What a label says, its accents and its signs left out."""


def bind_tarifs(passages: Sequence[Passage], reference: Reference, releve: Releve) -> None:
    """Every amount, under the words that say what is paid."""
    priced = [(passage, found, _own_label(passage, found)) for passage in passages for found in passage.trouvailles if _is_price(found)]
    own = {_words(label) for _, _, label in priced}
    for passage, found, label in priced:
        path = _known_tarif(reference, passage, found, label, own) or (f"tarifs.{label}" if label else "")
        if not path:
            releve.see(Vu("tarif", found.valeur, found.texte, passage.bloc.lieu, "", "rien ne dit ce que ce montant paie"))
            continue
        _bind(releve, passage, found, _distinct(path, int(found.valeur), releve), "tarif", int(found.valeur))


def _is_price(found: Trouvaille) -> bool:
    return found.genre == "montant" and not found.faute


def _own_label(passage: Passage, found: Trouvaille) -> str:
    return _row_label(passage) or _words_before(passage, found)


def _known_tarif(reference: Reference, passage: Passage, found: Trouvaille, label: str, own: Collection[Mots]) -> str:
    """The reference's fee of the same label; else the one that it faces, unless another amount of the document has that one's label."""
    known = {_words(path.partition(".")[2]): path for path in reference.faits if path.startswith("tarifs.")}
    faced = reference.face.get((passage.rang, found.debut, found.fin), "")
    free = faced.startswith("tarifs.") and _words(faced.partition(".")[2]) not in own
    return known.get(_words(label), faced if free else "")


def _words(label: str) -> Mots:
    return tuple(re.findall(r"[a-z0-9]+", ascii_words(label)))


def _distinct(chemin: str, valeur: int, releve: Releve) -> str:
    known = releve.faits.get(chemin)
    if known is None or known.valeur == valeur:
        return chemin
    return next(
        path for path in (f"{chemin} ({rank})" for rank in range(2, 100)) if path not in releve.faits or releve.faits[path].valeur == valeur
    )


def bind_codes(passages: Sequence[Passage], reference: Reference, releve: Releve) -> None:
    """Every code of a table that has a column of codes, or that the word « code » announces, under its label."""
    table = next(iter(reference.keys("codes")), "")
    for passage in passages:
        for found in _codes_of(passage):
            label = _row_label(passage) or _words_before(passage, found)
            if label:
                _bind(releve, passage, found, _code_path(reference, table or _table_name(passage), label), "code", found.texte)


def _codes_of(passage: Passage) -> Iterator[Trouvaille]:
    """The codes of a passage: the whole of a cell of their column, numbers after « code » and those that follow in its list."""
    if passage.bloc.case is not None and _CODES.search(fold(passage.colonne)):
        whole = _CELLULE.fullmatch(passage.texte.strip())
        start = passage.texte.find(whole[0]) if whole else 0
        finds = [Trouvaille("nombre", start, start + len(whole[0]), whole[0], whole[0])] if whole else list(passage.trouvailles)
        yield from (found for found in finds if whole or (found.genre in ("nombre", "postal") and _FORME.fullmatch(found.texte)))
        return
    listed = 0
    for found in passage.trouvailles:
        if found.genre != "nombre" or not _FORME.fullmatch(found.texte):
            continue
        announced = _CODE.search(passage.plie[max(0, found.debut - 30) : found.debut])
        if announced or (listed and not re.search(r"[.\n]", passage.texte[listed : found.debut])):
            listed = found.fin
            yield found


def _code_path(reference: Reference, table: str, label: str) -> str:
    wanted = slug(label)
    same = (path for path in reference.faits if path.startswith("codes.") and slug(path.split(".", 2)[2]) == wanted)
    return next(same, f"codes.{table}.{label}")


def _table_name(passage: Passage) -> str:
    heading = passage.titres[0] if passage.titres else ""
    return "specialites" if "specialit" in fold(heading + passage.colonne + passage.sujet + passage.intro) else "codes"


def bind_durations(passages: Sequence[Passage], reference: Reference, releve: Releve) -> None:
    """Delays and legal references: what stays from year to year."""
    count = 0
    for passage in passages:
        for found in passage.trouvailles:
            if found.genre == "reference":
                releve.add("references", "liste", (_plain(found.texte),), (_plain(found.texte),), passage.bloc.lieu)
                part = Part(passage.rang, found.debut, found.fin, "references", _plain(found.texte))
                releve.see(Vu("texte", _plain(found.texte), found.texte, passage.bloc.lieu, "references", "texte réglementaire", (part,)))
            elif found.genre == "duree":
                count += 1
                path = _duration_path(passage, found, reference, releve)
                _bind(releve, passage, found, path, "texte", _same_delay(found, reference.text(path)) or _plain(found.texte))


def _duration_path(passage: Passage, found: Trouvaille, reference: Reference, releve: Releve) -> str:
    """The constant that a delay is: the reference's of the same length, the one already met, or a new one."""
    length = duration(found.texte)
    for known in (reference.faits, releve.faits):
        same = (path for path, fait in known.items() if path.startswith("constantes.") and duration(str(fait.valeur)) == length)
        path = next(same, "")
        if path:
            return path
    start, end = passage.sentence(found.debut)
    base = "activation" if _ACTIVATION.search(passage.plie[start:end]) else "delai"
    taken = {path for path in releve.faits if path.startswith("constantes.")}
    return next(
        path for path in (f"constantes.{base}", *(f"constantes.{base}-{rank}" for rank in range(2, len(taken) + 3))) if path not in taken
    )


def _same_delay(found: Trouvaille, known: str) -> str:
    """The known text of a constant, when it is the delay found here; another delay keeps its own words, so that it shows."""
    return known if duration(known) == duration(found.texte) else ""


def duration(texte: str) -> str:
    """A delay in one notation: « 48h » and « 48 heures » are the same."""
    return re.sub(r"\s+", "", re.sub(r"(?<=\d)\s*(?:heures?|h)\b", "h", fold(texte)))


def _plain(texte: str) -> str:
    return " ".join(texte.split())


def _bind(releve: Releve, passage: Passage, found: Trouvaille, chemin: str, kind: Type, valeur: int | str) -> None:
    genre = {"tarif": "montant", "code": "code"}.get(kind, "texte")
    releve.add(chemin, genre, valeur, (_plain(found.texte),), passage.bloc.lieu)
    part = Part(passage.rang, found.debut, found.fin, chemin, str(valeur))
    releve.see(Vu(kind, str(valeur), found.texte, passage.bloc.lieu, chemin, f"« {chemin.split('.')[-1]} »", (part,)))


def _row_label(passage: Passage) -> str:
    """What the head of a cell's row and, when several columns hold values, of its column says."""
    label = passage.ligne or (passage.colonne if passage.bloc.case else "")
    return _clean(label.replace("\n", " "))


def _words_before(passage: Passage, found: Trouvaille) -> str:
    """The words just before a value, up to a sign that ends a thought, or those after « pour »."""
    start, _ = passage.sentence(found.debut)
    before = _LIEN.sub("", _ANNONCE.sub("", _POINTS.sub(" ", passage.texte[start : found.debut])))
    label = _clean(_COUPE.split(before)[-1])
    after = re.match(r"\s*(?:€|euros?)?\s*(?:pour|par)\s+([^\n.;,:()\d]{3,60})", passage.texte[found.fin :], re.IGNORECASE)
    return label or (_clean(after[1]) if after else "")


def _clean(texte: str) -> str:
    texte = _QUEUE.sub("", " ".join(texte.split()).strip(" -–—•➔:,;.(")).strip(" :-–—")
    while (shorter := _VIDES.sub("", texte)) != texte:
        texte = shorter
    texte = re.sub(r"[<>{}\[\]|\\`\"]", " ", texte)[:100].strip()
    return texte if len(texte) > 1 and re.search(r"[^\W\d_]", texte) else ""
