"""`python -m benchmarks.intake`: facts found and words returned over the corpus, and the time a document takes by format.

Times are medians of this run on this machine, beside a bare interpreter's start: read the ratios.
"""

import statistics
import subprocess
import sys
import time
from collections import defaultdict

from noticegen.commands.projet import PROGRAMME
from noticegen.intake.proof.preuve import prove
from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.intake.writing.importation import write_import
from noticegen.prose.gabarits import load_gabarits
from tests.intake.corpus import bound_figures, expected, files_of, missing_figures, wrong_figures

TOURS = 5
ETAPES = ("lire", "reconnaître", "écrire et prouver")


def main() -> None:
    """Print the figures."""
    bare = statistics.median(_bare_start() for _ in range(TOURS))
    wanted = missed = wrong = words = returned = documents = 0
    times: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for attendu in expected():
        for file in files_of(attendu):
            documents += 1
            found, preuve, spent = _import(file.read_bytes(), file.name, attendu.session)
            bound = bound_figures(found)
            wanted += len(attendu.faits)
            missed += len(missing_figures(attendu, bound))
            wrong += len(wrong_figures(attendu, bound))
            words += preuve.mots
            returned += preuve.rendus
            times[file.suffix].append(spent)
    found_count = wanted - missed
    print(f"{documents} documents ; faits : {found_count} sur {wanted} liés ({found_count / wanted:.1%}), {wrong} de trop")
    print(f"précision : {found_count / (found_count + wrong):.1%} ; mots rendus : {returned} sur {words} ({returned / words:.2%})")
    print(f"interpréteur nu : {bare * 1000:.0f} ms")
    for suffix, spent in sorted(times.items()):
        medians = [statistics.median(part) * 1000 for part in zip(*spent, strict=True)]
        steps = ", ".join(f"{name} {value:.1f}" for name, value in zip(ETAPES, medians, strict=True))
        print(f"{suffix:6} {steps} ms ; {sum(medians) / (bare * 1000):.1f} × l’interpréteur nu")


def _import(data: bytes, name: str, session: str) -> tuple:
    """The recognition, its proof, and the median seconds of each step."""
    runs = []
    for _ in range(TOURS):
        start = time.perf_counter()
        document = read_document(data, name)
        read = time.perf_counter()
        found = recognise(document, notice="essai", session=session)
        recognised = time.perf_counter()
        importation = write_import(found, "essai", session, {}, load_gabarits(PROGRAMME))
        preuve = prove(found, importation.composition.edition)
        runs.append((read - start, recognised - read, time.perf_counter() - recognised))
    return found, preuve, tuple(statistics.median(part) for part in zip(*runs, strict=True))


def _bare_start() -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-I", "-c", "pass"], check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
