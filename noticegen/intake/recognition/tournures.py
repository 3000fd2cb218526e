"""Turns of phrase around a date that say what it commits to: opening, closing, included or excluded limit."""

import re
from dataclasses import dataclass
from typing import Literal

Sens = Literal["ouverture", "cloture", "avant", "jusquau", ""]

_LE = r"(?:le |les |du |au |est |sera |fixee? |au )*"
_LIEN = rf"(?: ?: ?| {_LE}| - |[|] ?|\()?{_LE}$"

_AVANT: tuple[tuple[Sens, str], ...] = (
    ("jusquau", r"jusqu'(?:au|a la date du|a)(?: le)? ?$"),
    ("jusquau", r"(?:au plus tard|dernier delai|delai de rigueur|terme de rigueur|dernier jour)(?: ?:| avant)? ?(?:le |au )?$"),
    ("avant", r"(?:avant|anterieurement) (?:le |au |la date du )?$"),
    ("ouverture", r"(?:a partir|a compter|a dater) (?:du|de) ?$"),
    ("ouverture", r"\bdes le $"),
    ("jusquau", rf"(?:dates? limites?|limites?|echeance|clos(?:es?)? au)\b[^.;]{{0,110}}?{_LIEN}"),
    ("cloture", rf"(?:cloture|fermeture|fin)\b(?! d'annee)[^.;:]{{0,70}}{_LIEN}"),
    (
        "cloture",
        r"(?:\bclos(?:e|es)?|ferme(?:e|s|es|nt|ra|ront)?|cloture(?:e|es|nt|ra|ront)?|termine(?:nt|ra|ront|e)?|prend(?:ra|ront)? fin|prennent fin|acheve(?:nt|ra|ront)?)\b[^.;:]{0,40} le $",
    ),
    ("ouverture", rf"(?:ouverture|debut|lancement)\b[^.;:]{{0,70}}{_LIEN}"),
    (
        "ouverture",
        r"(?:ouvr(?:e|ent|ira|iront|iront)|ouvert(?:e|s|es)?|debut(?:e|ent|era|eront)|commence(?:nt|ra|ront)?)\b[^.;:]{0,50} le $",
    ),
    ("jusquau", r"\bpour le $"),
)
_AVANT_LU = tuple((sens, re.compile(pattern)) for sens, pattern in _AVANT)
_APRES = re.compile(r"^[ ,]*[(-]? ?(?:inclus(?:e|ivement)?|compris|dernier delai|(?:delai|terme) de rigueur|au plus tard|date limite)")
_AVANT_HEURE = re.compile(r"^[ ,(]*(?:a|et|et impérativement|imperativement)? ?avant $")
_JUSQUA_HEURE = re.compile(r"^[ ,(]*(?:et )?(?:jusqu'a|au plus tard a|a|,) ?$")
_CACHET = re.compile(r"cachet(?:s)? de la poste|date d'envoi faisant foi|cachet postal")
_PROVISOIRE = re.compile(r"provisoire|sous reserve|a confirmer|previsionnel")
_LABELS: tuple[tuple[Sens, re.Pattern[str]], ...] = (
    ("avant", re.compile(r"\bavant le\b")),
    ("jusquau", re.compile(r"date limite|limite|au plus tard|dernier delai|jusqu'au|echeance")),
    ("cloture", re.compile(r"^(?:au|fin)$|cloture|fermeture|\bfin\b|\bclos\b|\bclose?s\b|\bferme")),
    ("ouverture", re.compile(r"^du$|ouverture|debut|a partir|\bouvert|\bouvr")),
)


@dataclass(frozen=True)
class Tournure:
    """What the words on each side of a date say. `mots` are those words; `debut` is how many characters before it they begin."""

    sens: Sens
    mots: str
    debut: int = 0


def read_tournure(avant: str, apres: str) -> Tournure:
    """The turn of phrase around a date, from the folded words before and after it."""
    for sens, pattern in _AVANT_LU:
        found = pattern.search(avant)
        if found:
            included = sens == "avant" and _APRES.match(apres) and "inclus" in _APRES.match(apres)[0]
            return Tournure("jusquau" if included else sens, " ".join(found[0].split()), len(avant) - found.start())
    after = _APRES.match(apres)
    return Tournure("jusquau", after[0].strip(" ,(-")) if after else Tournure("", "")


def read_label(plie: str) -> Sens:
    """What the head of a column or row, or a label, says of the dates under it."""
    bare = plie.strip(" :.")
    return next((sens for sens, pattern in _LABELS if pattern.search(bare)), "")


def joins_hour(between: str) -> Sens | None:
    """Whether an hour that follows a date belongs to it, by the words between: before it, or until it."""
    if _AVANT_HEURE.match(between):
        return "avant"
    return "jusquau" if _JUSQUA_HEURE.match(between) else None


def says_cachet(plie: str) -> bool:
    """Whether the postmark counts."""
    return bool(_CACHET.search(plie))


def says_provisoire(plie: str) -> bool:
    """Whether a date may still change."""
    return bool(_PROVISOIRE.search(plie))
