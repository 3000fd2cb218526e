"""The cases chosen by hand: `fautes.yaml` and `variantes.yaml` of each project, one replacement a case."""

import re
from collections.abc import Iterator, Mapping
from typing import get_args

import yaml

from benchmarks.mutations.cas import Attendu, Cas
from benchmarks.mutations.socle import PROJETS, Socle, Sources
from noticegen.commands.sources.contenus import FAITS

THEME = "choisies à la main"


class CasMalEcrit(ValueError):
    """A case that does not say what it replaces, or replaces what is not there once."""


def chosen(socle: Socle, nom: str) -> Iterator[Cas]:
    """The cases of one file of a project (`fautes`, `variantes`); none when it has no such file."""
    file = PROJETS / socle.nom / f"{nom}.yaml"
    written = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader) if file.exists() else []
    for case in written:
        yield _case(socle, nom.removesuffix("s"), case)


def _case(socle: Socle, genre: str, case: Mapping[str, object]) -> Cas:
    titre = str(case[genre])
    attendu = case.get("attendu", "un" if genre == "faute" else "rien")
    if attendu not in get_args(Attendu) or (genre == "faute" and not case.get("regles")):
        raise CasMalEcrit(f"{socle.nom} : {titre} : « attendu » ou « regles »")
    return Cas(socle, THEME, titre, "", _sources(socle, titre, case), attendu, frozenset(case.get("regles", ())))


def _sources(socle: Socle, titre: str, case: Mapping[str, object]) -> Sources:
    session = str(case.get("session", socle.projet.registre.fiches[socle.entrantes[0]].session))
    if "remplace_session" in case:
        return _session(socle, session, str(case["remplace_session"]))
    old, new = (_uncommented(str(case[name])) for name in ("de", "a"))
    place = str(case.get("ou", FAITS))
    text = socle.sources[place]
    start, end = _bounds(text, session) if place == FAITS else (0, len(text))
    if text.count(old, start, end) != 1:
        raise CasMalEcrit(f"{socle.nom} : {titre} : « {old} » est {text.count(old, start, end)} fois dans {place}")
    changed = text[:start] + text[start:end].replace(old, new) + text[end:]
    target = place if place == FAITS else f"{place.rpartition('/')[0]}/{session}.md"
    return {**socle.sources, target: changed}


def _session(socle: Socle, session: str, texte: str) -> Sources:
    """The sources with a session written otherwise."""
    text = socle.sources[FAITS]
    start, end = _bounds(text, session)
    body = "".join(f"    {line}\n" for line in texte.splitlines())
    return {**socle.sources, FAITS: text[:start] + body + text[end:]}


def _bounds(text: str, session: str) -> tuple[int, int]:
    """Where a session's own lines stand in sessions.yaml."""
    key = f"\n  {session}:\n"
    start = text.index(key) + len(key)
    following = re.compile(r"^  \S", re.MULTILINE).search(text, start)
    return start, following.start() if following else len(text)


def _uncommented(texte: str) -> str:
    """Several lines of YAML are quoted behind `#`, or their depth would be lost."""
    lines = texte.splitlines(keepends=True)
    return "".join(line[1:] for line in lines) if lines and all(line.startswith("#") for line in lines) else texte
