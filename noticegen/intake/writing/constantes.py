"""Dates, years and hours that commit to nothing (« majeurs au 31 décembre », « depuis 2019 »): constants of the notice, for a person to read again.

Left in the prose they would stop its build, and rightly: nothing would say whether they are last year's.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from noticegen.facts.dates.vocabulaire import JOURS, MOIS
from noticegen.facts.fait import Fait
from noticegen.facts.pliage import fold
from noticegen.facts.reperage import scan
from noticegen.intake.recognition.libelles import slug
from noticegen.intake.recognition.marquage import mark_bloc
from noticegen.intake.recognition.millesimes import AUTRE
from noticegen.intake.recognition.reconnaissance import Reconnaissance
from noticegen.intake.recognition.vus import Part, Vu
from noticegen.prose.document import Bloc

_TYPES = ("date", "session", "heure")
_MOTS = 3
"""How many words beside a literal name its constant."""

_VUE = 80
"""Characters on each side of a literal among which they are sought."""

_BLOC = "constantes"

_PHRASE = re.compile(r"[.;!?…]\s|\n")
_VIDES = frozenset({
    *JOURS, *map(fold, MOIS), "les", "des", "aux", "une", "par", "pour", "dans", "sur", "sous", "vers", "chez", "avec", "sans", "entre", "depuis", "avant", "apres",
    "jusqu", "jusque", "partir", "compter", "est", "sont", "sera", "seront", "soit", "ont", "que", "qui", "dont", "leur", "leurs", "son", "ses",
    "votre", "vos", "notre", "nos", "cette", "ces", "cet", "plus", "tard", "fin", "debut", "mais", "donc", "puis", "ainsi", "vous", "nous", "elle", "elles",
    "ils", "tous", "tout", "toute", "toutes", "pas", "date", "jour", "heure", "heures", "annee", "minuit", "midi",
})  # fmt: skip
"""Words that name nothing."""


CONSTANTE = "n’engage à rien : une constante, à relire"


@dataclass(frozen=True)
class Constante:
    """A literal that was made a constant: its path, and the expression as it was seen."""

    chemin: str
    vu: Vu


def name_literals(reconnaissance: Reconnaissance) -> tuple[Reconnaissance, tuple[Constante, ...]]:
    """The recognised document with each literal that nothing binds printed by a constant; the faulty ones, and another session, stay literals."""
    waiting: defaultdict[int, list[Vu]] = defaultdict(list)
    for vu in reconnaissance.nonlies:
        if vu.type in _TYPES and vu.raison != AUTRE and not any(leaf.faute for found in scan(vu.texte) for leaf in found.feuilles):
            waiting[id(vu.lieu)].append(vu)
    faits = dict(reconnaissance.edition.fiche.faits)
    found: list[Constante] = []
    blocs = [
        _named(bloc, waiting[id(bloc.lieu)], faits, found) if bloc.zone == "corps" and id(bloc.lieu) in waiting else bloc
        for bloc in reconnaissance.edition.document.blocs
    ]
    edition = replace(
        reconnaissance.edition,
        fiche=replace(reconnaissance.edition.fiche, faits=faits),
        document=replace(reconnaissance.edition.document, blocs=tuple(blocs)),
    )
    named = {id(constante.vu): constante.chemin for constante in found}
    bound = (replace(vu, chemin=named[id(vu)], raison=CONSTANTE) for vu in reconnaissance.nonlies if id(vu) in named)
    nonlies = tuple(vu for vu in reconnaissance.nonlies if id(vu) not in named)
    return replace(reconnaissance, edition=edition, liaisons=(*reconnaissance.liaisons, *bound), nonlies=nonlies), tuple(found)


def _named(bloc: Bloc, vus: list[Vu], faits: dict[str, Fait], found: list[Constante]) -> Bloc:
    """The block with its literals marked, each at its first place that prints no fact."""
    masked = "".join(("\0" * len(suite.texte)) if suite.fait else suite.texte for suite in bloc.suites)
    text = bloc.texte
    parts: list[Part] = []
    taken: list[Vu] = []
    for vu in vus:
        start = masked.find(vu.texte)
        if start < 0:
            continue
        end = start + len(vu.texte)
        texte = " ".join(vu.texte.split())
        chemin = _path(text[max(0, start - _VUE) : start], text[end : end + _VUE], vu, texte, faits)
        faits.setdefault(chemin, Fait(chemin, "texte", texte, (texte,), vu.lieu, "stable"))
        parts.append(Part(0, start, end, chemin, texte))
        found.append(Constante(chemin, vu))
        taken.append(vu)
        masked = masked[:start] + "\0" * (end - start) + masked[end:]
    vus[:] = [vu for vu in vus if vu not in taken]  # cells cut from one paragraph share its place: each literal is named once
    return mark_bloc(bloc, parts)


def _path(before: str, after: str, vu: Vu, texte: str, faits: Mapping[str, Fait]) -> str:
    """A constant named by the words of its sentence: the one that says the same already, or a new one."""
    words = _telling(_PHRASE.split(before)[-1])[-_MOTS:] or _telling(_PHRASE.split(after)[0])[:_MOTS]
    base = f"{_BLOC}.{slug(' '.join(words)) or vu.type}"
    names = (base, *(f"{base}-{rank}" for rank in range(2, len(faits) + 3)))
    return next(name for name in names if name not in faits or faits[name].valeur == texte)


def _telling(texte: str) -> list[str]:
    """The words of a text that say what it is about: no small words, no part of another date."""
    return [word for word in re.findall(r"[^\W\d_]{3,}", fold(texte)) if word not in _VIDES]
