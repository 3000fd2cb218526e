"""Writing the sources of a project: every file whole, and all of them or none."""

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from noticegen.commands.echecs import ILLISIBLE, Echec
from noticegen.site.raisons import reason


def write_files(racine: Path, fichiers: Mapping[str, str]) -> None:
    """Write texts under `racine` (relative path → text, as typed); raises `Echec`, everything left as it was.

    All are written beside their places before the first one takes its own; when one cannot, those that did are put back.
    """
    places = [racine / path for path in fichiers]
    with ExitStack() as made, ExitStack() as swept, ExitStack() as undone:
        for place, text in zip(places, fichiers.values(), strict=True):
            with _told(place):
                _make_folder(place.parent, made)
                _write(_beside(place, "nouveau"), text, swept)
        for place in places:
            with _told(place):
                _put_aside(place, swept, undone)
                os.replace(_beside(place, "nouveau"), place)
        undone.pop_all()
        made.pop_all()


@contextmanager
def _told(place: Path) -> Iterator[None]:
    """The refusal of the system, in French, with the file it is about."""
    try:
        yield
    except OSError as error:
        raise Echec(f"{place} ne peut pas être écrit : {reason(error)}. Rien n’a été écrit.", ILLISIBLE) from error


def _beside(place: Path, what: str) -> Path:
    return place.with_name(f".{place.name}.{what}-{os.getpid()}")


def _make_folder(folder: Path, made: ExitStack) -> None:
    if not folder.is_dir():
        _make_folder(folder.parent, made)
        folder.mkdir()
        made.callback(folder.rmdir)


def _write(beside: Path, text: str, swept: ExitStack) -> None:
    swept.callback(beside.unlink, missing_ok=True)
    with open(beside, "x", encoding="utf-8", newline="") as stream:
        stream.write(text)


def _put_aside(place: Path, swept: ExitStack, undone: ExitStack) -> None:
    """A copy of what stands in a place, from which it is put back; a new file is taken away again."""
    if place.is_dir() and not place.is_symlink():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not os.path.lexists(place):
        undone.callback(place.unlink, missing_ok=True)
        return
    old = _beside(place, "ancien")
    swept.callback(old.unlink, missing_ok=True)
    shutil.copy2(place, old, follow_symlinks=False)
    undone.callback(os.replace, old, place)
