"""French typography: what changes, what never does."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticegen.prose.typographie import NBSP, typeset

CAS = [
    ("", ""),
    ("rien à changer", "rien à changer"),
    ("l'examen d'aptitude", "l’examen d’aptitude"),
    ("Attention : lire", "Attention~: lire"),
    ("Attention: lire", "Attention~: lire"),
    ("Fini!", "Fini~!"),
    ("Fini ?!", "Fini~?!"),
    ("un ; deux", "un~; deux"),
    ("« oui »", "«~oui~»"),
    ("«oui»", "«~oui~»"),
    ('le bouton "Valider".', "le bouton «~Valider~»."),
    ("attendez...", "attendez…"),
    ("13 novembre 2031", "13~novembre~2031"),
    ("1er décembre", "1er~décembre"),
    ("session juin 2032", "session juin~2032"),
    ("la session 2031, les sessions 2030 et 2031", "la session~2031, les sessions~2030 et 2031"),
    ("à 9 h 30", "à 9~h~30"),
    ("48 heures", "48~heures"),
    ("12,50 €", "12,50~€"),
    ("1 250 000 candidats", "1~250~000 candidats"),
    ("n° 12, N°12", "n°~12, N°~12"),
    ("étape 2, Partie 1", "étape~2, Partie~1"),
    ("M. Dupont, art. 5", "M.~Dupont, art.~5"),
    ("01 99 00 12 34", "01~99~00~12~34"),
    ("fine\u202f!", "fine~!"),
    ("voir https://a.example/x?y=1;z : ok", "voir https://a.example/x?y=1;z~: ok"),
    ("écrire à o.neil@a.example !", "écrire à o.neil@a.example~!"),
    ("12:30", "12:30"),
    ("candidat(e)s;", "candidat(e)s~;"),
    ("l'\U000f0000 :", "l’\U000f0000~:"),
    ("n° \U000f0000", "n°~\U000f0000"),
]


@pytest.mark.parametrize(("texte", "attendu"), CAS)
def test_a_text_is_set_as_french_has_it(texte: str, attendu: str) -> None:
    assert typeset(texte) == attendu.replace("~", NBSP)


MOTS = "l'an 12 h 30 « » \" : ; ! ? ... n° 1er mai 2031 € 01 99 00 12 34 www.a.fr x@y.fr étape M. Dupont ( ) ’"
WORDS = st.sampled_from([*MOTS.split(" "), "\u00a0", "\u202f", "\n"])
TEXTES = st.one_of(st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join), st.text(max_size=30))


@given(TEXTES)
def test_setting_a_text_twice_is_setting_it_once(texte: str) -> None:
    assert typeset(typeset(texte)) == typeset(texte)


@given(TEXTES)
def test_letters_digits_and_their_order_never_change(texte: str) -> None:
    assert re.findall(r"\w", typeset(texte)) == re.findall(r"\w", texte)


@given(TEXTES)
def test_the_shipped_fonts_have_every_space_it_writes(texte: str) -> None:
    assert not set(typeset(texte)) & set("\u202f\u2009\u2011") - set(re.findall(r"(?:https?://|www\.)\S+", texte))
