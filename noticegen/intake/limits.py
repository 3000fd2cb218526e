"""How much of an arriving document is read, and the faults that say so: no document may cost unbounded memory or time.

The limits are far above any notice (the longest of sixty public ones has 40 pages and 90,000 characters) and low enough
that whatever passes them is read, recognised, written and proved within fifteen seconds and 300 MB on one slow core.
Work is counted, not timed, so that the answer is the same on every machine.
"""

import re
from collections import Counter
from collections.abc import Iterable

from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu

MAX_OCTETS = 30_000_000
"""The file itself. Notices with pictures reach 5 MB; everything is read in memory, several times."""

MAX_TEXTE = 5_000_000
"""A text, Markdown or HTML file, and one XML part of a Word or OpenDocument file: parsing takes some twenty times its size."""

MAX_MARKDOWN = 300_000
"""A Markdown file: the library that reads it takes seconds, not milliseconds, on text made to slow it down."""

MAX_ARCHIVE = 60_000_000
"""What a Word or OpenDocument file may unpack to, all parts together; a zip bomb unpacks to gigabytes."""

MAX_PARTS = 2_000
"""Parts of a Word or OpenDocument file; a notice has 15 to 60."""

MAX_PAGES = 120
"""Pages of a PDF, at 30 to 80 ms each. A 3,000-page collection of circulars is not a notice."""

MAX_OPERATIONS = 150_000
"""Drawing operations over all the pages of a PDF, at 30 µs each; a dense page of text has some 3,000, a notice 20,000."""

MAX_FLUX = 20_000_000
"""What one compressed stream of a PDF may unpack to (a page of text has some 20 kB)."""

MAX_BLOCS = 6_000
"""Paragraphs, items and cells of one document."""

MAX_CARACTERES = 250_000
"""Characters of text of one document: recognition and proof compare them word by word."""

MAX_REPETITIONS = 10_000_000
"""Pairs of places that hold the same word, all words together: aligning a text with its prose may look at each of them.

A French text of 15,000 words, the longest notice, has some two million; one word three thousand times has nine.
"""

MAX_SIGNES = 1_500
"""Runs of one paragraph, and signs in it that Markdown must be told are text (`_`, `*`, `\\`…): its reading time grows with their square."""

MAX_CONTACTS = 600
"""Numbers to call, mailboxes and web addresses: the members of a list are told apart by comparing each with all."""

MAX_PROFONDEUR = 200
"""Elements inside one another; Word and browsers stay below 60."""

_MOT = re.compile(r"[^\W_]+")
_MONTRE = 30
"""Characters of a word that a message shows."""


def refuse(source: str, message: str, attendu: str = "", remede: str = "", lieu: Lieu | None = None) -> Fautes:
    """The refusal of a whole document, to be raised."""
    return Fautes([Faute(lieu or Lieu(source), message, attendu, remede)])


def check_limit(source: str, found: int, limit: int, what: str) -> None:
    """Raise `Fautes` when a document holds more than `limit` of `what` (« pages », « octets »)."""
    if found > limit:
        message = f"ce document dépasse la limite de {print_number(limit)} {what} (il en compte {print_number(found)})"
        raise refuse(source, message, "une note aux candidats", "n’envoyez que la note, sans ses annexes")


def check_repetition(source: str, textes: Iterable[str]) -> None:
    """Raise `Fautes` when the same words come back more often than in any notice."""
    counts = Counter(word for texte in textes for word in _MOT.findall(texte))
    if sum(count * count for count in counts.values()) > MAX_REPETITIONS:
        word, count = counts.most_common(1)[0]
        shown = word if len(word) <= _MONTRE else f"{word[:_MONTRE]}…"
        message = f"ce document répète trop les mêmes mots (« {shown} » : {print_number(count)} fois)"
        raise refuse(source, message, "une note aux candidats", "n’envoyez que la note, sans ses annexes")


def print_number(number: int) -> str:
    """`20000` as « 20 000 »."""
    return f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
