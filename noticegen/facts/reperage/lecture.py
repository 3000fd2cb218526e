"""What each pattern's match is worth: its genre, its canonical value, what is wrong with it. Dates have their own module."""

import re
from collections.abc import Callable, Iterable

from noticegen.facts.adresses import read_adresse
from noticegen.facts.courriels import read_courriel
from noticegen.facts.dates.heures import minute_of
from noticegen.facts.dates.vocabulaire import MOIS_EN_LETTRES, RANG_MOIS
from noticegen.facts.illisible import Illisible
from noticegen.facts.moment import MINUIT
from noticegen.facts.montant import read_montant
from noticegen.facts.reperage.texte import TextePlie
from noticegen.facts.reperage.trouvaille import Genre, Trouvaille
from noticegen.facts.telephones import read_telephone

_VUE = 40
"""Characters before a match that may say what it is."""

_MESURE = frozenset(
    "duree durees pendant durant sous delai delais avez avons disposez disposent dispose environ maximum minimum epreuve epreuves examen d'une".split()
)
_MESURE_DE = _MESURE | {"plus", "moins", "bout"}
_MESURE_LES = frozenset({"dans", "toutes"})
_HEURE_APRES = frozenset("a des avant apres vers entre et jusqu'a de horaire horaires heure".split())
_DATE_APRES = frozenset("le du au avant des jusqu'au lundi mardi mercredi jeudi vendredi samedi dimanche".split())
_APRES_DUREE = re.compile(r" ?(?:par (?:jour|semaine|mois|an)|de (?:cours|formation|travail|stage|preparation)|ouvr|maximum|minimum|plus tard|consecutives|apres)")
_AVANT_COURT = re.compile(
    r"(?<!\w)(?:tel(?:ephone)?s?|numero(?: vert| court| unique| gratuit)?|appel(?:er|ez)|compos(?:er|ez)|contact(?:er|ez)|joindre|joignables?)"
    r"[ .:]{0,3}(?:au |le |par telephone au )?(?:numero )?$"
)
_LONGUEUR = re.compile(r"([0-9]{1,3}) ?(?:heures?|h)(?: ?([0-9]{2}))?(?: ?(?:min|mn|minutes))?")
_PONCTUATION = ".,;:!?…'’*_"


def _avant(texte: TextePlie, debut: int) -> str:
    return texte.plie[max(0, debut - _VUE) : debut]


def _mots_avant(texte: TextePlie, debut: int) -> list[str]:
    """The three words before a match, the last one first; empty where there is none."""
    words = _avant(texte, debut).replace(":", " ").split()[-3:]
    return [*reversed(words), "", "", ""]


def trouvaille(texte: TextePlie, genre: Genre, debut: int, fin: int, valeur: str, faute: str = "", parties: tuple[Trouvaille, ...] = ()) -> Trouvaille:
    """A find at these places of the folded text, told by its places in the text given."""
    start, end = texte.place(debut), texte.place(fin)
    return Trouvaille(genre, start, end, texte.source[start:end], valeur, faute, parties)


def _read(texte: TextePlie, genre: Genre, debut: int, fin: int, reader: Callable[[str], object], otherwise: str = "") -> Trouvaille:
    """A find whose value a reader of the house gives; its refusal becomes the find's fault."""
    try:
        return trouvaille(texte, genre, debut, fin, str(reader(texte.brut[debut:fin])))
    except Illisible as illisible:
        return trouvaille(texte, genre, debut, fin, otherwise, illisible.message)


def _as_written(genre: Genre) -> "Lecteur":
    def lire(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
        return [trouvaille(texte, genre, debut, fin, " ".join(texte.brut[debut:fin].split()))]

    return lire


def _telephone(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    return [_read(texte, "telephone", debut, fin, lambda ecrit: read_telephone(ecrit.replace("(+", "+").replace("+33)", "+33")))]


def _courriel(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    return [_read(texte, "courriel", debut, fin, read_courriel, texte.plie[debut:fin])]


def _adresse(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    fin = _end_of_address(texte.plie, debut, fin)
    written = texte.brut[debut:fin]
    if not texte.plie.startswith(("http", "www"), debut) and not _is_bare_host(written.partition("/")[0]):
        return []
    return [_read(texte, "adresse", debut, fin, read_adresse, texte.brut[debut:fin])]


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
    return [_read(texte, "montant", debut, fin, read_montant)]


def _mois(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    written = texte.plie[debut:fin]
    mois = RANG_MOIS[re.match(MOIS_EN_LETTRES, written)[0]]
    annee = written[-4:] if written[-1].isdigit() else ""
    return [trouvaille(texte, "mois", debut, fin, f"{annee or '-'}-{mois:02}")]


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
    if _is_delay(texte, debut, fin, written):
        return _as_written("duree")(texte, debut, fin)
    try:
        minute = minute_of(written)
    except Illisible as illisible:
        return [trouvaille(texte, "heure", debut, fin, written, illisible.message)]
    return [trouvaille(texte, "heure", debut, fin, f"{minute // 60:02}:{minute % 60:02}")]


def _is_delay(texte: TextePlie, debut: int, fin: int, written: str) -> bool:
    """Whether « 48 heures », « 24h », « 3 heures » are a length of time and no hour of the day."""
    found = _LONGUEUR.fullmatch(written)
    if not found:
        return False
    if _announces_length(texte, debut) or _APRES_DUREE.match(texte.plie, fin):
        return True
    if found[2]:
        return False
    hours, spelled = int(found[1]), "heure" in written
    return hours * 60 > MINUIT or ((hours == 24 or (spelled and hours <= 6)) and not _announces_hour(texte, debut))


def _announces_length(texte: TextePlie, debut: int) -> bool:
    last, before, *_ = _mots_avant(texte, debut)
    return last in _MESURE or (last == "de" and before in _MESURE_DE) or (last == "les" and before in _MESURE_LES)


def _announces_hour(texte: TextePlie, debut: int) -> bool:
    return _mots_avant(texte, debut)[0] in _HEURE_APRES or texte.plie[max(0, debut - 2) : debut].strip()[-1:] in tuple("(|,-")


def _fraction(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    """« 14/10 » is a day of the year where it may be one and is typed as one, in two digits or after « le »."""
    jour, mois = (int(part) for part in texte.plie[debut:fin].split("/"))
    if 1 <= mois <= 12 and 1 <= jour <= 31 and (fin - debut == 5 or _announces_date(texte, debut)):
        return [trouvaille(texte, "date", debut, fin, f"--{mois:02}-{jour:02}")]
    return [trouvaille(texte, "nombre", debut, fin, texte.plie[debut:fin])]


def _note(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    """« 10/20 » is a mark; « 20/10 », above its own maximum, or « le 05/10 » are days."""
    written = texte.plie[debut:fin]
    if re.fullmatch(r"[0-9]{1,2}/10", written) and (int(written[:-3]) > 10 or _announces_date(texte, debut)):
        return _fraction(texte, debut, fin)
    return _as_written("note")(texte, debut, fin)


def _announces_date(texte: TextePlie, debut: int) -> bool:
    return _mots_avant(texte, debut)[0] in _DATE_APRES


def _puce(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    """A number that opens a line; elsewhere the same signs are a number and the sentence's full stop."""
    line = texte.brut.rfind("\n", max(0, debut - 12), debut) + 1 or texte.brut.rfind("\x1e", max(0, debut - 12), debut) + 1
    start = line or (0 if debut <= 12 else debut)
    if debut and (start == debut and not line or texte.plie[start:debut].strip(" #*>-•➔→–(")):
        return _nombre(texte, debut, debut + len(re.match(r"[0-9]+(?:[.,][0-9]+)*", texte.plie[debut:fin])[0]))
    return _as_written("numero")(texte, debut, debut + len(texte.plie[debut:fin].rstrip(" -")))


def _voie(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    return _as_written("postal")(texte, debut, debut + len(texte.plie[debut:fin].rstrip(" ,")))


def _code_postal(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    """Five digits before a capital are a postal code; before a small letter, a number."""
    capital = texte.brut[fin + 1 : fin + 2].isupper()
    return _as_written("postal")(texte, debut, fin) if capital else _nombre(texte, debut, fin)


def _court(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    if _AVANT_COURT.search(_avant(texte, debut)):
        return _telephone(texte, debut, fin)
    return _nombre(texte, debut, fin)


def _quantite(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    if _mots_avant(texte, debut)[0] in ("le", "du", "au", "jusqu'au"):
        return _nombre(texte, debut, fin - 1)
    return [trouvaille(texte, "quantite", debut, fin - 1, texte.plie[debut : fin - 1])]


def _nombre(texte: TextePlie, debut: int, fin: int) -> list[Trouvaille]:
    written = texte.brut[debut:fin]
    return [trouvaille(texte, "nombre", debut, fin, written if written.isalnum() else "".join(written.split()))]


Lecteur = Callable[[TextePlie, int, int], Iterable[Trouvaille]]

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
