"""What stands around a note in a published file, and is known: its letterhead, its page numbers, the frame of the site's pages."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from noticegen.edition import Edition
from noticegen.intake.proof.mots import loose
from noticegen.prose.document import Bloc, Document, Suite

_PAGE = re.compile(r"^page\d+sur\d+|page\d+sur\d+$")
_POIDS = re.compile(r"(?<!\d)\d{1,9} [KM]?o\b")
"""The size of a file that a page offers."""


def without_surroundings(document: Document, edition: Edition, mobilier: Iterable[str]) -> Document:
    """A published file less the lines around the note that are known, `mobilier` and the letterhead; all the rest is its body.

    In a margin each may return on every page; in the body one is left out once, and only when the édition does not print it itself.
    """
    known = {_key(line) for line in (*letterhead(edition), *mobilier)}
    printed = Counter(_key(line) for bloc in edition.document.blocs if bloc.zone == "corps" for line in bloc.texte.split("\n"))
    counted = Counter(_key(line) for bloc in document.blocs if bloc.zone == "corps" for line in bloc.texte.split("\n"))
    spare = {key for key in known if counted[key] > printed[key]}
    return replace(document, blocs=tuple(kept for bloc in document.blocs if (kept := _kept(bloc, known, spare)) is not None))


def letterhead(edition: Edition) -> tuple[str, ...]:
    """The lines that every note of ours bears: its académie, its motto in one line or several."""
    nom, devise = (edition.fiche.faits.get(f"academie.{champ}") for champ in ("nom", "devise"))
    words = devise.textes if devise else ()
    return (*(nom.textes if nom else ()), *words, " ".join(words))


def _kept(bloc: Bloc, known: set[str], spare: set[str]) -> Bloc | None:
    """What is left of a block, as part of the body; the block itself when all of it is."""
    lines = bloc.texte.split("\n")
    left = [line for line in lines if not _is_known(line, bloc, known, spare)]
    if len(left) == len(lines):
        return replace(bloc, zone="corps")
    return replace(bloc, zone="corps", suites=(Suite("\n".join(left)),)) if left else None


def _is_known(line: str, bloc: Bloc, known: set[str], spare: set[str]) -> bool:
    key = _key(line)
    if bloc.zone != "corps":
        return not key or key in known
    if key not in spare:
        return False
    spare.discard(key)
    return True


def _key(line: str) -> str:
    """A line as it is known: no signs, no page number, no size of a file."""
    return _PAGE.sub("", loose(_POIDS.sub("", line.replace("\N{NO-BREAK SPACE}", " "))))
