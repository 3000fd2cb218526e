"""A site is written whole or not at all, and only where the folder is ours."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from noticegen.site import echange
from noticegen.site.publication import MARQUE, PublicationImpossible, publish, recover

SITE = {"index.html": b"<p>un</p>", "cs-bp/index.html": b"<p>deux</p>", "cs-bp/2026/note.pdf": b"%PDF"}


def tree(folder: Path) -> dict[str, bytes]:
    """What a folder holds, our mark left out."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files if path.name != MARQUE}


@pytest.mark.parametrize("site", [{}, {"index.html": b""}, SITE], ids=["nothing", "an empty file", "folders"])
def test_a_site_is_written_exactly(tmp_path: Path, site: dict[str, bytes]) -> None:
    bilan = publish(site, tmp_path / "site")
    assert tree(tmp_path / "site") == site
    assert bilan.ecrits == tuple(site)
    assert sorted(os.listdir(tmp_path)) == ["site"]


def test_what_is_already_right_is_not_touched(tmp_path: Path) -> None:
    publish(SITE, tmp_path / "site")
    before = (tmp_path / "site").stat()
    bilan = publish(SITE, tmp_path / "site")
    assert (tmp_path / "site").stat().st_ino == before.st_ino
    assert (bilan.ecrits, bilan.retires, len(bilan.inchanges)) == ((), (), 3)


def test_a_changed_file_is_replaced_and_the_others_keep_their_date(tmp_path: Path) -> None:
    publish(SITE, tmp_path / "site")
    os.utime(tmp_path / "site/cs-bp/index.html", ns=(0, 1_000_000_000))
    bilan = publish({**SITE, "index.html": b"<p>autre</p>"}, tmp_path / "site")
    assert bilan.ecrits == ("index.html",)
    assert (tmp_path / "site/cs-bp/index.html").stat().st_mtime_ns == 1_000_000_000
    assert (tmp_path / "site/index.html").read_bytes() == b"<p>autre</p>"


def test_a_file_no_longer_published_goes(tmp_path: Path) -> None:
    publish(SITE, tmp_path / "site")
    bilan = publish({"index.html": SITE["index.html"]}, tmp_path / "site")
    assert bilan.retires == ("cs-bp/index.html", "cs-bp/2026/note.pdf")
    assert tree(tmp_path / "site") == {"index.html": SITE["index.html"]}


def test_a_disk_that_refuses_leaves_the_old_site_whole_and_nothing_beside_it(tmp_path: Path) -> None:
    publish(SITE, tmp_path / "site")
    with pytest.raises(PublicationImpossible, match="nom de fichier est trop long"):
        publish({"a.html": b"a", "b" * 300: b"b"}, tmp_path / "site")
    assert tree(tmp_path / "site") == SITE
    assert os.listdir(tmp_path) == ["site"]


KILLED = """
import os, sys
from pathlib import Path
from noticegen.site import publication
site = {f"{n}.html": b"new" * 1000 for n in range(50)}
point = int(sys.argv[2])
def count(frame, event, arg, seen=[0]):
    if event == "call" and frame.f_globals.get("__name__", "").startswith("noticegen.site"):
        seen[0] += 1
        if seen[0] == point:
            os._exit(9)
sys.setprofile(count)
publication.publish(site, Path(sys.argv[1]))
"""


@pytest.mark.parametrize("point", [3, 8, 20, 60, 62, 64, 66])
def test_a_killed_publication_leaves_one_whole_site(tmp_path: Path, point: int) -> None:
    publish(SITE, tmp_path / "site")
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "site"), str(point)], check=False)
    new = {f"{n}.html": b"new" * 1000 for n in range(50)}
    assert tree(tmp_path / "site") in (SITE, new)
    publish(new, tmp_path / "site")
    assert tree(tmp_path / "site") == new
    assert os.listdir(tmp_path) == ["site"]


def test_without_the_one_step_exchange_the_site_is_replaced_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    publish(SITE, tmp_path / "site")
    publish({"a.html": b"a"}, tmp_path / "site")
    assert tree(tmp_path / "site") == {"a.html": b"a"}
    assert os.listdir(tmp_path) == ["site"]


def test_an_exchange_that_fails_midway_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    publish(SITE, tmp_path / "site")
    with pytest.raises(OSError, match="missing"):
        echange.replace_folder(tmp_path / "missing", tmp_path / "site", tmp_path / "old")
    assert tree(tmp_path / "site") == SITE


def test_an_old_site_caught_between_two_places_is_put_back(tmp_path: Path) -> None:
    publish(SITE, tmp_path / "site")
    (tmp_path / "site").rename(tmp_path / ".site.ancien-77")
    recover(tmp_path / "site")
    assert tree(tmp_path / "site") == SITE
    assert os.listdir(tmp_path) == ["site"]


def test_leftovers_of_a_crash_are_swept_and_a_strangers_folder_is_not(tmp_path: Path) -> None:
    publish(SITE, tmp_path / ".site.nouveau-12")
    (tmp_path / ".site.nouveau-13").mkdir()
    (tmp_path / ".site.nouveau-14").mkdir()
    (tmp_path / ".site.nouveau-14/lettre.txt").write_bytes(b"keep")
    publish(SITE, tmp_path / "site")
    assert sorted(os.listdir(tmp_path)) == [".site.nouveau-14", "site"]


def make_file(path: Path) -> None:
    """A file where the site should be."""
    path.write_bytes(b"a file")


def make_strangers_folder(path: Path) -> None:
    """A folder with somebody's files."""
    path.mkdir()
    (path / "these.docx").write_bytes(b"a thesis")


def make_dangling_link(path: Path) -> None:
    """A link to nowhere."""
    path.symlink_to(path.with_name("nulle-part"))


def make_looping_link(path: Path) -> None:
    """A link to itself."""
    path.symlink_to(path)


def make_link_to_strangers_folder(path: Path) -> None:
    """A link to a folder with somebody's files."""
    make_strangers_folder(path.with_name("documents"))
    path.symlink_to(path.with_name("documents"))


@pytest.mark.parametrize(
    ("prepare", "words"),
    [
        (make_file, "est un fichier, pas un dossier"),
        (make_strangers_folder, "ne viennent pas d’ici"),
        (make_dangling_link, "ne mène nulle part"),
        (make_looping_link, "tourne en rond"),
        (make_link_to_strangers_folder, "ne viennent pas d’ici"),
    ],
)
def test_a_folder_that_is_not_ours_is_refused_and_left_alone(tmp_path: Path, prepare: Callable[[Path], None], words: str) -> None:
    prepare(tmp_path / "site")
    before = sorted((path, path.is_symlink()) for path in tmp_path.rglob("*"))
    with pytest.raises(PublicationImpossible, match=words):
        publish(SITE, tmp_path / "site")
    assert sorted((path, path.is_symlink()) for path in tmp_path.rglob("*")) == before


def test_a_place_under_a_file_or_a_system_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes").write_bytes(b"")
    for cible in (tmp_path / "notes/site", Path("/proc/noticegen/site"), Path("/")):
        with pytest.raises(PublicationImpossible):
            publish(SITE, cible)


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_place_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with pytest.raises(PublicationImpossible, match="droits insuffisants"):
        publish(SITE, tmp_path / "site")


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "www")
    publish(SITE, tmp_path / "site")
    publish({"a.html": b"a"}, tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert tree(tmp_path / "www") == {"a.html": b"a"}


def test_a_link_inside_the_old_site_is_never_followed(tmp_path: Path) -> None:
    make_strangers_folder(tmp_path / "documents")
    publish(SITE, tmp_path / "site")
    (tmp_path / "site/lien").symlink_to(tmp_path / "documents")
    publish({"a.html": b"a"}, tmp_path / "site")
    assert tree(tmp_path / "site") == {"a.html": b"a"}
    assert (tmp_path / "documents/these.docx").read_bytes() == b"a thesis"


def test_a_link_that_stands_for_a_file_becomes_that_file(tmp_path: Path) -> None:
    publish(SITE, tmp_path / "site")
    (tmp_path / "ailleurs.html").write_bytes(SITE["index.html"])
    (tmp_path / "site/index.html").unlink()
    (tmp_path / "site/index.html").symlink_to(tmp_path / "ailleurs.html")
    assert publish(SITE, tmp_path / "site").ecrits == ("index.html",)
    assert not (tmp_path / "site/index.html").is_symlink()


@pytest.mark.parametrize(
    "path",
    ["../x.html", "/etc/x", "a//b", "", "a/./b", "a\\b", "c:x", "aux.html", "LPT1", "a ", "a.", "x\0", "a\nb", "..", "a/../../b"],
)
def test_a_path_that_leaves_the_site_or_that_some_system_refuses_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(PublicationImpossible, match="n’est pas un"):
        publish({"index.html": b"", path: b""}, tmp_path / "site")
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("site", [{"a.html": b"", "A.html": b""}, {"a": b"", "a/b": b""}, {"a/b": b"", "A": b""}, {"É": b"", "é": b""}])
def test_two_paths_that_are_one_file_are_refused(tmp_path: Path, site: dict[str, bytes]) -> None:
    with pytest.raises(PublicationImpossible, match="désignent le même|à la fois"):
        publish(site, tmp_path / "site")


def test_the_mode_of_the_folder_is_kept(tmp_path: Path) -> None:
    publish(SITE, tmp_path / "site")
    (tmp_path / "site").chmod(0o2775)
    publish({"a.html": b"a"}, tmp_path / "site")
    assert (tmp_path / "site").stat().st_mode & 0o7777 == 0o2775
