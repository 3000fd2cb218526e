"""What was seen and bound to no fact: listed, so that nothing is guessed silently and nothing is lost."""

from collections.abc import Iterator, Sequence

from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.jours_joints import read_joined
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.vus import Type, Vu

JOINTS = "deux jours écrits ensemble : « du … au … » ou « les … et … » dirait lesquels"

TYPES: dict[str, Type] = {
    "date": "date", "periode": "date", "jours": "date", "heure": "heure", "telephone": "telephone", "courriel": "courriel",
    "adresse": "url", "montant": "tarif", "annee": "session", "mois": "date",
}  # fmt: skip
"""The type of a report by the genre of a find; other genres are no facts."""


def list_unbound(passages: Sequence[Passage], releve: Releve) -> Iterator[Vu]:
    """Every date, hour, number to call, mailbox, address, amount and year that no bound expression holds."""
    known = {(id(vu.lieu), vu.texte) for vu in releve.vus if not vu.chemin}
    for passage in passages:
        yield from _joined(passage)
        for found in passage.trouvailles:
            if found.genre in TYPES and (id(passage.bloc.lieu), found.texte) not in known:
                yield from _unbound(passage, found, releve)


def _joined(passage: Passage) -> Iterator[Vu]:
    """Days written as one."""
    for debut, fin, valeur in read_joined(passage.plie, passage.trouvailles):
        yield Vu("date", valeur, passage.texte[debut:fin], passage.bloc.lieu, "", JOINTS)


def _unbound(passage: Passage, found: Trouvaille, releve: Releve) -> Iterator[Vu]:
    leaves = [leaf for leaf in found.feuilles if not releve.covers(passage.rang, leaf.debut, leaf.fin)]
    whole = [found] if len(leaves) == len(found.feuilles) else leaves
    for leaf in whole:
        yield Vu(TYPES[found.genre], leaf.valeur, leaf.texte, passage.bloc.lieu, "", leaf.faute or _why(leaf))


def _why(found: Trouvaille) -> str:
    if "--" in found.valeur:
        return "rien ne dit de quelle année"
    return {"date": "rien ne dit à quoi cette date engage", "heure": "cette heure ne suit aucune date"}.get(
        found.genre, "rien ne dit de quoi il s’agit"
    )
