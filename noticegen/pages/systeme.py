"""What the PDFs need of the operating system, and the one command that installs it here.

Standard library only: it must answer on a Python that has nothing installed yet.
"""

from __future__ import annotations

import ctypes
import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Besoin:
    """One thing the system must provide: its name, what for, how to see it, and its package (Debian, Homebrew, MSYS2)."""

    nom: str
    usage: str
    present: Callable[[], bool]
    debian: str
    homebrew: str = ""
    msys2: str = ""


def library(*names: str) -> Callable[[], bool]:
    """Whether the dynamic loader finds one of these libraries (the same library is named differently on each system)."""

    def present() -> bool:
        return any(_loads(name) for name in names)

    return present


def program(*names: str) -> Callable[[], bool]:
    """Whether one of these programs is on the path."""

    def present() -> bool:
        return any(shutil.which(name) for name in names)

    return present


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


# The names are those WeasyPrint itself tries, so that both agree on what is there.
PANGO = Besoin(
    "Pango",
    "mise en page des PDF",
    library("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0.0.dylib", "pangoft2-1.0-0", "libpangoft2-1.0-0"),
    debian="libpangoft2-1.0-0",
    homebrew="pango",
    msys2="mingw-w64-ucrt-x86_64-pango",
)
HARFBUZZ_SUBSET = Besoin(
    "HarfBuzz (sous-ensembles de polices)",
    "PDF six fois plus rapides",
    library(
        "libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset.dylib", "harfbuzz-subset-0", "libharfbuzz-subset-0"
    ),
    debian="libharfbuzz-subset0",
    homebrew="harfbuzz",
    msys2="mingw-w64-ucrt-x86_64-harfbuzz",
)


def missing(besoins: Sequence[Besoin]) -> tuple[Besoin, ...]:
    """Those of `besoins` that this system lacks."""
    return tuple(besoin for besoin in besoins if not besoin.present())


def install_command(besoins: Sequence[Besoin]) -> str:
    """The one command that installs `besoins` here, or a sentence naming them where no package manager is known."""
    if shutil.which("apt-get"):
        return _as_root("apt-get update", "apt-get install -y --no-install-recommends " + _packages(besoin.debian for besoin in besoins))
    if sys.platform == "darwin":
        return "brew install " + _packages(besoin.homebrew or besoin.nom for besoin in besoins)
    if platform.system() == "Windows":
        return "pacman -S " + _packages(besoin.msys2 or besoin.nom for besoin in besoins) + "   (dans MSYS2)"
    return "installer avec le gestionnaire de paquets du système : " + ", ".join(besoin.nom for besoin in besoins)


def is_root() -> bool:
    """Whether this process may install packages without sudo."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _as_root(*commands: str) -> str:
    if is_root():
        return " && ".join(commands)
    if shutil.which("sudo"):
        return " && ".join(f"sudo {command}" for command in commands)
    return "su -c '{}'".format(" && ".join(commands))


def _packages(names: Iterable[str]) -> str:
    return " ".join(sorted(set(names)))
