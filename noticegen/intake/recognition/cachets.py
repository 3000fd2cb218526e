"""Of which date in a sentence the postmark counts: the one it is said of, not what the same sentence dates otherwise."""

import re

from noticegen.intake.recognition.datee import Datee
from noticegen.intake.recognition.roles import role_of

_CACHET = re.compile(r"cachet(?:s)? de la poste|date d'envoi faisant foi|cachet postal")


def read_cachet(datee: Datee) -> bool:
    """Whether the postmark counts for a date: said after it, up to the next one and before anything else is done, or just before it."""
    after, before = _CACHET.search(datee.suite), _CACHET.search(datee.avant)
    if after and (datee.derniere or not _names_other(datee.suite[: after.start()])):
        return True
    return bool(before) and (_opens(datee) or _names_other(datee.avant[: before.start()]))


def _names_other(between: str) -> bool:
    """Whether the words between a date and the postmark go on to something else."""
    return bool(role_of(between)[0])


def _opens(datee: Datee) -> bool:
    """Whether a date is the first of its sentence."""
    start, _ = datee.passage.sentence(datee.date.debut)
    return datee.passage.around(datee.date.debut, datee.date.fin)[0] <= start
