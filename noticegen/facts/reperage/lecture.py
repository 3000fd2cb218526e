"""What each pattern's match is worth: its genre, its canonical value, what is wrong with it. Dates have their own module."""

import re
from collections.abc import Callable

from noticegen.facts.dates.heures import minute_of
from noticegen.facts.dates.vocabulaire import MOIS_EN_LETTRES, RANG_MOIS
from noticegen.facts.illisible import Illisible
from noticegen.facts.moment import MINUIT
from noticegen.facts.reperage import contexte
from noticegen.facts.reperage.texte import TextePlie
from noticegen.facts.reperage.trouvaille import Genre, Trouvaille
from noticegen.facts.valeurs.adresses import read_adresse
from noticegen.facts.valeurs.courriels import read_courriel
from noticegen.facts.valeurs.montant import read_montant
from noticegen.facts.valeurs.telephones import read_telephone

Lecteur = Callable[[TextePlie, int, int], list[Trouvaille]]

_INDICATIF = re.compile(r"^\(\+?([1-9][0-9]*)\)")
_LONGUEUR = re.compile(r"([0-9]{1,3}) ?(?:heures?|h)(?: ?([0-9]{2}))?(?: ?(?:min|mn|minutes))?")
_MOIS = re.compile(MOIS_EN_LETTRES)
_SUR_DIX = re.compile(r"[0-9]{1,2}/10")
_CHIFFRES = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_PONCTUATION = ".,;:!?…'’*_"
_PETITE_HEURE = 6
"""« 3 heures » or « 2 h 30 » without « à » is a length; « 17 heures » is an hour."""


def trouvaille(
    texte: TextePlie, genre: Genre, debut: int, fin: int, valeur: str, faute: str = "", parties: tuple[Trouvaille, ...] = ()
) -> Trouvaille:
    """A find at these places of the folded text, told by its places in the text given."""
    start, end = texte.place(debut), texte.place(fin)
    return Trouvaille(genre, start, end, texte.source[start:end], valeur, faute, parties)


def _read(texte: TextePlie, genre: Genre, debut: int, fin: int, reader: Callable[[str], object], otherwise: str = "") -> list[Trouvaille]:
    """A find whose value a reader of the house gives; its refusal becomes the find's fault."""
    try:
        return [trouvaille(texte, genre, debut, fin, str(reader(texte.brut[debut:fin])))]
    except Illisible as illisible:
        return [trouvaille(texte, genre, debut, fin, otherwise, illisible.message)]


def _written(texte: TextePlie, genre: Genre, debut: int, fin: int) -> list[Trouvaille]:
    return [trouvaille(texte, genre, debut, fin, " ".join(texte.brut[debut:fin].split()))]


def _as_written(genre: Genre) -> Lecteur:
    """A reader for what is worth what is written."""
    return lambda texte, debut, fin: _written(texte, genre, debut, fin)


def _telephone(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    return _read(texte, "telephone", debut, fin, lambda written: read_telephone(_INDICATIF.sub(r"+\1", written)))


def _courriel(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    return _read(texte, "courriel", debut, fin, read_courriel, texte.brut[debut:fin].lower())


def _adresse(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    fin = _end_of_address(texte.plie, debut, fin)
    written = texte.brut[debut:fin]
    if not texte.plie.startswith(("http", "www"), debut) and not _is_bare_host(written.partition("/")[0]):
        return []
    return _read(texte, "adresse", debut, fin, read_adresse, written)


def _is_bare_host(hote: str) -> bool:
    """Whether a name without `www.` is a site's; « clôture.De plus », where a space was forgotten, is none."""
    return hote.isascii() and (hote.isupper() or hote.rpartition(".")[2].islower())


def _end_of_address(plie: str, debut: int, fin: int) -> int:
    """Where an address ends once the sentence's punctuation and an unopened bracket are left out."""
    opened, closed = plie.count("(", debut, fin), plie.count(")", debut, fin)
    while fin > debut + 1:
        if plie[fin - 1] == ")" and closed > opened:
            closed -= 1
        elif plie[fin - 1] not in _PONCTUATION:
            break
        fin -= 1
    return fin


def _montant(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    return _read(texte, "montant", debut, fin, read_montant)


def _mois(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    mois = RANG_MOIS[_MOIS.match(texte.plie, debut)[0].rstrip(".")]
    annee = texte.plie[fin - 4 : fin] if texte.plie[fin - 1].isdigit() else "-"
    return [trouvaille(texte, "mois", debut, fin, f"{annee}-{mois:02}")]


def _jour_semaine(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    return [trouvaille(texte, "jour_semaine", debut, fin, texte.plie[debut:fin].rstrip("s"))]


def _annees(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    first, second = texte.plie[debut : debut + 4], texte.plie[fin - 2 : fin]
    return [
        trouvaille(texte, "annee", debut, debut + 4, first),
        trouvaille(texte, "annee", fin - 2, fin, f"{first[:2]}{second}"),
    ]


def _heure(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    written = texte.plie[debut:fin]
    if _is_length(texte, debut, fin, written):
        return _written(texte, "duree", debut, fin)
    try:
        minute = minute_of(written)
    except Illisible as illisible:
        return [trouvaille(texte, "heure", debut, fin, written, illisible.message)]
    return [trouvaille(texte, "heure", debut, fin, f"{minute // 60:02}:{minute % 60:02}")]


def _is_length(texte: TextePlie, debut: int, fin: int, written: str) -> bool:
    """Whether « 48 heures », « 24h », « 3 heures » are a length of time and no hour of the day."""
    found = _LONGUEUR.fullmatch(written)
    if not found:
        return False
    if contexte.announces_length(texte, debut) or contexte.is_followed_as_length(texte, fin):
        return True
    hours = int(found[1])
    if hours * 60 > MINUIT and not found[2]:
        return True
    return (hours <= _PETITE_HEURE or hours == 24) and not contexte.announces_hour(texte, debut)


def _fraction(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    """« 14/10 » is a day of the year where it may be one and is typed as one, in two digits or after « le »."""
    jour, mois = (int(part) for part in texte.plie[debut:fin].split("/"))
    if 1 <= mois <= 12 and 1 <= jour <= 31 and (fin - debut == len("14/10") or contexte.announces_day(texte, debut)):
        return [trouvaille(texte, "date", debut, fin, f"--{mois:02}-{jour:02}")]
    return _written(texte, "nombre", debut, fin)


def _note(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    """« 10/20 » is a mark; « 20/10 », above its own maximum, and « le 05/10 » are days."""
    written = texte.plie[debut:fin]
    if _SUR_DIX.fullmatch(written) and (int(written[:-3]) > 10 or contexte.announces_day(texte, debut)):
        return _fraction(texte, debut, fin)
    return _written(texte, "note", debut, fin)


def _puce(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    """A number that opens a line; elsewhere the same signs are a number and the sentence's full stop."""
    if contexte.opens_line(texte, debut):
        return _written(texte, "numero", debut, debut + len(texte.plie[debut:fin].rstrip(" -")))
    return _nombre(texte, debut, _CHIFFRES.match(texte.plie, debut, fin).end())


def _voie(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    return _written(texte, "postal", debut, debut + len(texte.plie[debut:fin].rstrip(" ,")))


def _code_postal(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    """Five digits before a capital are a postal code; before a small letter, a number."""
    capital = texte.brut[fin + 1 : fin + 2].isupper()
    return _written(texte, "postal", debut, fin) if capital else _nombre(texte, debut, fin)


def _court(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    return _telephone(texte, debut, fin) if contexte.announces_call(texte, debut) else _nombre(texte, debut, fin)


def _quantite(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    """The pattern ends with the space before the thing counted."""
    return _nombre(texte, debut, fin - 1) if contexte.is_named(texte, debut) else _written(texte, "quantite", debut, fin - 1)


def _nombre(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    written = texte.brut[debut:fin]
    return [trouvaille(texte, "nombre", debut, fin, written if written.isalnum() else "".join(written.split()))]


LECTEURS: dict[str, Lecteur] = {
    "telephone": _telephone,
    "courriel": _courriel,
    "adresse": _adresse,
    "montant": _montant,
    "mois": _mois,
    "jour_semaine": _jour_semaine,
    "annee": _as_written("annee"),
    "annees": _annees,
    "heure": _heure,
    "fraction": _fraction,
    "note": _note,
    "puce": _puce,
    "voie": _voie,
    "postal": _code_postal,
    "boite": _as_written("postal"),
    "court": _court,
    "quantite": _quantite,
    "nombre": _nombre,
    "reference": _as_written("reference"),
    "numero": _as_written("numero"),
    "ordinal": _as_written("ordinal"),
    "age": _as_written("age"),
    "duree": _as_written("duree"),
    "pourcentage": _as_written("pourcentage"),
}
"""By the name of the pattern in `motifs`."""
