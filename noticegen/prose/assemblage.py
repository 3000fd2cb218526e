"""From masked Markdown to a masked page and to the document it reads as."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu
from noticegen.prose.alignement import place_blocs
from noticegen.prose.balisage import Demesure
from noticegen.prose.document import Bloc, Case, Suite
from noticegen.prose.encre import CARACTERE, Encre, Forme, Impression
from noticegen.prose.finition import print_link, print_partial_link, print_words
from noticegen.prose.gabarits import Gabarits
from noticegen.prose.impression import Inimprimable
from noticegen.prose.malfacon import Malfacon

_ALONE = re.compile(
    rf"<p>\s*({CARACTERE.pattern})\s*</p>|(?<=<li>)\s*({CARACTERE.pattern})\s*(?=</li>)|(?<=<td>)({CARACTERE.pattern})(?=</td>)"
)
_CUT = re.compile(f"({CARACTERE.pattern})")


@dataclass(frozen=True)
class Prose:
    """The prose of one édition: the files it used, the notice's own first, all texts by path, and how a shared block is found."""

    fichiers: tuple[str, ...]
    contenus: Mapping[str, str]
    find_bloc: Callable[[str], str | None]

    @property
    def chemin(self) -> str:
        """The notice's own file."""
        return self.fichiers[0]


def assemble(markdown: str, prose: Prose, encre: Encre, gabarits: Gabarits) -> tuple[str, tuple[Bloc, ...]]:
    """The masked HTML of a notice's body, and its blocks with their places and facts; raises `Fautes`."""
    key = (markdown, *prose.fichiers, *(prose.contenus[fichier] for fichier in prose.fichiers))
    try:
        page = gabarits.balisage.convert(markdown)
        placed = gabarits.placed(key, lambda: _placed(gabarits.document(page).blocs, prose))
    except Demesure as error:
        raise Fautes([Faute(Lieu(prose.chemin), str(error))]) from None
    except Malfacon as error:
        raise Fautes([error.faute(prose.fichiers, prose.contenus)]) from None
    return _with_formes(page, encre), tuple(_all_resolved(placed, encre, gabarits))


def _placed(blocs: tuple[Bloc, ...], prose: Prose) -> tuple[Bloc, ...]:
    lieux = place_blocs(blocs, prose.chemin, prose.contenus, prose.find_bloc)
    return tuple(replace(bloc, lieu=lieu) for bloc, lieu in zip(blocs, lieux))


def read_forme(corps: str, lieu: Lieu, encre: Encre, gabarits: Gabarits) -> tuple[Bloc, ...]:
    """The blocks of a shape, all at the place that asked for it."""
    return tuple(_resolved(bloc, encre, lieu) for bloc in gabarits.document(corps).blocs)


def _with_formes(page: str, encre: Encre) -> str:
    """The page, each shape in the place of the paragraph that holds it alone."""

    def expanded(match: re.Match[str]) -> str:
        impression = encre[match[1] or match[2] or match[3]]
        return impression.corps if isinstance(impression, Forme) else match[0]

    return _ALONE.sub(expanded, page)


def _all_resolved(blocs: tuple[Bloc, ...], encre: Encre, gabarits: Gabarits) -> Iterator[Bloc]:
    """Every block with its facts; a shape gives its own blocks. Tables are numbered anew."""
    fautes: list[Faute] = []
    tables: dict[tuple[int, int], int] = {}
    for rank, bloc in enumerate(blocs):
        try:
            forme = _forme_of(bloc, encre)
            found = read_forme(forme.corps, bloc.lieu, encre, gabarits) if forme else (_resolved(bloc, encre, bloc.lieu),)
        except Inimprimable as error:
            fautes.append(_faute(bloc, str(error)))
            continue
        for each in found:
            yield _renumbered(each, tables, rank if forme else -1)
    if fautes:
        raise Fautes(fautes)


def _forme_of(bloc: Bloc, encre: Encre) -> Forme | None:
    formes = [impression for char in CARACTERE.findall(bloc.texte) if isinstance(impression := encre[char], Forme)]
    if formes and not CARACTERE.fullmatch(bloc.texte.strip()):
        raise Inimprimable(f"« {formes[0].nom} » est un bloc entier : il se met seul sur sa ligne, entre deux lignes vides")
    if formes and bloc.genre not in ("p", "li", "td"):
        raise Inimprimable(f"« {formes[0].nom} » est un bloc entier : il ne tient pas dans un titre")
    return formes[0] if formes else None


def _renumbered(bloc: Bloc, tables: dict[tuple[int, int], int], origin: int) -> Bloc:
    if bloc.case is None:
        return bloc
    number = tables.setdefault((origin, bloc.case.tableau), len(tables))
    return replace(bloc, case=Case(number, bloc.case.rangee, bloc.case.colonne))


def _resolved(bloc: Bloc, encre: Encre, lieu: Lieu) -> Bloc:
    suites = tuple(run for suite in bloc.suites for run in _runs(suite, encre))
    return Bloc(bloc.genre, suites, lieu, bloc.zone, bloc.niveau, bloc.marque, bloc.case)


def _runs(suite: Suite, encre: Encre) -> Iterator[Suite]:
    """A masked run as the runs it prints."""
    pieces = _CUT.split(suite.texte)
    if len(pieces) == 1 and not CARACTERE.search(suite.lien):
        yield suite
        return
    lien, lien_fait = _link(suite.lien, encre)
    for rank, piece in enumerate(pieces):
        if rank % 2:
            yield from _printed(encre[piece], suite, lien, lien_fait)
        elif piece:
            yield Suite(piece, suite.gras, suite.italique, lien, lien_fait=lien_fait)


def _printed(impression: Impression | Forme, suite: Suite, lien: str, lien_fait: str) -> Iterator[Suite]:
    if isinstance(impression, Forme):
        raise Inimprimable(print_words(impression))
    for run in impression.empreintes:
        link, link_fait = (lien, lien_fait) if lien else (run.adresse, run.fait if run.adresse else "")
        yield Suite(run.texte, suite.gras, suite.italique, link, run.fait, run.valeur, link_fait)


def _link(href: str, encre: Encre) -> tuple[str, str]:
    chars = CARACTERE.findall(href)
    if not chars:
        return href, ""
    impression = encre[chars[0]]
    lien = print_link(impression) if CARACTERE.fullmatch(href.strip()) else print_partial_link(href, encre)
    return lien, impression.chemin if isinstance(impression, Impression) else ""


def _faute(bloc: Bloc, message: str) -> Faute:
    return Faute(bloc.lieu, message)
