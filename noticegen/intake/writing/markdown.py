"""A marked document as a prose file: its text in Markdown, its facts as expressions."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from noticegen.intake.recognition.marquage import leads_to
from noticegen.intake.writing.echappement import escape_inline, escape_starts
from noticegen.intake.writing.expressions import Noms
from noticegen.intake.writing.lecteur import Liste, is_numbered, list_of
from noticegen.prose.document import Bloc, Suite

_LIEN_SUR = re.compile(r"(?:https?|mailto|tel):[^\s()<>\"'{}|\\`]+|#[\w-]+", re.IGNORECASE)
_RETRAIT = 4
"""Columns by which Markdown recognises what belongs to a list item."""


def write_markdown(blocs: Sequence[Bloc], noms: Noms) -> str:
    """The text of a prose file. Only zone `corps` is prose: the letterhead is the page's, page numbers are nobody's."""
    body = [bloc for bloc in blocs if bloc.zone == "corps"]
    return "\n\n".join(write_chunks(body, noms)) + "\n"


def write_chunks(blocs: Sequence[Bloc], noms: Noms) -> Iterator[str]:
    """Each paragraph, heading, list or table."""
    for kind, group in groupby(blocs, key=_kind):
        if kind == "liste":
            yield from ("\n".join(_item(bloc, noms) for bloc in items) for items in _one_kind(group))
        elif kind:
            yield _table(list(group), noms)
        else:
            yield from (_paragraph(bloc, noms) for bloc in group)


def _one_kind(items: Iterable[Bloc]) -> Iterator[list[Bloc]]:
    """Items cut where bullets become numbers or the contrary: Markdown would read them as one list."""
    liste: Liste = ""
    found: list[Bloc] = []
    for bloc in items:
        before, liste = liste, list_of(bloc, liste)
        if found and liste != before:
            yield found
            found = []
        found.append(bloc)
    if found:
        yield found


def _kind(bloc: Bloc) -> str:
    """What a block must stand with: its list, its table, or nothing."""
    if bloc.genre == "li":
        return "liste"
    return f"table {bloc.case.tableau}" if bloc.case else ""


def _paragraph(bloc: Bloc, noms: Noms) -> str:
    text = write_runs(bloc.suites, noms)
    if bloc.genre.startswith("h"):
        return f"{'#' * int(bloc.genre[1])} {text.replace(chr(10), '<br>')}"
    return _broken(escape_starts(text), "")


def _item(bloc: Bloc, noms: Noms) -> str:
    mark = bloc.marque if is_numbered(bloc) else "-"
    indent = " " * (_RETRAIT * bloc.niveau)
    text = _broken(escape_starts(write_runs(bloc.suites, noms)), indent + " " * _RETRAIT)
    return f"{indent}{mark} {text}"


def _broken(text: str, indent: str) -> str:
    return text.replace("\n", f"<br>\n{indent}")


def _table(cells: Sequence[Bloc], noms: Noms) -> str:
    """A pipe table; its first row is its head, as Markdown demands."""
    return write_rows(cells, noms, 1 + max(bloc.case.colonne for bloc in cells), headed=True)


def write_rows(cells: Sequence[Bloc], noms: Noms, width: int, headed: bool) -> str:
    """Rows of a pipe table of that many columns; after the first, when it is the head, the line of dashes that says so."""
    rows = {bloc.case.rangee: [""] * width for bloc in cells}
    for bloc in cells:
        rows[bloc.case.rangee][bloc.case.colonne] = write_runs(bloc.suites, noms).replace("\n", "<br>")
    lines = [f"| {' | '.join(rows[rank])} |" for rank in sorted(rows)]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]] if headed else lines)


def write_runs(suites: Sequence[Suite], noms: Noms) -> str:
    """The runs of a block: neighbours of one look share its asterisks."""
    text = ""
    for (gras, italique), group in groupby(suites, key=lambda suite: (suite.gras, suite.italique)):
        marks = "*" * (2 * gras + italique)
        before, inner, after = _edges("".join(_linked(list(group), noms)))
        text += f"{before}{marks}{inner}{marks}{after}" if inner and marks else f"{before}{inner}{after}"
    return text


def _edges(text: str) -> tuple[str, str, str]:
    """The white space before a text, the text, the white space after it."""
    inner = text.strip()
    start = text.index(inner) if inner else len(text)
    return text[:start], inner, text[start + len(inner) :]


def _linked(suites: list[Suite], noms: Noms) -> Iterator[str]:
    """Runs by their link; a fact that leads where its link does needs none."""
    for lien, group in groupby(_listed(suites, noms), key=lambda pair: _link_of(pair[0])):
        words = "".join(text for _, text in group)
        target = _target(lien, noms)
        yield f"[{words}]({target})" if target and words.strip() else words


def _listed(suites: list[Suite], noms: Noms) -> Iterator[tuple[Suite, str]]:
    """Each run with its Markdown; the members of a list printed one after another are one expression."""
    rank = 0
    while rank < len(suites):
        whole = _whole_list(suites, rank, noms)
        if whole:
            yield suites[rank], whole[0]
            rank = whole[1]
            continue
        yield suites[rank], _plain(suites[rank], noms)
        rank += 1


def _whole_list(suites: list[Suite], rank: int, noms: Noms) -> tuple[str, int] | None:
    """The expression of all the members of a list that begin here, and the rank after them."""
    chemin = suites[rank].fait
    if not chemin or rank + 2 >= len(suites) or suites[rank + 2].fait != chemin:
        return None
    separateur = suites[rank + 1].texte
    textes, end = [suites[rank].texte], rank + 1
    while end + 1 < len(suites) and suites[end].texte == separateur and not suites[end].fait and suites[end + 1].fait == chemin:
        textes.append(suites[end + 1].texte)
        end += 2
    expression = noms.whole_list(chemin, textes, separateur) if "\n" not in separateur else None
    return (expression, end) if expression else None


def _plain(suite: Suite, noms: Noms) -> str:
    if not suite.fait or not suite.valeur:
        return escape_inline(suite.texte)
    if "\n" in suite.texte:
        return escape_inline(suite.texte)
    before, inner, after = _edges(suite.texte)
    expression = noms.expression(suite.fait, inner, suite.valeur)
    return escape_inline(suite.texte) if expression is None else f"{before}{expression}{after}"


def _link_of(suite: Suite) -> tuple[str, str]:
    """Where a run leads, and the fact that says so; nothing where the fact printed leads there by itself."""
    if suite.fait and leads_to(suite.lien, suite.valeur):
        return "", ""
    return suite.lien, suite.lien_fait if not suite.fait else ""


def _target(lien: tuple[str, str], noms: Noms) -> str:
    """The target of a link: the fact's, else the address as it arrived when it is one that a notice may hold."""
    adresse, fait = lien
    if fait and fait in noms.fiche.faits:
        return f"{{{{ {noms.target(fait, adresse)} }}}}"
    return adresse.replace("&", "&amp;").replace("_", "\\_") if _LIEN_SUR.fullmatch(adresse) else ""
