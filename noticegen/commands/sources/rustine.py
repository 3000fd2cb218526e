"""A unified diff applied to contents in memory: what a proposed change would make of the sources."""

from collections.abc import Sequence

from unidiff import Hunk, PatchedFile, PatchSet
from unidiff.errors import UnidiffParseError

from noticegen.commands.sources.contenus import Contenus, is_source
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu

NULL = "/dev/null"


class Decalage(ValueError):
    """What a hunk replaces is not there, or is there in several places."""


def apply_rustine(contenus: Contenus, diff: str, nom: str) -> Contenus:
    """The contents once `diff` (called `nom` in messages) is applied; raises `Fautes` when it does not fit them.

    A hunk whose lines moved is applied where they are, if that is one place. Files other than `sessions.yaml` and
    `notices/` are passed over: a patch may also change a template.
    """
    return _applied(contenus, diff, nom, reverse=False)


def revert_rustine(contenus: Contenus, diff: str, nom: str) -> Contenus:
    """The contents as they were before `diff`, which they already hold; raises `Fautes` when they do not."""
    return _applied(contenus, diff, nom, reverse=True)


def _applied(contenus: Contenus, diff: str, nom: str, *, reverse: bool) -> Contenus:
    changed = dict(contenus)
    fautes: list[Faute] = []
    files = _parse(diff, nom)
    depth = _depth(files, contenus)
    for file in files:
        paths = [side if side == NULL else _path(_parts(side), depth) for side in (file.source_file, file.target_file)]
        source, target = reversed(paths) if reverse else paths
        if not (is_source(source) or is_source(target)):
            continue
        try:
            _apply_one(changed, file, source, target, reverse=reverse)
        except (Decalage, KeyError):
            fautes.append(_misfit(nom, target if is_source(target) else source))
    if fautes:
        raise Fautes(fautes)
    return changed


def _parse(diff: str, nom: str) -> PatchSet:
    attendu = "un diff unifié, comme en écrit « git diff »"
    try:
        files = PatchSet(diff)
    except UnidiffParseError:
        files = None
    if files is None or _overflows(files, [*diff.split("\n"), ""]):
        message = "ce diff est abîmé : un de ses morceaux n’a pas le nombre de lignes qu’il annonce"
        raise Fautes([Faute(Lieu(nom), message, attendu, "refaites le diff, sans le couper ni le modifier")])
    if not files:
        raise Fautes([Faute(Lieu(nom), "aucune modification n’a été reconnue ici", attendu)])
    return files


def _overflows(files: PatchSet, lines: Sequence[str]) -> bool:
    """Whether a hunk is empty, or a line stands behind one that says it is whole: it would be passed over."""
    if any(not hunk for file in files for hunk in file):
        return True
    behind = (lines[max(line.diff_line_no for line in hunk)] for file in files for hunk in file)
    return any(line[:1] in ("+", "-", " ") and not line.startswith(("--- ", "-- ")) for line in behind)


def _apply_one(contenus: dict[str, bytes], file: PatchedFile, source: str, target: str, *, reverse: bool) -> None:
    if file.is_binary_file or (source == NULL and target in contenus):
        raise Decalage(target)
    text = "" if source == NULL else contenus[source].decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    lines = _patched(text.removesuffix("\n").split("\n") if text else [], file, reverse=reverse)
    if source != target and source != NULL:
        del contenus[source]
    if target != NULL:
        contenus[target] = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")


def _patched(lines: Sequence[str], hunks: Sequence[Hunk], *, reverse: bool) -> list[str]:
    """The lines with each hunk's in the place of those it replaces."""
    found, shift = list(lines), 0
    for hunk in hunks:
        sides = [[_bare(line.value) for line in hunk if keeps(line)] for keeps in (_is_source, _is_target)]
        before, after = reversed(sides) if reverse else sides
        start = hunk.target_start if reverse else hunk.source_start
        place = _place(found, before, (max(start - 1, 0) if before else start) + shift)  # a hunk without lines says behind which it comes
        found[place : place + len(before)] = after
        shift += len(after) - len(before)
    return found


def _place(lines: list[str], before: list[str], expected: int) -> int:
    """Where the lines that a hunk replaces are: where it says, or in the one other place that holds them all."""
    if lines[expected : expected + len(before)] == before:
        return expected
    places = [rank for rank in range(len(lines) - len(before) + 1) if lines[rank : rank + len(before)] == before] if before else []
    if len(places) != 1:
        raise Decalage(expected)
    return places[0]


def _is_source(line: object) -> bool:
    return line.is_context or line.is_removed


def _is_target(line: object) -> bool:
    return line.is_context or line.is_added


def _bare(value: str) -> str:
    return value.rstrip("\r\n")


def _depth(files: PatchSet, contenus: Contenus) -> int:
    """How many folders stand before the project's own paths in the headers: git's `a/`, those the project stands in."""
    sides = [_parts(side) for file in files for side in (file.source_file, file.target_file) if side != NULL]
    depths = range(max(map(len, sides), default=0))
    known = (depth for depth in depths if any(_path(parts, depth) in contenus for parts in sides))
    return next(known, next((depth for depth in depths if any(is_source(_path(parts, depth)) for parts in sides)), 0))


def _parts(side: str) -> list[str]:
    return [part for part in side.strip().strip('"').split("/") if part != "."]


def _path(parts: list[str], depth: int) -> str:
    return "/".join(parts[depth:])


def _misfit(nom: str, path: str) -> Faute:
    message = f"la modification de « {path} » ne s’applique pas : ce qu’elle remplace n’est pas ce qui est là"
    return Faute(Lieu(nom), message, remede="refaites le diff à partir de l’état actuel du dossier")
