"""Where sentences end, and what a sentence's words are."""

import itertools

import pytest

from noticegen.prose.document import Suite
from noticegen.review.phrases.boundaries import sentence_ends
from noticegen.review.phrases.sentences import read_sentences
from tests.review.manuscrit import document

CUT = [
    [""],
    ["Une phrase."],
    ["Une phrase. ", "Une autre."],
    ["Attention ! ", "Vraiment ? ", "Oui… ", "Non."],
    ["Ouvert de 9 h. à 12 h. le matin."],
    ["Voir art. 4 et M. Dupont, p. 12."],
    ["Écrire à J. Martin. ", "Il répondra."],
    ["1. Se connecter. ", "2. Valider."],
    ["Aller à l’étape 2. ", "Signer."],
    ["Cliquer sur « Valider. Terminer », puis attendre. ", "Fin."],
    ["Il est écrit : « C’est fini. » ", "Partir."],
    ["Un centre (voir la carte. Elle change) est choisi. ", "Fin."],
    ["Un guillemet « jamais fermé. ", "La suite."],
    ["Écrire à x.y@ac-exemple.fr ou sur www.exemple.fr. ", "Fin."],
    ["Fermé !!! ", "Rouvert."],
    ["Inscription close. inscription ouverte"],
    ["Le délai est de 3,5 jours. ", "Pas plus."],
]


@pytest.mark.parametrize("sentences", CUT, ids=lambda sentences: "".join(sentences)[:30])
def test_a_text_is_cut_where_its_sentences_end(sentences: list[str]) -> None:
    texte = "".join(sentences)
    ends = [0, *sentence_ends(texte), len(texte)]
    assert [texte[start:end] for start, end in itertools.pairwise(ends)] == sentences


def test_a_date_in_the_middle_ends_no_sentence() -> None:
    (lue,) = read_sentences(document("Clôture {echeances.a.cloture: le 13 nov. 2025 : 2025-11-13} au soir."), {})
    assert lue.phrase.texte.startswith("Clôture le 13 nov. 2025")


def test_each_sentence_has_its_own_runs() -> None:
    first, second = read_sentences(document("Un **mot. Un** autre {poles.a.nom: Pôle A. B} ici."), {})
    assert first.phrase.suites == (Suite("Un "), Suite("mot.", gras=True))
    assert second.phrase.suites == (
        Suite("Un", gras=True),
        Suite(" autre "),
        Suite("Pôle A. B", fait="poles.a.nom", valeur="Pôle A. B"),
        Suite(" ici."),
    )
    assert [lue.phrase.rang for lue in (first, second)] == [0, 1]


@pytest.mark.parametrize(
    ("texte", "words"),
    [
        ("", []),
        ("***", []),
        ("1. L’œuvre", ["l'", "oeuvre"]),
        ("Étape 2 : n° 5", ["etape", "#", "n°", "5"]),
        ("a) payer 12,50 €", ["payer", "12,50", "€"]),
        ("pré-inscription", ["pre", "inscription"]),
        ("voir https://a.fr/b-c?d=1.", ["voir", "https://a.fr/b-c?d=1"]),
        ("e\u0301crire \u00e9crire", ["ecrire", "ecrire"]),
        ("ins\u00adcrip\u200btion", ["inscription"]),
        ("avant le 19h00", ["avant", "le", "19h00"]),
    ],
)
def test_words_are_known_by_loose_keys(texte: str, words: list[str]) -> None:
    assert [mot.cle for lue in read_sentences(document(texte), {}) for mot in lue.trame.mots] == words
