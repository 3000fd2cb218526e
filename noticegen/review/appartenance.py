"""Who owns a fact: the whole session (a portail, a pôle, the académie) or one édition."""

from noticegen.edition import Edition

_OF_SESSION = ("session", "academie", "portails", "poles")
_OF_NOTICE = ("role", "chemin", "precision")


def owner(edition: Edition, fait: str | None) -> str:
    """The session's key or the édition's id (a document's name): what a constat on this fact names, and a confirmation with it.

    What the session says of a portail or a pôle is one fact however many notices print it; the role, the menu path and the
    scope are the notice's own, as is the very presence of the pôle among its contacts.
    """
    if fait is None or not edition.fiche.session:
        return edition.id
    parts = fait.split(".")
    shared = parts[0] in _OF_SESSION and parts[-1] not in _OF_NOTICE
    whole = parts[0] in ("portails", "poles") and len(parts) == 2
    return edition.fiche.session if shared and not whole else edition.id
