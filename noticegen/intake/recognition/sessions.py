"""Which session a document is for, and which one it calls the previous one."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from noticegen.facts.pliage import fold
from noticegen.facts.reperage import Trouvaille, scan
from noticegen.intake.recognition.etrangers import find_strangers, names_its_own
from noticegen.intake.recognition.millesime import Millesime, in_margin
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.retours import SANS_RETOUR, looks_back

_SESSION = re.compile(
    r"\bsessions?\b(?: (?:d'examens?|des examens|principale|normale|unique|ordinaire))?(?: (?:de |d'|du )?(?:remplacement|printemps|automne|rattrapage))?"
    r"(?: (?:precedente|anterieure|passee)s?)?(?: de | d'| ?\(|,| -| :|:)? ?(?:l'annee )?$"
)
_SERIE = re.compile(r"\bsession (?:de |d'|du )?(remplacement|automne|printemps|rattrapage)\b")
_PRECEDENTE = re.compile(
    r"deja|precedent|\bremplace\b|\bannule\b|anterieur|dernieres?|ancien|passee|ajourne|echou|ayant (?:passe|compos|subi)|s'etai|avi(?:ez|ent|ons)|etiez|presente(?:s|es|e)? (?:a|lors|au)|benefic"
)
_EXAMINE = re.compile(
    r"(?:(?:passe|subi|presente)[es]{0,2} (?:l'examen|cet examen|les epreuves|des epreuves)|ajourne|echoue|refuse|\bpresente|\binscrit|\bcandidat|compose)[es]{0,2}(?: (?:a l'examen|a cet examen|aux epreuves))? (?:en|de|des|depuis) (?:l'annee )?$"
)
"""What precedes the year, or the month and year, of an exam already taken: « ajourné en 2025 », « inscrits de juin 2025 »."""

_SCOLAIRE = re.compile(r"annee (?:scolaire|universitaire) ?:? ?$")
_ANNEE_SCOLAIRE = "dans « année scolaire »"
_DEBUT_DE_REGLE = re.compile(r"\b(?:depuis|a compter de|a partir de|en vigueur (?:pour|a)|des) (?:la |le )?sessions? (?:de )?(?:[a-z]+ )?$")
"""« l’oral existe depuis la session 2026 »: the year of a rule, neither the document's session nor the one before."""

_TROP_VIEILLE = 2
_LARGEUR = 90
_DEBUT = 6
"""Paragraphs in which a document says what it is about, beside its headings, before any date or with its year."""

_COURT = 80
"""A line with at most so many characters is a title of sorts: « Tarifs 2026 »."""


@dataclass(frozen=True)
class Sessions:
    """What a document says of sessions. `annee` is None when it names none; `cle` is its key (`2026`, `2026-remplacement`).

    `etrangers` are the years that some place gives as the document's session, and are not: copied on.
    """

    annee: int | None
    serie: str
    libelle: str
    millesimes: tuple[Millesime, ...]
    raison: str
    etrangers: tuple[Millesime, ...] = ()

    @property
    def cle(self) -> str:
        """The session's key, empty when unknown."""
        if self.annee is None:
            return ""
        return f"{self.annee}-{self.serie}" if self.serie else str(self.annee)


def find_sessions(passages: Sequence[Passage], titre: str) -> Sessions:
    """The session of a document: the one that its text, else its title or margins name, else what its dates point to."""
    read = [_millesimes(passage) for passage in passages]
    found = tuple(mark for announced, _ in read for mark in announced)
    alone = tuple(mark for _, bare in read for mark in bare)
    annee, raison = _decided(found, alone, passages, titre) or (_from_dates(passages), "d’après les dates, faute de session nommée")
    found = (
        *(mark if _is_label(mark, found, annee, passages) else _set_back(mark, annee, passages) for mark in found),
        *(mark for mark in alone if annee and mark.annee == annee - mark.precedente),
    )
    found = _without_older(found, annee)
    strangers = find_strangers((*found, *alone), annee, passages)
    libelles = [mark.libelle for mark in found if not mark.precedente and mark.annee == annee]
    libelle = max(libelles, key=lambda words: (len(words.split()) > 1, -libelles.index(words)), default="")
    return Sessions(annee, _serie(passages, {mark.passage for mark in found}), libelle, found, raison, strangers)


def _without_older(found: Sequence[Millesime], annee: int | None) -> tuple[Millesime, ...]:
    """The years less those older than the previous session, where the document names that one: « acquis avant la session 2021 »."""
    last = max((mark.annee for mark in found if mark.precedente and annee and mark.annee < annee), default=0)
    return tuple(mark for mark in found if not mark.precedente or mark.annee >= last)


def _decided(found: Sequence[Millesime], alone: Sequence[Millesime], passages: Sequence[Passage], titre: str) -> tuple[int, str] | None:
    """The year that is announced best, or a later one that some place announces too and that the dates are of.

    A title may be last year's, like any other words copied on: it is never ahead of its time. A session two years older than the
    dates is one that a sentence speaks of, and no document's.
    """
    best, dated = _announced(found, passages, titre), _from_dates(passages)
    if best and dated and best[0] < dated and dated in _named_anywhere(found, titre) | _titles(alone, passages):
        return dated, "nommée, et celle des dates"
    if best and dated and dated - best[0] >= _TROP_VIEILLE:
        return dated, "d’après les dates, celle qui est nommée étant plus ancienne"
    return best


def _announced(found: Sequence[Millesime], passages: Sequence[Passage], titre: str) -> tuple[int, str] | None:
    """The year that a title or short line of the body announces; else the later one of what its sentences and what its margins say.

    A margin is copied on from last year's file, and a sentence may speak of last year's candidates: neither is ahead of its time.
    """
    body = [mark for mark in found if not in_margin(passages[mark.passage])]
    headed = any(not mark.precedente and _is_head(passages[mark.passage]) for mark in body)
    said = _named(body) or _titled(titre)
    margin = None if headed else _named([mark for mark in found if in_margin(passages[mark.passage])])
    return max((year for year in (said, margin) if year), key=lambda year: year[0], default=None)


def _titles(alone: Sequence[Millesime], passages: Sequence[Passage]) -> set[int]:
    """The years that titles print without « session »: « BTS 2027 »."""
    return {mark.annee for mark in alone if not mark.precedente and passages[mark.passage].titre}


def _named_anywhere(found: Sequence[Millesime], titre: str) -> set[int]:
    """The years that some place announces as the session's; a school year begun in one ends in the next, and says neither."""
    named = {mark.annee for mark in found if not mark.precedente and mark.raison != _ANNEE_SCOLAIRE}
    title = _titled(titre)
    return named | ({title[0]} if title else set())


def _is_head(passage: Passage) -> bool:
    return passage.titre or len(passage.texte) < _COURT


def _named(found: Sequence[Millesime]) -> tuple[int, str] | None:
    """The year most often announced as the session's, the first one of equals."""
    current = Counter(mark.annee for mark in found if not mark.precedente)
    first = next((mark for mark in found if not mark.precedente and current[mark.annee] == max(current.values())), None)
    return (first.annee, f"« {first.libelle} » {first.raison}") if first else None


def _titled(titre: str) -> tuple[int, str] | None:
    years = (int(find.valeur[:4]) for find in scan(titre) if find.genre in ("annee", "mois") and find.valeur[:4].isdigit())
    return next(((year, "dans le titre du fichier") for year in years), None)


def _is_label(mark: Millesime, found: Sequence[Millesime], annee: int | None, passages: Sequence[Passage]) -> bool:
    """Whether a title or short line names the session as elsewhere, month included, but for its year: « session juin 2026 », left behind."""
    month = _without_year(mark)
    current = {_without_year(other) for other in found if other.annee == annee and not other.precedente}
    return bool(month) and not mark.precedente and month in current and _is_head(passages[mark.passage])


def _without_year(mark: Millesime) -> str:
    return fold(mark.libelle).replace(str(mark.annee), "").strip()


def _set_back(mark: Millesime, annee: int | None, passages: Sequence[Passage]) -> Millesime:
    """A year that is one less than the session's is the previous session's, but in a margin or where it is given as the document's: out of date."""
    passage = passages[mark.passage]
    if annee is None or mark.precedente or mark.annee != annee - 1 or in_margin(passage):
        return mark
    if mark.raison != _ANNEE_SCOLAIRE and names_its_own(passage, mark.debut, annee):
        return mark
    start, end = passage.sentence(mark.debut)
    raison = f"« session », l’année d’avant la session {annee}" if looks_back(passage.plie[start:end]) else SANS_RETOUR
    return replace(mark, precedente=True, raison=raison)


def _millesimes(passage: Passage) -> tuple[list[Millesime], list[Millesime]]:
    """The years that « session » announces, and those that may be the session's or the one's before without its saying so."""
    found: list[Millesime] = []
    alone: list[Millesime] = []
    for find in passage.trouvailles:
        if find.genre not in ("annee", "mois") or not find.valeur[:4].isdigit():
            continue
        start, end = passage.sentence(find.debut)
        before = passage.plie[max(start, find.debut - _LARGEUR) : find.debut]
        if _DEBUT_DE_REGLE.search(before):
            continue
        if _SESSION.search(before) or _follows(found, find, passage):
            earlier = _PRECEDENTE.search(passage.plie[start : find.debut]) is not None
            raison = "après « session », dans une phrase qui parle du passé" if earlier else "après « session »"
            found.append(Millesime(passage.rang, find.debut, find.fin, int(find.valeur[:4]), earlier, find.texte, raison))
        elif _SCOLAIRE.search(before):
            found += _school_year(passage, find)
        elif _is_school_year(passage, find):
            alone += _school_year(passage, find)
        elif _EXAMINE.search(before):
            alone.append(Millesime(passage.rang, find.debut, find.fin, int(find.valeur[:4]), True, "", "l’an dernier, dit d’un candidat"))
        elif find.genre == "annee" and (passage.titre or end - start < _COURT):
            raison = "millésime d’un titre ou d’une ligne courte"
            alone.append(Millesime(passage.rang, find.debut, find.fin, int(find.valeur), False, "", raison))
    return found, alone


def _follows(found: list[Millesime], find: Trouvaille, passage: Passage) -> bool:
    """Whether a year goes on a list of sessions: « sessions 2023, 2024 et 2025 »."""
    return bool(found) and re.fullmatch(r" ?(?:,|et|ou|/) ?", passage.plie[found[-1].fin : find.debut]) is not None


def _is_school_year(passage: Passage, first: Trouvaille) -> bool:
    """Whether a year and the next one stand together: « certificat de scolarité 2025-2026 »."""
    after = next((find for find in passage.trouvailles if find.genre == "annee" and 0 < find.debut - first.fin <= 3), None)
    joined = after is not None and re.fullmatch(r" ?[-–—/] ?", passage.plie[first.fin : after.debut])
    return bool(joined) and first.genre == "annee" and _year(after, first) == int(first.valeur[:4]) + 1


def _school_year(passage: Passage, first: Trouvaille) -> list[Millesime]:
    """« année scolaire 2025-2026 »: the first year is the one before the session."""
    after = [find for find in passage.trouvailles if find.genre == "annee" and 0 < find.debut - first.fin <= 3]
    pair = [(first, True)] + [(find, False) for find in after[:1]]
    if len(pair) < 2:
        return []
    return [Millesime(passage.rang, find.debut, find.fin, _year(find, first), earlier, "", _ANNEE_SCOLAIRE) for find, earlier in pair]


def _year(find: Trouvaille, first: Trouvaille) -> int:
    return int(find.valeur) if len(find.valeur) == 4 else int(first.valeur[:2] + find.valeur)


def _serie(passages: Sequence[Passage], annees: Collection[int]) -> str:
    """The special session that headings, else first paragraphs, name with its year or before any date; none when they name several."""
    body = [passage for passage in passages if not in_margin(passage)]
    dated = next((rank for rank, passage in enumerate(body) if passage.dates), len(body))
    telling = [(rank, passage) for rank, passage in enumerate(body) if rank < dated + passage.titre or passage.rang in annees]
    headed = _series(passage for _, passage in telling if passage.titre)
    named = headed or _series(passage for rank, passage in telling if rank < _DEBUT)
    return named.pop() if len(named) == 1 else ""


def _series(passages: Iterable[Passage]) -> set[str]:
    return {found[1] for passage in passages for found in _SERIE.finditer(passage.plie)}


def _from_dates(passages: Sequence[Passage]) -> int | None:
    """The session that most dates fall in: from September of the year before to August."""
    years: Counter[int] = Counter()
    for passage in passages:
        for find in passage.dates:
            for part in find.feuilles:
                if part.valeur[:4].isdigit():
                    years[int(part.valeur[:4]) + (int(part.valeur[5:7]) >= 9)] += 1
    return years.most_common(1)[0][0] if years else None


def spoken(texte: str) -> str:
    """A session's label as data hold it: small letters, single spaces."""
    return " ".join(texte.split()).lower() if fold(texte) else ""
