"""What a published file bears beside its note: the frame of the site's page, and what its title claims."""

from collections.abc import Collection, Iterator
from pathlib import Path

from noticegen.commands.sources.projet import Projet, folder_of_shapes
from noticegen.facts.fiche import Fiche
from noticegen.intake.proof.mots import loose
from noticegen.intake.reading import read_document
from noticegen.pages.article import as_published
from noticegen.pages.intitules import nom_edition
from noticegen.pages.maquette import EPREUVE, load_maquette
from noticegen.pages.sorties import outputs
from noticegen.prose.document import Document

PAGES = (".html", ".htm")


def frame_of(file: Path, edition: str, projet: Projet) -> Collection[str]:
    """The lines that may stand around an édition in such a file: those of its pages as they are built now; a PDF has the note alone."""
    if file.suffix.lower() not in PAGES:
        return (EPREUVE,)
    registre = projet.registre
    fiche = registre.fiches[edition]
    shapes = load_maquette(folder_of_shapes(projet.racine) / "templates")
    files = outputs(registre, projet.compositions(list(registre.fiches)), shapes, {id: b"%PDF" for id in registre.fiches})
    places = (f"{fiche.notice}/index.html", f"{fiche.notice}/{fiche.session}/index.html")
    own = {line for bloc in as_published(projet.edition(edition)).document.blocs for line in bloc.texte.split("\n")}
    pages = [read_document(files[place], "page.html") for place in places if place in files]
    return {EPREUVE, *(line for page in pages for bloc in page.blocs for line in bloc.texte.split("\n") if line not in own)}


def false_claims(document: Document, fiche: Fiche) -> Iterator[str]:
    """What a file says of itself that is not so: it bears the mention of a proof, or the title of another note."""
    proof = loose(EPREUVE)
    if proof in loose(document.titre) or any(loose(bloc.texte) == proof for bloc in document.blocs):
        yield f"c’est une épreuve : le fichier porte « {EPREUVE} »"
    nom = nom_edition(fiche)
    if document.titre and loose(nom) not in loose(document.titre):
        yield f"le titre du fichier est « {document.titre} », et non « {nom} »"
