"""Lasting delays and legal references of a document: what stays from year to year."""

import re
from collections.abc import Sequence

from noticegen.facts.pliage import fold
from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.reference import Reference
from noticegen.intake.recognition.valeurs import bind_value, plain
from noticegen.intake.recognition.vus import Part, Vu

_ACTIVATION = re.compile(r"activ")


def bind_durations(passages: Sequence[Passage], reference: Reference, releve: Releve) -> None:
    """Delays and legal references: what stays from year to year."""
    count = 0
    for passage in passages:
        for found in passage.trouvailles:
            if found.genre == "reference":
                releve.add("references", "liste", (plain(found.texte),), (plain(found.texte),), passage.bloc.lieu)
                part = Part(passage.rang, found.debut, found.fin, "references", plain(found.texte))
                releve.see(Vu("texte", plain(found.texte), found.texte, passage.bloc.lieu, "references", "texte réglementaire", (part,)))
            elif found.genre == "duree":
                count += 1
                path = _duration_path(passage, found, reference, releve)
                bind_value(releve, passage, found, path, "texte", _same_delay(found, reference.text(path)) or plain(found.texte))


def _duration_path(passage: Passage, found: Trouvaille, reference: Reference, releve: Releve) -> str:
    """The constant that a delay is: the reference's of the same length, the one already met, or a new one."""
    length = duration(found.texte)
    for known in (reference.faits, releve.faits):
        same = (path for path, fait in known.items() if path.startswith("constantes.") and duration(str(fait.valeur)) == length)
        path = next(same, "")
        if path:
            return path
    start, end = passage.sentence(found.debut)
    base = "activation" if _ACTIVATION.search(passage.plie[start:end]) else "delai"
    taken = {path for path in releve.faits if path.startswith("constantes.")}
    return next(
        path for path in (f"constantes.{base}", *(f"constantes.{base}-{rank}" for rank in range(2, len(taken) + 3))) if path not in taken
    )


def _same_delay(found: Trouvaille, known: str) -> str:
    """The known text of a constant, when it is the delay found here; another delay keeps its own words, so that it shows."""
    return known if duration(known) == duration(found.texte) else ""


def duration(texte: str) -> str:
    """A delay in one notation: « 48h » and « 48 heures » are the same."""
    return re.sub(r"\s+", "", re.sub(r"(?<=\d)\s*(?:heures?|h)\b", "h", fold(texte)))
