"""Writes every `attendu.txt` again, to be reviewed as a diff: `python -m tests.review.rules.attendus`."""

from noticegen.review.check import find
from tests.review.rules.paires import paires, told


def write_all() -> None:
    """Write what each pair yields now."""
    for paire in paires():
        lines = [told(constat) + "\n" for constat in find(paire.change())]
        (paire.dossier / "attendu.txt").write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_all()
