"""`check --confirm`: writes in sessions.yaml why one constat is accepted, and by whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from noticegen.commands.echecs import MAUVAIS_USAGE, Echec
from noticegen.commands.ecriture import write_files
from noticegen.facts.confirmation import Confirmation
from noticegen.facts.registre import FICHIER, Registre
from noticegen.facts.saisie.chargement import read_registre
from noticegen.review.acceptation import AcceptationImpossible, accept
from noticegen.review.confirmations import SelectionImpossible, select, superseded
from noticegen.review.constat import Constat
from noticegen.review.rapport import Rapport
from noticegen.review.rules.session import confirmation_sans_objet


@dataclass(frozen=True)
class Acceptation:
    """Which constat is accepted (its rule and, where the rule found several, its fact or its place), why, by whom, when."""

    designation: str
    motif: str
    par: str
    le: date


def write_acceptation(acceptation: Acceptation, rapports: Sequence[Rapport], registre: Registre, racine: Path) -> str:
    """Write the confirmation into the project's sessions.yaml; what was done, in one sentence. Raises `Echec`.

    It takes the place of the one that accepted another value of the same thing, and accepts nothing any more.
    The new text is read back before it is written: a file that could no longer be read is never left behind.
    """
    with open(racine / FICHIER, encoding="utf-8", newline="") as stream:
        before = stream.read()
    try:
        constats = [constat for rapport in rapports for constat in rapport.constats]
        constat = select(constats, acceptation.designation)
        session = _session_of(constat, registre)
        ancienne = superseded(constat, _useless(constats, registre.confirmations(session)))
        place = ancienne.lieu if ancienne else None
        after = accept(before, session, constat, acceptation.motif, acceptation.par, acceptation.le, place)
    except (SelectionImpossible, AcceptationImpossible) as error:
        message = str(error)
        raise Echec(message if message.endswith((".", "?")) else f"{message}.", MAUVAIS_USAGE) from error
    read_registre(after)
    write_files(racine, {FICHIER: after})
    instead = f", à la place de la confirmation de {ancienne.par}, devenue sans objet" if ancienne else ""
    return f"Confirmé dans {FICHIER} : {constat.regle}{f' ({constat.fait})' if constat.fait else ''}{instead}."


def _useless(constats: Sequence[Constat], confirmations: Sequence[Confirmation]) -> list[Confirmation]:
    """The confirmations that the check found to accept nothing."""
    told = {constat.lieu for constat in constats if constat.regle == confirmation_sans_objet.REGLE.id}
    return [one for one in confirmations if one.lieu in told]


def before_confirming(rapport: Rapport, registre: Registre, dossier: Registre) -> str:
    """What must be done before `--confirm` could write about a rapport of `registre`; empty when that is the folder's and knows it."""
    if registre is not dossier:
        return "mettre d’abord cette proposition dans le dossier"
    if rapport.incoming in registre.fiches or rapport.incoming in registre.sessions:
        return ""
    return f"importer d’abord le document (python build.py import {rapport.incoming} --notice … --session …)"


def _session_of(constat: Constat, registre: Registre) -> str:
    """The session that a constat belongs to: its édition's, or itself."""
    if constat.edition in registre.fiches:
        return registre.fiches[constat.edition].session
    if constat.edition not in registre.sessions:
        raise AcceptationImpossible(f"« {constat.edition} » n’est pas dans {FICHIER} : y importer d’abord le document ou la session")
    return constat.edition
