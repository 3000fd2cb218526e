"""Mentions put together: the printings of one échéance, the two ends of one window, and those that disagree."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from noticegen.facts.moment import Moment
from noticegen.intake.recognition.libelles import Libelle, find_heading
from noticegen.intake.recognition.mention import Borne, Champ, Mention
from noticegen.intake.recognition.rangees import Rangees

_FENETRES = frozenset(
    {"inscription", "modification", "pieces", "retrait", "paiement", "confirmation", "livret", "memoire", "hebergement", "amenagements"}
)
LIMITE = "limite"
"""The role of a limit when no word says what it limits."""

_AUTOUR = 12
"""Characters beside a date on a line that says little else."""

_PAS = 3
"""Blocks by which the two ends of a window that are printed apart may be away."""

_PROCHE = 45
"""Days by which two unlabelled windows of one role may differ and still be two printings of one that disagree."""


_ANNEE = 365
_SESSION = re.compile(
    r"\bsession (?:de |d'|du )?(?:remplacement|rattrapage|septembre|automne|printemps|hiver|janvier|fevrier|mars|avril|mai|juin|juillet|octobre|novembre|decembre)\b"
)
"""A session called by its kind or month, beside that of the notice."""


@dataclass
class Groupe:
    """One échéance: its role, its label, its fields with the value first printed, and every mention of it."""

    role: str
    libelle: Libelle | None = None
    champs: dict[Champ, Moment] = field(default_factory=dict)
    jours: list[Moment] = field(default_factory=list)
    mentions: list[tuple[Mention, tuple[Borne, ...]]] = field(default_factory=list)
    titre: Libelle | None = None

    def add(self, mention: Mention, bornes: tuple[Borne, ...]) -> None:
        """One more printing; the first value of a field is the échéance's."""
        for borne in bornes:
            if borne.champ == "des":
                self.jours += [] if borne.moment in self.jours else [borne.moment]
            known = self.champs.get(borne.champ)
            if known is None or (known.minute is None and known.jour == borne.moment.jour):
                self.champs[borne.champ] = borne.moment
        self.mentions.append((mention, bornes))

    def settle(self) -> None:
        """The first day of an event without a last one, or the contrary, is its day."""
        alone = self.champs.keys() & {"du", "au"}
        if len(alone) == 1:
            champ = alone.pop()
            self.champs = {"le" if known == champ else known: moment for known, moment in self.champs.items()}
            self.mentions = [
                (mention, tuple(replace(one, champ="le") if one.champ == champ else one for one in bornes))
                for mention, bornes in self.mentions
            ]

    @property
    def fenetre(self) -> bool:
        """Whether it is a window."""
        return bool(self.champs.keys() & {"ouverture", "cloture"})


def group_mentions(mentions: Iterable[Mention]) -> list[Groupe]:
    """The échéances of a document, in order of their first mention."""
    groupes: list[Groupe] = []
    named = _with_roles(list(mentions))
    rangees = Rangees(named)
    for mention in named:
        label = next(rangees.labels(mention), None)
        groupe, bornes = _find(groupes, mention, label)
        if groupe is None:
            groupe = Groupe(mention.role, label, titre=find_heading(mention.passage))
            groupes.append(groupe)
        groupe.libelle = groupe.libelle or label
        groupe.add(mention, bornes)
    for groupe in groupes:
        groupe.settle()
    return groupes


def _with_roles(mentions: list[Mention]) -> list[Mention]:
    """The mentions whose role is known. A limit is one whatever it limits; a lone period that a line holds alone is the registration."""
    lone = [mention for mention in mentions if not mention.role and mention.bornes[0].champ == "ouverture"]
    alone = len(lone) == 1 and _fills_line(lone[0]) and not any(mention.role == "inscription" for mention in mentions)
    closings = _closings(mentions)
    named: list[Mention] = []
    for mention in mentions:
        if alone and mention is lone[0]:
            named.append(replace(mention, role="inscription", raison="seule période de la note"))
        elif mention.limite and (not mention.role or _closes_nothing(mention, closings)):
            named.append(replace(mention, role=LIMITE, raison=f"{mention.raison} ; rien ne dit de quoi c’est la limite"))
        elif mention.role:
            named.append(mention)
    return named


def _closings(mentions: Iterable[Mention]) -> list[Moment]:
    """The days on which the windows of registration end."""
    windows = (mention for mention in mentions if mention.role == "inscription" and not (mention.limite and mention.loin))
    return [borne.moment for mention in windows for borne in mention.bornes if borne.champ != "ouverture"]


def _closes_nothing(mention: Mention, closings: Sequence[Moment]) -> bool:
    """Whether a limit that only distant words tie to registration is none of the closings that nearer words name."""
    far = mention.role == "inscription" and mention.loin
    return far and bool(closings) and not any(_same(mention.bornes[0].moment, closing) for closing in closings)


def _fills_line(mention: Mention) -> bool:
    """Whether a line holds little more than a date."""
    start, end = mention.passage.sentence(mention.debut)
    return end - start - (mention.fin - mention.debut) <= _AUTOUR


def _find(groupes: list[Groupe], mention: Mention, label: Libelle | None) -> tuple[Groupe | None, tuple[Borne, ...]]:
    """The échéance a mention is one more printing of, or the other end of; and its bounds by the fields it gets there."""
    if mention.role == LIMITE and (closed := _closed_then(groupes, mention)) is not None:
        return closed, _fitted(mention.bornes, closed)
    same_role = [groupe for groupe in groupes if groupe.role == mention.role]
    near = [(groupe, _fitted(mention.bornes, groupe)) for groupe in reversed(same_role) if _may_meet(groupe, mention, label)]
    for accepts in (_repeats, _completes, _contradicts):
        for groupe, bornes in near:
            if accepts(groupe, mention, bornes):
                return groupe, bornes
    return None, _fitted(mention.bornes, None, mention.role)


def _closed_then(groupes: list[Groupe], mention: Mention) -> Groupe | None:
    """The only window that closes at the very hour of a limit of which no word says what it limits."""
    moment = mention.bornes[0].moment
    closed = [groupe for groupe in groupes if moment.minute is not None and groupe.champs.get("cloture") == moment]
    return closed[0] if len(closed) == 1 and len(mention.bornes) == 1 else None


def _fitted(bornes: tuple[Borne, ...], groupe: Groupe | None, role: str = "") -> tuple[Borne, ...]:
    """The bounds by the fields they fill: a limit of registration is its closing; « avant » beside a window too."""
    window = groupe.fenetre if groupe is not None else role == "inscription"
    limite = next((champ for champ in ("avant", "jusquau") if groupe is not None and champ in groupe.champs), "")
    fitted: list[Borne] = []
    for borne in bornes:
        champ = borne.champ
        if champ in ("jusquau", "avant", "cloture") and len(bornes) == 1:
            champ = "cloture" if window else limite or ("jusquau" if champ == "cloture" and role != "inscription" and not groupe else champ)
        fitted.append(borne if champ == borne.champ else replace(borne, champ=champ))
    return tuple(fitted)


def _may_meet(groupe: Groupe, mention: Mention, label: Libelle | None) -> bool:
    """Whether nothing tells them apart: labels that differ do, and so do headings when neither has a label."""
    if label is not None and groupe.libelle is not None:
        return label.cle == groupe.libelle.cle
    if label is None and groupe.libelle is None:
        heading = find_heading(mention.passage)
        return heading is None or groupe.titre is None or heading.cle == groupe.titre.cle or _prints(groupe, mention)
    return True


def _prints(groupe: Groupe, mention: Mention) -> bool:
    """Whether every date of a mention is one of the group's, with its hour or without."""
    return all(any(_same(known, borne.moment) for known in groupe.champs.values()) for borne in mention.bornes)


def _repeats(groupe: Groupe, _mention: Mention, bornes: tuple[Borne, ...]) -> bool:
    """Whether every bound is the group's, hours apart where one of them has none."""
    return all(borne.champ in groupe.champs and _same(groupe.champs[borne.champ], borne.moment) for borne in bornes)


def _same(one: Moment, other: Moment) -> bool:
    return one.jour == other.jour and (one.minute == other.minute or None in (one.minute, other.minute))


def _completes(groupe: Groupe, mention: Mention, bornes: tuple[Borne, ...]) -> bool:
    """Whether a bound is the other end of a window printed just before, in the same place or the next one."""
    pair = len(bornes) == 1 and not groupe.champs.keys() & {borne.champ for borne in bornes}
    ends = {*groupe.champs, *(borne.champ for borne in bornes)} in ({"ouverture", "cloture"}, {"du", "au"})
    last = groupe.mentions[-1][0]
    return is_near(last, mention) and pair and ends and (_names_end(mention) or _in_one_sentence(last, mention))


def is_near(before: Mention, mention: Mention) -> bool:
    """Whether a mention stands in the same place as the one before it, or the next one: in its table, or a few blocks on."""
    one, other = before.passage, mention.passage
    if one.bloc.case and other.bloc.case:
        return one.bloc.case.tableau == other.bloc.case.tableau
    return other.rang - one.rang <= _PAS or one.bloc.case is not None


def _names_end(mention: Mention) -> bool:
    """Whether a mention is an end by its own words; « avant le » alone may limit something else than what was opened."""
    return mention.bornes[0].champ not in ("avant", "jusquau") or mention.role == "inscription"


def _in_one_sentence(before: Mention, mention: Mention) -> bool:
    return before.passage is mention.passage and mention.passage.sentence(mention.debut)[0] <= before.debut


def _contradicts(groupe: Groupe, mention: Mention, bornes: tuple[Borne, ...]) -> bool:
    """Whether a mention can only be the group's with another value: one end shared, or a lone bound of a lone window."""
    if mention.role not in _FENETRES or not all(borne.champ in groupe.champs for borne in bornes):
        return False
    shared = sum(_same(groupe.champs[borne.champ], borne.moment) for borne in bornes)
    if len(bornes) == 2:
        days = max(abs((groupe.champs[borne.champ].jour - borne.moment.jour).days) for borne in bornes)
        return shared == 1 and days <= _PROCHE
    return groupe.fenetre and mention.role == "inscription" and not _is_of_other_session(groupe, mention, bornes)


def _is_of_other_session(groupe: Groupe, mention: Mention, bornes: tuple[Borne, ...]) -> bool:
    """Whether a lone bound is that of a session which its sentence names, in another season: « session de septembre : jusqu'au 9 juillet »."""
    named = _SESSION.search(mention.passage.plie[slice(*mention.passage.sentence(mention.debut))])
    return named is not None and all(_season(groupe.champs[borne.champ], borne.moment) > _PROCHE for borne in bornes)


def _season(one: Moment, other: Moment) -> int:
    """Days between two moments, whatever their years: what was left from last year is of the same season."""
    days = abs((one.jour - other.jour).days) % _ANNEE
    return min(days, _ANNEE - days)
