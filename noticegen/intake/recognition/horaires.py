"""Opening hours: « du lundi au vendredi de 9h à 12h », of the service named before them or of nobody in particular."""

import re
from collections.abc import Iterator, Sequence

from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.vus import Part, Vu

_ENTRE = re.compile(
    r"[\s,;:(/-]*(?:(?:du|au|de|des|d'|a|et|ou|les?|jusqu'a|entre|puis|sauf|le|matin|apres-midi|inclus|ouvert|tous|toute|la|journee)[\s,:]*){0,8}[\s,;:(/-]*"
)
_REPOND = re.compile(
    r"\bjours ouvr(?:able|e)s|\bpermanences?\b|\bjoignables?\b|\bouvert(?:e?s?)? au public|\baccueil (?:du public|telephonique)|\breponses? assuree?s?|\bstandard\b"
)
_GENRES = ("jour_semaine", "heure")


def bind_opening_hours(passages: Sequence[Passage], releve: Releve) -> None:
    """Bind every run of weekdays and hours that no date holds."""
    for passage in passages:
        for first, last in _runs(passage, releve):
            texte = " ".join(passage.texte[first.debut : last.fin].split())
            chemin = _path(passage, first.debut, releve)
            releve.add(chemin, "texte", texte, (texte,), passage.bloc.lieu)
            part = Part(passage.rang, first.debut, last.fin, chemin, texte)
            releve.see(Vu("texte", texte, texte, passage.bloc.lieu, chemin, "jours et heures d’ouverture", (part,)))


def _runs(passage: Passage, releve: Releve) -> Iterator[tuple[Trouvaille, Trouvaille]]:
    """The stretches of weekdays and hours joined by nothing but small words, with a weekday among them."""
    run: list[Trouvaille] = []
    for found in (*passage.trouvailles, None):
        free = found is not None and found.genre in _GENRES and not releve.covers(passage.rang, found.debut, found.fin)
        if free and (not run or _ENTRE.fullmatch(passage.plie[run[-1].fin : found.debut])):
            run.append(found)
            continue
        if len(run) > 1 and (any(one.genre == "jour_semaine" for one in run) or _answers(passage, run[0])):
            yield run[0], run[-1]
        run = [found] if free else []


def _answers(passage: Passage, first: Trouvaille) -> bool:
    """Whether hours alone stand in a sentence without a date that gives a number to call, or says that somebody answers then."""
    start, end = passage.sentence(first.debut)
    here = {found.genre for found in passage.trouvailles if start <= found.debut < end}
    answered = "telephone" in here or _REPOND.search(passage.plie, start, end)
    return bool(answered) and not here & {"date", "periode", "jours"}


def _path(passage: Passage, debut: int, releve: Releve) -> str:
    """The hours of the service whose number or name stands before them in the passage; a constant otherwise."""
    before = [
        part
        for vu in releve.vus
        for part in vu.parts
        if part.passage == passage.rang and part.fin <= debut and part.chemin.startswith("poles.")
    ]
    if before:
        path = f"poles.{max(before, key=lambda part: part.fin).chemin.split('.')[1]}.horaires"
        if path not in releve.faits:
            return path
    taken = sum(path.startswith("constantes.horaires") for path in releve.faits)
    return "constantes.horaires" if not taken else f"constantes.horaires-{taken + 1}"
