"""What scan finds in the lines of real-looking notices, and that no text stops it.

`reperage/lignes.txt` holds the lines and `reperage/trouvailles.txt` what is found in them. After a wanted change:
`python tests/facts/test_reperage.py` writes the latter again; review it as a diff.
"""

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticegen.facts.reperage import GENRES_EXEMPTS, Trouvaille, scan

DOSSIER = Path(__file__).parent / "reperage"
LIGNES = [line for line in (DOSSIER / "lignes.txt").read_text(encoding="utf-8").splitlines() if line]


def _typed(line: str) -> str:
    """A line of the file with its marks made characters: `⍽` is a no-break space, `\\n` an end of line."""
    return line.replace("⍽", "\xa0").replace("\\n", "\n")


def _shown(found: Trouvaille, indent: str = "    ") -> Iterator[str]:
    texte = found.texte.replace("\xa0", "⍽").replace("\n", "\\n")
    yield f"{indent}{found.genre} : {texte} → {found.valeur}" + (f" !! {found.faute}" if found.faute else "")
    for part in found.parties:
        yield from _shown(part, indent + "  ")


def _record(line: str) -> str:
    found = [] if line.startswith("## ") else scan(_typed(line))
    return "\n".join([line, *(shown for each in found for shown in _shown(each))])


def _expected() -> dict[str, str]:
    records: dict[str, list[str]] = {}
    for line in (DOSSIER / "trouvailles.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            records[next(reversed(records))].append(line)
        elif line:
            records[line] = [line]
    return {first: "\n".join(lines) for first, lines in records.items()}


@pytest.mark.parametrize("line", [line for line in LIGNES if not line.startswith("## ")])
def test_finds_what_the_table_says(line: str) -> None:
    assert _record(line) == _expected()[line]


def test_an_empty_text_holds_nothing() -> None:
    assert scan("") == ()
    assert scan(" \n\n ") == ()


def test_words_alone_hold_nothing() -> None:
    assert scan("Les candidats conservent leur mot de passe. Ce mardi-là, ils enregistrent : « Mes documents ».")[1:] == ()


def test_exempt_finds_say_so() -> None:
    genres = {found.genre: found.exempt for found in scan("étape 2, 16 ans, le 13 novembre 2025")}
    assert genres == {"numero": True, "age": True, "date": False}
    assert "date" not in GENRES_EXEMPTS


def test_places_are_those_of_the_text_given_whatever_was_folded() -> None:
    texte = "Œuvre\u00a0: le  1er\n de\u0301cem\u00adbre\u202f2025,  puis\u200b 19h00"
    date, heure = scan(texte)
    assert (date.valeur, texte[date.debut : date.fin]) == ("2025-12-01", "1er\n de\u0301cem\u00adbre\u202f2025")
    assert (heure.valeur, texte[heure.debut : heure.fin]) == ("19:00", "19h00")


def test_nothing_runs_over_a_blank_line() -> None:
    assert [found.valeur for found in scan("le 13 novembre\n\n2025")] == ["--11-13", "2025"]
    assert [found.valeur for found in scan("le 13 novembre\n2025")] == ["2025-11-13"]


def test_a_month_zero_is_a_fault_of_a_period_as_of_a_date() -> None:
    assert [found.faute for found in scan("du 2 au 0/0/2026")] and all(found.faute for found in scan("du 2 au 0/0/2026"))


def _check(texte: str) -> None:
    end = 0
    for found in scan(texte):
        assert end <= found.debut < found.fin <= len(texte)
        assert texte[found.debut : found.fin] == found.texte
        assert isinstance(found.valeur, str) and (found.valeur or found.faute)
        inner = found.debut
        for part in found.parties:
            assert inner <= part.debut < part.fin <= found.fin
            inner = part.fin
        end = found.fin


MORCEAUX = [mot for line in LIGNES for mot in _typed(line).split(" ")]


@given(st.text(max_size=60) | st.lists(st.sampled_from(MORCEAUX), max_size=14).map(" ".join))
def test_finds_are_in_order_apart_and_where_they_say(texte: str) -> None:
    _check(texte)


@pytest.mark.lent
def test_25000_texts_leave_it_standing() -> None:
    alea = random.Random(2026)
    signes = "0123456789 /.-:,()+@hàe€%°’'\n\xa0\u200b\u0301maijundécembrelundi"
    for _ in range(10_000):
        _check(alea.choice(["", " ", "\n"]).join(alea.choices(MORCEAUX, k=alea.randrange(20))))
    for _ in range(10_000):
        _check("".join(alea.choices(signes, k=alea.randrange(60))))
    for _ in range(5_000):
        _check("".join(chr(alea.choice((alea.randrange(0x2200), alea.randrange(0x10FFFF)))) for _ in range(alea.randrange(60))))


MOTIFS = ["1", " ¹", "1 ", "1, ", "12/", "a.", "a-", "1 mai ", "1 mai au ", "lundi 13 ", "+3", "(", "05 ", "01.", "http://", "www.", "a@", "étape 1 et 2, ", "e\u0301", "\u200b1",
          "13" + " " * 60, "1h ", "décret modifié ", "\n"]  # fmt: skip


def _seconds(texte: str) -> float:
    """The better of two runs, so that another process does not spoil the measure."""
    runs = []
    for _ in range(2):
        start = time.process_time()
        scan(texte)
        runs.append(time.process_time() - start)
    return min(runs)


@pytest.mark.lent
@pytest.mark.parametrize("motif", MOTIFS)
def test_time_grows_with_the_text_and_no_faster(motif: str) -> None:
    short, long = (_seconds((motif * size)[:size]) for size in (20_000, 160_000))
    assert long < 24 * short + 0.05


if __name__ == "__main__":
    (DOSSIER / "trouvailles.txt").write_text("\n".join(map(_record, LIGNES)) + "\n", encoding="utf-8", newline="\n")


def test_a_word_of_a_mailbox_written_wrong_is_no_month() -> None:
    assert [found.genre for found in scan("mai-son@ac-exemple.fr3")] == []
    assert [found.genre for found in scan("en mai, à la maison")] == ["mois"]
