"""Two writings of one text are one; two texts that differ by what they say stay two."""

import pytest

from noticegen.review.phrases.notation import written_key


@pytest.mark.parametrize(
    ("un", "autre"),
    [
        ("de 9 h à 11 h 30", "de 9h00 à 11h30"),
        ("lundi de 13:30 à 16:30", "lundi de 13 h 30 à 16h30"),
        ("48 heures", "48h"),
        ("2,58 euros", "2,58 €"),
        ("12,50 EUR", "12.50 €"),
        ("deux exemplaires", "2 exemplaires"),
        ("3 place du Marché, 99390 Brume", "3, place du Marché – 99390 Brume"),
        ("dossier n° 5", "Dossier N°5"),
        ("Pôle « santé »", "pôle santé"),
    ],
)
def test_one_text_in_two_writings(un: str, autre: str) -> None:
    assert written_key(un) == written_key(autre)


@pytest.mark.parametrize(
    ("un", "autre"),
    [
        ("de 9h à 12h", "de 9h30 à 12h"),
        ("48 heures", "72 heures"),
        ("2,58 €", "2,85 €"),
        ("2,50 €", "250 €"),
        ("deux exemplaires", "trois exemplaires"),
        ("12-14 rue Haute", "1214 rue Haute"),
        ("sauf le mercredi", "le mercredi"),
        ("BP et CS", "BP"),
    ],
)
def test_two_texts_stay_two(un: str, autre: str) -> None:
    assert written_key(un) != written_key(autre)
