"""A patch is applied in memory, or refused in French."""

import subprocess
from pathlib import Path

import pytest

from noticegen.commands.sources.rustine import apply_rustine, revert_rustine
from noticegen.facts.faute import Fautes

AVANT = {"sessions.yaml": b"sessions:\n  2026:\n    libelle: juin 2026\n", "notices/a/2026.md": b"Bonjour.\n"}


def diff_of(tmp_path: Path, apres: dict[str, bytes]) -> str:
    """A real `git diff` from AVANT to `apres`."""
    for name, contents in (("a", AVANT), ("b", apres)):
        for path, content in contents.items():
            (tmp_path / name / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / path).write_bytes(content)
    run = subprocess.run(
        ["git", "diff", "--no-index", "--no-prefix", "a", "b"], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return run.stdout


@pytest.mark.parametrize(
    "apres",
    [
        {**AVANT, "sessions.yaml": b"sessions:\n  2026:\n    libelle: septembre 2026\n"},
        {**AVANT, "notices/b/2026.md": "Un texte nouveau, accentué.\n".encode()},
        {"sessions.yaml": AVANT["sessions.yaml"]},
        {**AVANT, "notices/a/2026.md": b"Bonsoir.\n", "templates/x.html": b"hors sujet\n"},
    ],
    ids=["modified", "added", "removed", "a template besides"],
)
def test_what_git_diff_wrote_gives_the_later_sources_and_gives_the_earlier_ones_back(tmp_path: Path, apres: dict[str, bytes]) -> None:
    expected = {path: content for path, content in apres.items() if not path.startswith("templates/")}
    diff = diff_of(tmp_path, apres)
    assert apply_rustine(AVANT, diff, "essai.diff") == expected
    assert revert_rustine(expected, diff, "essai.diff") == AVANT
    with pytest.raises(Fautes, match="ne s’applique pas"):
        revert_rustine(AVANT, diff, "essai.diff")


HUNK = "@@ -1,3 +1,3 @@\n sessions:\n   2026:\n-    libelle: juin 2026\n+    libelle: mai 2026\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a/sessions.yaml", "b/sessions.yaml"),
        ("i/sessions.yaml", "w/sessions.yaml"),
        ("sessions.yaml", "sessions.yaml"),
        ("./sessions.yaml", "./sessions.yaml"),
        ("a/examens/notes/sessions.yaml", "b/examens/notes/sessions.yaml"),
        ("/home/c/projet/sessions.yaml", "/home/c/projet/sessions.yaml"),
        ("projet.orig/sessions.yaml\t2026-11-27 10:00:00", "projet/sessions.yaml\t2026-11-27 10:01:00"),
    ],
)
def test_a_path_is_known_whatever_stands_before_it(old: str, new: str) -> None:
    changed = apply_rustine(AVANT, f"--- {old}\n+++ {new}\n{HUNK}", "essai.diff")
    assert changed == {**AVANT, "sessions.yaml": AVANT["sessions.yaml"].replace(b"juin", b"mai")}


def test_a_file_of_the_same_name_elsewhere_is_passed_over() -> None:
    own = f"--- a/sessions.yaml\n+++ b/sessions.yaml\n{HUNK}"
    other = "--- a/tests/sessions.yaml\n+++ b/tests/sessions.yaml\n@@ -1 +1 @@\n-a\n+b\n"
    assert apply_rustine(AVANT, other + own, "essai.diff") == apply_rustine(AVANT, own, "essai.diff")


def test_a_hunk_whose_lines_moved_is_applied_where_they_are() -> None:
    moved = {**AVANT, "sessions.yaml": b"# Relu.\n\n" + AVANT["sessions.yaml"]}
    assert b"mai 2026" in apply_rustine(moved, f"--- a/sessions.yaml\n+++ b/sessions.yaml\n{HUNK}", "essai.diff")["sessions.yaml"]


def test_lines_added_without_context_come_behind_the_line_they_name() -> None:
    diff = "--- a/sessions.yaml\n+++ b/sessions.yaml\n@@ -2,0 +3 @@\n+    # relu\n"
    expected = b"sessions:\n  2026:\n    # relu\n    libelle: juin 2026\n"
    assert apply_rustine(AVANT, diff, "essai.diff")["sessions.yaml"] == expected
    assert revert_rustine({**AVANT, "sessions.yaml": expected}, diff, "essai.diff") == AVANT


def test_a_hunk_whose_lines_stand_in_two_places_is_refused() -> None:
    twice = {**AVANT, "sessions.yaml": b"# Relu.\n" + AVANT["sessions.yaml"] * 2}
    with pytest.raises(Fautes, match="ne s’applique pas"):
        apply_rustine(twice, f"--- a/sessions.yaml\n+++ b/sessions.yaml\n{HUNK}", "essai.diff")


def test_the_earlier_sources_are_left_as_they_were(tmp_path: Path) -> None:
    before = dict(AVANT)
    apply_rustine(AVANT, diff_of(tmp_path, {"sessions.yaml": b""}), "essai.diff")
    assert before == AVANT


@pytest.mark.parametrize(
    ("diff", "words"),
    [
        ("", "aucune modification n’a été reconnue"),
        ("bonjour\n", "aucune modification n’a été reconnue"),
        ("--- a/sessions.yaml\n+++ b/sessions.yaml\n@@ -1,2 +1,2 @@\n ailleurs:\n-  2025:\n+  2026:\n", "ne s’applique pas"),
        ("--- a/sessions.yaml\n+++ b/sessions.yaml\n@@ -1,3 +1,3 @@\n sessions:\n", "ce diff est abîmé"),
        ("--- a/sessions.yaml\n+++ b/sessions.yaml\n@@ -1 +1 @@\n-a\n+b\n+c\n", "ce diff est abîmé"),
        ("--- a/sessions.yaml\n+++ b/sessions.yaml\n@@ -0,0 +0,0 @@\n", "ce diff est abîmé"),
        ("diff --git a/sessions.yaml b/sessions.yaml\nBinary files a/sessions.yaml and b/sessions.yaml differ\n", "ne s’applique pas"),
        ("Binary files a/sessions.yaml and b/sessions.yaml differ\n", "ne s’applique pas"),
        ("--- a/notices/z/2026.md\n+++ b/notices/z/2026.md\n@@ -1 +1 @@\n-a\n+b\n", "« notices/z/2026.md » ne s’applique pas"),
    ],
    ids=["empty", "no diff", "other lines", "cut", "too long", "of nothing", "binary", "binary, by diff", "unknown file"],
)
def test_a_patch_that_does_not_fit_is_refused(diff: str, words: str) -> None:
    with pytest.raises(Fautes, match="essai.diff") as refused:
        apply_rustine(AVANT, diff, "essai.diff")
    assert words in str(refused.value).replace("\u00a0", " ")
