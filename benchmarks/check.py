"""How long the check takes: one édition pair in a process of its own, and many pairs in one run.

    python benchmarks/check.py [PAIRS …]

A session of the synthetic project is the shipped notice a year later; each follows the one before, in series of some 200 years.
Times are of the processor where the machine is shared, of the clock for whole processes; the best of several runs.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

RACINE = Path(__file__).parents[1]
sys.path.insert(0, str(RACINE))

from benchmarks.coeurs import COEURS, side_by_side
from noticegen.commands.confrontation import Confrontation
from noticegen.commands.controle import check_all
from noticegen.commands.sources.projet import Projet, load_projet
from noticegen.edition import Edition
from noticegen.review.comparison import compare

TAILLES = (250, 500, 1000)
TOURS = 7
FROID = {
    "interprète nu": ["-c", "pass"],
    "imports": ["-c", "import noticegen.commands.check"],
    "une paire": ["build.py", "check", "cs-bp-2026"],
    "la session": ["build.py", "check"],
}
ANNEES = 200
"""Pairs in a row: beyond, another series of sessions goes beside the first, so that years stay years."""
DEBUT = 1990


def main(tailles: tuple[int, ...]) -> None:
    """Print what a cold process pays, then one line a size."""
    bare = 0.0
    for nom, arguments in FROID.items():
        spent = min(_clock(lambda arguments=arguments: _process(arguments)) for _ in range(TOURS))
        bare = bare or spent
        print(f"{nom:16} {spent * 1000:8.0f} ms   {spent / bare:5.1f} × l’interprète nu")
    head = f"\n{'paires':>8} {'lecture':>9} {'écriture':>9} {'comparaison':>12} {'règles':>9} {'en tout':>9} {'par paire':>10}"
    print(f"{head} {f'sur {COEURS} cœurs':>14}")
    for taille in tailles:
        with TemporaryDirectory() as folder:
            _measure(_project(Path(folder), taille), taille)


def _measure(racine: Path, taille: int) -> None:
    projet, read = _spent(lambda: load_projet(racine))
    ids = list(projet.registre.fiches)
    _, written = _spent(lambda: [projet.edition(id) for id in ids])
    couples = _couples(projet, ids)
    _, compared = _spent(lambda: [compare(*couple) for couple in couples])
    _, checked = _spent(lambda: check_all(Confrontation(projet.registre, tuple(couples))))
    taille = len(couples)
    total = read + written + checked
    shared = _clock(lambda: _on_both_cores(racine, ids))
    figures = (
        f"{read:7.2f} s {written:7.2f} s {compared:10.2f} s {checked - compared:7.2f} s {total:7.2f} s {total / taille * 1000:7.1f} ms"
    )
    print(f"{taille:>8} {figures} {shared:12.2f} s")


def _couples(projet: Projet, ids: list[str]) -> list[tuple[Edition, Edition]]:
    """Each édition that follows another one, with it."""
    followed = [(projet.registre.precedente(id), id) for id in ids]
    return [(projet.edition(before), projet.edition(id)) for before, id in followed if before]


def _on_both_cores(racine: Path, ids: list[str]) -> None:
    """The same work cut in lots, each process reading the project for itself."""
    size = -(-len(ids) // COEURS)
    lots = [ids[start : start + size] for start in range(0, len(ids), size)]
    side_by_side(_check_lot, [(racine, lot) for lot in lots])


def _check_lot(lot: tuple[Path, list[str]]) -> int:
    racine, ids = lot
    projet = load_projet(racine)
    return len(check_all(Confrontation(projet.registre, tuple(_couples(projet, ids)))))


def _project(folder: Path, taille: int) -> Path:
    """A project of so many pairs: the shipped first session, then the shipped second one again and again, a year later each time."""
    shipped = (RACINE / "sessions.yaml").read_text(encoding="utf-8")
    first, second = (re.search(rf"^  {year}:\n(?:(?:    .*)?\n?)+", shipped, re.MULTILINE)[0].rstrip() + "\n" for year in (2023, 2026))
    second = second.partition("    confirmations:\n")[0]
    series = ["", *(f"-{letter}" for letter in "bcdefghij")][: -(-taille // ANNEES)]
    years = range(DEBUT, DEBUT + taille // len(series) + 1)
    blocks = [
        _session(second.replace("depuis: 2023", f"depuis: {year - 1}{serie}"), 2026, year, serie)
        if year > DEBUT
        else _session(first, 2023, year, serie)
        for year in years
        for serie in series
    ]
    _write(folder / "sessions.yaml", "sessions:\n" + "\n".join(blocks))
    for file in sorted((RACINE / "notices").rglob("*.md")):
        for serie in series:
            key = f"{DEBUT if file.stem == '2023' else DEBUT + 1}{serie}"
            _write(folder / file.relative_to(RACINE).with_stem(key), file.read_text(encoding="utf-8"))
    return folder


def _session(block: str, written: int, year: int, serie: str) -> str:
    """A session under another key: its year, and the year of its dates."""
    text = block.replace(f"  {written}:\n", f"  {year}{serie}:\n", 1).replace(f"libelle: juin {written}", f"libelle: juin {year}")
    return re.sub(rf"(?<=[a-zé] ){written - 1}\b", str(year - 1), text)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def _process(arguments: list[str]) -> None:
    subprocess.run(
        [sys.executable, *arguments], cwd=RACINE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment(), check=False
    )


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(RACINE)}


def _clock(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _spent(work: Callable[[], object]) -> tuple[object, float]:
    """The result, and the processor time of this process."""
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or TAILLES)
