"""The readers of the model's fields: a typed string in, its value out, or `Illisible` and its French reason."""

import re
from collections.abc import Callable

from noticegen.facts.dates import read_moment, read_relative
from noticegen.facts.dates.instants import zone
from noticegen.facts.dates.vocabulaire import INCLUS
from noticegen.facts.illisible import Illisible, quoted
from noticegen.facts.moment import Moment
from noticegen.facts.pliage import compose, fold
from noticegen.facts.saisie.cles import ABSENT, LONGEST_KEY, SLUG
from noticegen.facts.saisie.litteraux import refuse_calls, refuse_literal_facts

SLUG_ATTENDU = "des minuscules sans accent, des chiffres et des tirets : « bac-pro »"
ATTENDU_SESSION = "une année, « 2026 », ou une année et une série, « 2026-remplacement »"
HEURES: dict[str, object] = {
    "HHhMM": "HHhMM",
    "19h00": "HHhMM",
    "09h00": "HHhMM",
    "H h MM": "H h MM",
    "19 h": "H h MM",
    "9 h 30": "H h MM",
}
_INCLUS = re.compile(rf"\b{INCLUS}\b")
DOMAINE = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+")
CODE = re.compile(r"[0-9A-Za-z]([0-9A-Za-z ._/-]{0,28}[0-9A-Za-z])?")


def read_cle(texte: str) -> str:
    """A key, of a length that folders and file names can bear."""
    if len(texte) > LONGEST_KEY:
        raise Illisible(f"{quoted(texte)} est trop long pour une clé", f"{LONGEST_KEY} signes au plus")
    return matching(SLUG, SLUG_ATTENDU)(texte)


def matching(pattern: re.Pattern[str], attendu: str) -> Callable[[str], str]:
    """A reader of the texts that a pattern describes whole."""

    def read(texte: str) -> str:
        if not pattern.fullmatch(texte):
            raise Illisible(f"{quoted(texte)} n’est pas permis ici", attendu)
        return texte

    return read


def read_libelle(texte: str) -> str:
    """A text where `absent` withdraws nothing: it would be printed."""
    if texte == ABSENT:
        raise Illisible(f"« {ABSENT} » ne retire rien ici", "du texte, ou pas de champ du tout")
    return texte


def read_texte(texte: str) -> str:
    """A text that states nothing another field should."""
    refuse_literal_facts(texte)
    return read_libelle(texte)


def read_postale(texte: str) -> str:
    """A postal address, without a number to call."""
    refuse_calls(texte)
    return texte


def read_limite(texte: str) -> Moment | tuple[str, int]:
    """A limit: its date, or the path of another one and the days between them."""
    return read_relative(texte) or read_moment(texte)


def read_limite_exclue(texte: str) -> Moment | tuple[str, int]:
    """A limit typed under `avant`, which leaves its day out; words that keep it in would lose it silently."""
    typed = compose(texte)
    if found := _INCLUS.search(fold(typed)):
        raise Illisible(f"« {typed[slice(*found.span())]} » garde ce jour, et « avant » l’exclut", "« jusquau: » pour une limite incluse")
    return read_limite(texte)


def read_jour(texte: str) -> Moment:
    """A day without an hour."""
    moment = read_moment(texte)
    if moment.minute is not None:
        raise Illisible(f"{quoted(texte)} porte une heure", "un jour, sans heure : « 14 novembre 2025 »")
    return moment


def read_fuseau(texte: str) -> str:
    """The name of a time zone that exists."""
    zone(texte)
    return texte


def choice(choices: dict[str, object], attendu: str) -> Callable[[str], object]:
    """A reader of a few words, each with what it means."""

    def read(texte: str) -> object:
        if texte not in choices:
            raise Illisible(f"{quoted(texte)} n’est pas permis ici", attendu)
        return choices[texte]

    return read
