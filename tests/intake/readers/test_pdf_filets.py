"""Rules drawn on the pages of a PDF: the texts of two cells are told apart by the one between them, however near they stand."""

import pytest

from noticegen.intake.readers.pdf_filets import Filet, Trace, join_rules
from noticegen.intake.reading import read_document
from tests.intake.fichiers import pdf, show

TEXTES = [
    (60, 700, "Jour"),
    (140, 700, "Après-midi"),
    (60, 670, "Histoire, 9h- "),
    (140, 670, "Sciences, 13h"),
    (60, 500, "Fin de la note."),
]
DROIT = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]


def rows(rules: str) -> list[list[str]]:
    """The rows of the table that these texts make with these rules."""
    found: dict[int, list[str]] = {}
    for bloc in read_document(pdf([show(TEXTES) + b"\n" + rules.encode()]), "note.pdf").blocs:
        if bloc.case:
            found.setdefault(bloc.case.rangee, []).append(bloc.texte)
    return list(found.values())


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("134 660 m 134 715 l S", [["Jour", "Après-midi"], ["Histoire, 9h-", "Sciences, 13h"]]),
        ("133.5 660 1 55 re f", [["Jour", "Après-midi"], ["Histoire, 9h-", "Sciences, 13h"]]),
        ("134 660 m 134 715 l n", []),
        ("134 685 m 134 715 l S", []),
        ("58 660 m 58 715 l S", []),
        ("", []),
    ],
)
def test_a_rule_between_two_texts_parts_them(rules: str, expected: list[list[str]]) -> None:
    assert rows(rules) == expected


@pytest.mark.parametrize(
    ("path", "across", "down"),
    [
        ([(b"m", 10, 20), (b"l", 90, 20), (b"S",)], [Filet(20, 10, 90)], []),
        ([(b"m", 10, 20), (b"l", 10, 90), (b"S",)], [], [Filet(10, 20, 90)]),
        ([(b"m", 10, 20), (b"l", 90, 60), (b"S",)], [], []),
        ([(b"re", 10, 20, 80, 1), (b"f",)], [Filet(20.5, 10, 90)], []),
        ([(b"re", 10, 20, 80, 30), (b"f",)], [], []),
        ([(b"re", 10, 20, 80, 30), (b"S",)], [Filet(20, 10, 90), Filet(50, 10, 90)], [Filet(90, 20, 50), Filet(10, 20, 50)]),
        ([(b"re", 10, 20, 80, 30), (b"W",), (b"n",)], [], []),
        ([(b"m", 10, 20), (b"l", 90, 20), (b"l", 90, 50), (b"s",)], [Filet(20, 10, 90)], [Filet(90, 20, 50)]),
        ([(b"m", 10, 20), (b"l", 90, 20), (b"l", 90, 21), (b"l", 10, 21), (b"h",), (b"f",)], [Filet(20.5, 10, 90)], []),
        ([(b"m", 10, 20), (b"c", 30, 40, 60, 40, 90, 20), (b"l", 90, 60), (b"S",)], [], [Filet(90, 20, 60)]),
        ([(b"m", 10, 20), (b"c", 30, 40, 60, 40, 90, 20), (b"l", 10, 20), (b"f",)], [], []),
        ([(b"l", 90, 20), (b"re", 1, 2), (b"S",)], [], []),
    ],
)  # fmt: skip
def test_what_is_drawn_is_a_rule_when_it_is_straight_and_thin(
    path: list[tuple[bytes, *tuple[float, ...]]], across: list[Filet], down: list[Filet]
) -> None:
    trace = Trace()
    for operator, *operands in path:
        trace.apply(operator, operands, DROIT)
    assert (trace.reglure.horizontaux, trace.reglure.verticaux) == (across, down)


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ([Filet(20, 50, 90), Filet(20, 10, 49.5)], [Filet(20, 10, 90)]),
        ([Filet(20, 10, 40), Filet(20, 50, 90)], [Filet(20, 10, 40), Filet(20, 50, 90)]),
        ([Filet(20, 10, 90), Filet(21.5, 10, 90)], [Filet(20, 10, 90)]),
        ([Filet(30, 10, 90), Filet(20, 10, 90)], [Filet(20, 10, 90), Filet(30, 10, 90)]),
    ],
)
def test_rules_that_touch_are_one(rules: list[Filet], expected: list[Filet]) -> None:
    assert join_rules(rules) == expected


def test_of_a_page_of_too_many_rules_none_is_kept() -> None:
    trace = Trace()
    for rank in range(4000):
        trace.apply(b"re", [rank % 500, rank, 20, 0.5], DROIT)
        trace.apply(b"f", [], DROIT)
    assert trace.reglure.whole().horizontaux == []
