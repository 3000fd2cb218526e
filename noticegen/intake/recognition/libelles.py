"""What distinguishes two échéances of one role: the label before them, the head of their row, the heading above them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from noticegen.facts.pliage import fold
from noticegen.facts.reperage import scan
from noticegen.facts.saisie.cles import RESERVED_ECHEANCES
from noticegen.intake.recognition.evenements import find_subject
from noticegen.intake.recognition.mention import Mention
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.roles import EVENEMENT

_AVANT = re.compile(
    r"(?:^|[\n;(•➔▪>|]|\.(?=\s))[ \u00a0]*(?P<libelle>(?:[^\n;:|.]|\.(?!\s)){1,90}?)[ \u00a0]*:(?!//)[ \u00a0]*(?P<mots>(?:[^:\n;.]|\.(?!\s)){0,60})$"
)
"""A label and its colon, in the sentence of the date that follows."""

_ADRESSE_A_VOUS = re.compile(r"(?!assez\b|rendez-vous)\b[a-z]{3,}ez\b")
"""« Choisissez votre académie : … »: what tells somebody to do something is no label."""

_NUMERO = re.compile(r"^\s*(?:\d{1,2}[.)°]|[a-z]\)|[IVX]{1,4}[.)]|(?:\d{1,2}|[IVX]{1,4})\s*[-–—]\s)\s*", re.IGNORECASE)
_NOUVEAU = re.compile(r"[ \u00a0]+[A-ZÀ-Ý][^.;]*:")
"""What follows a date and begins a label."""

_DEUX_POINTS = re.compile(r":\s*\S")
_MOTS = re.compile(r"[a-z0-9]+")
_VIDES = frozenset((
    "a", "au", "aux", "avant", "candidat", "candidats", "candidature", "candidatures", "calendrier", "campagne", "clos", "close",
    "cloture", "d", "date", "dates", "de", "debut", "definitive", "definitives", "des", "dossier", "dossiers", "du", "en", "entre",
    "est", "et", "examen", "examens", "fermeture", "fin", "inscription", "inscriptions", "inscrire", "internet", "jusqu", "jusqu'au",
    "l", "la", "le", "les", "ligne", "limite", "limites", "modification", "note", "ouverture", "ouvertures", "par", "periode", "pieces",
    "pour", "preinscription", "pre", "registre", "registres", "serveur", "serveurs", "session", "sessions", "sur", "un", "une", "depot",
    "retour", "envoi", "confirmation", "confirmations", "justificatives", "web", "s", "inscrit", "inscrits", "relatif", "relatives",
    "attention", "important", "rappel", "sont", "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
    "octobre", "novembre", "decembre", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "delai", "rigueur",
    "heure", "heures", "plus", "tard", "ouvert", "ouverte", "ouvertes", "ouverts", "ferme", "fermee", "cette", "ces", "academie",
    "article", "etape", "epreuve", "epreuves", "paiement", "frais", "droits", "convocation", "convocations", "resultat", "resultats",
    "dernier", "derniere", "jour", "partir", "compter",
))  # fmt: skip
"""Words that say what a date is for, not which one it is."""

_LIGNES_AU_DESSUS = 200
"""Characters above a line in which the line that heads it is looked for."""

_MAX_MOTS = 9
"""A label with more words is a sentence."""

_MAX_CLE = 40
_COURT = 27
"""Characters of a key made of two heads that leave room for the role."""


@dataclass(frozen=True)
class Libelle:
    """A label as printed, the words that tell it from others, and where it stands when it stands beside its date."""

    texte: str
    cle: str
    place: tuple[int, int] | None
    raison: str
    court: str = ""
    """The words that tell it from others, fewer of them, where the whole makes too long a key."""


def find_labels(mention: Mention) -> Iterator[Libelle]:
    """The labels a mention may have, the nearest first."""
    passage = mention.passage
    offset = _after_last_date(mention)
    found = _AVANT.search(passage.texte[offset : mention.debut])
    if found:
        yield from _label(found["libelle"], (offset + found.start("libelle"), offset + found.end("libelle")), "devant la date")
    yield from _label(_line_above(mention), None, "dans la ligne au-dessus")
    if passage.ligne:
        yield from _label(passage.ligne, None, "en tête de ligne")
    if passage.bloc.case and passage.colonne:
        yield from _label(passage.colonne, None, "en tête de colonne")
    if mention.role == EVENEMENT:
        yield from _label(find_subject(passage, mention.debut, mention.fin), None, "sujet de la phrase")


def join_labels(passage: Passage, tete: str) -> Iterator[Libelle]:
    """The head of a cell's row and another label of it together, when both tell something."""
    ligne, autre = (next(_label(texte, None, ""), None) for texte in (passage.ligne, tete))
    if ligne is not None and autre is not None and ligne.cle != autre.cle:
        keys = ["-".join(word for label in (ligne, autre) for word in label.cle.split("-")[:count]) for count in (2, 1)]
        court = next((key for key in keys if len(key) <= _COURT), keys[-1])
        yield Libelle(f"{ligne.texte} – {autre.texte}", f"{ligne.cle}-{autre.cle}", None, "dans les têtes de la case", court)


def _after_last_date(mention: Mention) -> int:
    """Where the label of a date may begin: after the date before it when a new thought begins there, « … 2026 Phase 2 (retardataires) : du … »."""
    start, last = max(0, mention.debut - 160), mention.passage.around(mention.debut, mention.fin)[0]
    return last if last > start and _NOUVEAU.match(mention.passage.texte, last) else start


def find_heading(passage: Passage) -> Libelle | None:
    """The nearest heading above a passage that tells it from others."""
    return next((label for titre in passage.titres for label in _label(titre, None, "dans le titre")), None)


def _line_above(mention: Mention) -> str:
    """The line that heads those of its paragraph: « CAP », above « Ouverture : … » and « Fermeture : … »; empty when there is none."""
    texte, date = mention.passage.texte, mention.bornes[0].places[0][0]
    start = texte.rfind("\n", 0, date) + 1
    if not start or ":" not in texte[start:date]:
        return ""
    above = texte[max(0, start - _LIGNES_AU_DESSUS) : start - 1].split("\n")
    whole = above if start <= _LIGNES_AU_DESSUS else above[1:]
    head = next((line.strip() for line in reversed(whole) if not _DEUX_POINTS.search(line)), "")
    return "" if head[-1:] in ".;!?," else head


def _label(texte: str, place: tuple[int, int] | None, raison: str) -> Iterator[Libelle]:
    bare = _NUMERO.sub("", texte).strip(" \u00a0.:-–—*")
    bare = bare.rpartition("(")[2] if bare.count("(") > bare.count(")") else bare
    plie = ascii_words(bare)
    if (
        bare.count(")") > bare.count("(")
        or _ADRESSE_A_VOUS.search(plie)
        or any(found.genre in ("date", "periode", "jours") for found in scan(bare))
    ):
        return
    words = [word for word in _MOTS.findall(plie) if word not in _VIDES and not word.isdigit()]
    if words and bare and len(bare.split()) <= _MAX_MOTS:
        start = None if place is None else place[0] + texte.find(bare)
        yield Libelle(bare, slug(" ".join(words)), None if start is None else (start, start + len(bare)), raison)


def ascii_words(texte: str) -> str:
    """The text folded, ligatures opened."""
    return fold(texte.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae"))


def slug(texte: str) -> str:
    """A key made of a text: small letters without accents, digits, dashes."""
    plain = unicodedata.normalize("NFKD", ascii_words(texte)).encode("ascii", "ignore").decode("ascii")
    words = re.findall(r"[a-z0-9]+", plain)
    while len("-".join(words)) > _MAX_CLE and len(words) > 1:
        words.pop()
    key = "-".join(words)[:_MAX_CLE].strip("-")
    return f"{key}-2" if key in RESERVED_ECHEANCES else key
