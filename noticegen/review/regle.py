"""A rule: what it is called, how grave it is, why it exists, and how it words a constat."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from noticegen.facts.illisible import spaced
from noticegen.facts.lieu import Lieu
from noticegen.review.appartenance import owner
from noticegen.review.campagne import Campagne
from noticegen.review.change import Change, PairePhrases
from noticegen.review.citation import canonical
from noticegen.review.constat import Constat, Gravite

SECTIONS = ("Pourquoi", "Faux", "Juste", "Que faire")
_SECTION = re.compile(rf"^({'|'.join(SECTIONS)})[ \u00a0]?:[ \n]", re.MULTILINE)


class DocstringFautive(ValueError):
    """A rule's docstring lacks one of its sections; told to the developer who wrote the rule."""


class Cote(Protocol):
    """What stands on one side of a comparison: a fact, a date, a member of a family."""

    @property
    def canonique(self) -> str:
        """Its value in canonical notation."""

    @property
    def lieu(self) -> Lieu | None:
        """Its place."""


@dataclass(frozen=True)
class Regle:
    """A rule of the check. Its French docstring is its documentation: title, « Pourquoi », « Faux », « Juste », « Que faire ».

    `miroir` is the id of the rule that reports the opposite; `sans_miroir` says why there is none. One of the two is empty.
    """

    id: str
    gravite: Gravite
    titre: str
    pourquoi: str
    faux: str
    juste: str
    remede: str
    miroir: str = ""
    sans_miroir: str = ""

    def constat(
        self,
        change: Change,
        message: str,
        *,
        fait: str | None = None,
        avant: str | None = None,
        apres: str | None = None,
        lieu: Lieu | None = None,
        lieu_avant: Lieu | None = None,
    ) -> Constat:
        """A finding of this rule, owned by the session when its fact or the words at its place are, else by the édition."""
        edition = owner(change.apres, fait, lieu or lieu_avant)
        return Constat(self.id, self.gravite, edition, spaced(message), fait, avant, apres, lieu, lieu_avant, self.remede)

    def between(self, change: Change, fait: str, before: Cote | None, after: Cote | None, message: str) -> Constat:
        """A finding about one fact: its values and places on both sides."""
        return self.constat(
            change,
            message,
            fait=fait,
            avant=before.canonique if before else None,
            apres=after.canonique if after else None,
            lieu=after.lieu if after else None,
            lieu_avant=before.lieu if before else None,
        )

    def on_phrase(self, change: Change, paire: PairePhrases, message: str) -> Constat:
        """A finding about one sentence; the facts in it count by their paths, so a moved date never voids a confirmation."""
        return self.on_phrases(change, (paire,), message)

    def on_phrases(self, change: Change, paires: Sequence[PairePhrases], message: str) -> Constat:
        """A finding about sentences that follow one another."""
        before, after = (
            [phrase for phrase in side if phrase] for side in zip(*((paire.avant, paire.apres) for paire in paires), strict=True)
        )
        return self.constat(
            change,
            message,
            avant=" ".join(map(canonical, before)) if before else None,
            apres=" ".join(map(canonical, after)) if after else None,
            lieu=after[0].lieu if after else None,
            lieu_avant=before[0].lieu if before else None,
        )

    def of_session(
        self,
        campagne: Campagne,
        message: str,
        *,
        fait: str,
        avant: str | None = None,
        apres: str | None = None,
        lieu: Lieu | None = None,
        lieu_avant: Lieu | None = None,
    ) -> Constat:
        """A finding about the whole session."""
        return Constat(self.id, self.gravite, campagne.session, spaced(message), fait, avant, apres, lieu, lieu_avant, self.remede)


def declare(module: str, docstring: str | None, gravite: Gravite, *, miroir: str = "", sans_miroir: str = "") -> Regle:
    """The rule a module declares: `REGLE = declare(__name__, __doc__, "erreur", miroir="…")`. Its id is the module's name."""
    titre, _, _ = (docstring or "").strip().partition("\n")
    parts = _sections(docstring or "", module)
    return Regle(
        id=module.rpartition(".")[2].replace("_", "-"),
        gravite=gravite,
        titre=spaced(titre.strip().rstrip(".")),
        pourquoi=_fold(parts["Pourquoi"]),
        faux=_unindent(parts["Faux"]),
        juste=_unindent(parts["Juste"]),
        remede=_fold(parts["Que faire"]),
        miroir=miroir,
        sans_miroir=spaced(sans_miroir),
    )


def _sections(docstring: str, module: str) -> dict[str, str]:
    pieces = _SECTION.split(docstring)
    parts = dict(zip(pieces[1::2], pieces[2::2], strict=True))
    missing = [name for name in SECTIONS if not parts.get(name, "").strip()]
    if missing:
        raise DocstringFautive(f"{module}: the docstring lacks {', '.join(missing)}")
    return parts


def _fold(text: str) -> str:
    return spaced(" ".join(text.split()))


def _unindent(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())
