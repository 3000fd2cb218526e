"""One publication at a time: the system's own lock on a folder, which a crash releases by itself."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows cannot lock a folder; two publications at once are then told apart by their temporary names only
    fcntl = None


@contextmanager
def locked(dossier: Path) -> Iterator[None]:
    """Hold the folder's lock, waiting for whoever has it."""
    if fcntl is None:
        yield
        return
    handle = os.open(dossier, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
