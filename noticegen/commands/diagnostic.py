"""What `doctor` looks at: one function a part, each saying what it found and the cure.

Standard library only at import: it must also answer before anything is installed (build.py calls `main` then).
"""

import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata, util
from pathlib import Path
from typing import Literal

from noticegen.commands.installation import TESTS, VERSION_MINIMALE, too_old
from noticegen.pages.systeme import HARFBUZZ_SUBSET, PANGO, Besoin, install_command, program

Etat = Literal["bon", "lent", "manque", "facultatif"]
PROGRAMME = Path(__file__).resolve().parents[2]
LOCK = "requirements.lock"
INSTALLER = "make site" if sys.platform != "win32" else r".venv\Scripts\python -m pip install --require-hashes -r " + LOCK
GIT = Besoin("Git", "contrôle depuis une révision (check --since)", program("git"), debian="git", homebrew="git")


@dataclass(frozen=True)
class Resultat:
    """What was found of one part. `manque` and `lent` have a cure to apply; `facultatif` harms no one who publishes."""

    etat: Etat
    partie: str
    constat: str
    remede: str = ""

    def __str__(self) -> str:
        cure = f"\n             que faire : {self.remede}" if self.remede else ""
        return f"{self.etat:<10} {self.partie} : {self.constat}{cure}"


def examine(racine: Path) -> Iterator[Resultat]:
    """Every check, in the order in which a newcomer meets its trouble."""
    for check in CHECKS:
        yield from check(racine)


def tell(resultats: Iterable[Resultat], say: Callable[[str], object]) -> int:
    """Say each result, then the balance; the exit code."""
    count = 0
    for resultat in resultats:
        say(str(resultat))
        count += resultat.etat in ("manque", "lent")
    say("Tout est en place." if not count else f"{count} point{'s' * (count > 1)} à traiter.")
    return 1 if count else 0


def main() -> int:
    """The doctor of a folder where nothing is installed yet."""
    return tell(examine(PROGRAMME), print)


def _python(_racine: Path) -> Iterator[Resultat]:
    version = sys.version.split()[0]
    if sys.version_info < VERSION_MINIMALE:
        yield Resultat("manque", "Python", version, too_old())
    else:
        yield Resultat("bon", "Python", version)


def _environnement(_racine: Path) -> Iterator[Resultat]:
    venv = PROGRAMME / ".venv"
    if Path(sys.prefix).resolve() == venv.resolve():
        yield Resultat("bon", "Environnement", ".venv")
    elif venv.is_dir():
        yield Resultat(
            "manque", "Environnement", ".venv existe, mais son Python ne démarre pas", f"supprimer le dossier .venv, puis {INSTALLER}"
        )
    else:
        yield Resultat("manque", "Environnement", "pas encore de dossier .venv", INSTALLER)


def _bibliotheques(_racine: Path) -> Iterator[Resultat]:
    """Each library of the lock, in its very version: another one may print other bytes."""
    installed = {name: _installed(name) for name, _ in _locked()}
    absent = [name for name, _ in _locked() if not installed[name]]
    other = [f"{name} {installed[name]} au lieu de {version}" for name, version in _locked() if installed[name] not in ("", version)]
    if absent:
        yield Resultat("manque", "Bibliothèques", f"{len(absent)} à installer ({', '.join(absent)})", INSTALLER)
    if other:
        yield Resultat("manque", "Bibliothèques", ", ".join(other), INSTALLER)
    if not absent and not other:
        yield Resultat("bon", "Bibliothèques", f"{len(installed)}, aux versions de {LOCK}")


def _locked() -> list[tuple[str, str]]:
    """(name, version) of each requirement that holds on every system."""
    lines = (PROGRAMME / LOCK).read_text(encoding="utf-8").splitlines()
    pins = [line.removesuffix("\\").strip() for line in lines if "==" in line and line[0].isalnum() and ";" not in line]
    return [(name, version) for name, _, version in (pin.partition("==") for pin in pins)]


def _installed(name: str) -> str:
    """The version installed, empty when there is none; « 1.006 » is 1.6, as installers read it."""
    try:
        version = metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
    return ".".join(str(int(part)) if part.isdecimal() else part for part in version.split("."))


def _yaml(_racine: Path) -> Iterator[Resultat]:
    if util.find_spec("yaml") and not util.find_spec("yaml._yaml"):
        yield Resultat("lent", "YAML", "sans son analyseur rapide (libyaml)", "réinstaller PyYAML depuis une archive binaire (wheel)")


def _pango(_racine: Path) -> Iterator[Resultat]:
    if not PANGO.present():
        yield Resultat("manque", PANGO.nom, "aucun PDF ne peut être fait ; les pages web, oui (--no-pdf)", install_command((PANGO,)))
    else:
        yield Resultat("bon", PANGO.nom, PANGO.usage)


def _harfbuzz(_racine: Path) -> Iterator[Resultat]:
    if not HARFBUZZ_SUBSET.present():
        cure = install_command((HARFBUZZ_SUBSET,))
        yield Resultat("lent", HARFBUZZ_SUBSET.nom, "absent : chaque PDF prend six fois plus de temps, et n’a pas les mêmes octets", cure)
    else:
        yield Resultat("bon", HARFBUZZ_SUBSET.nom, HARFBUZZ_SUBSET.usage)


def _moteur(_racine: Path) -> Iterator[Resultat]:
    """The engine really loads: a library may be there and be broken."""
    if not PANGO.present() or not util.find_spec("weasyprint"):
        return
    from noticegen.pages.pdf_moteur import PdfIndisponible, load

    try:
        load()
    except PdfIndisponible as error:
        yield Resultat("manque", "Moteur PDF", str(error).splitlines()[0], INSTALLER)
    else:
        yield Resultat("bon", "Moteur PDF", f"WeasyPrint {metadata.version('weasyprint')}")


def _polices(_racine: Path) -> Iterator[Resultat]:
    from noticegen.pages.polices import FACES, FAMILLE, PAQUET, folder

    absent = [face.nom for face in FACES if not (util.find_spec(PAQUET) and (folder() / f"{face.nom}.ttf").is_file())]
    if absent:
        yield Resultat("manque", "Polices", f"{FAMILLE} : {', '.join(absent)}", INSTALLER)
    else:
        yield Resultat("bon", "Polices", f"{FAMILLE}, {len(FACES)} graisses")


def _caracteres(racine: Path) -> Iterator[Resultat]:
    """Characters of the data and the prose that would print as an empty box."""
    from noticegen.pages.polices import PAQUET, missing_characters

    if not (util.find_spec(PAQUET) and util.find_spec("fontTools")):
        return
    found = False
    for source in sorted([*racine.glob("sessions.yaml"), *racine.glob("notices/**/*.md")]):
        for number, line in enumerate(source.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            for char in missing_characters(line):
                found = True
                place = f"{source.relative_to(racine).as_posix()}:{number}:{line.index(char) + 1}"
                yield Resultat(
                    "manque", "Caractère", f"{place}: « {char} » ({_name(char)}) n’est dans aucune police", "le remplacer dans ce texte"
                )
    if not found:
        yield Resultat("bon", "Caractères", "tous ceux des notices sont dans les polices")


def _name(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip()


def _facultatif(_racine: Path) -> Iterator[Resultat]:
    for besoin in (GIT, *TESTS):
        if besoin.present():
            yield Resultat("bon", besoin.nom, besoin.usage)
        else:
            yield Resultat("facultatif", besoin.nom, f"absent ; sert pour : {besoin.usage}", install_command((besoin,)))


CHECKS: tuple[Callable[[Path], Iterator[Resultat]], ...] = (
    _python,
    _environnement,
    _bibliotheques,
    _yaml,
    _pango,
    _harfbuzz,
    _moteur,
    _polices,
    _caracteres,
    _facultatif,
)
