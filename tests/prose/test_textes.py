"""Prose files: read safely, chosen by lineage."""

from pathlib import Path

import pytest

from noticegen.facts.faute import Fautes
from noticegen.facts.registre import Registre
from noticegen.facts.saisie.chargement import read_registre
from noticegen.prose.textes import load_textes, read_textes

SESSIONS = """
sessions:
  2030: {libelle: juin 2030, academie: {nom: Académie de Valombre}, notices: {ancien: {titre: Note, echeances: {a: {le: 3 mars 2030}}}}}
  2031: {libelle: juin 2031, depuis: 2030, notices: {essai: {titre: Note, suit: ancien-2030, echeances: {a: {le: 3 mars 2031}}}}}
  2031-automne: {libelle: automne 2031, depuis: 2030, notices: {autre: {titre: Note, echeances: {a: {le: 3 octobre 2031}}}}}
  2032: {libelle: juin 2032, depuis: 2031, notices: {essai: {titre: Note, echeances: {a: {le: 3 mars 2032}}}}}
"""


@pytest.fixture(scope="module")
def registre() -> Registre:
    return read_registre(SESSIONS)


LIGNEES = [
    ("its own session's", {"notices/essai/2032.md": "", "notices/essai/2031.md": ""}, "notices/essai/2032.md"),
    ("the nearest earlier one's", {"notices/essai/2031.md": "", "notices/ancien/2030.md": ""}, "notices/essai/2031.md"),
    ("the notice it continues", {"notices/ancien/2030.md": "", "notices/essai/2033.md": ""}, "notices/ancien/2030.md"),
]


@pytest.mark.parametrize(("_", "contents", "path"), LIGNEES, ids=[name for name, _, _ in LIGNEES])
def test_the_text_of_an_edition_is(registre: Registre, _: str, contents: dict[str, str], path: str) -> None:
    assert read_textes(contents).find_prose(registre, "essai-2032") == path


def test_an_edition_without_text_says_what_to_create(registre: Registre) -> None:
    with pytest.raises(Fautes) as raised:
        read_textes({}).find_prose(registre, "essai-2032")
    message = str(raised.value).replace("\u00a0", " ")
    assert "la notice « essai-2032 » n’a pas de texte" in message
    assert "notices/essai/2032.md, notices/essai/2031.md, notices/ancien/2030.md" in message


BLOCS = [
    ("its own session's", ["2031", "2032"], "2032"),
    ("the nearest earlier one's, even of a session it does not follow", ["2030", "2031"], "2031"),
    ("never another series'", ["2030", "2031-automne"], "2030"),
    ("nothing", [], None),
]


@pytest.mark.parametrize(("_", "sessions", "session"), BLOCS, ids=[name for name, _, _ in BLOCS])
def test_the_shared_block_of_an_edition_is(registre: Registre, _: str, sessions: list[str], session: str | None) -> None:
    textes = read_textes({f"notices/_communs/aide/{each}.md": "" for each in sessions})
    assert textes.find_bloc(registre, "essai-2032", "aide") == (session and f"notices/_communs/aide/{session}.md")


def test_an_older_edition_never_uses_a_newer_block(registre: Registre) -> None:
    textes = read_textes({"notices/_communs/aide/2032.md": "", "notices/_communs/aide/2030.md": ""})
    assert textes.find_bloc(registre, "essai-2031", "aide") == "notices/_communs/aide/2030.md"


def test_a_series_uses_its_own_blocks_then_the_ordinary_ones(registre: Registre) -> None:
    textes = read_textes({"notices/_communs/aide/2031-automne.md": "", "notices/_communs/portail/2031.md": ""})
    assert textes.find_bloc(registre, "autre-2031-automne", "aide") == "notices/_communs/aide/2031-automne.md"
    assert textes.find_bloc(registre, "autre-2031-automne", "portail") == "notices/_communs/portail/2031.md"


ACCEPTES = [
    ("empty", b"", ""),
    ("byte order mark", b"\xef\xbb\xbfbonjour", "bonjour"),
    ("ends of line of Windows", b"un\r\ndeux\rtrois", "un\ndeux\ntrois"),
    ("no-break spaces", "a\u00a0: b\u202f!".encode(), "a\u00a0: b\u202f!"),
]


@pytest.mark.parametrize(("_", "content", "text"), ACCEPTES, ids=[name for name, _, _ in ACCEPTES])
def test_a_file_is_accepted(tmp_path: Path, _: str, content: bytes, text: str) -> None:
    _write(tmp_path, "notices/essai/2032.md", content)
    assert load_textes(tmp_path).contenus == {"notices/essai/2032.md": text}


REFUSES = [
    ("Windows-1252", "un\nl’été".encode("cp1252"), "notices/essai/2032.md:2:2: erreur", "UTF-8"),
    ("UTF-16", "été".encode("utf-16"), "notices/essai/2032.md: erreur", "UTF-16"),
    ("NUL", b"un\nd\0eux", "notices/essai/2032.md:2:2: erreur", "NUL"),
    ("the character of a fact", "un \U000f0000".encode(), "notices/essai/2032.md:1:4: erreur", "U+F0000"),
    ("a command", b"un \x1b[2J", "notices/essai/2032.md:1:4: erreur", "U+001B"),
    ("too big", b"x" * 200_001, "notices/essai/2032.md: erreur", "trop gros"),
]


@pytest.mark.parametrize(("_", "content", "place", "mot"), REFUSES, ids=[name for name, *_ in REFUSES])
def test_a_file_is_refused(tmp_path: Path, _: str, content: bytes, place: str, mot: str) -> None:
    _write(tmp_path, "notices/essai/2032.md", content)
    with pytest.raises(Fautes) as raised:
        load_textes(tmp_path)
    assert str(raised.value).startswith(place)
    assert mot in str(raised.value).replace("\u00a0", " ")


def test_a_link_that_leads_out_of_the_project_is_refused(tmp_path: Path) -> None:
    _write(tmp_path, "secret.txt", b"secret")
    link = tmp_path / "projet/notices/essai/2032.md"
    link.parent.mkdir(parents=True)
    link.symlink_to(tmp_path / "secret.txt")
    with pytest.raises(Fautes, match="lien vers l’extérieur"):
        load_textes(tmp_path / "projet")


def test_a_link_that_leads_nowhere_and_a_folder_are_refused_together(tmp_path: Path) -> None:
    (tmp_path / "notices/essai/2032.md").mkdir(parents=True)
    (tmp_path / "notices/essai/2031.md").symlink_to(tmp_path / "rien")
    with pytest.raises(Fautes) as raised:
        load_textes(tmp_path)
    assert [str(faute.lieu) for faute in raised.value.fautes] == ["notices/essai/2031.md", "notices/essai/2032.md"]


def test_other_files_are_left_aside(tmp_path: Path) -> None:
    for path in ("notices/LISEZ-MOI.md", "notices/essai/notes.txt", "notices/_communs/aide.md", "notices/essai/2032/x.md"):
        _write(tmp_path, path, b"\xff")
    assert load_textes(tmp_path).contenus == {}
    assert read_textes({"notices/../x.md": "", "sessions.yaml": "", "notices/a.md": "", "notices//2032.md": ""}).contenus == {}


def test_no_folder_of_notices_is_no_text(tmp_path: Path) -> None:
    assert load_textes(tmp_path).contenus == {}


def _write(root: Path, path: str, content: bytes) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(content)


INUTILES = [
    ("notices/essai/2032.md", ""),
    ("notices/_communs/aide/2030.md", ""),
    ("notices/essai/2023.md", "il n’y a pas de session « 2023 »"),
    ("notices/esssai/2032.md", "vouliez-vous dire « essai »"),
    ("notices/autre/2032.md", "la session « 2032 » n’a pas de notice « autre »"),
    ("notices/_communs/aide/2302.md", "vouliez-vous dire « 2032 »"),
]


@pytest.mark.parametrize(("path", "mot"), INUTILES)
def test_a_file_that_no_edition_uses_is_told(registre: Registre, path: str, mot: str) -> None:
    told = "".join(str(faute).replace("\u00a0", " ") for faute in read_textes({path: ""}).unused(registre))
    assert mot in told
    assert bool(told) == bool(mot)
