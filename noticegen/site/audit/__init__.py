"""Audit of a built site: links, identifiers, accessibility, files that can be read. Pure Python, a few milliseconds a page.

A green audit is no statement of accessibility conformity: no machine can make one.
"""

from collections.abc import Mapping

from noticegen.site.audit.anomalie import Anomalie
from noticegen.site.audit.fichiers import check_fichier
from noticegen.site.audit.liens import check_liens
from noticegen.site.audit.pages import read_site
from noticegen.site.audit.sobre import check_sobre
from noticegen.site.audit.structure import check_structure

__all__ = ["Anomalie", "audit"]


def audit(fichiers: Mapping[str, bytes]) -> tuple[Anomalie, ...]:
    """Everything wrong in the site of these files (relative path → content), in the order of the files."""
    site = read_site(fichiers)
    found = [anomalie for page in site.pages.values() for check in (check_structure(page), check_liens(page, site)) for anomalie in check]
    found += [anomalie for page in site.pages.values() if page.fragment for anomalie in check_sobre(page)]
    found += [anomalie for chemin in fichiers for anomalie in check_fichier(chemin, site)]
    return tuple(sorted(found))
