"""An édition written as the document somebody would send: plain HTML or Markdown, with no trace of where its facts come from."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from noticegen.prose.document import Bloc, Document, Suite


def write_html(document: Document) -> str:
    """The document as a bare page."""
    body = "\n".join(_html(kind, list(blocs)) for kind, blocs in groupby(document.blocs, _kind))
    return f'<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>{escape(document.titre)}</title></head>\n<body>\n{body}\n</body></html>\n'


def write_markdown(document: Document) -> str:
    """The document as Markdown."""
    return "\n\n".join(_markdown(kind, list(blocs)) for kind, blocs in groupby(document.blocs, _kind)) + "\n"


def _kind(bloc: Bloc) -> tuple[str, int]:
    """Blocks that stand together: a list, a table, or a block alone."""
    if bloc.case:
        return ("table", bloc.case.tableau)
    return ("liste", 0) if bloc.genre == "li" else ("bloc", id(bloc))


def _html(kind: tuple[str, int], blocs: list[Bloc]) -> str:
    if kind[0] == "bloc":
        return f"<{blocs[0].genre}>{_runs_html(blocs[0])}</{blocs[0].genre}>"
    if kind[0] == "liste":
        tag = "ol" if blocs[0].marque[:1].isdigit() else "ul"
        return f"<{tag}>\n" + "".join(f"<li>{_runs_html(bloc)}</li>\n" for bloc in blocs) + f"</{tag}>"
    rows = ("".join(f"<{cell.genre}>{_runs_html(cell)}</{cell.genre}>" for cell in row) for row in _rows(blocs))
    return "<table>\n" + "".join(f"<tr>{row}</tr>\n" for row in rows) + "</table>"


def _runs_html(bloc: Bloc) -> str:
    return "".join(_run_html(suite) for suite in bloc.suites)


def _run_html(suite: Suite) -> str:
    text = escape(suite.texte, quote=False).replace("\n", "<br>")
    text = f"<strong>{text}</strong>" if suite.gras else text
    text = f"<em>{text}</em>" if suite.italique else text
    return f'<a href="{escape(suite.lien)}">{text}</a>' if suite.lien else text


def _markdown(kind: tuple[str, int], blocs: list[Bloc]) -> str:
    if kind[0] == "bloc":
        head = f"{'#' * int(blocs[0].genre[1])} " if blocs[0].genre.startswith("h") else ""
        return head + _runs_markdown(blocs[0])
    if kind[0] == "liste":
        return "\n".join(f"{bloc.marque if bloc.marque[:1].isdigit() else '-'} {_runs_markdown(bloc)}" for bloc in blocs)
    first, *others = [f"| {' | '.join(_runs_markdown(cell) for cell in row)} |" for row in _rows(blocs)]
    return "\n".join([first, "|" + " --- |" * (first.count("|") - 1), *others])


def _runs_markdown(bloc: Bloc) -> str:
    return "".join(_run_markdown(suite) for suite in bloc.suites)


def _run_markdown(suite: Suite) -> str:
    text = suite.texte.replace("\n", "<br>")
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    core = text[start:end]
    if not core:
        return text
    core = f"[{core}]({suite.lien})" if suite.lien else core
    core = f"**{core}**" if suite.gras else core
    core = f"*{core}*" if suite.italique else core
    return text[:start] + core + text[end:]


def _rows(blocs: list[Bloc]) -> Iterator[list[Bloc]]:
    for _, row in groupby(blocs, lambda bloc: bloc.case.rangee):
        yield list(row)
