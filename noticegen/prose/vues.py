"""What prose and templates see of the facts: views that print as one private character each.

A view has no public attribute, so that every name of the prose is a name of the data. A `-` of a key is `_` in prose.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Protocol

from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait
from noticegen.facts.intitules import nom_echeance
from noticegen.prose.encre import CARACTERE, Encre, Forme, Impression, Notation
from noticegen.prose.impression import Inimprimable, print_fait, print_phrase

ENTIERE = Notation()
EFFORT = 100
"""What one step of a loop costs, in characters."""


class Atelier(Protocol):
    """Where a view prints: the ink of one édition, the templates of its shapes, and who is told of a fault."""

    encre: Encre

    def render_forme(self, nom: str, variables: Mapping[str, object]) -> str:
        """A shape or a phrase, facts masked."""

    def blame(self, nom: str, message: str) -> None:
        """Record a fault of what prose calls `nom`, at the place of the prose being rendered."""


class Vue:
    """A thing that has a name in prose."""

    __slots__ = ("_atelier", "_nom")

    def __init__(self, atelier: Atelier, nom: str) -> None:
        self._atelier = atelier
        self._nom = nom

    def _children(self) -> Mapping[str, object]:
        return {}

    def _print(self) -> str:
        noms = [f"{self._nom}.{prose_name(str(name))}" for name in list(self._children())[:6]]
        advice = f" ; précisez : {', '.join(noms)}" if noms else " : la notice n’a rien sous ce nom"
        raise Inimprimable(f"« {self._nom} » ne s’imprime pas tel quel{advice}")

    def __getitem__(self, nom: object) -> object:
        return self._children()[nom]

    def __iter__(self) -> Iterator[object]:
        children = list(self._children().values())
        self._atelier.encre.spend(EFFORT * (len(children) + 1))
        return iter(children)

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        raise Inimprimable(f"« {self._nom} » : un fait ne se compare pas", self._nom)

    __hash__ = object.__hash__

    def __str__(self) -> str:
        try:
            return self._print()
        except Inimprimable as error:
            self._atelier.blame(self._nom, str(error))
            return ""

    __html__ = __str__


class VueFait(Vue):
    """One fact, or one member of a list; a list may be looped over and counted from 0."""

    __slots__ = ("_fait", "_notation", "_rang")

    def __init__(self, atelier: Atelier, nom: str, fait: Fait, notation: Notation = ENTIERE, rang: int | None = None) -> None:
        super().__init__(atelier, nom)
        self._fait = fait
        self._notation = notation
        self._rang = rang

    def _children(self) -> Mapping[str, object]:
        key = {"cle": self._noted(replace(self._notation, partie="cle"))}
        if self._rang is not None or not isinstance(self._fait.valeur, tuple):
            return key
        return key | {rank: self._member(rank) for rank in range(len(self._fait.valeur))}

    def __iter__(self) -> Iterator[object]:
        if self._rang is not None or not isinstance(self._fait.valeur, tuple):
            raise Inimprimable(f"« {self._nom} » n’est pas une liste", self._nom)
        self._atelier.encre.spend(EFFORT * (len(self._fait.valeur) + 1))
        return iter([self._member(rank) for rank in range(len(self._fait.valeur))])

    def _member(self, rang: int) -> "VueFait":
        return VueFait(self._atelier, f"{self._nom}[{rang}]", self._fait, self._notation, rang)

    def _noted(self, notation: Notation) -> "VueFait":
        return VueFait(self._atelier, self._nom, self._fait, notation, self._rang)

    def _print(self) -> str:
        encre = self._atelier.encre
        cle = (self._fait.chemin, self._notation, self._rang)
        return encre.character(cle, lambda: print_fait(self._fait, self._notation, encre.fiche, self._rang))


class VueEcheance(Vue):
    """An échéance: prints as its phrase, gives its dates by name; `date` is that of a limit or an event."""

    __slots__ = ("_echeance", "_enfants", "_faits", "_notation")

    def __init__(self, atelier: Atelier, nom: str, echeance: Echeance, faits: Mapping[str, Fait], notation: Notation = ENTIERE) -> None:
        super().__init__(atelier, nom)
        self._echeance = echeance
        self._faits = faits
        self._notation = notation
        self._enfants: Mapping[str, object] | None = None

    def _children(self) -> Mapping[str, object]:
        if self._enfants is None:
            self._enfants = self._named()
        return self._enfants

    def _named(self) -> Mapping[str, object]:
        plain = Notation(forme=self._notation.forme)
        children: dict[str, object] = {
            name: VueFait(self._atelier, f"{self._nom}.{name}", fait, plain if fait.genre in ("moment", "jours") else ENTIERE)
            for name, fait in self._faits.items()
        }
        date = next((children[name] for name in ("avant", "jusquau", "le", "des") if name in children), None)
        dated = {"date": VueFait(self._atelier, f"{self._nom}.date", date._fait, plain)} if date else {}
        echeance = self._echeance
        words = {"genre": echeance.genre, "sens": echeance.sens, "heure": _has_hour(echeance), "cachet": echeance.cachet}
        words["plusieurs"] = len(echeance.jours) > 1
        return {**children, **dated, **words, "nom": VueNom(self._atelier, f"{self._nom}.nom", echeance)}

    def __iter__(self) -> Iterator[object]:
        raise Inimprimable(f"« {self._nom} » n’est pas une liste", self._nom)

    def _noted(self, notation: Notation) -> "VueEcheance":
        return VueEcheance(self._atelier, self._nom, self._echeance, self._faits, notation)

    def _print(self) -> str:
        if self._notation.partie:
            dates = " ou ".join(
                f"« {self._nom}.{name} »" for name in ("ouverture", "cloture", "date", "du", "au") if name in self._children()
            )
            raise Inimprimable(f"« {self._nom} » est une phrase entière ; pour une date seule, précisez laquelle : {dates}")
        return self._atelier.encre.character(("phrase", self._echeance.chemin, self._notation), self._impress)

    def _impress(self) -> Impression:
        words = self._atelier.render_forme(f"{self._echeance.genre}.txt.j2", {"echeance": self}).strip()
        return print_phrase(self._echeance.chemin, words, self._notation.casse, self._atelier.encre)


class VueNom(Vue):
    """What an échéance is called; its words belong to it."""

    __slots__ = ("_echeance",)

    def __init__(self, atelier: Atelier, nom: str, echeance: Echeance) -> None:
        super().__init__(atelier, nom)
        self._echeance = echeance

    def _print(self) -> str:
        chemin, nom = self._echeance.chemin, nom_echeance(self._echeance)
        return self._atelier.encre.character(("nom", chemin), lambda: print_phrase(chemin, nom, "", self._atelier.encre))


class VueGroupe(Vue):
    """Facts under a common name. One that has a shape prints whole, as templates/formes/<forme>.html.j2 says."""

    __slots__ = ("_forme", "_membres")

    def __init__(self, atelier: Atelier, nom: str, membres: Mapping[str, object], forme: str = "") -> None:
        super().__init__(atelier, nom)
        self._membres = membres
        self._forme = forme

    def _children(self) -> Mapping[str, object]:
        return self._membres

    def __getitem__(self, nom: object) -> object:
        if nom in self._membres:
            return self._membres[nom]
        for name, vue in self._membres.items():
            if prose_name(name) == nom:
                return vue
        raise KeyError(nom)

    def __bool__(self) -> bool:
        return bool(self._membres)

    def _print(self) -> str:
        if not self._forme:
            return super()._print()
        return self._atelier.encre.character(("forme", self._nom), self._impress)

    def _impress(self) -> Forme:
        encre = self._atelier.encre
        corps = self._atelier.render_forme(f"{self._forme}.html.j2", {"groupe": self})
        return Forme(self._nom, CARACTERE.sub(lambda match: _opened(encre[match[0]], match[0]), corps))


def _opened(impression: Impression | Forme, character: str) -> str:
    """A shape inside a shape is part of it; a fact stays masked."""
    return impression.corps if isinstance(impression, Forme) else character


Noter = Callable[[Notation], Notation]


def renote(vue: object, change: Noter) -> object:
    """The same fact in another notation; what filters do. What is unknown stays so, and is told where it prints."""
    if isinstance(vue, (VueFait, VueEcheance)):
        return vue._noted(change(vue._notation))
    if isinstance(vue, Vue):
        raise Inimprimable(f"« {vue._nom} » ne prend pas de filtre : c’est un ensemble de faits", vue._nom)
    return vue


def prose_name(cle: str) -> str:
    """How prose calls a key: `bac_pro` for `bac-pro`."""
    return cle.replace("-", "_")


def _has_hour(echeance: Echeance) -> bool:
    moments = (echeance.limite, echeance.cloture, *echeance.jours)
    return any(moment and moment.minute is not None for moment in moments)
