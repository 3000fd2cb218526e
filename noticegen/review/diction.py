"""How constats speak: facts by a name an officer knows, values as they are printed, numbers with their noun."""

from noticegen.facts.dates.notation import print_moment
from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche
from noticegen.facts.intitules import nom_echeance
from noticegen.facts.moment import Moment

NOTATION = "j mmmm aaaa à HHhMM"

_ECHEANCES = {
    "ouverture": "l’ouverture de",
    "cloture": "la clôture de",
    "avant": "la limite",
    "jusquau": "la limite",
    "le": "la date",
    "du": "le début de",
    "au": "la fin de",
    "des": "l’une des dates",
    "libelle": "le libellé de",
    "preuve": "la preuve demandée pour",
}

_COORDONNEES = {
    "nom": "le nom de",
    "adresse": "l’adresse de",
    "role": "le rôle de",
    "chemin": "le menu de",
    "bureau": "le bureau de",
    "ressort": "le ressort de",
    "horaires": "les horaires de",
    "precision": "la précision sur",
    "telephones": "les téléphones de",
    "telecopies": "les télécopies de",
    "courriels": "les courriels de",
}

_ENSEMBLES = {"examens": "l’examen", "tarifs": "le tarif", "constantes": "la constante"}

_AUTRES = {
    "publics": "les publics",
    "references": "les références",
    "notice.titre": "le titre de la notice",
    "session.libelle": "le libellé de la session",
    "session.annee": "l’année de la session",
    "session.precedente": "l’année de la session précédente",
    "academie.nom": "le nom de l’académie",
    "academie.devise": "la devise de l’académie",
    "academie.site": "le site de l’académie",
    "academie.domaines": "les domaines de l’académie",
}


def say(moment: Moment) -> str:
    """A moment in the house notation, `13 novembre 2025 à 19h00`."""
    return print_moment(moment, NOTATION)


def say_fait(fait: Fait) -> str:
    """A fact's value as an officer reads it: dates in the house notation, the rest as typed."""
    if fait.genre in ("moment", "jours"):
        moments = fait.valeur if isinstance(fait.valeur, tuple) else (fait.valeur,)
        return ", ".join(say(moment) for moment in moments)
    return " · ".join(fait.textes) or fait.canonique


def counted(number: int, noun: str) -> str:
    """A number with its noun, plural from two on: `1 jour`, `23 jours`, `0 jour`."""
    return f"{number} {noun}{'s' if abs(number) > 1 else ''}"


def say_delay(days: int, fenetre: str = "") -> str:
    """A delay after a closing: « 2 jours après la clôture », « le jour de la clôture de « automne » »."""
    closing = f"la clôture de {quoted(fenetre)}" if fenetre else "la clôture"
    return f"{counted(abs(days), 'jour')} {'après' if days > 0 else 'avant'} {closing}" if days else f"le jour de {closing}"


def window_name(fiche: Fiche, cle: str) -> str:
    """What a window is called where the notice has several; empty where there is no other."""
    several = sum(echeance.genre == "fenetre" for echeance in fiche.echeances.values()) > 1
    return echeance_name(fiche, cle) if several else ""


def quoted(texte: str) -> str:
    """The text between French quotes, no-break spaces inside."""
    return f"«\u00a0{texte}\u00a0»"


def name(fiche: Fiche, chemin: str) -> str:
    """The fact's name in a sentence: `la clôture de « inscription »`, `les téléphones de « Pôle SAH »`."""
    if chemin in _AUTRES:
        return _AUTRES[chemin]
    head, _, rest = chemin.partition(".")
    if head == "echeances":
        cle, _, part = rest.partition(".")
        return f"{_ECHEANCES.get(part, 'l’échéance')} {quoted(echeance_name(fiche, cle))}"
    if head in ("portails", "poles"):
        cle, _, part = rest.partition(".")
        return f"{_COORDONNEES.get(part, 'le pôle' if head == 'poles' else 'le portail')} {quoted(place_name(fiche, head, cle))}"
    if head == "codes":
        return f"le code de {quoted(rest.partition('.')[2])}"
    return f"{_ENSEMBLES.get(head, 'le fait')} {quoted(rest or head)}"


def sentence_name(fiche: Fiche, chemin: str) -> str:
    """The same at the head of a sentence."""
    words = name(fiche, chemin)
    return words[0].upper() + words[1:]


def echeance_name(fiche: Fiche, cle: str) -> str:
    """What an échéance is called: as its notice calls it, else its key in plain words."""
    echeance = fiche.echeances.get(cle)
    return nom_echeance(echeance) if echeance else cle.replace("-", " ")


def place_name(fiche: Fiche, head: str, cle: str) -> str:
    """What a pôle or a portail is called: its name, else its key."""
    fait = fiche.faits.get(f"{head}.{cle}.nom")
    return fait.canonique if fait else cle
