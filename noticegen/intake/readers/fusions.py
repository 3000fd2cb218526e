"""Merged cells: a published table has none, so that a cell says in each row it spans what it says in the first.

A row then means something by itself: what is recognised in it, or told of it when it is gone, is whole. Across columns a cell is said
once, in the first of them: its row has it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from noticegen.intake.limits import MAX_BLOCS, MAX_CARACTERES, check_limit
from noticegen.prose.document import Bloc, Case

_LIEUX = 5
"""So many places are told; a table set in merged cells has dozens."""


@dataclass(frozen=True)
class Etendue:
    """How many rows and columns a cell spans."""

    rangees: int = 1
    colonnes: int = 1


SEULE = Etendue()
"""What a cell that is not merged spans: its own place."""


def repeat_merged(blocs: Iterable[Bloc], etendues: Mapping[Case, Etendue], source: str) -> list[Bloc]:
    """The blocks, the cells that span rows repeated in those of them that have cells of their own; `Fautes` past the limits."""
    repeated: list[Bloc] = []
    ecrits = 0
    spanning: dict[int, list[tuple[int, Bloc]]] = {}
    for key, group in groupby(blocs, key=lambda bloc: bloc.case and (bloc.case.tableau, bloc.case.rangee)):
        row = list(group)
        if key is not None:
            tableau, rangee = key
            held = [(end, bloc) for end, bloc in spanning.get(tableau, ()) if end > rangee]
            row = _completed(row, [replace(bloc, case=replace(bloc.case, rangee=rangee)) for _, bloc in held])
            ecrits += sum(len(bloc.texte) for bloc in row) if held else 0
            check_limit(source, ecrits, MAX_CARACTERES, "caractères, cellules fusionnées répétées")
            check_limit(source, len(repeated) + len(row), MAX_BLOCS, "paragraphes, cellules fusionnées répétées")
            ends = ((rangee + etendues[bloc.case].rangees, bloc) for bloc in row if bloc.case in etendues)
            spanning[tableau] = [*held, *((end, bloc) for end, bloc in ends if end > rangee + 1)]
        repeated += row
    return repeated


def _completed(row: list[Bloc], above: list[Bloc]) -> list[Bloc]:
    """A row with the cells that span it from above, where it has none."""
    taken = {bloc.case.colonne for bloc in row}
    added = [bloc for bloc in above if bloc.case.colonne not in taken]
    return sorted([*row, *added], key=lambda bloc: bloc.case.colonne) if added else row


def told_merged(blocs: Iterable[Bloc], etendues: Mapping[Case, Etendue]) -> dict[str, str]:
    """The property that says which cells of a document were merged, and what became of them; none where none was."""
    merged = [bloc for bloc in blocs if bloc.case in etendues and bloc.texte.strip()]
    if not merged:
        return {}
    places = list(dict.fromkeys(str(bloc.lieu) for bloc in merged))
    more = "…" if len(places) > _LIEUX else ""
    return {"fusions": f"cellules fusionnées ({', '.join(places[:_LIEUX])}{more}), répétées à chaque rangée, dans leur première colonne"}
