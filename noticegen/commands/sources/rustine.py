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
    changed = dict(contenus)
    fautes: list[Faute] = []
    for change in _parse(diff, nom):
        old, new = (_path(side) for side in (change.header.old_path, change.header.new_path))
        if not (is_source(old) or is_source(new)):
            continue
        try:
            _apply_one(changed, change, old, new)
        except (HunkApplyException, KeyError):
            fautes.append(_misfit(nom, new if is_source(new) else old))
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


def _apply_one(contenus: dict[str, bytes], change: whatthepatch.patch.diffobj, old: str, new: str) -> None:
    text = "" if old == NULL else contenus[old].decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    lines = whatthepatch.apply_diff(change, text) if change.changes else text.splitlines()
    if old != new and old != NULL:
        del contenus[old]
    if new != NULL:
        contenus[new] = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")


def _path(side: str) -> str:
    """A path of a diff's header, without git's `a/` and `b/` and without a date behind a tab."""
    path = side.partition("\t")[0].strip().strip('"')
    return path[2:] if path.startswith(("a/", "b/")) else path


def _misfit(nom: str, path: str) -> Faute:
    message = f"la modification de « {path} » ne s’applique pas : les lignes qu’elle remplace n’y sont pas"
    return Faute(Lieu(nom), message, remede="refaites le diff à partir de l’état actuel du dossier")
