"""A unified diff applied to contents in memory: what a proposed change would make of the sources."""

import whatthepatch
from whatthepatch.exceptions import HunkApplyException, WhatThePatchException

from noticegen.commands.sources.contenus import Contenus, is_source
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu

NULL = "/dev/null"


def apply_rustine(contenus: Contenus, diff: str, nom: str) -> Contenus:
    """The contents once `diff` (called `nom` in messages) is applied; raises `Fautes` when it does not fit them.

    Files other than `sessions.yaml` and `notices/` are passed over: a patch may also change a template.
    """
    return _applied(contenus, diff, nom, reverse=False)


def revert_rustine(contenus: Contenus, diff: str, nom: str) -> Contenus:
    """The contents as they were before `diff`, which they already hold; raises `Fautes` when they do not."""
    return _applied(contenus, diff, nom, reverse=True)


def _applied(contenus: Contenus, diff: str, nom: str, *, reverse: bool) -> Contenus:
    changed = dict(contenus)
    fautes: list[Faute] = []
    for change in _parse(diff, nom):
        paths = [_path(side) for side in (change.header.old_path, change.header.new_path)]
        source, target = reversed(paths) if reverse else paths
        if not (is_source(source) or is_source(target)):
            continue
        try:
            _apply_one(changed, change, source, target, reverse=reverse)
        except (HunkApplyException, KeyError):
            fautes.append(_misfit(nom, target if is_source(target) else source))
    if fautes:
        raise Fautes(fautes)
    return changed


def _parse(diff: str, nom: str) -> list[whatthepatch.patch.diffobj]:
    try:
        changes = [change for change in whatthepatch.parse_patch(diff) if change.header]
    except (WhatThePatchException, ValueError):
        changes = []
    if not changes:
        attendu = "un diff unifié, comme en écrit « git diff »"
        raise Fautes([Faute(Lieu(nom), "aucune modification n’a été reconnue ici", attendu)])
    return changes


def _apply_one(contenus: dict[str, bytes], change: whatthepatch.patch.diffobj, source: str, target: str, *, reverse: bool) -> None:
    if source == NULL and target in contenus:
        raise KeyError(target)
    text = "" if source == NULL else contenus[source].decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    lines = whatthepatch.apply_diff(change, text, reverse=reverse) if change.changes else text.splitlines()
    if source != target and source != NULL:
        del contenus[source]
    if target != NULL:
        contenus[target] = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")


def _path(side: str) -> str:
    """A path of a diff's header, without git's `a/` and `b/` and without a date behind a tab."""
    path = side.partition("\t")[0].strip().strip('"')
    return path[2:] if path.startswith(("a/", "b/")) else path


def _misfit(nom: str, path: str) -> Faute:
    message = f"la modification de « {path} » ne s’applique pas : ce qu’elle remplace n’est pas ce qui est là"
    return Faute(Lieu(nom), message, remede="refaites le diff à partir de l’état actuel du dossier")
