"""Where a notice prints each fact, and where its printings disagree."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from noticegen.edition import Edition
from noticegen.facts.fiche import Fiche
from noticegen.facts.lieu import Lieu
from noticegen.review.indices.millesime import year_of, years_in
from noticegen.review.memoire import remembered
from noticegen.review.phrases.loose import loose_key

LISTS = ("liste", "jours", "telephones", "courriels")


@dataclass(frozen=True)
class Mention:
    """One printing of a fact: its value in canonical notation, its words, its place."""

    valeur: str
    texte: str
    lieu: Lieu
    marge: bool = False
    """Whether it stands in a letterhead or at the foot of pages."""


@remembered
def mentions(edition: Edition) -> Mapping[str, tuple[Mention, ...]]:
    """Every printing of every fact, by path, in reading order."""
    found: dict[str, list[Mention]] = {}
    for bloc in edition.document.blocs:
        for suite in bloc.suites:
            if suite.fait and suite.valeur:
                found.setdefault(suite.fait, []).append(Mention(suite.valeur, suite.texte, bloc.lieu, bloc.zone != "corps"))
    return {path: tuple(printed) for path, printed in found.items()}


def disagreements(edition: Edition) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """The facts printed with several values, with one mention of each value; names are told apart, by `other_names`.

    The days of one date that print with and without its hour agree; a list prints member by member, so that only a member
    that the fact lacks disagrees. Years of sessions are left to the rules that know which is the right one.
    """
    for path, printed in mentions(edition).items():
        if not _is_name(edition.fiche, path) and not (path.startswith("session.") and year_of(edition.fiche.session)):
            distinct = {mention.valeur: mention for mention in reversed(_of_fact(edition.fiche, path, printed))}
            if len(_without_bare_days(distinct)) > 1:
                yield path, _in_order(printed, distinct.values())


def other_names(edition: Edition) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """The names and texts printed in several ways, typography apart, with one mention of each.

    Not the session that a margin names, nor another session: they are told as left behind.
    """
    for path, printed in mentions(edition).items():
        if _is_name(edition.fiche, path):
            told = [mention for mention in printed if path != "session.libelle" or _of_session(edition, mention)]
            distinct = {loose_key(mention.valeur): mention for mention in reversed(told)}
            if len(distinct) > 1:
                yield path, _in_order(printed, distinct.values())


def _of_session(edition: Edition, mention: Mention) -> bool:
    """Whether the body prints a session's label with its own year, or without a year."""
    years = years_in(mention.texte)
    return not mention.marge and (not years or year_of(edition.fiche.session) in years)


def _is_name(fiche: Fiche, path: str) -> bool:
    fait = fiche.faits.get(path)
    return fait is not None and fait.genre == "texte"


def _in_order(printed: tuple[Mention, ...], some: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(some, key=printed.index))


def _of_fact(fiche: Fiche, path: str, printed: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The printings to compare: all of them or, for a list, one of its members and those it lacks."""
    fait = fiche.faits.get(path)
    if fait is None or fait.genre not in LISTS:
        return printed
    members = {str(member) for member in fait.valeur} if isinstance(fait.valeur, tuple) else {str(fait.valeur)}
    known = [mention for mention in printed if mention.valeur in members | {fait.canonique}]
    return tuple(mention for mention in printed if mention in known[:1] or mention not in known)


def _without_bare_days(values: Mapping[str, Mention]) -> set[str]:
    """The values, less a day that another one gives with its hour."""
    return {value for value in values if not any(other.startswith(f"{value}T") for other in values)}
