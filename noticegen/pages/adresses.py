"""Where every output stands in the site, and how one leads to another."""

import posixpath
from dataclasses import dataclass

from noticegen.facts.fiche import Fiche

PAGE = "index.html"
FRAGMENT = "fragment.html"
CALENDRIER = "calendrier.ics"
DONNEES = "notice.json"


@dataclass(frozen=True)
class Ici:
    """A folder of the site (`cs-bp/2026/`, or an empty string for the site itself), from which links start.

    `publication` is the address the whole site has on the web, with its final `/`; empty when the data do not say.
    """

    dossier: str
    publication: str = ""

    def vers(self, chemin: str) -> str:
        """The relative link from this folder to a path of the site; a page opens from a disk as from a server."""
        return posixpath.relpath(chemin or ".", self.dossier or ".")

    def absolu(self, chemin: str) -> str:
        """The address of a path (`cs-bp/` for a folder's page): absolute when the site's own is known, else relative."""
        if self.publication:
            return self.publication + chemin
        relative = self.vers(chemin)
        return f"{relative}/" if chemin.endswith("/") or not chemin else relative


def dossier_stable(notice: str) -> str:
    """The folder of a notice's current édition, the same every year."""
    return f"{notice}/"


def dossier_permanent(fiche: Fiche) -> str:
    """The folder of one édition for ever."""
    return f"{fiche.notice}/{fiche.session}/"


def nom_pdf(fiche: Fiche) -> str:
    """The PDF's file name: unaccented, and never anything but the édition's name."""
    return f"note-{fiche.id}.pdf"
