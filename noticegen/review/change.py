"""A change: two éditions side by side, their facts, échéances and sentences paired. What every rule reads."""

from dataclasses import dataclass
from typing import Literal

from noticegen.edition import Edition
from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait
from noticegen.facts.lieu import Lieu
from noticegen.facts.moment import Moment
from noticegen.prose.document import Bloc, Suite
from noticegen.review.faits.relations import Relations

Operation = Literal["egal", "ajoute", "supprime"]
Ecart = Literal["egal", "typographie", "emphase", "redaction", "ajoutee", "supprimee"]


@dataclass(frozen=True)
class PaireFaits:
    """One fact on both sides; `None` where a side lacks it. A renamed path keeps both: `avant.chemin`, `apres.chemin`."""

    avant: Fait | None
    apres: Fait | None

    @property
    def chemin(self) -> str:
        """The path by which the pair is named: the incoming side's where it has one."""
        return (self.apres or self.avant).chemin


@dataclass(frozen=True)
class PaireEcheances:
    """One échéance on both sides, paired as its facts are."""

    avant: Echeance | None
    apres: Echeance | None

    @property
    def chemin(self) -> str:
        """The path by which the pair is named."""
        return (self.apres or self.avant).chemin


@dataclass(frozen=True)
class Phrase:
    """A sentence (or a heading, an item, a cell): its runs, where it stands and which block it comes from."""

    suites: tuple[Suite, ...]
    bloc: Bloc
    rang: int

    @property
    def texte(self) -> str:
        """Its words as read, facts as printed."""
        return "".join(suite.texte for suite in self.suites)

    @property
    def lieu(self) -> Lieu:
        """The place of its block."""
        return self.bloc.lieu


@dataclass(frozen=True)
class Morceau:
    """A stretch of the redline of one sentence: the words kept, added or removed.

    What was replaced is a `supprime` followed by an `ajoute`; spaces belong to the stretch they begin. `ecart` says what the
    stretch amounts to: `egal` on a removed or added stretch means that facts speak there, not the wording (a date that
    moved), and `emphase` stands on a kept stretch whose look changed, `note` saying how (« gras ajouté »). `fait` is the
    path of the fact printed by the stretch, empty on plain words. Kept and removed stretches joined give the earlier
    sentence (of a kept one, its later printing), kept and added ones the later.
    """

    operation: Operation
    texte: str
    ecart: Ecart = "egal"
    fait: str = ""
    note: str = ""


@dataclass(frozen=True)
class PairePhrases:
    """One sentence on both sides: how it differs, whether it moved, and its redline word by word.

    `ecart` is the gravest of `ecarts`, which names all (a sentence may be reworded and set in bold as well). A sentence alone
    on its side is `egal` where it holds nothing but facts that came or went with it: they speak. Sentences that were split or
    joined are one pair, whose `Phrase` holds them all.
    """

    avant: Phrase | None
    apres: Phrase | None
    ecart: Ecart
    deplacee: bool = False
    morceaux: tuple[Morceau, ...] = ()
    ecarts: tuple[Ecart, ...] = ()

    @property
    def presente(self) -> Phrase:
        """The incoming sentence, or the earlier one where it was removed."""
        return self.apres or self.avant

    @property
    def genre_change(self) -> tuple[str, str] | None:
        """The kinds of its two blocks where they differ (a heading turned paragraph)."""
        if self.avant is None or self.apres is None or self.avant.bloc.genre == self.apres.bloc.genre:
            return None
        return (self.avant.bloc.genre, self.apres.bloc.genre)


@dataclass(frozen=True)
class Mouvement:
    """How one dated fact moved from one édition to the next; `fait` is its path on the incoming side.

    `annees` are the whole years between the two campagnes, `derive` the days off the same day that many years later
    (21 octobre 2025 → 20 octobre 2026: 1 and -1).
    """

    fait: str
    avant: Moment
    apres: Moment
    annees: int
    derive: int

    @property
    def meme_jour_de_semaine(self) -> bool:
        """Whether both fall on the same weekday."""
        return self.avant.jour.weekday() == self.apres.jour.weekday()

    @property
    def meme_heure(self) -> bool:
        """Whether both name the same hour, or none."""
        return self.avant.minute == self.apres.minute


@dataclass(frozen=True)
class PaireRelations:
    """One relation on both sides, in days; `None` where a side lacks it.

    `duree`: the length of the window `chemin`. `decalage`: from the closing of the window `ancre` to the échéance `chemin`.
    Paths are the incoming side's; an échéance has one `decalage`, from the window it goes with.
    """

    genre: Literal["duree", "decalage"]
    chemin: str
    ancre: str
    avant: int | None
    apres: int | None


@dataclass(frozen=True)
class Attendu:
    """A yearly fact that moved as it should: no constat, but listed. Values in canonical notation."""

    fait: str
    avant: str
    apres: str


@dataclass(frozen=True)
class Change:
    """Everything that differs, or not, between two éditions. `avant` is `None` for a first session.

    Pairs whose two sides are equal are there too: a rule that watches for what did not move needs them. `phrases` stand in
    reading order of the incoming side, a removed one where it stood. `attendus` never holds a fact of a window whose
    length changed, of a limit whose distance to its window changed, or whose hour changed: rules speak of those.
    """

    avant: Edition | None
    apres: Edition
    faits: tuple[PaireFaits, ...]
    echeances: tuple[PaireEcheances, ...]
    phrases: tuple[PairePhrases, ...]
    relations_avant: Relations | None = None
    relations_apres: Relations | None = None
    relations: tuple[PaireRelations, ...] = ()
    mouvements: tuple[Mouvement, ...] = ()
    attendus: tuple[Attendu, ...] = ()
