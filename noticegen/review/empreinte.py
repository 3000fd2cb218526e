"""A constat's identity, as it is compared and as a number: what a file may do to its spelling never makes it another."""

from hashlib import sha256

from noticegen.facts.arbre.characters import REFUSED
from noticegen.facts.arbre.tree import clean
from noticegen.facts.confirmation import Confirmation
from noticegen.review.constat import Constat


def identity(named: Constat | Confirmation) -> tuple[str, ...]:
    """What a constat is, or what a confirmation names: rule, édition or session, fact, before, after."""
    return tuple(folded(part or "") for part in named.identite)


def folded(texte: str) -> str:
    """The text as sessions.yaml holds it: accents composed, spaces folded, one apostrophe, no character that files refuse."""
    return clean(REFUSED.sub("", texte)).replace("'", "’")


def fingerprint(constat: Constat) -> str:
    """A number that no reworded message and no moved line changes."""
    return sha256("\0".join(identity(constat)).encode("utf-8", "surrogatepass")).hexdigest()


def short_fingerprint(constat: Constat) -> str:
    """Enough of it to name one constat among those of a report."""
    return fingerprint(constat)[:8]
