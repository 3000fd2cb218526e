"""Hours that stand without a date and bind candidates: « la présence est exigée à 8h45 », a constant of the notice."""

import re
from collections.abc import Sequence
from itertools import pairwise

from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.valeurs import plain
from noticegen.intake.recognition.vus import Part, Vu

_PRESENCE = re.compile(
    r"\b(?:presences?|presents?|se present(?:er|ent|eront)|presentez-vous|convoque\w*|accueil(?:lis|lies)?|appel|arriv(?:er|ee|ez|ent)"
    r"|ouverture (?:des|du|de la) (?:portes?|salles?|grilles?|centres?)|(?:portes|salles|grilles) (?:ouvr|ferm)\w+|distribution des sujets)\b"
)
_AVANT_HEURE = re.compile(r"(?:\b(?:a|des|avant|apres|pour|jusqu'a|a partir de|et|ou)|[:(-]) ?$")
_PLAGE = re.compile(r" ?(?:a|-) ?")
_DE = re.compile(r"\b(?:de|entre) $")
_DATES = frozenset({"date", "periode", "jours", "telephone", "jour_semaine"})


def bind_presences(passages: Sequence[Passage], releve: Releve) -> None:
    """Bind every hour that a sentence without a date or a weekday says candidates are expected at."""
    known: dict[str, str] = {}
    for passage in passages:
        for found in passage.trouvailles:
            if found.genre == "heure" and not found.faute and _is_of_presence(passage, found, releve):
                rank = len(known) + 1
                chemin = known.setdefault(found.valeur, "constantes.presence" if rank == 1 else f"constantes.presence-{rank}")
                releve.add(chemin, "texte", plain(found.texte), (plain(found.texte),), passage.bloc.lieu)
                part = Part(passage.rang, found.debut, found.fin, chemin, str(releve.faits[chemin].valeur))
                releve.see(Vu("heure", found.valeur, found.texte, passage.bloc.lieu, chemin, "heure à laquelle on est attendu", (part,)))


def _is_of_presence(passage: Passage, found: Trouvaille, releve: Releve) -> bool:
    start, end = passage.sentence(found.debut)
    inside = [find for find in passage.trouvailles if start <= find.debut < end]
    said = _PRESENCE.search(passage.plie, start, found.debut) and _AVANT_HEURE.search(passage.plie[start : found.debut])
    if (
        said is None
        or any(find.genre in _DATES for find in inside)
        or _is_span(passage, [find for find in inside if find.genre == "heure"])
    ):
        return False
    return not releve.covers(passage.rang, found.debut, found.fin)


def _is_span(passage: Passage, hours: Sequence[Trouvaille]) -> bool:
    """Whether hours are those from which and until which something lasts: « de 9 h à 12 h », « 9h-12h »."""
    between = (passage.plie[one.fin : other.debut] for one, other in pairwise(hours))
    return any(_PLAGE.fullmatch(words) for words in between) or any(
        _DE.search(passage.plie[max(0, one.debut - 10) : one.debut]) for one in hours
    )
