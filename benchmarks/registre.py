"""How long `sessions.yaml` takes to load, as sessions are added.

`.venv/bin/python benchmarks/registre.py` : each session inherits from the one before and restates what the shipped one restates, its
confirmations left out.
"""

import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

RACINE = Path(__file__).parents[1]
sys.path.insert(0, str(RACINE))

from noticegen.facts.arbre.building import LOADER
from noticegen.facts.arbre.parsing import read_tree
from noticegen.facts.arbre.source import Source
from noticegen.facts.saisie.chargement import read_registre

SIZES = (1, 10, 100, 1000)
TOURS = 5
SERIES = ("", "-a", "-b", "-c", "-d")
COLD = {
    "interprète nu": "pass",
    "import du registre": "import noticegen.facts.registre",
    "import du modèle": "import noticegen.facts.saisie.lecture",
}


def main() -> None:
    """Print what a cold process pays, then one line a size."""
    bare = cold(COLD["interprète nu"])
    for name, code in COLD.items():
        print(f"{name:22} {(cold(code) - (0 if name == 'interprète nu' else bare)) * 1000:8.1f} ms")
    print(f"\n{'sessions':>10} {'lignes':>8} {'YAML':>10} {'registre':>10} {'par session':>12}   ({LOADER.__name__})")
    for size in SIZES:
        texte = sessions(size)
        tree, whole = warm(lambda texte=texte: read_tree(Source("s", texte))), warm(lambda texte=texte: read_registre(texte))
        print(f"{size:10} {texte.count(chr(10)):8} {tree * 1000:7.1f} ms {whole * 1000:7.1f} ms {whole / size * 1000:9.2f} ms")


def sessions(size: int) -> str:
    """As many sessions as asked for: the shipped first one, then its successor again and again."""
    shipped = (RACINE / "sessions.yaml").read_text(encoding="utf-8")
    first, second = (
        re.search(r"^  2023:\n(?:(?:    .*)?\n)+", shipped, re.MULTILINE)[0],
        re.search(r"^  2026:\n(?:(?!    confirmations:)(?:    .*)?\n?)+", shipped, re.MULTILINE)[0],
    )
    keys = [f"{year}{series}" for year in range(1950, 2199) for series in SERIES][:size]
    later = [
        second.replace("2026:", f"{key}:", 1).replace("depuis: 2023", f"depuis: {keys[rank]}") + "\n" for rank, key in enumerate(keys[1:])
    ]
    return "".join(["sessions:\n", first.replace("2023:", f"{keys[0]}:", 1), "\n", *later])


def warm(read: object) -> float:
    """The median time of a call, in seconds."""
    return statistics.median(_time(read) for _ in range(TOURS))


def _time(read: object) -> float:
    start = time.perf_counter()
    read()
    return time.perf_counter() - start


def cold(code: str) -> float:
    """The median time of a process of its own, in seconds."""
    return statistics.median(_time(lambda: subprocess.run([sys.executable, "-c", code], cwd=RACINE, check=True)) for _ in range(TOURS))


if __name__ == "__main__":
    main()
