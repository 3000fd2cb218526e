"""WeasyPrint, loaded late and fenced in: our fonts, our theme folder, and no word in its log."""

import ctypes.util
import logging
import os
import re
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from functools import cache
from html import escape
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from noticegen.pages.polices import folder
from noticegen.pages.systeme import HARFBUZZ_SUBSET, PANGO, install_command

FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
LOGGERS = ("weasyprint", "fontTools")
SLOW_ONLY = "Using fontTools instead of HarfBuzz-Subset"
"""The one warning that harms no page: `doctor` names the missing library."""


class PdfIndisponible(Exception):
    """No PDF can be made on this machine; the message says what to install. Web pages need none of it."""


class PdfImpossible(Exception):
    """This document cannot become an accessible PDF; the message says why."""


@dataclass(frozen=True)
class Moteur:
    """WeasyPrint with our fonts. One a process: every further font configuration would cost time and memory."""

    weasyprint: ModuleType
    polices: Any


@cache
def load() -> Moteur:
    """Load WeasyPrint. Raises `PdfIndisponible` where its libraries are missing.

    Fontconfig is shown our fonts and no other, for the time it reads its configuration only: the
    environment and the disk are as before afterwards.
    """
    # WeasyPrint prints an English notice when a library is missing; ours says what to install.
    with _private_fontconfig(), _no_library_search(), warnings.catch_warnings(), redirect_stdout(StringIO()):
        warnings.simplefilter("error")
        warnings.filterwarnings("ignore", message="HarfBuzz-Subset", category=DeprecationWarning)
        try:
            import weasyprint
            from weasyprint.text.fonts import FontConfiguration

            return Moteur(weasyprint, FontConfiguration())
        except (OSError, ImportError) as error:
            raise PdfIndisponible(_unavailable(error)) from error


@contextmanager
def fence() -> Iterator[None]:
    """Turn what WeasyPrint stops at, and any warning it or fontTools logs, into `PdfImpossible`: no hole is left in silence.

    Where HarfBuzz does not cut the fonts, fontTools does, and would date them: its clock is stopped.
    """
    with _heard() as records, _environment("SOURCE_DATE_EPOCH", "0"):
        try:
            yield
        except load().weasyprint.urls.FatalURLFetchingError as error:
            raise PdfImpossible(str(error.__cause__ or error)) from error
    if records:
        raise PdfImpossible("le moteur de mise en page signale : " + " ; ".join(dict.fromkeys(records)))


def theme_fetcher(theme: Path) -> Any:
    """A fetcher that reads files of `theme` and refuses everything else: network, data, files outside, links that lead out."""
    urls = load().weasyprint.urls
    racine = theme.resolve()

    class ThemeFetcher(urls.URLFetcher):
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            path = urls.URLFetcherResponse(url).path
            if path is None or not Path(path).resolve().is_relative_to(racine):
                raise PdfImpossible(f"ressource refusée : {url[:200]} (un PDF ne lit que le dossier {theme.name})")
            if not Path(path).is_file():
                raise PdfImpossible(f"ressource introuvable : {url[:200]}")
            return super().fetch(url, headers)

    return ThemeFetcher(allowed_protocols=("file",), allow_redirects=False, fail_on_errors=True)


@contextmanager
def _heard() -> Iterator[list[str]]:
    """The messages logged meanwhile, from warnings up."""
    records: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.addFilter(lambda record: not record.getMessage().startswith(SLOW_ONLY))
    handler.emit = lambda record: records.append(record.getMessage())  # type: ignore[method-assign]
    for name in LOGGERS:
        logging.getLogger(name).addHandler(handler)
    try:
        yield records
    finally:
        for name in LOGGERS:
            logging.getLogger(name).removeHandler(handler)


@contextmanager
def _private_fontconfig() -> Iterator[None]:
    with TemporaryDirectory(prefix="noticegen-") as temporary:
        configuration = Path(temporary) / "fonts.conf"
        text = FONTCONFIG.format(fonts=escape(str(folder())), cache=escape(str(Path(temporary) / "cache")))
        configuration.write_text(text, encoding="utf-8", newline="\n")
        with _environment("FONTCONFIG_FILE", str(configuration)):
            yield


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    """Give a library what it will only take from the environment, and put back what was there."""
    previous = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        os.environ.pop(name)
        if previous is not None:
            os.environ[name] = previous


@contextmanager
def _no_library_search() -> Iterator[None]:
    """Spare the 86 compiler and linker processes that cffi starts for names Linux never uses (a third of the import)."""
    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _unavailable(error: Exception) -> str:
    """What to do; the error itself names the first library missing, never the package that holds it."""
    library = re.search(r"cannot load library '([^']+)'", str(error))
    cause = f"{library[1]} est introuvable" if library else str(error).splitlines()[0]
    return (
        f"les PDF ne peuvent pas être faits ici : il manque Pango ({cause}).\n"
        f"  que faire : {install_command((PANGO, HARFBUZZ_SUBSET))}\n"
        "  en attendant : python build.py --no-pdf"
    )
