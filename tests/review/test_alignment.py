"""A document that arrived says what an édition would say, whatever paths its importer guessed, or none."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from noticegen.edition import Edition
from noticegen.prose.document import Document, Suite
from noticegen.review.arrivee.alignment import align
from noticegen.review.arrivee.rebinding import typeset_words
from noticegen.review.change import Change
from noticegen.review.comparison import compare
from tests.review.manuscrit import edition, fait, fenetre, limite, moment, self_made
from tests.review.retouches import DOCUMENTS, case

TEXTE = """
# Note aux candidats
Session {session.libelle: juin AAAA} : inscription {echeances.inscription: du : phrase}{echeances.inscription.ouverture: 6 octobre BBBB: BBBB-10-06}{echeances.inscription: au : phrase}{echeances.inscription.cloture: 7 novembre BBBB à 17h00: BBBB-11-07T17:00}.
Se connecter à {portails.inscrinet.adresse: https://inscrinet.exemple.fr: https://inscrinet.exemple.fr}, rubrique Examens.
Modifier jusqu’au {echeances.inscription.cloture: 7 novembre BBBB: BBBB-11-07T17:00} avant {echeances.inscription.cloture: 17h00: BBBB-11-07T17:00}.
Déposer les pièces {echeances.pieces: avant le : phrase}{echeances.pieces.avant: 14 novembre BBBB: BBBB-11-14}.
Le compte s’active sous {constantes.activation: 48 heures}. Les droits sont de {tarifs.droits: 30,00 €: 3000}.
- {poles.sud.nom: Pôle sud} : {poles.sud.telephones: 03 99 00 12 34: +33399001234} / {poles.sud.courriels: sud@ac-exemple.fr}
- {poles.nord.nom: Pôle nord} : {poles.nord.telephones: 03 99 00 56 78: +33399005678} / {poles.nord.courriels: nord@ac-exemple.fr}
"""


def notice(session: int, old: str = "", new: str = "") -> Edition:
    """The notice of a session, with one printing replaced; it knows the académie's domain and prints it nowhere."""
    filled = TEXTE.replace("AAAA", str(session)).replace("BBBB", str(session - 1))
    own = self_made(edition(filled.replace(old, new) if old else filled, str(session)))
    domains = fait("academie.domaines", ("ac-exemple.fr",), "liste")
    return replace(own, fiche=replace(own.fiche, faits={**own.fiche.faits, domains.chemin: domains}))


def nothing_recognised(own: Edition) -> Edition:
    """The same notice as a document of which no fact was recognised."""
    return replace(
        own,
        document=_runs(own.document, lambda suite: replace(suite, fait="", valeur="")),
        fiche=replace(own.fiche, faits={}, echeances={}),
    )


def guessed(own: Edition) -> Edition:
    """The same notice as a document whose importer named everything in its own way and made one fact of two equal dates."""
    names = {
        "inscription": "periode-1",
        "pieces": "limite-1",
        "sud": "pole-1",
        "nord": "pole-2",
        "inscrinet": "portail-1",
        "activation": "duree",
    }

    def named(chemin: str) -> str:
        family, _, rest = chemin.partition(".")
        key, _, champ = rest.partition(".")
        return ".".join(filter(None, (family, names.get(key, key), champ)))

    faits = {
        named(chemin): replace(fact, chemin=named(chemin)) for chemin, fact in own.fiche.faits.items() if chemin != "academie.domaines"
    }
    echeances = {names[cle]: replace(one, cle=names[cle]) for cle, one in own.fiche.echeances.items()}
    document = _runs(own.document, lambda suite: replace(suite, fait=named(suite.fait)) if suite.valeur else replace(suite, fait=""))
    return replace(own, document=document, fiche=replace(own.fiche, faits=faits, echeances=echeances))


CHANGES = {
    "none": ("", ""),
    "a date": ("14 novembre 2025: 2025-11-14", "12 novembre 2025: 2025-11-12"),
    "a number": ("03 99 00 12 34: +33399001234", "03 99 00 12 43: +33399001243"),
    "a mailbox": ("nord@", "septentrion@"),
    "a portal": ("inscrinet.exemple", "inscription.exemple"),
    "a name": ("Pôle nord", "Pôle du nord"),
    "a duration": ("48 heures", "72 heures"),
    "a word": ("Se connecter", "Aller"),
    "a sentence": (" rubrique Examens.", " rubrique Examens. Ne rien payer en ligne."),
    "a fee": ("30,00 €: 3000", "32,00 €: 3200"),
}


def said(change: Change) -> tuple[Counter[object], Counter[object], object]:
    """What a change says, places and phrasing of the values apart."""
    facts = Counter(
        (pair.avant and (pair.avant.chemin, pair.avant.canonique), pair.apres and (pair.apres.chemin, pair.apres.canonique))
        for pair in change.faits
    )
    return facts, Counter((pair.ecart, pair.deplacee) for pair in change.phrases if pair.ecart != "egal"), change.relations


@pytest.mark.parametrize("arrived", [nothing_recognised, guessed])
@pytest.mark.parametrize("replaced", CHANGES.values(), ids=CHANGES)
def test_a_document_and_an_edition_give_the_same_change(replaced: tuple[str, str], arrived: Callable[[Edition], Edition]) -> None:
    avant, apres = notice(2025), notice(2026, *replaced)
    expected = said(compare(avant, apres))
    assert said(compare(avant, align(arrived(apres), avant))) == expected
    assert said(compare(align(arrived(avant), apres), apres)) == expected


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_notice_of_which_nothing_was_recognised_says_what_its_edition_says(path: Path) -> None:
    for edits in (0, 2):
        one = case(path.read_text(encoding="utf-8"), edits, seed=edits)
        avant, apres = self_made(one.avant), self_made(one.apres)
        assert said(compare(avant, align(nothing_recognised(apres), avant))) == said(compare(avant, apres))


def test_a_document_against_its_own_edition_has_no_difference() -> None:
    own = notice(2026)
    for arrived in (nothing_recognised(own), guessed(own)):
        change = compare(own, align(arrived, own))
        assert {pair.ecart for pair in change.phrases} == {"egal"}
        assert all(pair.avant and pair.apres and pair.avant.canonique == pair.apres.canonique for pair in change.faits)


def test_two_documents_take_each_others_paths() -> None:
    avant, apres = guessed(notice(2025)), nothing_recognised(notice(2026))
    change = compare(avant, align(apres, avant))
    assert {pair.ecart for pair in change.phrases} == {"egal"}
    assert {pair.chemin for pair in change.faits if pair.avant and pair.apres} >= {"echeances.periode-1.cloture", "poles.pole-2.courriels"}


def test_the_typography_of_a_document_is_no_difference() -> None:
    own = edition("L’adresse « exacte » de l’**office** du centre : obligatoire…", "2025")
    arrived = edition("L'adresse \"exacte\" de l'**office** du centre: obligatoire...", "2026")
    assert {pair.ecart for pair in compare(own, align(arrived, own)).phrases} == {"egal"}
    earlier = replace(arrived, document=typeset_words(arrived.document))
    assert {pair.ecart for pair in compare(earlier, align(arrived, earlier)).phrases} == {"egal"}


def test_a_limit_keeps_the_side_the_document_gives_it() -> None:
    own = edition("Déposer avant le {echeances.pieces.avant: 14 novembre 2024: 2024-11-14}.", "2025", [limite("pieces", "2024-11-14")])
    arrived = edition(
        "Déposer jusqu’au {echeances.x.jusquau: 14 novembre 2025: 2025-11-14}.", "2026", [limite("x", "2025-11-14", "jusquau")]
    )
    aligned = align(arrived, own)
    assert aligned.fiche.echeances["pieces"].sens == "jusquau"
    assert "echeances.pieces.jusquau" in aligned.fiche.faits


def test_an_hour_printed_apart_belongs_to_its_date() -> None:
    own = edition(
        "Modifier le {echeances.a.avant: 7 mai 2025: 2025-05-07T17:00} avant {echeances.a.avant: 17h00: 2025-05-07T17:00}.",
        "2025",
        [limite("a", "2025-05-07T17:00")],
    )
    arrived = align(edition("Modifier le 7 mai 2026 avant 19h00.", "2026"), own)
    assert arrived.fiche.faits["echeances.a.avant"].canonique == "2026-05-07T19:00"
    assert {suite.valeur for suite in arrived.document.blocs[0].suites if suite.fait} == {"2026-05-07T19:00"}


def test_a_text_in_capitals_is_the_same_text() -> None:
    own = edition("Écrire au {poles.a.nom: Pôle sud} du rectorat.", "2025", faits=[fait("poles.a.nom", "Pôle sud")])
    arrived = align(edition("Écrire au POLE SUD du rectorat.", "2026"), own)
    assert arrived.fiche.faits["poles.a.nom"].canonique == "Pôle sud"
    assert [suite.valeur for suite in arrived.document.blocs[0].suites if suite.fait] == ["Pôle sud"]


def test_an_address_said_once_more_is_the_same_fact() -> None:
    own = edition(
        "Aller sur {academie.site: www.exemple.fr: https://www.exemple.fr}.",
        "2025",
        faits=[fait("academie.site", "https://www.exemple.fr", "adresse")],
    )
    arrived = align(edition("Aller sur www.exemple.fr. Le site www.exemple.fr reste ouvert.", "2026"), own)
    assert [suite.fait for suite in arrived.document.blocs[0].suites if suite.fait] == ["academie.site", "academie.site"]


def test_a_printing_that_disagrees_keeps_its_own_value() -> None:
    own = edition(
        "Clôture le {echeances.a.cloture: 7 mai 2025: 2025-05-07}. Rappel : {echeances.a.cloture: 7 mai 2025: 2025-05-07}.",
        "2025",
        [fenetre("a", "2025-04-01", "2025-05-07")],
    )
    arrived = align(edition("Clôture le 7 mai 2026. Rappel : 8 mai 2026.", "2026"), own)
    assert [suite.valeur for suite in arrived.document.blocs[0].suites if suite.fait] == ["2026-05-07", "2026-05-08"]
    assert arrived.fiche.echeances["a"].cloture == moment("2026-05-07")


def _runs(document: Document, change: Callable[[Suite], Suite]) -> Document:
    return replace(document, blocs=tuple(replace(bloc, suites=tuple(change(suite) for suite in bloc.suites)) for bloc in document.blocs))


def test_words_that_an_importer_took_for_part_of_a_name_are_words_again() -> None:
    def one(line: str, session: str) -> Edition:
        return self_made(edition(f"- {line} : {{poles.sud.telephones: 03 99 00 12 34: +33399001234}}", session))

    reference = one("{poles.sud.nom: Pôle sud}, pour la seule {poles.sud.precision: MC}", "2025")
    arrived = one("{poles.sud.nom: Pôle sud, pour la seule MC}", "2026")
    (bloc,) = align(arrived, reference).document.blocs
    assert [(suite.texte, suite.fait) for suite in bloc.suites[:3]] == [
        ("Pôle sud", "poles.sud.nom"),
        (", pour la seule ", ""),
        ("MC", "poles.sud.precision"),
    ]


def test_the_name_of_an_exam_is_that_exam_whatever_it_faces() -> None:
    listed = "- {examens.CS: Certificat de spécialisation} ({examens.CS: CS: Certificat de spécialisation})\n- {examens.BP: Brevet professionnel} ({examens.BP: BP: Brevet professionnel})"
    arrived = self_made(
        edition(
            "{examens.CS: CERTIFICAT DE SPECIALISATION: Certificat de spécialisation} {examens.BP: BREVET PROFESSIONNEL: Brevet professionnel}",
            "2026",
        )
    )
    assert set(align(arrived, self_made(edition(listed, "2025"))).fiche.faits) == {"examens.CS", "examens.BP"}
