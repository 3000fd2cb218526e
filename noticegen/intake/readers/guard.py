"""The one place where what a library raises on a hostile file becomes a fault."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from noticegen.facts.faute import Fautes
from noticegen.intake.readers.archive import damaged


@contextmanager
def guarded(source: str) -> Iterator[None]:
    """Turn whatever a reading library raises into `Fautes`, and keep its warnings and log lines from the terminal.

    On mutated files they raise far more than they document (AttributeError, KeyError, RecursionError, assertions):
    each of them means a file they cannot read. Only the lack of memory and the user's interruption pass.
    """
    with warnings.catch_warnings(), _silence("pypdf"):
        warnings.simplefilter("ignore")
        try:
            yield
        except (Fautes, MemoryError):
            raise
        except Exception as error:
            raise damaged(source) from error


@contextmanager
def _silence(name: str) -> Iterator[None]:
    logger = logging.getLogger(name)
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)
