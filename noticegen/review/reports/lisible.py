"""What every report says of a constat for a person: its values as they read, its reason, its state, the counts."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from noticegen.facts.moment import Moment
from noticegen.facts.valeurs.contacts import print_telephone
from noticegen.review.catalogue import regles
from noticegen.review.change import PairePhrases
from noticegen.review.citation import canonical
from noticegen.review.constat import Constat, Gravite
from noticegen.review.diction import counted, say
from noticegen.review.rapport import GRAVITES, Rapport

TITRES: dict[Gravite, tuple[str, str]] = {
    "erreur": ("Erreur", "Erreurs"),
    "a-confirmer": ("À confirmer", "À confirmer"),
    "information": ("Information", "Informations"),
}
"""What a gravity is called, for one constat and for several."""

Citations = Mapping[tuple[str | None, str | None], PairePhrases]
"""The sentences of a rapport, by the quotations that constats make of them."""

_MOMENT = re.compile(r"(?<![\w-])(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?(?![\w-])")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_NUMERO = re.compile(r"(?<!\w)\+\d{6,15}(?!\d)")


def citations(rapport: Rapport) -> Citations:
    """The sentences that differ, by their quotations."""
    return {
        (canonical(paire.avant) if paire.avant else None, canonical(paire.apres) if paire.apres else None): paire
        for paire in rapport.phrases
        if paire.ecart != "egal" or paire.deplacee
    }


def cited(constat: Constat, known: Citations) -> PairePhrases | None:
    """The sentence the constat is about, if it is about one."""
    return None if constat.fait else known.get((constat.avant, constat.apres))


def as_read(constat: Constat, known: Citations) -> tuple[str | None, str | None]:
    """What was there and what is there now, as a reader sees it: a sentence as printed, a date in French."""
    avant, apres = constat.avant, constat.apres
    if constat.fait is None:
        avant = next((paire.avant.texte for (side, _), paire in known.items() if side and side == avant), avant)
        apres = next((paire.apres.texte for (_, side), paire in known.items() if side and side == apres), apres)
    return tuple(readable(value) if value is not None else None for value in (avant, apres))


def readable(canonique: str) -> str:
    """`2025-11-13T19:00` → « 13 novembre 2025 à 19h00 », `+33516526455` → « 05 16 52 64 55 »; the rest as it stands."""
    return _NUMERO.sub(lambda found: print_telephone(found.group()), _MOMENT.sub(_moment, canonique))


def reason(constat: Constat) -> str:
    """Why its rule exists, as a sentence."""
    regle = regles().get(constat.regle)
    return regle.pourquoi[:1].upper() + regle.pourquoi[1:] if regle else ""


def rule_title(constat: Constat) -> str:
    """Its rule's title."""
    regle = regles().get(constat.regle)
    return regle.titre if regle else constat.regle


def acceptance(constat: Constat) -> str:
    """Who answers for the constat, since when and why; empty when nobody does."""
    one = constat.confirme
    return f"par {one.par}, le {say(Moment(one.le))}\N{NO-BREAK SPACE}: {one.motif}" if one else ""


def sections(rapport: Rapport) -> list[tuple[str, list[Constat]]]:
    """The constats under the titles that reports give them: what waits, by gravity, then what somebody answers for."""
    waiting = [[one for one in rapport.constats if one.gravite == gravite and not one.confirme] for gravite in GRAVITES]
    confirmed = [one for one in rapport.constats if one.confirme]
    named = [(TITRES[members[0].gravite][len(members) > 1], members) for members in waiting if members]
    return [*named, *([("Confirmés" if len(confirmed) > 1 else "Confirmé", confirmed)] if confirmed else [])]


def heading(rapport: Rapport) -> str:
    """What was compared with what."""
    return f"{rapport.incoming}, contre {rapport.previous}" if rapport.previous else f"{rapport.incoming}, sans session précédente"


def summary(rapports: Iterable[Rapport]) -> str:
    """The counts: « 1 erreur, 3 à confirmer, 2 informations, 0 confirmé »."""
    bilans = [rapport.bilan for rapport in rapports]
    total = {name: sum(bilan[name] for bilan in bilans) for name in ("erreur", "a-confirmer", "information", "confirme")}
    parts = (
        counted(total["erreur"], "erreur"),
        f"{total['a-confirmer']} à confirmer",
        counted(total["information"], "information"),
        counted(total["confirme"], "confirmé"),
    )
    return ", ".join(parts)


def verdict(rapports: Sequence[Rapport]) -> str:
    """Whether publication may go on; that nothing was checked is said, not passed off as sound."""
    if not rapports:
        return "Aucune édition n’est touchée : il n’y avait rien à contrôler."
    blocking = sum(len(rapport.bloquants) for rapport in rapports)
    if not blocking:
        return "Rien ne retient la publication."
    return f"{counted(blocking, 'constat')} {'retiennent' if blocking > 1 else 'retient'} la publication."


def printable(text: str) -> str:
    """The text without what drives a terminal, breaks a page, or turns words round: a document that arrived may hold it."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def _moment(found: re.Match[str]) -> str:
    year, month, day, hour, minute = (int(part) if part else None for part in found.groups())
    try:
        return say(Moment(date(year, month, day), None if hour is None else hour * 60 + minute))
    except ValueError:
        return found.group()
