"""From a fact to its printed runs, in the notation asked for."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import quote

from noticegen.facts.dates.instants import datetime_attribute
from noticegen.facts.dates.notation import print_moment
from noticegen.facts.fait import Fait, Genre, Valeur
from noticegen.facts.fiche import Fiche
from noticegen.facts.moment import Moment
from noticegen.prose.encre import CARACTERE, Casse, Empreinte, Encre, Impression, Notation
from noticegen.prose.typographie import NBSP, typeset

JOUR = "j mmmm aaaa à"
"""The house notation of a date, before the académie's notation of the hour."""

_HOUR_PART = re.compile(r"^(?P<jour>.*?\w)?(?P<lien>\W*(?:à\W+)?)(?P<heure>H.*)$")
_PROTOCOLE = re.compile(r"^https?://", re.IGNORECASE)

_CASSES: dict[Casse, Callable[[str], str]] = {
    "": str,
    "majuscules": str.upper,
    "minuscules": str.lower,
    "majuscule_initiale": lambda texte: texte[:1].upper() + texte[1:],
    "minuscule_initiale": lambda texte: texte[:1].lower() + texte[1:],
}
_LIAISONS = {"liste": " et ", "jours": " et ", "telephones": " ou ", "courriels": " ou "}


class _Maison(NamedTuple):
    """What the académie decides of printing: its notation of the hour, its time zone."""

    notation: str
    fuseau: str


class Inimprimable(ValueError):
    """What was asked of a fact makes no sense for it; the message is French. `nom` is what prose calls it, where that is known."""

    def __init__(self, message: str, nom: str = "", remede: str = "") -> None:
        self.nom = nom
        self.remede = remede
        super().__init__(message)


def print_fait(fait: Fait, notation: Notation, fiche: Fiche, rang: int | None = None) -> Impression:
    """The runs of a fact, or of the `rang`-th member of a list; raises `Inimprimable`."""
    return _printed(fait.chemin, fait.genre, fait.valeur, fait.textes, notation, _Maison(fiche.notation, fiche.fuseau), rang)


@lru_cache(maxsize=8192)
def _printed(
    chemin: str, genre: Genre, valeur: Valeur, textes: tuple[str, ...], notation: Notation, maison: _Maison, rang: int | None
) -> Impression:
    """The same from what printing depends on alone: most facts are those of the édition before."""
    if notation.partie == "cle":
        return Impression(chemin, _cased((Empreinte(typeset(key_of(chemin)), chemin),), notation.casse))
    if rang is not None:
        valeur, textes = valeur[rang : rang + 1], textes[rang : rang + 1]
    members = _members(chemin, genre, valeur, textes, notation, maison)
    empreintes = tuple(_joined(chemin, _LIAISONS.get(genre, ", "), members, notation))
    return Impression(chemin, _cased(empreintes, notation.casse), _target(members))


def print_phrase(chemin: str, masked: str, casse: Casse, encre: Encre) -> Impression:
    """The runs of a phrase from its words, the facts in them still masked: the words belong to the phrase."""
    masked = typeset(masked)
    empreintes: list[Empreinte] = []
    end = 0
    for match in CARACTERE.finditer(masked):
        empreintes += [Empreinte(masked[end : match.start()], chemin), *encre[match[0]].empreintes]
        end = match.end()
    empreintes.append(Empreinte(masked[end:], chemin))
    return Impression(chemin, _cased(tuple(run for run in empreintes if run.texte), casse))


def key_of(chemin: str) -> str:
    """The key of a fact as typed: `CS` of `examens.CS`, a label of `codes.<table>.<libellé>`. Labels may hold dots."""
    bloc, _, rest = chemin.partition(".")
    return rest.partition(".")[2] if bloc in ("codes", "poles", "portails", "echeances") else rest


def _members(chemin: str, genre: Genre, valeur: Valeur, textes: tuple[str, ...], notation: Notation, maison: _Maison) -> list[Empreinte]:
    values = valeur if isinstance(valeur, tuple) else (valeur,)
    if genre in ("moment", "jours"):
        formes = _shortened(values, notation.forme or f"{JOUR} {maison.notation}")
        return [_moment(chemin, moment, _part(forme, notation.partie), maison.fuseau) for moment, forme in zip(values, formes)]
    if notation.partie:
        raise Inimprimable(f"« {chemin} » n’est pas une date : il n’a ni jour ni heure")
    texts = textes if len(textes) == len(values) else tuple(str(value) for value in values)
    return [_PRINTERS.get(genre, _print_text)(chemin, text, str(value), notation) for text, value in zip(texts, values)]


def _shortened(moments: Sequence[Moment], forme: str) -> list[str]:
    """The notation of each day of a list: « 12, 13 mai et 2 juin 2026 », a month and a year said once."""
    match = _HOUR_PART.match(forme)
    day = (match["jour"] if match else forme) or forme
    if any(moment.minute is not None for moment in moments) or not day.endswith(" mmmm aaaa"):
        return [forme] * len(moments)
    formes = []
    for here, after in pairwise(moments):
        same_year = here.jour.year == after.jour.year
        same_month = same_year and here.jour.month == after.jour.month
        formes.append(day.removesuffix(" mmmm aaaa") if same_month else day.removesuffix(" aaaa") if same_year else forme)
    return [*formes, forme]


def _moment(chemin: str, moment: Moment, forme: str, fuseau: str) -> Empreinte:
    try:
        return Empreinte(print_moment(moment, forme), chemin, str(moment), instant=datetime_attribute(moment, fuseau))
    except ValueError as error:
        raise Inimprimable(getattr(error, "message", str(error))) from error


def _part(forme: str, partie: str) -> str:
    match = _HOUR_PART.match(forme)
    if not partie or not match:
        return forme
    return (match["jour"] if partie == "jour" else match["heure"]) or forme


def _print_text(chemin: str, texte: str, valeur: str, notation: Notation) -> Empreinte:
    _refuse_forme(chemin, notation)
    return Empreinte(typeset(texte), chemin, valeur)


def _print_code(chemin: str, texte: str, valeur: str, notation: Notation) -> Empreinte:
    _refuse_forme(chemin, notation)
    return Empreinte(texte, chemin, valeur)


def _print_adresse(chemin: str, texte: str, valeur: str, notation: Notation) -> Empreinte:
    if notation.forme == "sans protocole":
        texte = _PROTOCOLE.sub("", texte).rstrip("/")
    elif notation.forme == "avec protocole":
        texte = valeur
    else:
        _refuse_forme(chemin, notation)
    return Empreinte(texte, chemin, valeur, adresse=valeur if _PROTOCOLE.match(valeur) else "")


def _print_telephone(chemin: str, texte: str, valeur: str, notation: Notation) -> Empreinte:
    if notation.forme in (".", " ", "-"):
        texte = _in_pairs(valeur, "0", notation.forme)
    elif notation.forme == "+33":
        texte = _in_pairs(valeur, "+33 ", " ")
    else:
        _refuse_forme(chemin, notation)
    return Empreinte(texte.replace(" ", NBSP), chemin, valeur, adresse=f"tel:{quote(valeur, safe='+')}")


def _in_pairs(valeur: str, prefixe: str, separateur: str) -> str:
    """A French number by pairs of digits; a short or a foreign one as it is."""
    if not valeur.startswith("+33") or len(valeur) != 12:
        return valeur
    return separateur.join([prefixe + valeur[3], *(valeur[start : start + 2] for start in range(4, 12, 2))])


def _print_courriel(chemin: str, texte: str, valeur: str, notation: Notation) -> Empreinte:
    _refuse_forme(chemin, notation)
    return Empreinte(texte, chemin, valeur, adresse=f"mailto:{quote(valeur, safe='@.+-_')}")


_PRINTERS = {"code": _print_code, "adresse": _print_adresse, "telephones": _print_telephone, "courriels": _print_courriel}


def _refuse_forme(chemin: str, notation: Notation) -> None:
    if notation.forme:
        raise Inimprimable(f"« {chemin} » ne s’imprime pas en « {notation.forme} »")


def _joined(chemin: str, liaison: str, members: list[Empreinte], notation: Notation) -> Iterable[Empreinte]:
    for rank, member in enumerate(members):
        if rank:
            between = liaison if rank == len(members) - 1 else ", "
            yield Empreinte(between if notation.separateur is None else notation.separateur, chemin)
        yield member


def _cased(empreintes: tuple[Empreinte, ...], casse: Casse) -> tuple[Empreinte, ...]:
    if not casse or not empreintes:
        return empreintes
    change = _CASSES[casse]
    initial = casse.endswith("initiale")
    return tuple(run if initial and rank else replace(run, texte=change(run.texte)) for rank, run in enumerate(empreintes))


def _target(members: list[Empreinte]) -> str:
    """What a whole `href` made of the fact holds: one address, one number, or one or several mailboxes."""
    addresses = [member.adresse for member in members]
    if len(addresses) > 1 and all(address.startswith("mailto:") for address in addresses):
        return ",".join([addresses[0], *(address.removeprefix("mailto:") for address in addresses[1:])])
    return addresses[0] if len(addresses) == 1 else ""
