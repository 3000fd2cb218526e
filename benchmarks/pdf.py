"""How long a PDF takes, against the bare interpreter and against WeasyPrint used in the plainest way.

`.venv/bin/python benchmarks/pdf.py` : read the ratios, not the milliseconds; everything is measured in turn, in one run.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

RACINE = Path(__file__).parents[1]
sys.path.insert(0, str(RACINE))

from noticegen.pages.pdf import render_pdf, render_pdfs
from noticegen.pages.pdf_controle import faults

THEME = RACINE / "templates" / "theme"
NOTE = (RACINE / "tests" / "pages" / "documents" / "note.html").read_text(encoding="utf-8")
SHORT = NOTE
TIGHT = NOTE.replace("<h2>Renseignements", "<p>Un paragraphe de plus.</p>" * 16 + "<h2>Renseignements")
TOURS = 7
MANY = 40

COLD = {
    "interprète nu": "pass",
    "import de noticegen.pages.pdf": "import noticegen.pages.pdf",
    "moteur chargé": "from noticegen.pages.pdf_moteur import load; load()",
    "WeasyPrint importé": "import weasyprint",
    "un PDF, ici": "from noticegen.pages.pdf import render_pdf; render_pdf(NOTE, THEME)",
    "un PDF, WeasyPrint naïf": "from weasyprint import HTML; HTML(string=NOTE).write_pdf(stylesheets=[THEME / 'impression.css'])",
}
PRELUDE = "from pathlib import Path\nTHEME = Path(%r)\nNOTE = Path(%r).read_text(encoding='utf-8')\n"


def main() -> None:
    """Print three tables: processes from cold, PDFs in a warm process, and many PDFs by one process or two."""
    table("À froid, un processus chacun", cold(), "interprète nu")
    table("À chaud, un PDF", warm(), "WeasyPrint naïf")
    table(f"{MANY} PDF", many(), "deux processus")


def table(title: str, times: dict[str, list[float]], unit: str) -> None:
    """Median, least, and ratio to the line `unit`."""
    reference = statistics.median(times[unit])
    print(f"\n{title}\n{'':44}{'médiane':>10}{'min':>10}{'rapport':>10}")
    for name, values in times.items():
        median = statistics.median(values)
        print(f"{name:44}{median * 1000:7.0f} ms{min(values) * 1000:7.0f} ms{median / reference:9.2f}×")


def timed(function: Callable[[], object]) -> float:
    """Seconds that `function` takes."""
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def cold() -> dict[str, list[float]]:
    """Whole processes."""
    prelude = PRELUDE % (str(THEME), str(RACINE / "tests" / "pages" / "documents" / "note.html"))
    commands = {name: [sys.executable, "-c", code if code == "pass" else prelude + code] for name, code in COLD.items()}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(TOURS):
        for name, command in commands.items():
            times[name].append(timed(lambda command=command: subprocess.run(command, cwd=RACINE, check=True, capture_output=True)))
    return times


def warm() -> dict[str, list[float]]:
    """The same document again and again; `serrée` needs smaller text to hold on its page, so it is laid out several times."""
    from weasyprint import HTML

    style = THEME / "impression.css"
    cases: dict[str, Callable[[], object]] = {
        "WeasyPrint naïf": lambda: HTML(string=NOTE).write_pdf(stylesheets=[style]),
        "WeasyPrint naïf, PDF/A-2a": lambda: HTML(string=NOTE).write_pdf(stylesheets=[style], pdf_variant="pdf/a-2a"),
        "render_pdf": lambda: render_pdf(SHORT, THEME),
        "render_pdf, note serrée": lambda: render_pdf(TIGHT, THEME),
        "dont contrôle du contenu": lambda: faults(SHORT),
    }
    for case in cases.values():
        case()
    times: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(TOURS * 3):
        for name, case in cases.items():
            times[name].append(timed(case))
    return times


def many() -> dict[str, list[float]]:
    """Many notes, start of the processes included."""
    pages = {f"{number}.pdf": NOTE.replace("2031", str(2031 + number)) for number in range(MANY)}
    cases: dict[str, Callable[[], object]] = {
        "deux processus": lambda: dict(render_pdfs(pages, THEME)),
        "un processus, déjà chaud": lambda: {name: render_pdf(html, THEME) for name, html in pages.items()},
    }
    times: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(3):
        for name, case in cases.items():
            times[name].append(timed(case))
    return times


if __name__ == "__main__":
    main()
