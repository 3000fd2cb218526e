"""Documents that arrive: their two catalogues, and what is done to their text."""

import re
from collections.abc import Callable, Iterator

from benchmarks.mutations.cas import Cas, Catalogue
from benchmarks.mutations.courrier import Courrier

Fautes = Callable[[Courrier], Iterator[tuple[str, str]]]
"""From a document, each thing done to it and the text it becomes."""


class CatalogueDocuments(Catalogue):
    """The kinds of slips in documents."""

    def cases_of(self, courrier: Courrier) -> Iterator[Cas]:
        """Every case in one document."""
        for sorte in self.sortes:
            for detail, texte in sorte.find(courrier):
                if texte != courrier.texte:
                    yield Cas(courrier, self.theme, sorte.nom, detail, {courrier.fichier: texte}, sorte.attendu, sorte.regles)


FAUTES = "documents qui arrivent"
VARIANTES = "documents écrits autrement"


def together(*catalogues: CatalogueDocuments) -> CatalogueDocuments:
    """Several catalogues of one theme as one."""
    whole = CatalogueDocuments(catalogues[0].theme)
    whole.sortes = [sorte for catalogue in catalogues for sorte in catalogue.sortes]
    return whole


def paragraphs(courrier: Courrier) -> Iterator[re.Match[str]]:
    """The paragraphs of several words, the letterhead left out: the same notice may come without it, and often does."""
    pattern = r"(?m)^<p>[^<\n]*\w+ \w+ \w+.*</p>\n" if courrier.suffixe == "html" else r"(?m)^[^#|\-\d\n].*\w+ \w+ \w+.*\n\n"
    return (found for found in re.finditer(pattern, courrier.texte) if not re.match(r"(?:<p>)?Académie de", found[0]))


def like(text: str, fait: object, courrier: Courrier, before: str) -> str:
    """The date of the earlier édition printed where `text` is printed."""
    same = [
        suite.texte for bloc in courrier.terrain.avant.document.blocs for suite in bloc.suites if suite.fait == fait.chemin and suite.valeur
    ]
    here = [
        suite.texte
        for bloc in courrier.terrain.edition.document.blocs
        for suite in bloc.suites
        if suite.fait == fait.chemin and suite.valeur
    ]
    return same[here.index(text)] if len(same) == len(here) else before


def replace_all(texte: str, replaced: dict[str, str]) -> str:
    """The text with each of these replaced everywhere."""
    for old, new in replaced.items():
        texte = texte.replace(old, new)
    return texte


def replace_last(texte: str, old: str, new: str) -> str:
    """The text with the last occurrence replaced."""
    head, found, tail = texte.rpartition(old)
    return head + new + tail if found else texte


def swapped(text: str) -> str:
    """The text with its last two signs exchanged."""
    return text[:-2] + text[-1] + text[-2]
