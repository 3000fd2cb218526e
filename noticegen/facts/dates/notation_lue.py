"""The notation in which a date was printed, so that an imported notice keeps its own."""

import re

from noticegen.facts.dates.notation import MIDI
from noticegen.facts.dates.partielle import PARTIELLE
from noticegen.facts.dates.vocabulaire import HEURE, JOURS, MOIS, MOIS_EN_LETTRES
from noticegen.facts.pliage import compose, fold

_HEURE = re.compile(r"(?P<heures>[0-9]{1,2})(?P<lien> ?(?:heures|h|H|:) ?)(?P<minutes>[0-9]{2})?")
_HEURE_SEULE = re.compile(HEURE)
_MOIS_SEUL = re.compile(rf"(?P<mois>{MOIS_EN_LETTRES})(?P<lien>,? )?(?P<annee>(?(lien)[0-9]{{4}}))")
_ENTIERS = {fold(nom) for nom in (*JOURS, *MOIS)}


def notation_of(texte: str) -> str | None:
    """The notation that prints this date or hour as it stands here (`jjjj j mmmm` for « lundi 6 janvier »), or `None` when it is neither.

    A date's month, its year or its hour may be missing, as in the first half of a period, or its day (« novembre 2025 »). Where two notations would print the same
    (« 13/11/2025 », « 19h00 »), it is the padded one.
    """
    typed = " ".join(compose(texte[:200]).split())
    folded = fold(typed)
    if _HEURE_SEULE.fullmatch(folded):
        return _hour(typed)
    month = _MOIS_SEUL.fullmatch(folded)
    if month:
        _, end, placeholder = _word(typed, month, "mois", "mmmm")
        return placeholder + typed[end : month.start("annee")] + "aaaa" * bool(month["annee"])
    found = PARTIELLE.fullmatch(folded)
    if not found:
        return None
    heure = found.span("heure")
    places = [_word(typed, found, "semaine", "jjjj"), _word(typed, found, "mois", "mmmm"), _numbers(found)]
    places.append((*heure, _hour(typed[slice(*heure)])))
    places += [(*found.span("quantieme"), _quantieme(found["quantieme"])), (*found.span("annee"), "aaaa")]
    notation, end = "", 0
    for start, stop, placeholder in sorted(place for place in places if place[0] >= 0):
        notation += typed[end:start] + placeholder
        end = stop
    return notation + typed[end:]


def _word(typed: str, found: re.Match[str], group: str, full: str) -> tuple[int, int, str]:
    """A weekday or a month: whole in its case, or abbreviated with its full stop."""
    start, end = found.span(group)
    if start < 0 or found[group] in _ENTIERS:
        return start, end, _cased(typed[start:end], full)
    return start, end + typed.startswith(".", end), full[:3]


def _cased(word: str, placeholder: str) -> str:
    if len(word) > 1 and word.isupper():
        return placeholder.upper()
    return placeholder.capitalize() if word[:1].isupper() else placeholder


def _quantieme(written: str | None) -> str:
    return "jj" if written and written.startswith("0") else "j"


def _numbers(found: re.Match[str]) -> tuple[int, int, str]:
    """`jj/mm/aaaa`, `j/m/aa`, `aaaa-mm-jj`."""
    if found["iso"]:
        return (*found.span("iso"), "aaaa-mm-jj")
    if not found["jour"]:
        return -1, -1, ""
    padded = len(found["jour"]) == 2 and len(found["mm"]) == 2
    day_month = ("jj", "mm") if padded else ("j", "m")
    year = ("a" * len(found["aaaa"]),) if found["aaaa"] else ()
    return found.start("jour"), found.end("aaaa" if year else "mm"), found["sep"].join((*day_month, *year))


def _hour(typed: str) -> str:
    """`HHhMM`, `H h MM`, `HH:MM`, `midi`… ; « minuit » is what every hour's notation prints at the end of a day."""
    if typed.strip() == MIDI:
        return MIDI
    written = _HEURE.match(typed)
    if not written:
        return "HHhMM"
    hours, link, minutes = written["heures"], written["lien"], written["minutes"]
    spelled, spaced = "heures" in link, " " in link
    width = "H" if len(hours) == 1 or ((spelled or spaced or not minutes) and not hours.startswith("0")) else "HH"
    if spelled:
        return f"{width} heures"
    if spaced:
        return f"{width}{link.rstrip()} {'00' if minutes == '00' else 'MM'}"
    return f"{width}{link}{'MM' if minutes else ''}"
