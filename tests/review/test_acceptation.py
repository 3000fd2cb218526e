"""Accepting a constat in sessions.yaml: the one insertion, and every other byte as it was."""

from datetime import date

import pytest

from noticegen.facts.confirmation import Confirmation
from noticegen.facts.lieu import Lieu
from noticegen.facts.saisie.chargement import read_registre
from noticegen.review.acceptation import AcceptationImpossible, accept
from noticegen.review.confirmations import settle, superseded
from noticegen.review.constat import Constat

LE = date(2025, 9, 1)
CONSTAT = Constat("fenetre-raccourcie", "a-confirmer", "note-2026", "…", "echeances.inscription", "35 jours", "23 jours")

BASE = """\
# en-tête
sessions:
  2026:
    libelle: juin 2026  # la session
    academie: {nom: Académie de Cormeilles}
    notices:
      note:
        titre: Note aux candidats
        echeances:
          inscription:
            ouverture: 21 octobre 2025 à 09h00
            cloture: 13 novembre 2025 à 19h00   # lu sur la notice

# fin de 2026
  2027:
    libelle: juin 2027
    academie: {nom: Académie de Cormeilles}
    notices:
      note:
        titre: Note aux candidats
"""

ITEM = """\
      - regle: fenetre-raccourcie
        edition: note-2026
        fait: echeances.inscription
        avant: 35 jours
        apres: 23 jours
        motif: durée voulue
        par: M. Dupré
        le: 1er septembre 2025
"""

FLAT = """
    confirmations:
      - {regle: mot-double, motif: a, par: b, le: 1er mai 2025}
"""


def added(before: str, after: str) -> list[str]:
    """The lines that `after` has more than `before`; fails if any other line moved."""
    left = before.splitlines()
    extra = []
    for line in after.splitlines():
        if left and line == left[0]:
            left.pop(0)
        else:
            extra.append(line)
    assert not left
    return extra


def settled(texte: str, constat: Constat, session: str = "2026") -> bool:
    """Whether the registre of this text accepts the constat, and with no confirmation left over."""
    constats, left = settle([constat], read_registre(texte).confirmations(session))
    return constats[0].confirme is not None and not left


def test_a_first_confirmation_makes_its_list() -> None:
    texte = accept(BASE, "2026", CONSTAT, "durée voulue", "M. Dupré", LE)
    assert added(BASE, texte) == ["    confirmations:", *ITEM.splitlines()]
    assert "à 19h00   # lu sur la notice\n    confirmations:\n" in texte
    assert settled(texte, CONSTAT)


def test_a_second_confirmation_joins_the_list() -> None:
    once = accept(BASE, "2026", CONSTAT, "durée voulue", "M. Dupré", LE)
    other = Constat("heure-perdue", "a-confirmer", "2026", "…", "echeances.pieces.avant", None, "2025-11-13")
    twice = accept(once, "2026", other, "voulu", "Mme Roy", LE)
    assert len(added(once, twice)) == 6
    constats, left = settle([CONSTAT, other], read_registre(twice).confirmations("2026"))
    assert all(one.confirme for one in constats) and not left


def test_the_last_session_may_end_without_a_line_end() -> None:
    texte = accept(BASE.rstrip("\n"), "2027", CONSTAT, "durée voulue", "M. Dupré", LE)
    assert settled(texte, CONSTAT, "2027")


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_the_ends_of_lines_are_kept(line_end: str) -> None:
    texte = accept(BASE.replace("\n", line_end), "2026", CONSTAT, "durée voulue", "M. Dupré", LE)
    assert texte.replace(line_end, "\n") == accept(BASE, "2026", CONSTAT, "durée voulue", "M. Dupré", LE)
    assert "\n" not in texte.replace(line_end, "")


def mixed(texte: str) -> str:
    """A text whose first eight lines end as on Windows, the ninth as on old Macs, the others as on Unix."""
    lines = texte.split("\n")
    ends = ["\r\n"] * 8 + ["\r"] + ["\n"] * (len(lines) - 10) + [""]
    return "".join(f"{line}{end}" for line, end in zip(lines, ends, strict=True))


@pytest.mark.parametrize("session", ["2026", "2027"])
@pytest.mark.parametrize("existing", ["", "    confirmations: []  # encore rien\n", FLAT.lstrip("\n")])
def test_mixed_ends_of_lines_stay_as_they_are(session: str, existing: str) -> None:
    before = mixed(BASE.replace("    libelle: juin 2026  # la session\n", f"    libelle: juin 2026  # la session\n{existing}"))
    texte = accept(before, session, CONSTAT, "durée voulue", "M. Dupré", LE)
    left = texte.splitlines(keepends=True)
    kept = [line for line in before.splitlines(keepends=True) if "[]" not in line or session != "2026"]
    assert [line for line in left if line in kept] == kept
    constats, _ = settle([CONSTAT], read_registre(texte).confirmations(session))
    assert constats[0].confirme


def test_a_byte_order_mark_is_kept() -> None:
    assert accept("\ufeff" + BASE, "2026", CONSTAT, "durée voulue", "M. Dupré", LE).startswith("\ufeff# en-tête")


EXISTING = [
    ("empty brackets", "    confirmations: []  # encore rien\n"),
    ("nothing typed", "    confirmations:\n"),
    ("brackets", '    confirmations: [{regle: mot-double, motif: "a, b", par: b, le: 1er mai 2025}]\n'),
    ("brackets over lines", "    confirmations: [\n      {regle: mot-double, motif: a, par: b, le: 1er mai 2025}, # un\n    ]\n"),
    ("a flat item", "    confirmations:\n      - {regle: mot-double, motif: a, par: b, le: 1er mai 2025}\n"),
    (
        "an item aligned with its key",
        "    confirmations:\n    - regle: mot-double\n      motif: >\n        deux\n        lignes\n\n      par: b\n      le: 1er mai 2025\n",
    ),
    (
        "a block scalar last",
        "    confirmations:\n      - regle: mot-double\n        par: b\n        le: 1er mai 2025\n        motif: |\n          une\n          deux\n",
    ),
]


@pytest.mark.parametrize("existing", [text for _, text in EXISTING], ids=[name for name, _ in EXISTING])
def test_whatever_shape_the_list_has(existing: str) -> None:
    before = BASE.replace("    libelle: juin 2026  # la session\n", f"    libelle: juin 2026  # la session\n{existing}")
    texte = accept(before, "2026", CONSTAT, "durée voulue", "M. Dupré", LE)
    constats, left = settle([CONSTAT], read_registre(texte).confirmations("2026"))
    assert constats[0].confirme
    assert [one.regle for one in left] == (["mot-double"] if "mot-double" in existing else [])
    assert all(comment in texte for comment in ("# la session", "# lu sur la notice", "# fin de 2026", "# en-tête"))


HARD_VALUES = [
    "simple",
    "",
    "null",
    "~",
    "- tiret",
    "clé: valeur",
    "fin:",
    "# dièse",
    "a # b",
    "« Mes documents » ; avant {echeances.pieces}.",
    'des "guillemets" et \\ une barre',
    "“courbes”",
    "‘simples’",
    "l'apostrophe",
    "[crochets], {accolades}",
    "*astérisque* & esperluette ! | > % @ `",
    "https://exemple.fr/a?b=c#d",
    "0123",
    "tab\tet\xa0insécable",
    "deux\nlignes",
]


@pytest.mark.parametrize("value", HARD_VALUES)
def test_any_value_comes_back(value: str) -> None:
    constat = Constat("phrase-modifiee", "a-confirmer", "note-2026", "…", None, "avant", value)
    texte = accept(BASE, "2026", constat, value or "voulu", value or "moi", LE)
    if value:
        assert settled(texte, constat)


REFUSED = [
    (Constat("date-inchangee", "erreur", "note-2026", "…"), "m", "p", "2026", "est une erreur"),
    (CONSTAT, " ", "p", "2026", "pourquoi"),
    (CONSTAT, "m", "", "2026", "qui en répond"),
    (CONSTAT, "m", "p", "2031", "la session 2031"),
]


@pytest.mark.parametrize(("constat", "motif", "par", "session", "words"), REFUSED)
def test_what_cannot_be_accepted_is_said(constat: Constat, motif: str, par: str, session: str, words: str) -> None:
    with pytest.raises(AcceptationImpossible, match=words):
        accept(BASE, session, constat, motif, par, LE)


def test_a_constat_already_confirmed_is_not_confirmed_again() -> None:
    confirmation = Confirmation(*CONSTAT.identite, "m", "p", LE, Lieu("sessions.yaml", 3))
    confirmed = settle([CONSTAT], [confirmation])[0][0]
    with pytest.raises(AcceptationImpossible, match="déjà"):
        accept(BASE, "2026", confirmed, "m", "p", LE)


AVANT_LUI = "      - {regle: mot-double, motif: a, par: b, le: 1er mai 2025}\n"
APRES_LUI = "      - regle: code-change # autre chose\n        fait: codes.t.A\n        motif: c\n        par: d\n        le: 2 mai 2025\n"
SUPPLANTEES = [
    ("as the command writes it", ITEM.replace("23 jours", "25 jours"), ITEM),
    (
        "in another order, quoted, with comments",
        (
            '      -   motif: "vue"   # à relire\n          regle: fenetre-raccourcie\n          apres: "25 jours" # jours ouvrés\n          avant: "35 jours"\n'
            "          par: M. Dupré\n          edition: note-2026\n          fait: echeances.inscription\n          le: 1er mars 2025\n"
        ),
        (
            '      -   motif: durée voulue   # à relire\n          regle: fenetre-raccourcie\n          apres: 23 jours # jours ouvrés\n          avant: "35 jours"\n'
            "          par: M. Dupré\n          edition: note-2026\n          fait: echeances.inscription\n          le: 1er septembre 2025\n"
        ),
    ),
    (
        "between braces",
        (
            "      - {regle: fenetre-raccourcie, edition: note-2026, fait: echeances.inscription, avant: 35 jours, apres: 25 jours, "
            "motif: vue, par: M. Dupré, le: 1er mars 2025} # ici\n"
        ),
        (
            "      - {regle: fenetre-raccourcie, edition: note-2026, fait: echeances.inscription, avant: 35 jours, "
            'apres: "23 jours", motif: "durée voulue", par: M. Dupré, le: "1er septembre 2025"} # ici\n'
        ),
    ),
    (
        "a reason over several lines",
        ITEM.replace("23 jours", "25 jours").replace("durée voulue\n", "|\n          vue\n          deux fois\n"),
        ITEM,
    ),
    (
        "a reason folded over two lines",
        ITEM.replace("23 jours", "25 jours").replace("durée voulue\n", "vue\n          deux fois\n"),
        ITEM,
    ),
]


@pytest.mark.parametrize(("former", "expected"), [one[1:] for one in SUPPLANTEES], ids=[one[0] for one in SUPPLANTEES])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_confirmation_takes_the_place_of_the_one_it_supersedes(former: str, expected: str, end: str) -> None:
    head = "    libelle: juin 2026  # la session\n"
    before, after = (
        BASE.replace(head, f"{head}    confirmations:\n{AVANT_LUI}{item}{APRES_LUI}").replace("\n", end) for item in (former, expected)
    )
    (ancienne,) = [one for one in read_registre(before).confirmations("2026") if superseded(CONSTAT, [one])]
    texte = accept(before, "2026", CONSTAT, "durée voulue", "M. Dupré", LE, ancienne.lieu)
    assert texte == after
    constats, left = settle([CONSTAT], read_registre(texte).confirmations("2026"))
    assert (bool(constats[0].confirme), [one.regle for one in left]) == (True, ["mot-double", "code-change"])
    ends = mixed(before.replace(end, "\n"))
    assert accept(ends, "2026", CONSTAT, "durée voulue", "M. Dupré", LE, ancienne.lieu).splitlines() == after.splitlines()


@pytest.mark.parametrize(
    ("regle", "edition", "fait", "avant", "apres", "same"),
    [
        ("fenetre-raccourcie", "note-2026", "echeances.inscription", "36 jours", "24 jours", True),
        ("fenetre-allongee", "note-2026", "echeances.inscription", "35 jours", "23 jours", False),
        ("fenetre-raccourcie", "autre-2026", "echeances.inscription", "35 jours", "24 jours", False),
        ("fenetre-raccourcie", "note-2026", "echeances.pieces", "35 jours", "24 jours", False),
        ("fenetre-raccourcie", "note-2026", "echeances.inscription", None, "24 jours", False),
    ],
)
def test_what_supersedes_what(regle: str, edition: str, fait: str, avant: str | None, apres: str, same: bool) -> None:
    former = Confirmation(regle, edition, fait, avant, apres, "m", "p", LE, Lieu("sessions.yaml", 3))
    assert (superseded(CONSTAT, [former]) is former) == same


@pytest.mark.parametrize(("avant", "same"), [("Envoyez le dossier.", True), ("Signez le dossier.", False)])
def test_a_sentence_is_known_by_what_it_was(avant: str, same: bool) -> None:
    constat = Constat("phrase-modifiee", "a-confirmer", "note-2026", "…", None, "Envoyez le dossier.", "Envoyez la fiche.")
    former = Confirmation("phrase-modifiee", "note-2026", None, avant, "Envoyez un dossier.", "m", "p", LE, Lieu("sessions.yaml", 3))
    assert (superseded(constat, [former]) is former) == same
