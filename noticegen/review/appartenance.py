"""Who owns a fact: the whole session (a portail, a pôle, the académie) or one édition."""

from noticegen.edition import Edition
from noticegen.facts.lieu import Lieu

_OF_SESSION = ("session", "academie", "portails", "poles")
_OF_NOTICE = ("role", "chemin", "precision")


SHARED = "notices/_communs/"
"""Where shared blocks live: what is wrong in the words of one belongs to the session, however many notices insert it."""


def owner(edition: Edition, fait: str | None, lieu: Lieu | None = None) -> str:
    """The session's key or the édition's id (a document's name): what a constat on this fact names, and a confirmation with it.

    Without a fact, the words at `lieu` are what it names. What the session says of a portail or a pôle is one fact however many notices print it; the role, the menu path and the
    scope are the notice's own, as is the very presence of the pôle among its contacts.
    """
    if not edition.fiche.session:
        return edition.id
    if fait is None:
        return edition.fiche.session if lieu and SHARED in lieu.source else edition.id
    parts = fait.split(".")
    shared = parts[0] in _OF_SESSION and parts[-1] not in _OF_NOTICE
    whole = parts[0] in ("portails", "poles") and len(parts) == 2
    return edition.fiche.session if shared and not whole else edition.id
