"""Codes of specialities beside whose names no word says « code »: « 31217 – Tourisme », in a list that a heading or sentence says is of them."""

import re
from collections.abc import Iterator

from noticegen.facts.pliage import fold
from noticegen.facts.reperage import Trouvaille, scan
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.valeurs import clean

_SPECIALITES = re.compile(
    r"\b(?:specialites?|options?|mentions?|diplomes?|filieres?|series?|formations?|metiers|parcours|champs? professionnels?|brevets?|cap|bts|bp|mc|cs)\b"
)
_LIEUX = re.compile(
    r"\b(?:centres?|lycees?|colleges?|etablissements?|villes?|adresses?|communes?|lieux?|antennes?|contacts?|departements?|cfa)\b"
)
_CODE = r"(?P<code>(?:[0-9]{3}[ \u00a0])?[0-9]{5}(?:[ \u00a0][0-9]{2})?[A-Z]?|[0-9]{8,10}[A-Z]?)"
_NOM = r"(?P<nom>[^\W\d_][^\n]{1,120})"
_FORMES = (
    re.compile(rf"[\W_]*{_CODE}(?![\w/.-])[ \u00a0]*[-–—:,.)|]?[ \u00a0]*{_NOM}"),
    re.compile(rf"[\W_]*{_NOM}(?<![\w/.-])(?:[-–—:,(|]|[ \u00a0])[ \u00a0]*{_CODE}[ \u00a0]*[);,.]*"),
)
"""A code and the name that it stands before or after, on a line that says nothing else."""

_ENTRE_PARENTHESES = re.compile(rf"\([ \u00a0]*{_CODE}[ \u00a0]*\)")
_COUPE = re.compile(r"[;:,]|\s[-–—]\s")
_ARTICLE = re.compile(r"^\W*(?:les? |la |l['’]|des? )?(?:sp[ée]cialit[ée]s?|options?|mentions?) ", re.IGNORECASE)
_AUTRES = frozenset({"date", "periode", "jours", "heure", "telephone", "courriel", "adresse", "montant", "nombre", "postal"})


def listed_codes(passage: Passage) -> Iterator[tuple[Trouvaille, str]]:
    """The codes of a passage, each with the name of what it is the code of."""
    if passage.bloc.genre == "li" or passage.bloc.case is not None or passage.announcing:
        if _is_of_specialities(_over(passage)):
            yield from _alone(passage)
        return
    last = 0
    for found in _ENTRE_PARENTHESES.finditer(passage.texte):
        start, _ = passage.sentence(found.start())
        if _is_of_specialities(passage.plie[start : found.start()]):
            nom = _COUPE.split(passage.texte[max(start, last) : found.start()])[-1]
            yield _find(passage, *found.span("code")), clean(_ARTICLE.sub("", nom))
        last = found.end()


def _over(passage: Passage) -> str:
    """What says of which things a list or a column is: its head, else what announces it, else the heading."""
    over = (passage.colonne if passage.bloc.case else "") or passage.announcing or (passage.titres[0] if passage.titres else "")
    return fold(over)


def _is_of_specialities(plie: str) -> bool:
    return bool(_SPECIALITES.search(plie)) and not _LIEUX.search(plie)


def _alone(passage: Passage) -> Iterator[tuple[Trouvaille, str]]:
    """The code of a line that holds nothing but it and a name."""
    texte = passage.texte.rstrip()
    found = next((found for forme in _FORMES if (found := forme.fullmatch(texte))), None)
    if found and (nom := clean(found["nom"])) and not any(find.genre in _AUTRES for find in scan(found["nom"])):
        yield _find(passage, *found.span("code")), nom


def _find(passage: Passage, debut: int, fin: int) -> Trouvaille:
    return Trouvaille("nombre", debut, fin, passage.texte[debut:fin], passage.texte[debut:fin])
