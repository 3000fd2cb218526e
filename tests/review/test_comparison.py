"""What comparing two éditions says of their prose: each kind of difference, and no difference where a reader sees none."""

from dataclasses import replace

import pytest

from noticegen.review.change import Morceau, PairePhrases
from noticegen.review.comparison import compare
from tests.review.manuscrit import document, edition, fait, fenetre, limite

MARKS = {"egal": "{}", "supprime": "[-{}-]", "ajoute": "[+{}+]"}

AVANT = """
# Note aux candidats
## 1. Inscription
Le serveur ouvre {inscription: du : phrase}{echeances.inscription.ouverture: 6 octobre 2024: 2024-10-06}.
Il faut créer un compte. Il ne faut pas attendre le dernier jour. Le compte sert toute l’année.
- imprimer le récapitulatif,
- le signer puis le **garder** chez soi.
Aucun dossier en retard ne sera étudié.
"""


def written(pair: PairePhrases) -> str:
    """The redline of a pair as a line of text."""
    return "".join(MARKS[piece.operation].format(piece.texte) + (f"<{piece.note}>" if piece.note else "") for piece in pair.morceaux)


def differences(avant: str, apres: str, **options: object) -> list[tuple[str, str]]:
    """What `compare` finds to say of two texts: the kind of each difference, and its redline."""
    change = compare(edition(avant, "2025", **options), edition(apres, "2026", **options))
    return [
        (f"{pair.ecart}{' deplacee' * pair.deplacee}", written(pair)) for pair in change.phrases if pair.ecart != "egal" or pair.deplacee
    ]


ONE_SENTENCE = [
    ("", "", []),
    ("Créer un compte.", "Créer un compte.", []),
    ("Créer un compte.", "Créer un compte !", [("typographie", "Créer un compte[-.-][+ !+]")]),
    ("Créer\u00a0: un compte", "Créer : un compte", []),
    ("Créer: un compte", "Créer : un compte", [("typographie", "Créer[+ +]: un compte")]),
    ("l'adresse", "l’adresse", [("typographie", "[-l'-][+l’+]adresse")]),
    ("Etape suivante", "Étape suivante", [("typographie", "[-Etape-][+Étape+] suivante")]),
    ("PREINSCRIPTION RECUE", "Préinscription reçue", [("typographie", "[-PREINSCRIPTION RECUE-][+Préinscription reçue+]")]),
    ("aller a Poitiers", "aller à Poitiers", [("redaction", "aller [-a-][+à+] Poitiers")]),
    ("Ou aller", "Où aller", [("redaction", "[-Ou-][+Où+] aller")]),
    ("sous 48 h", "sous 48h", [("typographie", "sous[- 48 h-][+ 48h+]")]),
    ("joindre deux photos", "joindre 2 photos", [("typographie", "joindre[- deux-][+ 2+] photos")]),
    ("joindre deux photos", "joindre 3 photos", [("redaction", "joindre[- deux-][+ 3+] photos")]),
    ("la pré-inscription", "la préinscription", [("typographie", "la[- pré-inscription-][+ préinscription+]")]),
    ("Il faut signer.", "Il ne faut pas signer.", [("redaction", "Il[+ ne+] faut[+ pas+] signer.")]),
    ("Elle n’est pas envoyée.", "Elle est envoyée.", [("redaction", "Elle [-n’-]est[- pas-] envoyée.")]),
    ("le site « A » et choisir", "le site « A » (ou B) et choisir", [("redaction", "le site « A » [+(ou B) +]et choisir")]),
    ("ATTENTION : ne rien payer.", "Ne rien payer.", [("redaction", "[-ATTENTION : -][-ne-][+Ne+] rien payer.")]),
    ("envoyer trois copies", "envoyer deux copies", [("redaction", "envoyer[- trois-][+ deux+] copies")]),
    ("le **garder** chez soi", "le garder chez soi", [("emphase", "le garder<gras retiré> chez soi")]),
    ("le garder chez soi", "le _garder chez_ soi", [("emphase", "le garder chez<italique ajouté> soi")]),
    ("voir [ici](https://a.fr)", "voir [ici](https://b.fr)", [("redaction", "voir ici<lien changé : https://a.fr → https://b.fr>")]),
    ("voir [ici](https://a.fr)", "voir ici", [("emphase", "voir ici<lien retiré>")]),
    ("## 1. Inscription", "## 2) Inscription", [("typographie", "[-1.-][+2)+] Inscription")]),
    ("Étape 1 : signer", "Étape 2 : signer", [("typographie", "Étape [-1-][+2+] : signer")]),
    ("86 – Vienne", "87 – Vienne", [("redaction", "[-86-][+87+] – Vienne")]),
    ("aller à l’étape 1", "aller à l’étape 2", [("redaction", "aller à l’étape[- 1-][+ 2+]")]),
    ("## Inscription", "Inscription", [("emphase", "Inscription")]),
    ("## Inscription", "### Inscription", [("typographie", "Inscription")]),
    ("- signer", "signer", [("typographie", "signer")]),
    ("- signer", "1. signer", [("typographie", "signer")]),
    ("1. signer", "2. signer", []),
    ("Signer, dater.", "Signer. Dater.", [("typographie", "Signer[-, dater-][+. Dater+].")]),
    (
        "rendre une copie lisible de chaque diplôme obtenu au secrétariat du centre",
        "rendre un exemplaire certifié de tout titre récent au secrétariat du centre",
        [
            (
                "redaction",
                "rendre[- une copie lisible de chaque diplôme obtenu-][+ un exemplaire certifié de tout titre récent+] au secrétariat du centre",
            )
        ],
    ),
    (
        "En cas d’abandon prévenir au plus vite le service pour que la place soit proposée à un autre.",
        "Les candidats qui abandonnent sont priés d’écrire au service : leur place sera proposée à quelqu’un d’autre.",
        [
            (
                "redaction",
                (
                    "[-En cas d’abandon prévenir au plus vite le service pour que la place soit proposée à un-]"
                    "[+Les candidats qui abandonnent sont priés d’écrire au service : leur place sera proposée à quelqu’un d’+][- -]autre."
                ),
            )
        ],
    ),
    ("www.ac-exemple.fr", "www.acexemple.fr", [("redaction", "[-www.ac-exemple.fr-][+www.acexemple.fr+]")]),
]


@pytest.mark.parametrize(("avant", "apres", "expected"), ONE_SENTENCE)
def test_difference_of_one_sentence(avant: str, apres: str, expected: list[tuple[str, str]]) -> None:
    assert differences(avant, apres) == expected


def test_an_edit_in_a_paragraph_shifts_nothing_else() -> None:
    apres = AVANT.replace("Il faut créer", "Vous devez créer").replace(" Le compte", " Attention, il est unique. Le compte")
    assert differences(AVANT, apres) == [
        ("redaction", "[-Il faut-][+Vous devez+] créer un compte."),
        ("ajoutee", "[+Attention, il est unique.+]"),
    ]


def test_a_removed_sentence_stands_where_it_stood() -> None:
    change = compare(edition(AVANT), edition(AVANT.replace("Il faut créer un compte. ", "")))
    assert [pair.ecart for pair in change.phrases][2:5] == ["egal", "supprimee", "egal"]


def test_a_moved_sentence_is_recognised_and_alone() -> None:
    apres = AVANT.replace("Aucun dossier en retard ne sera étudié.\n", "").replace(
        "## 1.", "Aucun dossier en retard ne sera étudié.\n## 1."
    )
    assert differences(AVANT, apres) == [("egal deplacee", "Aucun dossier en retard ne sera étudié.")]


def test_a_moved_and_reworded_sentence_is_both() -> None:
    apres = AVANT.replace("Aucun dossier en retard ne sera étudié.\n", "").replace(
        "## 1.", "Aucun dossier en retard ne sera accepté.\n## 1."
    )
    assert differences(AVANT, apres) == [("redaction deplacee", "Aucun dossier en retard ne sera[- étudié-][+ accepté+].")]


def test_paragraphs_split_or_joined_are_no_difference() -> None:
    apres = AVANT.replace(" Il ne faut pas", "\nIl ne faut pas")
    assert differences(AVANT, apres) == differences(apres, AVANT) == []


def test_a_list_turned_paragraph_is_typography() -> None:
    apres = AVANT.replace("- imprimer le récapitulatif,\n- le signer", "imprimer le récapitulatif, le signer")
    assert [kind for kind, _ in differences(AVANT, apres)] == ["typographie"]


LISTE = "- la pièce d’identité,\n- le dernier diplôme,\n- deux photographies,\n- une enveloppe,\n- le chèque."


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("La pièce d’identité, le dernier diplôme, deux photographies, une enveloppe, le chèque.", "typographie"),
        ("Une pièce d’identité, le dernier diplôme, deux photographies, une enveloppe ou le chèque.", "redaction"),
    ],
)
def test_a_list_turned_one_sentence_is_one_pair(texte: str, expected: str) -> None:
    around = "Joindre ces pièces :\n{}\nTout envoyer ensemble."
    for before, after in ((LISTE, texte), (texte, LISTE)):
        assert [kind for kind, _ in differences(around.format(before), around.format(after))] == [expected]


def test_a_list_turned_one_sentence_beside_a_new_one_is_told_apart() -> None:
    after = "La pièce d’identité, le dernier diplôme, deux photographies, une enveloppe, le chèque.\nNe rien agrafer."
    assert [kind for kind, _ in differences(f"Joindre :\n{LISTE}\nFin.", f"Joindre :\n{after}\nFin.")] == ["typographie", "ajoutee"]


def test_a_lone_word_cut_off_stays_with_its_sentence() -> None:
    found = differences(
        "Réunir une pièce d’identité, le diplôme et un relevé.", "Réunir :\n- une pièce d’identité,\n- le diplôme,\n- un relevé."
    )
    assert found == [("redaction", "Réunir [+: +]une pièce d’identité, le diplôme[- et-][+,+] un relevé.")]


def test_an_address_that_enters_a_sentence_leaves_its_own_line() -> None:
    address = "{portails.a.adresse: https://a.exemple.fr}"
    before = f"Ouvrir le portail, puis choisir son examen.\n{address}\nValider."
    after = f"Ouvrir le portail sur {address}, puis choisir son examen.\nValider."
    site = [fait("portails.a.adresse", "https://a.exemple.fr", "adresse")]
    assert [kind for kind, _ in differences(before, after, faits=site)] == ["redaction", "supprimee"]


def test_a_sentence_split_in_two_is_one_pair() -> None:
    found = differences(
        "Créer un compte et garder le mot de passe toute l’année.", "Créer un compte. Garder le mot de passe toute l’année."
    )
    assert found == [("redaction", "Créer un compte[- et-][+.+] [-garder-][+Garder+] le mot de passe toute l’année.")]


def test_a_moved_date_is_no_wording() -> None:
    before = edition("Ouverture {echeances.inscription.ouverture: le 6 octobre 2024: 2024-10-06}.", "2025")
    after = edition("Ouverture {echeances.inscription.ouverture: le 5 octobre 2025: 2025-10-05}.", "2026")
    (pair,) = compare(before, after).phrases
    assert pair.ecart == "egal"
    assert pair.morceaux == (
        Morceau("egal", "Ouverture "),
        Morceau("supprime", "le 6 octobre 2024", fait="echeances.inscription.ouverture"),
        Morceau("ajoute", "le 5 octobre 2025", fait="echeances.inscription.ouverture"),
        Morceau("egal", "."),
    )


def test_a_window_in_a_phrase_is_the_same_in_a_sentence_of_its_own() -> None:
    dates = ["{echeances.a.ouverture: 6 mai: 2025-05-06}", "{echeances.a.cloture: 9 mai: 2025-05-09}"]
    phrase = f"{{echeances.a: du : phrase}}{dates[0]} {{echeances.a: au : phrase}}{dates[1]}"
    assert differences(f"{phrase}.\n***", f"Fermé ensuite.\ndu {dates[0]} au {dates[1]}.") == [("ajoutee", "[+Fermé ensuite.+]")]


def test_another_notation_of_one_value_is_typography() -> None:
    found = differences("{notice.date: 08 mars 2026: 2026-03-08}", "{notice.date: 8 mars 2026: 2026-03-08}")
    assert found == [("typographie", "[-08 mars 2026-][+8 mars 2026+]")]


def test_a_fact_printed_for_another_is_wording() -> None:
    windows = [fenetre("inscription", "2025-10-21", "2025-11-13"), limite("pieces", "2025-11-20")]
    found = differences(
        "Envoyer avant {echeances.pieces.avant: le 20: 2025-11-20}.",
        "Envoyer avant {echeances.inscription.cloture: le 13: 2025-11-13}.",
        echeances=windows,
    )
    assert found == [("redaction", "Envoyer avant[- le 20-][+ le 13+].")]


def test_a_fact_printed_for_another_of_the_same_value_is_none() -> None:
    windows = [fenetre("inscription", "2025-10-21", "2025-11-13"), limite("modification", "2025-11-13")]
    texts = [f"Modifier avant {{echeances.{path}: le 13: 2025-11-13}}." for path in ("modification.avant", "inscription.cloture")]
    assert differences(*texts, echeances=windows) == []


def test_a_limit_that_changed_sides_is_a_fact_not_wording() -> None:
    before = edition(
        "Envoyer {echeances.pieces: avant le: phrase} {echeances.pieces.avant: 20: 2024-11-20}.", "2025", [limite("pieces", "2024-11-20")]
    )
    after = edition(
        "Envoyer {echeances.pieces: jusqu’au: phrase} {echeances.pieces.jusquau: 20: 2025-11-20}.",
        "2026",
        [limite("pieces", "2025-11-20", "jusquau")],
    )
    assert [pair.ecart for pair in compare(before, after).phrases] == ["egal"]


def test_facts_that_come_with_their_own_line_speak_for_it() -> None:
    pole = fait("poles.sah.nom", "Pôle sud")
    before = edition("Écrire au pôle.", "2025")
    after = edition("Écrire au pôle.\n- {poles.sah.nom: Pôle sud}", "2026", faits=[pole])
    assert [pair.ecart for pair in compare(before, after).phrases] == ["egal", "egal"]


def test_a_fact_no_longer_printed_is_a_removed_sentence() -> None:
    pole = fait("poles.sah.nom", "Pôle sud")
    before = edition("Écrire au pôle.\n- {poles.sah.nom: Pôle sud}", "2025", faits=[pole])
    after = edition("Écrire au pôle.", "2026", faits=[pole])
    assert [pair.ecart for pair in compare(before, after).phrases] == ["egal", "supprimee"]


def test_words_that_became_a_fact_are_no_difference() -> None:
    constant = fait("constantes.activation", "48 heures")
    before = edition("Activer sous 48 heures.", "2025")
    after = edition("Activer sous {constantes.activation: 48 heures}.", "2026", faits=[constant])
    assert [pair.ecart for pair in compare(before, after).phrases] == ["egal"]


def test_a_letterhead_read_as_text_is_no_difference() -> None:
    before, after = (
        edition("# Note\nUn dossier complet.", "2025"),
        edition("Académie d’essai\n# Note\nUn dossier complet.\nPage 1 sur 1", "2026"),
    )
    head, foot = document("Académie d’essai", zone="entete").blocs, document("Page 1 sur 1", zone="pied").blocs
    before = replace(before, document=replace(before.document, blocs=(*head, *before.document.blocs, *foot)))
    for change in (compare(before, after), compare(after, before)):
        assert {(pair.ecart, pair.deplacee) for pair in change.phrases} == {("egal", False)}


def test_a_footer_is_compared_with_a_footer() -> None:
    before, after = edition("Un dossier complet.", "2025"), edition("Un dossier complet.", "2026")
    before = replace(
        before, document=replace(before.document, blocs=(*before.document.blocs, *document("Un dossier complexe.", zone="pied").blocs))
    )
    assert [pair.ecart for pair in compare(before, after).phrases] == ["egal", "supprimee"]


def test_a_first_session_has_only_additions() -> None:
    change = compare(None, edition(AVANT))
    assert {pair.ecart for pair in change.phrases} == {"ajoutee"}
    assert change.attendus == change.mouvements == change.relations == ()


@pytest.mark.parametrize("texte", ["", AVANT, "- un\n- un\n- un\n- deux\n- un", "***", "1.\n2.\n\n« A. B » (c. D) ..."])
def test_an_edition_against_itself_differs_in_nothing(texte: str) -> None:
    assert differences(texte, texte) == []


def test_the_head_of_a_column_is_one_whether_its_format_says_so_or_not() -> None:
    avant = edition("| Étape | Date\n| Inscription | mardi", "2025")
    heads = tuple(replace(bloc, genre="th") if bloc.case.rangee == 1 else bloc for bloc in avant.document.blocs)
    apres = replace(avant, document=replace(avant.document, blocs=heads))
    assert heads != avant.document.blocs
    assert {paire.ecart for paire in compare(avant, apres).phrases} == {"egal"}
