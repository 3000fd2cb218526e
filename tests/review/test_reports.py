"""Reports read back by who receives them: a forge, a machine, a browser, a person; the same bytes every time."""

import itertools
import json
import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import html5lib
import pytest

from noticegen.facts.confirmation import Confirmation
from noticegen.facts.lieu import Lieu
from noticegen.review.change import Attendu
from noticegen.review.check import check
from noticegen.review.comparison import compare
from noticegen.review.constat import Constat
from noticegen.review.empreinte import fingerprint
from noticegen.review.rapport import Rapport
from noticegen.review.reports.formes import FORMES
from noticegen.review.reports.terminal import without_colours
from tests.review.manuscrit import edition

HOSTILE = "<b>&amp; \"x\" 'y' % : , \x1b[31m\x07\u202e"
LIEU = Lieu("sessions.yaml", 31, 22, 10)
ERREUR = Constat(
    "date-inchangee", "erreur", "cs-2026", "Une date.", "echeances.a.le", "2024-11-13", "2024-11-13T19:00", LIEU, Lieu("s.yaml", 3)
)
A_CONFIRMER = Constat(
    "telephone-change", "a-confirmer", "2026", "Un numéro.", "poles.p.telephones", "+33199001234", None, None, LIEU, "appeler."
)
INFORMATION = Constat(
    "typographie-changee", "information", "cs-2026", f"Une phrase {HOSTILE}.", None, HOSTILE, f"{HOSTILE}!", Lieu("n.docx", repere="§4")
)
CONFIRME = replace(
    A_CONFIRMER,
    apres="+33199009999",
    confirme=Confirmation(*A_CONFIRMER.identite, f"vu {HOSTILE}", "M. Dupré", date(2025, 9, 1), Lieu("sessions.yaml", 80, 9)),
)
RAPPORT = Rapport(
    "cs-2026",
    "cs-2025",
    ("notices/cs/2026.md",),
    (ERREUR, A_CONFIRMER, INFORMATION, CONFIRME),
    (Attendu("echeances.b.le", "2024-11-13", "2025-11-14"),),
)
VIDE = Rapport("mc-2026", None, (), ())
PROSE = check(compare(edition("Envoyez le dossier complet au rectorat.", "2025"), edition("Envoyez le dossier complet au centre.", "2026")))
CASES = {"none": [], "empty": [VIDE], "one": [RAPPORT], "several": [RAPPORT, VIDE], "prose": [PROSE]}


def rendered(form: str, case: str) -> str:
    return FORMES[form](CASES[case])


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("form", FORMES)
def test_a_report_is_a_text_that_ends_and_is_the_same_twice(form: str, case: str) -> None:
    text = rendered(form, case)
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert text == rendered(form, case)


@pytest.mark.parametrize("form", ["terminal", "html", "junit", "github"])
def test_no_report_for_people_lets_a_document_drive_the_screen(form: str) -> None:
    text = without_colours(rendered(form, "one"))
    assert not set(text) & set("\x07\x1b\u202e") and "\N{REPLACEMENT CHARACTER}" in text


def test_json_is_the_contract() -> None:
    assert json.loads(rendered("json", "one")) == {
        "version": 1,
        "incoming": "cs-2026",
        "previous": "cs-2025",
        "prose": ["notices/cs/2026.md"],
        "constats": [
            {
                "regle": "date-inchangee",
                "gravite": "erreur",
                "edition": "cs-2026",
                "fait": "echeances.a.le",
                "avant": "2024-11-13",
                "apres": "2024-11-13T19:00",
                "message": "Une date.",
                "lieu": "sessions.yaml:31:22",
                "lieu_avant": "s.yaml:3",
                "confirme": None,
            },
            {
                "regle": "telephone-change",
                "gravite": "a-confirmer",
                "edition": "2026",
                "fait": "poles.p.telephones",
                "avant": "+33199001234",
                "apres": None,
                "message": "Un numéro.",
                "lieu": None,
                "lieu_avant": "sessions.yaml:31:22",
                "confirme": None,
            },
            {
                "regle": "typographie-changee",
                "gravite": "information",
                "edition": "cs-2026",
                "fait": None,
                "avant": HOSTILE,
                "apres": f"{HOSTILE}!",
                "message": f"Une phrase {HOSTILE}.",
                "lieu": "n.docx:§4",
                "lieu_avant": None,
                "confirme": None,
            },
            {
                "regle": "telephone-change",
                "gravite": "a-confirmer",
                "edition": "2026",
                "fait": "poles.p.telephones",
                "avant": "+33199001234",
                "apres": "+33199009999",
                "message": "Un numéro.",
                "lieu": None,
                "lieu_avant": "sessions.yaml:31:22",
                "confirme": {"motif": f"vu {HOSTILE}", "par": "M. Dupré", "le": "2025-09-01", "lieu": "sessions.yaml:80:9"},
            },
        ],
        "attendus": [{"fait": "echeances.b.le", "avant": "2024-11-13", "apres": "2025-11-14"}],
        "bilan": {"erreur": 1, "a-confirmer": 1, "information": 1, "confirme": 1},
    }


@pytest.mark.parametrize(("case", "shape", "length"), [("none", list, 0), ("empty", dict, 7), ("one", dict, 7), ("several", list, 2)])
def test_json_is_an_object_for_one_edition_and_a_list_for_several(case: str, shape: type, length: int) -> None:
    data = json.loads(rendered("json", case))
    assert isinstance(data, shape) and len(data) == length


def test_gitlab_is_code_quality() -> None:
    issues = json.loads(rendered("gitlab", "several"))
    assert [one["severity"] for one in issues] == ["blocker", "major", "info", "info"]
    assert [one["location"] for one in issues] == [
        {"path": "sessions.yaml", "lines": {"begin": 31}},
        {"path": "sessions.yaml", "lines": {"begin": 31}},
        {"path": "n.docx", "lines": {"begin": 1}},
        {"path": "sessions.yaml", "lines": {"begin": 31}},
    ]
    assert all({"description", "check_name", "fingerprint", "severity", "location"} == set(one) for one in issues)
    assert len({one["fingerprint"] for one in issues}) == 4


def test_a_fingerprint_survives_a_reworded_message_and_a_moved_line() -> None:
    assert fingerprint(ERREUR) == fingerprint(replace(ERREUR, message="Autrement.", lieu=Lieu("sessions.yaml", 99)))
    assert fingerprint(ERREUR) != fingerprint(replace(ERREUR, apres="2024-11-14"))


def test_junit_fails_what_blocks() -> None:
    root = ElementTree.fromstring(rendered("junit", "several"))
    first, second = root.findall("testsuite")
    assert (root.get("tests"), root.get("failures"), first.get("tests"), first.get("failures")) == ("5", "2", "4", "2")
    assert [case.find("failure") is not None for case in first] == [True, True, False, False]
    assert [case.get("name") for case in second] == ["aucun constat"]
    assert "13 novembre 2024 à 19h00" in first[0].find("failure").text.replace("\xa0", " ")


def test_github_is_one_command_a_constat_beside_its_line() -> None:
    lines = rendered("github", "one").splitlines()
    assert [line.split("::")[1].split(" ")[0] for line in lines] == ["error", "warning", "notice", "notice", "notice"]
    assert lines[0].startswith("::error file=sessions.yaml,line=31,col=22,title=date-inchangee")
    assert all(line.count("::") >= 2 and "\r" not in line for line in lines)
    assert "%25 : , " in lines[2] and "file=n.docx,title=" in lines[2]


def test_the_terminal_tells_before_after_where_why_and_what_to_do() -> None:
    text = without_colours(rendered("terminal", "one")).replace("\xa0", " ")
    for words in (
        "cs-2026, contre cs-2025",
        "Erreur (1)",
        "avant :     13 novembre 2024",
        "après :     13 novembre 2024 à 19h00",
        "sessions.yaml:31:22",
        "avant :     01 99 00 12 34",
        "que faire : appeler.",
        '--confirm "telephone-change" --motif',
        "Confirmé (1)",
        "par M. Dupré, le 1er septembre 2025 : vu",
        "A bougé comme attendu (1)",
        "echeances.b.le : 13 novembre 2024 → 14 novembre 2025",
        "Bilan : 1 erreur, 1 à confirmer, 1 information, 1 confirmé.",
        "2 constats retiennent la publication.",
    ):
        assert words in text, words
    assert all(len(line) <= 80 for line in text.splitlines())


PLURALS = [
    ((), "0 erreur, 0 à confirmer, 0 information, 0 confirmé", "Rien ne retient la publication."),
    ((ERREUR,), "1 erreur, 0 à confirmer, 0 information, 0 confirmé", "1 constat retient la publication."),
    ((ERREUR, replace(ERREUR, fait="x")), "2 erreurs, 0 à confirmer, 0 information, 0 confirmé", "2 constats retiennent la publication."),
    (
        (INFORMATION, replace(INFORMATION, fait="x")),
        "0 erreur, 0 à confirmer, 2 informations, 0 confirmé",
        "Rien ne retient la publication.",
    ),
    ((CONFIRME, replace(CONFIRME, fait="x")), "0 erreur, 0 à confirmer, 0 information, 2 confirmés", "Rien ne retient la publication."),
]


@pytest.mark.parametrize(("constats", "counts", "verdict"), PLURALS)
def test_french_agrees_with_its_numbers(constats: tuple[Constat, ...], counts: str, verdict: str) -> None:
    text = without_colours(FORMES["terminal"]([replace(RAPPORT, constats=constats)]))
    assert f"Bilan : {counts}." in text and verdict in text


def test_many_informations_of_one_rule_are_shown_then_counted() -> None:
    many = tuple(replace(INFORMATION, message=f"Phrase {rank:02}.", apres=str(rank)) for rank in range(9))
    text = without_colours(FORMES["terminal"]([replace(RAPPORT, constats=many)]))
    assert "Phrase 02." in text and "Phrase 03." not in text and "typographie-changee : 6 autres" in text


def test_a_line_breaks_where_french_breaks() -> None:
    long = replace(INFORMATION, message="« un » : " + " ".join(f"« mot{rank} » ;" for rank in range(40)))
    lines = without_colours(FORMES["terminal"]([replace(RAPPORT, constats=(long,))])).splitlines()
    assert not any(line.endswith("«") or line.lstrip().startswith(("»", ";", ":")) for line in lines)
    assert sum("mot" in line for line in lines) > 3


def test_colours_are_there_to_be_taken_off() -> None:
    coloured = rendered("terminal", "one")
    assert "\x1b[1;31m" in coloured and "\x1b" not in without_colours(coloured)


def page(case: str) -> ElementTree.Element:
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(rendered("html", case))


@pytest.mark.parametrize("case", CASES)
def test_the_page_stands_alone(case: str) -> None:
    text = rendered("html", case)
    assert not re.search(r"(?:src|href)=|url\(|@import|<script", text)
    tree = page(case)
    assert tree.get("lang") == "fr" and tree.find("head/title").text.startswith("Contrôle de ")


@pytest.mark.parametrize("case", CASES)
def test_its_headings_go_down_one_level_at_a_time(case: str) -> None:
    levels = [int(node.tag[1]) for node in page(case).iter() if re.fullmatch(r"h[1-6]", str(node.tag))]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_what_a_document_says_is_text_on_the_page() -> None:
    tree = page("one")
    assert not list(tree.iter("b"))
    assert any(HOSTILE.replace("\x1b", "").split(" ")[0] in "".join(node.itertext()) for node in tree.iter("h3"))


def test_the_page_marks_the_words_that_changed() -> None:
    tree = page("prose")
    assert {"".join(node.itertext()).strip() for node in tree.iter("del")} >= {"rectorat"}
    assert {"".join(node.itertext()).strip() for node in tree.iter("ins")} >= {"centre"}
    assert "Envoyez le dossier complet au" in " ".join("".join(tree.itertext()).split())
