"""What a key may be: keys become addresses, file names and the names of the prose."""

import re

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SESSION = re.compile(r"[12][0-9]{3}(-[a-z0-9]+)*")
LONGEST_KEY = 60
"""A key is the name of a folder and part of a file's, under paths that Windows wants short."""
ABSENT = "absent"
"""What withdraws an inherited value, where a value could stand: `sah: absent`."""
ACRONYM = re.compile(r"[^\W_]([^\W_]|[ .,'’/()&+°º·-])*")
LABEL = re.compile(r"[^<>{}\[\]|\\`\"]+")
"""What an acronym and a label look like in real notices. The data may hold any other: they are printed, and never name a file."""

RESERVED_ECHEANCES = frozenset(
    [
        "session",
        "notice",
        "academie",
        "portails",
        "poles",
        "publics",
        "examens",
        "echeances",
        "contacts",
        "tarifs",
        "codes",
        "references",
        "constantes",
        "entete",
        "bloc",
        "fenetres",
        "limites",
        "evenements",
        "and",
        "or",
        "not",
        "if",
        "else",
        "for",
        "in",
        "is",
        "true",
        "false",
        "none",
        "loop",
        "self",
        "import",
        "include",
        "macro",
        "set",
    ]
)
"""Names that the prose already uses, or that its template language keeps for itself."""

RESERVED_NOTICES = frozenset(["con", "prn", "aux", "nul", "archive", "archives", "theme", "polices", "assets"]) | {
    f"{port}{rank}" for port in ("com", "lpt") for rank in range(1, 10)
}
"""Folder names that Windows refuses, or that the site uses for its own pages."""


def year_of(session: str) -> int:
    """The year of a session's key."""
    return int(session[:4])


def series_of(session: str) -> str:
    """The series of a session's key, empty for the ordinary one."""
    return session[5:]
