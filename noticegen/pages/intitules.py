"""What a notice and a session are called where the prose does not speak: lists, calendar, feed, data."""

from noticegen.facts.fiche import Fiche


def texte(fiche: Fiche, chemin: str) -> str:
    """A fact as typed, its members joined by a comma; empty when the notice lacks it."""
    fait = fiche.faits.get(chemin)
    return ", ".join(fait.textes) if fait else ""


def examens(fiche: Fiche) -> dict[str, str]:
    """The exams of a notice: acronym → name."""
    prefix = "examens."
    return {chemin.removeprefix(prefix): texte(fiche, chemin) for chemin in fiche.faits if chemin.startswith(prefix)}


def nom_notice(fiche: Fiche) -> str:
    """The notice's name, told apart from its sisters by its exams: « Note aux candidats CS/BP »."""
    return " ".join(part for part in (texte(fiche, "notice.titre"), "/".join(examens(fiche))) if part)


def nom_session(fiche: Fiche) -> str:
    """« session juin 2026 »."""
    return f"session {texte(fiche, 'session.libelle') or fiche.session}"


def nom_edition(fiche: Fiche) -> str:
    """« Note aux candidats CS/BP, session juin 2026 »."""
    return f"{nom_notice(fiche)}, {nom_session(fiche)}"


def nom_court(fiche: Fiche) -> str:
    """« CS/BP, session juin 2026 », where the page's own title says the rest."""
    return f"{'/'.join(examens(fiche)) or texte(fiche, 'notice.titre')}, {nom_session(fiche)}"
