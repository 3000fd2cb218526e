"""A printed fact as the expression that prints it so, letter for letter; None when no expression does."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from noticegen.facts.dates.notation_lue import notation_of
from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche
from noticegen.prose.encre import Casse, Notation
from noticegen.prose.impression import Inimprimable, print_fait
from noticegen.prose.noms import RESERVES
from noticegen.prose.typographie import typeset

_IDENTIFIANT = re.compile(r"[a-zA-Z][a-zA-Z0-9_]*")
_SEMAINE = re.compile(r"^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?=\s)", re.IGNORECASE)
_HEURE = re.compile(r"(?<!\d)\d{1,2}\s?(?:h|H|:|heures?)\s?(?:\d{2})?(?!\w)|\b[Mm]inuit\b|\b[Mm]idi\b")
_JONCTION = re.compile(r"[\s,(–—⁰¹²³⁴-⁹-]*(?:\b(?:à partir de|à compter de|jusqu['’]à|dès|des|à|a))?[\s(]*$")
_DEUX_NIVEAUX = ("portails", "poles", "codes", "echeances")
_CASSES: tuple[Casse, ...] = ("majuscules", "minuscules", "majuscule_initiale", "minuscule_initiale")


@dataclass(frozen=True)
class Noms:
    """The names of the prose for the facts of one édition."""

    fiche: Fiche

    def expression(self, chemin: str, texte: str, valeur: str = "") -> str | None:
        """The Markdown that prints a fact as `texte` reads, the literal weekday of a false date included.

        `valeur`, where it is known, says which member of a list is printed: a list may be long.
        """
        fait = self.fiche.faits.get(chemin)
        if fait is None or _contradicts(fait, valeur):
            return None
        found = self._exact(fait, texte, valeur)
        if found is None and fait.genre in ("moment", "jours"):
            return self._in_pieces(fait, texte)
        return None if found is None else f"{{{{ {found} }}}}"

    def whole_list(self, chemin: str, textes: Sequence[str], separateur: str) -> str | None:
        """The expression that prints all the members of a list, in order, with that separator."""
        fait = self.fiche.faits.get(chemin)
        if fait is None or not isinstance(fait.valeur, tuple) or len(fait.valeur) != len(textes) or len(textes) < 2:
            return None
        wanted = _seen(separateur.join(textes))
        forms = ("", ".", " ", "-") if fait.genre == "telephones" else ("",)
        form = next((form for form in forms if self._prints(fait, Notation(forme=form, separateur=separateur), None) == wanted), None)
        if form is None or '"' in separateur or "\\" in separateur:
            return None
        asked = f" | en({_quoted(form)})" if form else ""
        return f"{{{{ {self.name(chemin)}{asked} | separes({_quoted(separateur)}) }}}}"

    def target(self, chemin: str, adresse: str) -> str:
        """How prose names the fact that a link leads to; of a list, the member that the address holds."""
        valeur = self.fiche.faits[chemin].valeur
        members = [str(member) for member in valeur] if isinstance(valeur, tuple) and len(valeur) > 1 else []
        held = "".join(unquote(adresse).split()).casefold()
        rank = next((rank for rank, member in enumerate(members) if member.casefold() in held), None)
        return self.name(chemin) if rank is None else f"{self.name(chemin)}[{rank}]"

    def name(self, chemin: str) -> str:
        """How prose names a fact: `inscription.cloture`, `poles.bac_pro.courriels`, `tarifs["frais de dossier"]`."""
        bloc, _, rest = chemin.partition(".")
        if not rest:
            return bloc
        parts = rest.split(".", 1) if bloc in _DEUX_NIVEAUX else [rest]
        first = parts[0].replace("-", "_")
        if bloc == "echeances" and _IDENTIFIANT.fullmatch(first) and first not in RESERVES:
            return first + "".join(_access(part) for part in parts[1:])
        return bloc + "".join(_access(part) for part in parts)

    def _exact(self, fait: Fait, texte: str, valeur: str = "") -> str | None:
        wanted = _seen(texte)
        for rank in self._ranks(fait, valeur):
            for notation, filtre in _notations(fait, texte):
                if self._prints(fait, notation, rank) == wanted:
                    index = "" if rank is None else f"[{rank}]"
                    return f"{self.name(fait.chemin)}{index}{filtre}"
        return None

    def _ranks(self, fait: Fait, valeur: str) -> list[int | None]:
        """The members of a list that may be meant; None where there is but one."""
        if not isinstance(fait.valeur, tuple) or len(fait.valeur) < 2:
            return [None]
        return [rank for rank, one in enumerate(fait.valeur) if str(one) == valeur] or list(range(len(fait.valeur)))

    def _prints(self, fait: Fait, notation: Notation, rank: int | None) -> str:
        try:
            return _seen(print_fait(fait, notation, self.fiche, rank).texte)
        except Inimprimable:
            return ""

    def _in_pieces(self, fait: Fait, texte: str) -> str | None:
        """A date that no notation prints whole: its hour apart from its day (« à midi » stays words), a false weekday a word."""
        hour = _HEURE.search(texte)
        if hour and (before := _JONCTION.sub("", texte[: hour.start()])):
            day, clock = self._exact(fait, before), self._exact(fait, hour[0])
            printed = f"{{{{ {clock} }}}}" if clock else hour[0]
            if day:
                return f"{{{{ {day} }}}}{texte[len(before) : hour.start()]}{printed}{texte[hour.end() :]}"
        weekday = _SEMAINE.match(texte)
        if not weekday:
            return None
        rest = self.expression(fait.chemin, texte[weekday.end() :].lstrip())
        return None if rest is None else f"{weekday[0]} {rest}"


def _notations(fait: Fait, texte: str) -> Iterator[tuple[Notation, str]]:
    """The notations a fact may be printed in, the plainest first, each with the filters that ask for it."""
    yield Notation(), ""
    if fait.genre in ("moment", "jours"):
        yield Notation(partie="jour"), " | jour"
        yield Notation(partie="heure"), " | heure"
        forme = notation_of(texte)
        if forme:
            yield Notation(forme=forme), f" | en({_quoted(forme)})"
    elif fait.genre in ("texte", "liste"):
        for casse in _CASSES:
            yield Notation(casse=casse), f" | {casse}"
    else:
        forms = {"adresse": ("sans protocole", "avec protocole"), "telephones": (".", " ", "-")}.get(fait.genre, ())
        for forme in forms:
            yield Notation(forme=forme), f" | en({_quoted(forme)})"


def _contradicts(fait: Fait, valeur: str) -> bool:
    """Whether a date printed is neither the fact's nor the day of it alone: it stays words, its day as well as its hour."""
    return fait.genre == "moment" and bool(valeur) and valeur != fait.canonique and not fait.canonique.startswith(f"{valeur}T")


def _access(part: str) -> str:
    name = part.replace("-", "_")
    return f".{name}" if _IDENTIFIANT.fullmatch(name) else f"[{_quoted(part)}]"


def _quoted(texte: str) -> str:
    return '"' + texte.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _seen(texte: str) -> str:
    """A text as its reader sees it: house typography, one kind of space."""
    return " ".join(typeset(texte).split())
