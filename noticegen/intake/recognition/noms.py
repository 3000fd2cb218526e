"""Names of services: the words before a telephone or a mailbox that say who answers."""

import re
from dataclasses import dataclass

from noticegen.facts.lieu import Lieu
from noticegen.facts.pliage import fold
from noticegen.facts.reperage import scan
from noticegen.facts.saisie.cles import SLUG
from noticegen.intake.recognition.libelles import slug
from noticegen.intake.recognition.passages import Passage

_SERVICE = (
    r"(?:p[oô]les?|bureaux?|service|division|d[eé]partement des|direction|cellule|secr[eé]tariat|rectorat|dsden|d\.?e\.?c\.?(?: ?\d)?|siec|inspection|"
    r"d[eé]l[eé]gation|assistance|gestionnaires?|mission|vice-rectorat|antenne|correspondant|r[eé]f[eé]rente?|standard|maison des examens|greta|cio)(?![\w-])"
)
_PERSONNE = r"(?:M\.|Mme|Mlle|MM\.|Madame|Monsieur)\s+[A-ZÀ-Ý]"
_NOMME = re.compile(rf"\W*(?:(?i:le |la |les |l['’]))?(?i:{_SERVICE})|\W*{_PERSONNE}")
_DANS = re.compile(rf"(?<![\w-])(?<![Nn]ote de )(?<![Nn]otes de )(?P<nom>(?i:{_SERVICE})[^\n;:]*|{_PERSONNE}[^\n;:,]*)")
_FIN = re.compile(
    r"(?<!\s)\s{0,3}(?:[;:/|→➔]|\s[-–—]\s|,?\s{1,3}(?=(?:t[eé]l|m[eé]l|mail|courriel|e-?mail|fax|t[eé]l[eé]copie)\b)|[,(]?\s{0,3}\b(?:(?:au|aux|par|via|sur|est|sont|peut|peuvent|ou|"
    r"reçoi(?:t|vent)|accueille(?:nt)?|r[eé]pond(?:ent)?|assure(?:nt)?|tien(?:t|nent)|reste(?:nt)?|vous|ouverte?s?|ferm[eé]e?s?)\s|[àa]\s+l['’]adresse|"
    r"t[eé]l(?:[eé]phone)?s?\b|m[eé]l\b|mail\b|courriels?\b|e-?mail\b|fax\b|t[eé]l[eé]copie|joignables?)).*$",
    re.IGNORECASE | re.DOTALL,
)
_ETIQUETTE = re.compile(
    r"^\W*(?:(?:t[eé]l(?:[eé]phone)?s?|t[eé]l[eé]copie|fax|m[eé]ls?|mails?|courriels?|e-?mails?|adresse(?: (?:mail|[eé]lectronique|postale))?|courrier|site(?: internet)?|contacts?|num[eé]ro(?: vert)?|"
    r"standard|portable|ligne directe|affaire suivie par|suivi par|renseignements?|informations?|horaires|pour (?:tou[st]e?s? )?(?:renseignements?|informations?|questions?|contact).*|"
    r"plus d['’]informations?|nous (?:contacter|écrire|appeler|joindre)|o[uù] se renseigner|vos contacts?|coordonn[eé]es|attention|important|remarque)\b|[^\w]*$)",
    re.IGNORECASE,
)
_PROTOCOLE = re.compile(r"(?:^|\W)(?:https?|ftp|mailto|tel)$", re.IGNORECASE)
"""What ends before the colon of an address, which opens no label."""

_MOYEN = re.compile(r"\b(?:adresse|messagerie|bo[iî]te|courriel|num[eé]ro)s?\b", re.IGNORECASE)
"""What a label that names the means and not the service holds: « une seule adresse pour tous »."""

_NUMEROTE = re.compile(r"\s*(?:[IVX]{1,5}|\d{1,2}|[a-zA-Z])\s*(?:[.)°–—-])")
_QUEUE = re.compile(
    r"(?:[\s,;(–—-]*(?:\b(?:par )?(?:t[eé]l(?:[eé]phone)?s?|m[eé]ls?|mails?|courriels?|e-?mails?|fax|contacts?)\W*)+)?$", re.IGNORECASE
)
_MOYENS = re.compile(
    r"\W*(?:t[eé]l(?:[eé]phone)?s?|t[eé]l[eé]copies?|fax|m[eé]ls?|mails?|courriels?|e-?mails?|adresses? (?:mail|e-?mail|[eé]lectronique)s?|portable|ligne directe"
    r"|num[eé]ros?(?: de (?:t[eé]l[eé]phone|t[eé]l[eé]copie|fax))?)\W*",
    re.IGNORECASE,
)
"""A cell that says by which means one reaches a service, not which one."""

_PRECISION = re.compile(r"^(?P<nom>[^()]{2,}?)\s*\((?P<precision>[^()]{1,60})\)$")
_FAX = re.compile(r"(?:fax|telecopies?|telecopieur)\W{0,4}$")
_VIDES = frozenset(
    [
        "pole",
        "poles",
        "bureau",
        "bureaux",
        "service",
        "division",
        "du",
        "de",
        "des",
        "la",
        "le",
        "les",
        "l",
        "d",
        "et",
        "a",
        "au",
        "aux",
        "un",
        "une",
    ]
)
_FAITS = ("date", "periode", "jours", "telephone", "courriel", "heure", "duree")
_LIEN = re.compile(
    r"(?:[\s,(–—-]+(?:l[ea]s?|du|de|des|au|aux|[àa]|tous|chaque|d[eè]s|entre|depuis|avant|pour|d['’]ici|apr[eè]s|jusqu['’](?:au|[àa])))*[\s,(–—-]*$",
    re.IGNORECASE,
)
"""The small words by which a sentence comes to a day or an hour."""

_DIT = re.compile(
    r"^(?!.*\bqui\b).*\b(?:est|sont|sera|seront|ont|peut|peuvent|doit|doivent|vous|nous|on|ils?|elles?|(?!chez\b|assez\b)[a-z]{3,}ez)\b"
    r"|\b(?:s|n|j|qu)'|^\W*(?:les|des|ces|vos|nos|leurs)\b.*\b(?![a-z]*ment\b)[a-z]{3,}ent\b"
)
"""A verb: a label that holds one says what is done and not who answers, « les résultats arrivent par mél : … »."""

_SANS_NOM = re.compile(r"(?:(?:le|la|les|un|une|notre|votre|nos|ce) )?(?:poles?|bureaux?|services?|division)")
"""« le service »: a service, and no word of which."""

_RESTE = re.compile(r"\W*pour (?:le|tout(?:e|es)?|toute autre|tout autre|les autres) ?(?:le |les )?(?:reste|demandes?|cas|sujets?)\b")
_NOUVELLE = re.compile(r"\s*[.;]\s+(?=[A-ZÀ-Ý])")
"""What parts a contact from the label of the next one, on its line."""

_FIN_DE_PHRASE = re.compile(r"(?<=[a-zà-ÿ0-9)»]{2}[.!?])(?<![Tt]él\.)(?<!poste\.)\s+(?=[A-ZÀ-Ý])")

_LONG = 110
"""A longer line is a sentence, not a name."""

_PHRASE = 220
"""Characters of a label in which its verb is looked for."""


@dataclass(frozen=True)
class Nom:
    """A service's name as printed, where it stands (`place`: passage, start, end), its scope in brackets, and why it was taken."""

    texte: str
    place: tuple[int, int, int] | None
    lieu: Lieu
    raison: str
    precision: str = ""
    precision_place: tuple[int, int, int] | None = None

    @property
    def cle(self) -> str:
        """The key the name makes, « pôle » or « bureau » left out where words remain."""
        words = [word for word in slug(self.texte).split("-") if word not in _VIDES]
        key = "-".join(words) or slug(self.texte)
        return key if SLUG.fullmatch(key) else "contact"


def is_contact_line(head: str) -> bool:
    """Whether a line begins with nothing but « Tél. : » and the like before its first number."""
    return bool(_ETIQUETTE.match(head)) and len(head) < 40


def name_of_line(passage: Passage, debut: int, fin: int, alone: bool = False, heading: bool = False) -> Nom | None:
    """The label that opens a line, `Pôle SAH (CS4) :`; a line that stands `alone` is one when it names a service.

    A heading just above a line of numbers names whom they reach.
    """
    head = passage.texte[debut:fin]
    if not alone:
        debut = _own_sentence(head, debut)
        label, colon, _ = passage.texte[debut:fin].partition(":")
        if not colon:
            return None
    else:
        label = head.rstrip(" \u00a0:.")
        if not names_service(label) and not (heading and passage.titre and not _NUMEROTE.match(label)):
            return None
    end = _QUEUE.search(label).start()
    if not names_service(label) and _says_what(fold(label[:_PHRASE]), fold(label[end:])):
        return None
    label = label[:end]
    label = label[: next((found.debut for found in scan(label) if found.genre == "postal"), len(label))]
    if _PROTOCOLE.search(label) or len(label) > _LONG or _ETIQUETTE.match(label) or _MOYEN.search(label) or _holds_facts(label):
        return None
    return _nom(passage, debut, debut + len(label), "en tête de ligne" if not alone else "dans la ligne au-dessus")


def _says_what(plie: str, queue: str) -> bool:
    """Whether a label says what is done, or by which means, and not who answers."""
    return bool(_DIT.search(plie) or _RESTE.match(plie)) or "par" in queue.split()


def name_after(passage: Passage, debut: int, fin: int) -> Nom | None:
    """The label that, after another contact on its line, begins a new thought: « …. Paiements : »."""
    found = _NOUVELLE.match(passage.texte, debut, fin)
    return name_of_line(passage, found.end(), fin) if found else None


def names_service(texte: str) -> bool:
    """Whether a text begins with the name of a service or of somebody."""
    return _NOMME.match(texte) is not None


def _own_sentence(head: str, debut: int) -> int:
    """Where the label of a contact may begin, on a line that begins at `debut`: a label whose sentence is over is another thing's."""
    label, _, rest = head.partition(":")
    ends = list(_FIN_DE_PHRASE.finditer(rest)) if not names_service(label) else []
    return debut + len(label) + 1 + ends[-1].end() if ends else debut


def name_in(passage: Passage, debut: int, fin: int) -> Nom | None:
    """The last service that the words of a stretch name: « le bureau des examens au … »."""
    found = list(_DANS.finditer(passage.texte, debut, fin))
    if not found:
        return None
    name = _before_facts(_FIN.sub("", found[-1]["nom"]))
    start = found[-1].start("nom")
    return _nom(passage, start, start + len(name), "dans les mots qui précèdent") if len(name) <= _LONG else None


def name_of_row(passage: Passage) -> Nom | None:
    """What the head of a row names: one of its lines, with its scope in brackets when one stands after it."""
    start, end = _naming_line(passage.texte)
    if end - start > _LONG or _holds_facts(passage.texte[start:end]) or names_means(passage.texte):
        return None
    return _nom(passage, start, end, "en tête de ligne")


def _naming_line(texte: str) -> tuple[int, int]:
    """Where the line of a head begins and ends that names whom it heads: the last that names a service, below a letterhead; else the first."""
    spans: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]+", texte):
        scope = spans and line[0].lstrip().startswith("(")
        spans[-1:] = [(spans[-1][0], line.end())] if scope else [*spans[-1:], line.span()]
    services = [span for span in spans if names_service(texte[slice(*span)])]
    return next(reversed(services), spans[0] if spans else (0, 0))


def names_means(texte: str) -> bool:
    """Whether the head of a row names a means, « Tél. : », and not a service."""
    return bool(_MOYENS.fullmatch(texte))


def says_fax(plie: str) -> bool:
    """Whether the words before a number say that it is a fax."""
    return bool(_FAX.search(plie))


def _nom(passage: Passage, debut: int, fin: int, raison: str) -> Nom | None:
    texte = passage.texte[debut:fin]
    lead = re.match(r"[\W_]*", texte).end()
    tail = len(re.search(r"[\s,;:–—.-]*$", texte)[0])
    debut, fin = debut + lead, fin - tail
    texte = passage.texte[debut:fin]
    if not re.search(r"[^\W\d_]{2}", texte) or _SANS_NOM.fullmatch(fold(texte)):
        return None
    found = _PRECISION.match(texte)
    if not found:
        return Nom(texte, (passage.rang, debut, fin), passage.bloc.lieu, raison)
    scope = (passage.rang, debut + found.start("precision"), debut + found.end("precision"))
    place = (passage.rang, debut, debut + found.end("nom"))
    return Nom(found["nom"], place, passage.bloc.lieu, raison, found["precision"], scope)


def _holds_facts(texte: str) -> bool:
    return any(found.genre in _FAITS for found in scan(texte)) or not fold(texte).strip()


def _before_facts(name: str) -> str:
    """The words of a sentence that name a service, up to those that say when it answers: « bureau de la VAE, le mardi de 9h à 12h »."""
    end = next((found.debut for found in scan(name[:_LONG]) if found.genre in (*_FAITS, "jour_semaine")), len(name))
    return _LIEN.sub("", name[:end]) if end < len(name) else name
