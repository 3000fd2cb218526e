"""Put a folder in another's place: in one step where the system can, in two that can be undone elsewhere."""

import ctypes
import os
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def replace_folder(neuf: Path, cible: Path, ancien: Path) -> None:
    """Make `neuf` stand at `cible`; what stood there is then at `ancien`. On an OSError, `cible` is as it was.

    Without the one-step exchange, a power cut between the two renames leaves the old folder at `ancien`, from where it is put back.
    """
    if not os.path.lexists(cible):
        neuf.rename(cible)
    elif _exchange(neuf, cible):
        neuf.rename(ancien)
    else:
        _replace_in_two_steps(neuf, cible, ancien)


def _replace_in_two_steps(neuf: Path, cible: Path, ancien: Path) -> None:
    cible.rename(ancien)
    try:
        neuf.rename(cible)
    except OSError:
        ancien.rename(cible)
        raise


def _exchange(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    return renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0
