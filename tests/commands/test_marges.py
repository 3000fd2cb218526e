"""Headers and footers of a document that arrives: the same things told of them in each format that has them, and nothing of what moves."""

from collections.abc import Callable
from io import BytesIO

import docx
import pytest

from noticegen.commands.confrontation import Confrontation
from noticegen.commands.controle import check_all
from noticegen.commands.sources.document import as_reference, facing
from noticegen.facts.registre import Registre
from noticegen.intake.reading import read_document

AVANT = [
    "Certificat d’aptitude professionnelle",
    "Inscriptions du mardi 14 octobre 2025 au vendredi 14 novembre 2025 à 17h00 sur Cyclope.",
    "Les candidats ajournés se connectent avec leur mot de passe.",
]
APRES = [AVANT[0], "Inscriptions du mardi 13 octobre 2026 au vendredi 13 novembre 2026 à 17h00 sur Cyclope.", AVANT[2]]

Fabrique = Callable[[list[str], str], bytes]


def word(corps: list[str], pied: str) -> bytes:
    made, target = docx.Document(), BytesIO()
    for texte in corps:
        made.add_paragraph(texte)
    if pied:
        made.sections[0].footer.paragraphs[0].text = pied
    made.save(target)
    return target.getvalue()


def page(corps: list[str], pied: str) -> bytes:
    return f"<html><body>{_lines(corps)}<footer><p>{pied}</p></footer></body></html>".encode()


def exported(corps: list[str], pied: str) -> bytes:
    """A page as an office suite exports it."""
    return f'<html><body>{_lines(corps)}<div title="footer"><p>{pied}</p></div></body></html>'.encode()


def _lines(corps: list[str]) -> str:
    return "".join(f"<p>{texte}</p>" for texte in corps)


FORMATS = {"word": (word, "docx"), "page": (page, "html"), "exported page": (exported, "html")}
PIED = "Rectorat – DEC 3 – session 2026 – page 1 sur 2"
PIEDS = {
    "the session moved on": (PIED, "Rectorat – DEC 3 – session 2027 – page 1 sur 3", []),
    "another office": (PIED, "Rectorat – DEC 4 – session 2027 – page 1 sur 2", ["marge-changee"]),
    "another word": (PIED, "Antenne – DEC 3 – session 2027 – page 1 sur 2", ["marge-changee"]),
    "gone": (PIED, "", ["marge-changee"]),
    "a stamp moved on": ("Mise à jour le 12 septembre 2025", "Mise à jour le 11 septembre 2026", []),
    "a stamp beside words moved on": ("DEC 3, le 12 septembre 2025", "DEC 3, le 11 septembre 2026", []),
    "a page number gone": ("Page 3", "", []),
    "the name of a file": ("note-v2.docx", "note-finale.docx", []),
    "a new foot": ("", "Rectorat – DEC 3", []),
    "last year’s school year": ("DEC 3, année 2025-2026", "DEC 3, année 2025-2026", ["marge-perimee"]),
    "last year’s school year in other words": (PIED, "DEC 3 – année 2025-2026", ["marge-perimee"]),
    "the school year moved on": ("DEC 3, année 2025-2026", "DEC 3, année 2026-2027", []),
}


@pytest.mark.parametrize(("avant", "apres", "expected"), PIEDS.values(), ids=PIEDS)
@pytest.mark.parametrize(("make", "suffix"), FORMATS.values(), ids=FORMATS)
def test_a_foot_of_pages_says_the_same_in_each_format(make: Fabrique, suffix: str, avant: str, apres: str, expected: list[str]) -> None:
    reference = as_reference(read_document(make(AVANT, avant), f"avant.{suffix}"))
    arrived = facing(read_document(make(APRES, apres), f"apres.{suffix}"), reference)
    (rapport,) = check_all(Confrontation(Registre((), {}, {}, {}, {}, ()), ((reference, arrived),)))
    assert [constat.regle for constat in rapport.constats] == expected
