"""An import: the files that make a recognised document an édition of a project."""

from collections.abc import Mapping
from dataclasses import dataclass

from noticegen.edition import Composition, compose
from noticegen.facts.faute import Fautes
from noticegen.facts.registre import FICHIER, read_registre
from noticegen.intake.recognition.reconnaissance import Reconnaissance
from noticegen.intake.writing.entree import write_entree
from noticegen.intake.writing.expressions import Noms
from noticegen.intake.writing.insertion import insert_notice, new_file
from noticegen.intake.writing.markdown import write_markdown
from noticegen.prose.gabarits import Gabarits
from noticegen.prose.textes import DOSSIER, read_textes


@dataclass(frozen=True)
class Importation:
    """What an import writes: path from the project's root → text, and the édition that these files make."""

    fichiers: Mapping[str, str]
    composition: Composition


def write_import(reconnaissance: Reconnaissance, notice: str, session: str, projet: Mapping[str, str], gabarits: Gabarits) -> Importation:
    """The files of an import into a project (path → text; empty for a new one). Raises `Fautes`; writes nothing itself.

    `projet` holds sessions.yaml and the prose files. The édition is composed from the very texts to be written, so that
    what is proved is what will be there.
    """
    entree = write_entree(reconnaissance.edition.fiche)
    before = projet.get(FICHIER, "")
    sessions = insert_notice(before, entree, notice, session) if before.strip() else new_file(entree, notice, session)
    registre = read_registre(sessions)
    chemin, id = f"{DOSSIER}/{notice}/{session}.md", f"{notice}-{session}"
    prose = write_markdown(reconnaissance.edition.document.blocs, Noms(registre.fiches[id]))
    fichiers = {FICHIER: sessions, chemin: prose}
    textes = read_textes({**{path: text for path, text in projet.items() if path.startswith(f"{DOSSIER}/")}, chemin: prose})
    return Importation(fichiers, compose(registre, id, textes, gabarits))
