"""Une limite tombe avant la fin de la fenêtre avec laquelle elle va.

Pourquoi : qui s’inscrit le dernier jour, comme il en a le droit, ne peut plus tenir la limite : « avant le 13 » exclut le 13, et le
serveur ferme le 13 à 19h00.

Faux :
    serveur ouvert jusqu’au 13 novembre 2025 à 19h00
    pièces à déposer avant le 13 novembre 2025

Juste :
    pièces à déposer jusqu’au 13 novembre 2025
    pièces à déposer avant le 15 novembre 2025

Que faire : repousser la limite, ou la dire incluse (« jusquau ») ; si elle est voulue, la confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import counted, quoted, say, sentence_name, window_name
from noticegen.review.indices.doutes import place
from noticegen.review.indices.fenetres import Contradiction, contradictions
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="une limite après la clôture est l’usage")


def check(change: Change) -> Iterator[Constat]:
    """The limits that a candidate who registers at the last moment cannot meet."""
    for one in contradictions(change):
        limit, window = one.limite, one.fenetre
        chemin = f"{limit.chemin}.{limit.sens}"
        side = "avant le" if limit.sens == "avant" else "jusqu’au"
        name = sentence_name(change.apres.fiche, chemin)
        called = window_name(change.apres.fiche, window.cle)
        closes = f"la fenêtre{f' {quoted(called)}' if called else ''} ferme le {say(window.cloture)}"
        message = f"{name} court {side} {say(limit.limite)}, alors que {closes} : {_gap(one)}."
        yield REGLE.constat(change, message, fait=chemin, apres=_canonical(one), lieu=place(change.apres, chemin))


def _gap(one: Contradiction) -> str:
    """How far the limit ends before the window."""
    if one.jours:
        return f"{counted(one.jours, 'jour')} plus tard"
    return "le dernier jour est exclu" if one.limite.limite.minute is None else "plus tard le même jour"


def _canonical(one: Contradiction) -> str:
    """Both dates, with the closing's hour where it counts: a confirmation of one contradiction is none of another."""
    closing = one.fenetre.cloture if one.limite.limite.minute is not None and not one.jours else one.fenetre.cloture.jour
    return f"{one.limite.sens} {one.limite.limite} < {one.fenetre.cle}.cloture {closing}"
