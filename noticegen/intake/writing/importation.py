"""An import: the files that make a recognised document an édition of a project."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from noticegen.edition import Composition, compose
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.registre import FICHIER, Registre
from noticegen.facts.saisie.chargement import read_registre
from noticegen.facts.saisie.cles import year_of
from noticegen.intake.proof.preuve import prove
from noticegen.intake.recognition.reconnaissance import Reconnaissance
from noticegen.intake.writing.cles import settle_keys
from noticegen.intake.writing.entree import Entree, write_entree
from noticegen.intake.writing.expressions import Noms
from noticegen.intake.writing.insertion import insert_notice, new_file
from noticegen.intake.writing.markdown import write_markdown
from noticegen.intake.writing.reprise import rewrite
from noticegen.prose.gabarits import Gabarits
from noticegen.prose.textes import DOSSIER, read_textes

_CHEMIN = re.compile(r"[a-z]+(?:\.[\w-]+)+")


@dataclass(frozen=True)
class Importation:
    """What an import writes: path from the project's root → text, and the édition that these files make.

    A notice whose earlier text still says all that the document says gets no prose file of its own.
    """

    fichiers: Mapping[str, str]
    composition: Composition


def write_import(reconnaissance: Reconnaissance, notice: str, session: str, projet: Mapping[str, str], gabarits: Gabarits) -> Importation:
    """The files of an import into a project (path → text; empty for a new one). Raises `Fautes`; writes nothing itself.

    `projet` holds sessions.yaml as typed (its ends of lines are kept) and the prose files. The édition is composed from the very texts to be written, so that
    what is proved is what will be there.
    """
    before = projet.get(FICHIER, "")
    if before.strip():
        reconnaissance = settle_keys(reconnaissance, read_registre(before), notice, session)
    entree = write_entree(reconnaissance.edition.fiche, session)
    sessions = _sessions(before, entree, notice, session)
    try:
        registre = read_registre(sessions)
    except Fautes as refused:
        raise Fautes(_in_document(faute, reconnaissance) for faute in refused.fautes) from refused
    id = f"{notice}-{session}"
    blocs, noms = reconnaissance.edition.document.blocs, Noms(registre.fiches[id])
    earlier = {path: text for path, text in projet.items() if path.startswith(f"{DOSSIER}/")}
    fresh = _composed(registre, id, {**earlier, _own(id, registre): write_markdown(blocs, noms)}, gabarits)
    smaller = _rewritten(registre, id, earlier, gabarits, reconnaissance, noms)
    best = (
        smaller if smaller and prove(reconnaissance, smaller[1].edition).rendus >= prove(reconnaissance, fresh[1].edition).rendus else fresh
    )
    return Importation({FICHIER: sessions, **{path: text for path, text in best[0].items() if projet.get(path) != text}}, best[1])


def _in_document(faute: Faute, reconnaissance: Reconnaissance) -> Faute:
    """A fault of the facts, at the place of the document that states them: the file it was found in will not exist."""
    faits = reconnaissance.edition.fiche.faits
    known = (faits[path] for path in _CHEMIN.findall(faute.message) if path in faits)
    fait = next(known, None)
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


def _composed(registre: Registre, id: str, proses: Mapping[str, str], gabarits: Gabarits) -> tuple[Mapping[str, str], Composition]:
    """The édition made with these prose files."""
    return proses, compose(registre, id, read_textes(proses), gabarits)


def _rewritten(
    registre: Registre, id: str, earlier: Mapping[str, str], gabarits: Gabarits, reconnaissance: Reconnaissance, noms: Noms
) -> tuple[Mapping[str, str], Composition] | None:
    """The same from the earlier text with the smallest difference; None when there is none that holds for the new facts."""
    if registre.precedente(id) is None:
        return None
    try:
        base = compose(registre, id, read_textes(earlier), gabarits)
        chemin = base.edition.prose[0]
        text = rewrite(earlier[chemin], chemin, base.edition.document, reconnaissance.edition.document.blocs, noms)
        if text == earlier[chemin]:
            return earlier, base
        return _composed(registre, id, {**earlier, _own(id, registre): text}, gabarits)
    except Fautes:
        return None
