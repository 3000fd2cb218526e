"""An import: the files that make a recognised document an édition of a project."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from noticegen.edition import Composition, compose
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu
from noticegen.facts.registre import FICHIER, Registre
from noticegen.facts.saisie.chargement import read_registre
from noticegen.facts.saisie.cles import year_of
from noticegen.intake.proof.preuve import Preuve, prove
from noticegen.intake.recognition.reconnaissance import Reconnaissance
from noticegen.intake.recognition.vus import Vu
from noticegen.intake.writing.cles import settle_keys
from noticegen.intake.writing.constantes import Constante, name_literals
from noticegen.intake.writing.entree import Entree, write_entree
from noticegen.intake.writing.expressions import Noms
from noticegen.intake.writing.insertion import insert_notice, new_file
from noticegen.intake.writing.markdown import write_markdown
from noticegen.intake.writing.refus import refused, without
from noticegen.intake.writing.reprise import rewrite
from noticegen.intake.writing.titre import headed
from noticegen.prose.gabarits import Gabarits
from noticegen.prose.textes import DOSSIER, read_textes

Essai = tuple[Mapping[str, str], Composition, Preuve]
"""Prose files tried, the édition that they make, its proof."""

_NOMBRE = 6
"""A text no longer than a year or a code may stand in any line; a longer one tells which fact a line is about."""

_CHEMIN = re.compile(r"[a-z]+(?:\.[\w-]+)+")


@dataclass(frozen=True)
class Importation:
    """What an import writes: path from the project's root → text, the édition that these files make, the proof of it.

    `constantes` are the literals that were made constants of the notice, for a person to read again; `refuses` the expressions
    that no data may hold (a closing before its opening), left in the text. A notice whose earlier text still says all that the document says gets no prose file of its own.
    """

    fichiers: Mapping[str, str]
    composition: Composition
    preuve: Preuve
    constantes: tuple[Constante, ...] = ()
    refuses: tuple[Vu, ...] = ()


def write_import(reconnaissance: Reconnaissance, notice: str, session: str, projet: Mapping[str, str], gabarits: Gabarits) -> Importation:
    """The files of an import into a project (path → text; empty for a new one). Raises `Fautes`; writes nothing itself.

    `projet` holds sessions.yaml as typed (its ends of lines are kept) and the prose files. The édition is composed from the very texts to be written, so that
    what is proved is what will be there.
    """
    reconnaissance, constantes = name_literals(headed(reconnaissance))
    before = projet.get(FICHIER, "")
    if before.strip():
        reconnaissance = settle_keys(reconnaissance, read_registre(before), notice, session)
    seen = reconnaissance.nonlies
    reconnaissance, sessions, registre = _accepted(reconnaissance, before, notice, session)
    id = f"{notice}-{session}"
    blocs, noms = reconnaissance.edition.document.blocs, Noms(registre.fiches[id])
    earlier = {path: text for path, text in projet.items() if path.startswith(f"{DOSSIER}/")}
    smaller = _rewritten(registre, id, earlier, gabarits, reconnaissance, noms)
    proses, composition, preuve = (
        smaller
        if smaller and smaller[2].entiere
        else _better(smaller, _fresh(registre, id, {**earlier, _own(id, registre): write_markdown(blocs, noms)}, gabarits, reconnaissance))
    )
    written = {path: text for path, text in proses.items() if projet.get(path) != text}
    return Importation({FICHIER: sessions, **written}, composition, preuve, constantes, reconnaissance.nonlies[len(seen) :])


def _accepted(found: Reconnaissance, before: str, notice: str, session: str) -> tuple[Reconnaissance, str, Registre]:
    """What was recognised less the échéances that the data refuse, the sessions file with the rest, and what it reads as."""
    while True:
        sessions = _sessions(before, write_entree(found.edition.fiche, session), notice, session)
        try:
            return found, sessions, read_registre(sessions)
        except Fautes as faults:
            raisons = refused(faults.fautes, found.edition.fiche)
            if not raisons:
                raise Fautes(_in_document(faute, found) for faute in faults.fautes) from faults
            found = without(found, raisons)


def _fresh(registre: Registre, id: str, proses: Mapping[str, str], gabarits: Gabarits, reconnaissance: Reconnaissance) -> Essai:
    """The édition with a prose of its own; what that text cannot be, the document cannot either: the fault is told there."""
    try:
        return _composed(registre, id, proses, gabarits, reconnaissance)
    except Fautes as refused:
        source = Lieu(reconnaissance.edition.document.source)
        raise Fautes(replace(faute, lieu=source, extrait="") for faute in refused.fautes) from refused


def _better(one: Essai | None, other: Essai) -> Essai:
    """The one that gives more words back, then more of what they stand in; the first when they are even."""
    if one is None:
        return other
    return max(one, other, key=lambda essai: (essai[2].rendus, -len(essai[2].formes)))


def _in_document(faute: Faute, reconnaissance: Reconnaissance) -> Faute:
    """A fault of the facts, at the place of the document that states them: the file it was found in will not exist."""
    faits = reconnaissance.edition.fiche.faits
    named = [faits[path] for path in _CHEMIN.findall(faute.message) if path in faits]
    typed = [
        fait for fait in faits.values() if any(" ".join(texte.split()) in faute.extrait for texte in fait.textes if len(texte) > _NOMBRE)
    ]
    fait = next(iter([*named, *typed]), None)
    return faute if fait is None else replace(faute, lieu=fait.lieu, extrait="")


def _sessions(before: str, entree: Entree, notice: str, session: str) -> str:
    """The sessions file with the entry."""
    if not before.strip():
        return new_file(entree, notice, session)
    registre = read_registre(before)
    inherited = [key for key in registre.sessions if year_of(key) <= year_of(session) and key != session][-1:]
    earlier = next((registre.fiches[f"{notice}-{key}"] for key in inherited if f"{notice}-{key}" in registre.fiches), None)
    return insert_notice(before, entree, notice, session, write_entree(earlier, earlier.session) if earlier else None)


def _own(id: str, registre: Registre) -> str:
    fiche = registre.fiches[id]
    return f"{DOSSIER}/{fiche.notice}/{fiche.session}.md"


def _composed(registre: Registre, id: str, proses: Mapping[str, str], gabarits: Gabarits, reconnaissance: Reconnaissance) -> Essai:
    """The édition made with these prose files, and its proof."""
    composition = compose(registre, id, read_textes(proses), gabarits)
    return proses, composition, prove(reconnaissance, composition.edition)


def _rewritten(
    registre: Registre, id: str, earlier: Mapping[str, str], gabarits: Gabarits, reconnaissance: Reconnaissance, noms: Noms
) -> Essai | None:
    """The same from the earlier text with the smallest difference; None when there is none that holds for the new facts."""
    if registre.precedente(id) is None:
        return None
    try:
        base = compose(_with_earlier_facts(registre, id), id, read_textes(earlier), gabarits).edition
        chemin = base.prose[0]
        text = rewrite(earlier[chemin], chemin, base.document, reconnaissance.edition.document.blocs, noms)
        proses = earlier if text == earlier[chemin] else {**earlier, _own(id, registre): text}
        return _composed(registre, id, proses, gabarits, reconnaissance)
    except Fautes:
        return None


def _with_earlier_facts(registre: Registre, id: str) -> Registre:
    """The same, the édition with what it no longer states and the one before it did: the earlier text names it still."""
    fiche, before = registre.fiches[id], registre.fiches[registre.precedentes[id]]
    whole = replace(fiche, faits={**before.faits, **fiche.faits}, echeances={**before.echeances, **fiche.echeances})
    return replace(registre, fiches={**registre.fiches, id: whole})
