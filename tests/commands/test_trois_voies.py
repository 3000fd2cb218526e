"""One change, three routes: a document against a document, against the imported édition, and two imported éditions say the same of it."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from noticegen.commands.confrontation import Confrontation
from noticegen.commands.controle import check_all
from noticegen.commands.projet import PROGRAMME
from noticegen.commands.sources.document import as_reference, facing
from noticegen.commands.sources.projet import Projet, read_projet
from noticegen.edition import Edition
from noticegen.facts.registre import Registre
from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.intake.writing.importation import write_import
from noticegen.prose.document import Document
from noticegen.prose.gabarits import load_gabarits
from noticegen.review.constat import Constat
from noticegen.review.phrases.loose import loose_key
from tests.commands.montclar import APRES, AVANT, exchanged, replaced

NOTICES = Path(__file__).parents[1] / "intake"
JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
Edit = Callable[[str], str]
Dit = set[tuple[str, str]]


def a_year_later(texte: str) -> str:
    """The notice of the next session: each year is the next one, each weekday that of the same day a year later."""
    texte = re.sub(r"\b20\d\d\b", lambda found: str(int(found[0]) + 1), texte)
    return re.sub(rf"\b({'|'.join(JOURS)})\b", lambda found: JOURS[(JOURS.index(found[0]) + 1) % 7], texte)


def notice(path: str) -> tuple[str, str]:
    """A notice of the tests and its next session."""
    texte = (NOTICES / path).read_text(encoding="utf-8")
    return texte, a_year_later(texte)


def without(line: str) -> Edit:
    """The edit that takes away the line that begins so."""
    return lambda texte: re.sub(rf"(?m)^{re.escape(line)}.*\n", "", texte)


MONTCLAR = (AVANT, APRES)
VALMONT = notice("documents/bts-valmont.md")
LYSMARAIS = notice("notices/dcg-dscg-lysmarais.md")
FLANDRES = notice("notices/bepa-flandres.md")
BRECY = notice("documents/cs-brecy.md")

CHANGEMENTS: dict[str, tuple[tuple[str, str], Edit]] = {
    "a closing a day earlier": (MONTCLAR, replaced("vendredi 14 novembre 2025", "jeudi 13 novembre 2025")),
    "a limit a day earlier": (MONTCLAR, replaced("vendredi 28 novembre", "jeudi 27 novembre")),
    "a limit that excludes its day": (MONTCLAR, replaced("au plus tard le vendredi", "avant le vendredi")),
    "an hour earlier": (MONTCLAR, replaced("14 novembre 2025 à 17h00", "14 novembre 2025 à 16h00")),
    "digits of a number exchanged": (MONTCLAR, replaced("05 55 01 02 17", "05 55 01 02 71")),
    "another mailbox": (MONTCLAR, replaced("cise@ac", "cisse@ac")),
    "a row of contacts lost": (MONTCLAR, without("| Bureau EX 2")),
    "a row of codes lost": (MONTCLAR, without("| Reliure")),
    "a row of dates lost": (MONTCLAR, without("| Plateau de Cise")),
    "a sentence of a date lost": (MONTCLAR, replaced(" Les convocations sont envoyées le 8 avril 2026.", "")),
    "a sentence of words lost": (MONTCLAR, replaced("Les candidats de la session 2025 gardent leur mot de passe.\n\n", "")),
    "a false weekday": (MONTCLAR, replaced("vendredi 28 novembre", "jeudi 28 novembre")),
    "another code": (MONTCLAR, replaced("32205", "32250")),
    "two codes exchanged": (MONTCLAR, exchanged("22410", "32205")),
    "a pôle renamed": (MONTCLAR, replaced("Bureau EX 2", "Bureau EX 3")),
    "a link that leads elsewhere": (MONTCLAR, replaced("guichet.ac-montclar.fr/bma", "guichet.ac-montclar.fr/bmb")),
    "a menu renamed": (MONTCLAR, replaced("Nouveau dossier", "Nouvelle demande")),
    "a menu with a word before": (MONTCLAR, replaced("« Nouveau", "« Autre nouveau")),
    "a menu with a word after": (MONTCLAR, replaced("Nouveau dossier", "Nouveau dossier complet")),
    "a word for another": (MONTCLAR, replaced("gardent", "perdent")),
    "a negation lost": (LYSMARAIS, replaced("Les droits ne sont pas remboursés.", "Les droits sont remboursés.")),
    "a warning lost": (VALMONT, replaced("Passé ces dates, **aucune demande ne sera acceptée**.\n\n", "")),
    "a limit that includes its day": (LYSMARAIS, replaced("avant le 2 mars", "jusqu’au 2 mars")),
    "the first of several rows of windows lost": (VALMONT, without("| Scolaires et apprentis")),
    "the second of several rows of windows lost": (VALMONT, without("| Individuels")),
    "the last of several rows of windows lost": (VALMONT, without("| Formation continue")),
    "the first of several fees lost": (LYSMARAIS, without("| DCG |")),
    "a fee between two others lost": (LYSMARAIS, without("| DSCG")),
    "another fee": (LYSMARAIS, replaced("30 €", "33 €")),
    "an item with its fee lost": (VALMONT, without("- Duplicata")),
    "the number of a row": (VALMONT, replaced("05 99 01 12 20", "05 99 01 12 21")),
    "one of a row's two numbers lost": (VALMONT, replaced(" / 05 99 01 12 15", "")),
    "an opening at eleven, once at noon": (FLANDRES, replaced("à midi, et", "à 11 heures, et")),
    "a closing that one place of several has a day earlier": (
        BRECY,
        replaced("2 décembre 2026 (17 heures)", "1er décembre 2026 (17 heures)"),
    ),
    "a closing that one place of several has an hour earlier": (BRECY, replaced("02/12/2026 17:00", "02/12/2026 16:00")),
    "a closing written « 1 décembre » in its first place": (BRECY, replaced("2 décembre 2026 à", "1 décembre 2026 à")),
    "the exam's portal": (LYSMARAIS, replaced("dcg-dscg.lysmarais", "dscg.lysmarais")),
}
"""The notice and what is done to its next session."""

RAPIDES = {"a closing a day earlier", "a limit that excludes its day", "a row of contacts lost", "a menu renamed"}
"""Those of the fast tier: each takes as long as two imports and three checks."""


@pytest.mark.parametrize(
    ("pair", "edit"),
    [pytest.param(*change, id=name, marks=() if name in RAPIDES else pytest.mark.lent) for name, change in CHANGEMENTS.items()],
)
def test_a_change_is_told_alike_by_every_route(pair: tuple[str, str], edit: Edit) -> None:
    avant, apres = pair
    assert edit(apres) != apres
    documents, imported, editions = (route(avant, edit(apres)) - route(avant, apres) for route in VOIES)
    assert documents
    assert documents == imported == editions


@cache
def _documents(avant: str, apres: str) -> Dit:
    reference = as_reference(_document(avant, "avant.md"))
    return _told(SANS_PROJET, reference, facing(_document(apres, "apres.md"), reference))


@cache
def _imported(avant: str, apres: str) -> Dit:
    projet, reference = _import({}, avant)
    return _told(projet.registre, reference, facing(_document(apres, "apres.md"), reference))


@cache
def _editions(avant: str, apres: str) -> Dit:
    first: dict[str, str] = {}
    _, reference = _import(first, avant)
    projet, edition = _import(first, apres, reference)
    return _told(projet.registre, projet.edition(reference.id), edition)


SANS_PROJET = Registre((), {}, {}, {}, {}, ())
VOIES: tuple[Callable[[str, str], Dit], ...] = (_documents, _imported, _editions)


def _document(texte: str, nom: str) -> Document:
    return read_document(texte.encode(), nom)


def _import(fichiers: dict[str, str], texte: str, reference: Edition | None = None) -> tuple[Projet, Edition]:
    """The project with these files and the notice in the session it names, and that édition; `fichiers` gets what was written."""
    document = _document(texte, "note.md")
    session = recognise(document).edition.fiche.session
    found = recognise(document, reference, "note", session)
    fichiers |= write_import(found, "note", session, fichiers, load_gabarits(PROGRAMME)).fichiers
    projet = read_projet({path: text.encode() for path, text in fichiers.items()}, PROGRAMME)
    return projet, projet.edition(f"note-{session}")


def _told(registre: Registre, avant: Edition, apres: Edition) -> Dit:
    """What the check says: each rule with its fact or, where it names none, with the words it quotes."""
    (rapport,) = check_all(Confrontation(registre, ((avant, apres),)))
    return {(constat.regle, constat.fait or _quoted(constat)) for constat in rapport.constats}


def _quoted(constat: Constat) -> str:
    return loose_key(constat.apres or constat.avant or "")
