"""Blocks of a tagged PDF: its structure tree says what they are, the pages what they read."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace

from noticegen.facts.lieu import Lieu
from noticegen.intake.readers.pdf_coupures import cut_addresses
from noticegen.intake.readers.pdf_joins import Vocabulaire, join_lines
from noticegen.intake.readers.pdf_lines import Ligne, build_lines
from noticegen.intake.readers.pdf_links import Lien
from noticegen.intake.readers.pdf_paragraphs import has_no_room
from noticegen.intake.readers.pdf_pen import Morceau
from noticegen.intake.readers.pdf_structure import Contenu, Element
from noticegen.prose.document import Bloc, Suite

_TRUSTED = 0.9
"""A structure that covers less of the text than this is not followed."""


class Contenus:
    """The marked content of a document: pieces by page and number."""

    def __init__(self, pages: Sequence[Sequence[Morceau]], liens: Sequence[Sequence[Lien]]) -> None:
        self._liens = liens
        self._morceaux: dict[Contenu, list[Morceau]] = {}
        self._total = 0
        for page, morceaux in enumerate(pages):
            for morceau in morceaux:
                self._total += 0 if morceau.artefact else len(morceau.texte.strip())
                if morceau.mcid is not None and not morceau.artefact:
                    self._morceaux.setdefault((page, morceau.mcid), []).append(morceau)

    def trusts(self, elements: Iterable[Element]) -> bool:
        """Whether a structure gives nearly all of the text, each piece once."""
        claimed = [content for element in elements for content in (*element.contenu, *element.etiquette) if content is not None]
        read = sum(len(morceau.texte.strip()) for content in set(claimed) for morceau in self._morceaux.get(content, ()))
        return bool(claimed) and len(claimed) == len(set(claimed)) and read >= _TRUSTED * self._total

    def lines(self, contents: Sequence[Contenu]) -> list[Ligne]:
        """The lines of one block's content, over one page or more."""
        lines: list[Ligne] = []
        for page in sorted({page for page, _ in contents}):
            morceaux = [morceau for content in contents if content[0] == page for morceau in self._morceaux.get(content, ())]
            drawn = build_lines(morceaux, page + 1, self._liens[page])
            lines += [] if _repeats(lines, drawn) else drawn
        return lines

    def unclaimed(self, elements: Iterable[Element]) -> set[Contenu]:
        """The marked content that no element names."""
        return self._morceaux.keys() - {content for element in elements for content in (*element.contenu, *element.etiquette)}


def _repeats(lines: Sequence[Ligne], drawn: Sequence[Ligne]) -> bool:
    """Whether a page only draws again what the pages before it drew: the head of a table that it cuts."""
    return [line.texte for line in lines] == [line.texte for line in drawn]


def read_tagged(elements: Sequence[Element], contenus: Contenus, source: str) -> list[Bloc]:
    """The blocks of a structure."""
    parts = [(element, [contenus.lines(part) for part in _parts(element)]) for element in elements]
    every = [line for _, lines in parts for part in lines for line in part]
    vocabulaire = Vocabulaire.of(every)
    pages = {page: [line for line in every if line.page == page] for page in {line.page for line in every}}
    blocs = [_bloc(element, [_cut(part, pages) for part in lines], contenus, vocabulaire, source) for element, lines in parts]
    return [bloc for bloc in blocs if bloc is not None]


def _cut(lines: list[Ligne], pages: dict[int, list[Ligne]]) -> list[Ligne]:
    """The lines of a paragraph, those marked that ended with room left for the next word."""
    following = zip(itertools.pairwise(lines), cut_addresses(lines), strict=True)
    early = [before.page == line.page and not cut and not has_no_room(before, line, pages[line.page]) for (before, line), cut in following]
    return [replace(line, coupe=ended) for line, ended in zip(lines, [*early, False], strict=True)] if lines else []


def _parts(element: Element) -> list[list[Contenu]]:
    """The content of an element, cut where a line of its cell ends."""
    parts: list[list[Contenu]] = [[]]
    for content in element.contenu:
        if content is None:
            parts.append([])
        else:
            parts[-1].append(content)
    return [part for part in parts if part]


def _bloc(element: Element, parts: list[list[Ligne]], contenus: Contenus, vocabulaire: Vocabulaire, source: str) -> Bloc | None:
    lines = [part for part in parts if part]
    if not lines:
        return None
    suites: tuple[Suite, ...] = ()
    for part in lines:
        suites += ((Suite("\n"),) if suites else ()) + join_lines(part, vocabulaire)
    label = "".join(line.texte for line in contenus.lines(element.etiquette)).strip()
    lieu = Lieu(source, repere=f"p{lines[0][0].page}")
    return Bloc(element.genre, suites, lieu, "corps", element.niveau, label or ("•" if element.genre == "li" else ""), element.case)
