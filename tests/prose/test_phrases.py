"""Échéances in words: the two legal readings of a limit, windows, events."""

import pytest

from tests.prose.essais import page, with_echeances, words

PHRASES = [
    ("{ouverture: 2 octobre 2031, cloture: 30 octobre 2031}", "du 2 octobre 2031 au 30 octobre 2031"),
    ("{ouverture: 2 octobre 2031 à 9h, cloture: 30 octobre 2031}", "du 2 octobre 2031 à 09h00 au 30 octobre 2031"),
    ("{ouverture: 2 octobre 2031, cloture: 30 octobre 2031 à 17h30}", "du 2 octobre 2031 au 30 octobre 2031 à 17h30"),
    ("{ouverture: 2 octobre 2031 à 9h}", "à partir du 2 octobre 2031 à 09h00"),
    ("{cloture: 30 octobre 2031}", "jusqu’au 30 octobre 2031 inclus"),
    ("{cloture: 30 octobre 2031 à 17h}", "jusqu’au 30 octobre 2031 à 17h00"),
    ("{avant: 24 novembre 2031}", "avant le 24 novembre 2031"),
    ("{avant: 22 novembre 2031 à 19h00}", "jusqu’au 22 novembre 2031 avant 19h00"),
    ("{avant: 22 novembre 2031 à minuit}", "jusqu’au 22 novembre 2031 avant minuit"),
    ("{jusquau: 1er décembre 2031}", "jusqu’au 1er décembre 2031 inclus"),
    ("{jusquau: 1er décembre 2031 à 12h}", "jusqu’au 1er décembre 2031 à 12h00"),
    ("{avant: 24 novembre 2031, preuve: cachet}", "avant le 24 novembre 2031, cachet de la poste faisant foi"),
    ("{jusquau: 24 novembre 2031, preuve: cachet}", "jusqu’au 24 novembre 2031 inclus, cachet de la poste faisant foi"),
    ("{avant: 24 novembre 2031, provisoire: oui}", "avant le 24 novembre 2031 (date provisoire)"),
    ("{ouverture: 2 octobre 2031, cloture: 30 octobre 2031, provisoire: oui}", "du 2 octobre 2031 au 30 octobre 2031 (dates provisoires)"),
    ("{le: 12 mai 2032}", "le 12 mai 2032"),
    ("{le: 12 mai 2032 à 8h30}", "le 12 mai 2032 à 08h30"),
    ("{du: 12 mai 2032, au: 15 mai 2032}", "du 12 mai 2032 au 15 mai 2032"),
    ("{des: [12 mai 2032, 13 mai 2032]}", "les 12 et 13 mai 2032"),
    ("{des: [12 mai 2032, 3 juin 2032]}", "les 12 mai et 3 juin 2032"),
    ("{des: [12 mai 2032, 13 mai 2033]}", "les 12 mai 2032 et 13 mai 2033"),
    ("{des: [12 mai 2032 à 8h, 13 mai 2032 à 9h]}", "les 12 mai 2032 à 08h00 et 13 mai 2032 à 09h00"),
    ("{des: [12 mai 2032]}", "le 12 mai 2032"),
]


@pytest.mark.parametrize(("echeance", "phrase"), PHRASES)
def test_an_echeance_prints_as_its_phrase(echeance: str, phrase: str) -> None:
    registre = with_echeances(f"chose: {echeance}")
    assert words("{{ chose }}", registre).replace("\u00a0", " ") == phrase


def test_the_words_of_a_phrase_belong_to_the_echeance_and_its_dates_to_their_facts() -> None:
    assert page("{{ inscription }}") == (
        '<p><span data-fait="echeances.inscription">du <time datetime="2031-10-01T08:00:00+02:00" data-fait="echeances.inscription.ouverture">'
        '1er octobre 2031 à 08h00</time> au <time datetime="2031-10-30T18:30:00+01:00" data-fait="echeances.inscription.cloture">'
        "30 octobre 2031 à 18h30</time></span></p>"
    ).replace(" octobre 2031", "\u00a0octobre\u00a02031").replace("à ", "à\u00a0")
