"""Which édition is current, which one replaces another, where an old name leads."""

import pytest

from noticegen.facts.saisie.chargement import read_registre
from noticegen.pages.catalogue import Catalogue, read_catalogue
from noticegen.pages.index import en_vigueur


def catalogue(*editions: str) -> Catalogue:
    """A catalogue of `2030 cap`, `2031 cs suit mc-2030`, `2032 cap brouillon`: session, notice, what else it says."""
    sessions: dict[str, list[str]] = {}
    for edition in editions:
        session, notice, *rest = edition.split()
        lines = [f"      {notice}:", "        titre: Note aux candidats"]
        lines += [f"        suit: {rest[1]}"] if rest[:1] == ["suit"] else ["        etat: brouillon"] if rest else []
        sessions.setdefault(session, []).append("\n".join(lines))
    source = "sessions:\n" if sessions else "sessions: {}\n"
    for session, notices in sessions.items():
        source += (
            f"  {session}:\n    libelle: session {session}\n    academie:\n      nom: Académie de Hautemer\n    notices:\n"
            + "\n".join(notices)
            + "\n"
        )
    registre = read_registre(source)
    return read_catalogue(registre, registre.fiches)


@pytest.mark.parametrize(
    ("editions", "courantes", "suivantes", "renvois"),
    [
        (["2030 cap"], {"cap": "cap-2030"}, {}, {}),
        (["2030 cap", "2031 cap"], {"cap": "cap-2031"}, {"cap-2030": ("cap-2031",)}, {}),
        (
            ["2029 cap", "2030 cap", "2031 cap"],
            {"cap": "cap-2031"},
            {"cap-2029": ("cap-2031",), "cap-2030": ("cap-2031",)},
            {},
        ),
        (["2030 cap", "2031 bts"], {"cap": "cap-2030", "bts": "bts-2031"}, {}, {}),
        (["2030 cap", "2031 cap brouillon"], {"cap": "cap-2030"}, {}, {}),
        (["2030 cap brouillon"], {}, {}, {}),
        (["2030 mc", "2031 cs suit mc-2030"], {"cs": "cs-2031"}, {"mc-2030": ("cs-2031",)}, {"mc": ("cs-2031",)}),
        (
            ["2029 mc", "2030 cs suit mc-2029", "2031 cs"],
            {"cs": "cs-2031"},
            {"mc-2029": ("cs-2031",), "cs-2030": ("cs-2031",)},
            {"mc": ("cs-2031",)},
        ),
        (
            ["2030 mc", "2031 cs suit mc-2030", "2031 ct suit mc-2030"],
            {"cs": "cs-2031", "ct": "ct-2031"},
            {"mc-2030": ("cs-2031", "ct-2031")},
            {"mc": ("cs-2031", "ct-2031")},
        ),
        (
            ["2030 ma", "2030 mb", "2031 cs suit [ma-2030,mb-2030]"],
            {"cs": "cs-2031"},
            {"ma-2030": ("cs-2031",), "mb-2030": ("cs-2031",)},
            {"ma": ("cs-2031",), "mb": ("cs-2031",)},
        ),
        (
            ["2029 ma", "2029 mb", "2030 cs suit [ma-2029,mb-2029]", "2031 ct suit cs-2030"],
            {"ct": "ct-2031"},
            {"ma-2029": ("ct-2031",), "mb-2029": ("ct-2031",), "cs-2030": ("ct-2031",)},
            {"ma": ("ct-2031",), "mb": ("ct-2031",), "cs": ("ct-2031",)},
        ),
        (["2030 mc", "2031 cs suit mc-2030", "2032 mc"], {"mc": "mc-2032", "cs": "cs-2031"}, {"mc-2030": ("cs-2031", "mc-2032")}, {}),
        (["2031 cap", "2031-remplacement cap"], {"cap": "cap-2031-remplacement"}, {}, {}),
    ],
)
def test_who_follows_whom(editions: list[str], courantes: dict, suivantes: dict, renvois: dict) -> None:
    found = catalogue(*editions)
    assert (found.courantes, found.suivantes, found.renvois) == (courantes, suivantes, renvois)


@pytest.mark.parametrize(
    ("editions", "expected"),
    [
        (["2030 cap", "2031 cap"], {"cap-2031"}),
        (["2030 cap", "2031 bts"], {"cap-2030", "bts-2031"}),
        (["2030 cap", "2030-remplacement cap", "2031 cap"], {"cap-2031"}),
        (["2030 cap", "2031 cap", "2031-remplacement cap"], {"cap-2031", "cap-2031-remplacement"}),
        (["2030 cap", "2031 cap brouillon"], {"cap-2030", "cap-2031"}),
        (["2030 mc", "2031 cs suit mc-2030"], {"cs-2031"}),
    ],
)
def test_what_is_to_be_read_now(editions: list[str], expected: set[str]) -> None:
    assert en_vigueur(catalogue(*editions)) == expected


def test_the_others_of_a_notice_come_newest_first() -> None:
    found = catalogue("2029 cap", "2030 cap", "2031 cap", "2031 bts")
    assert [fiche.id for fiche in found.autres(found.fiches["cap-2030"])] == ["cap-2031", "cap-2029"]
