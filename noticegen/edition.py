"""An édition: facts and prose made one document in which every fact can be traced."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from noticegen.facts.echeance import Echeance
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.fiche import Fiche
from noticegen.facts.lieu import Lieu
from noticegen.facts.registre import Registre
from noticegen.prose.assemblage import Prose, assemble, read_forme
from noticegen.prose.contresens import Contresens, find_contresens
from noticegen.prose.document import Bloc, Document
from noticegen.prose.encre import Encre
from noticegen.prose.finition import finish_html
from noticegen.prose.gabarits import Gabarits
from noticegen.prose.impression import Inimprimable
from noticegen.prose.orphelins import Orphelin, find_orphelins
from noticegen.prose.redaction import Redaction
from noticegen.prose.textes import Textes


@dataclass(frozen=True)
class Edition:
    """One notice for one session, whether composed from the sources or read from a document that arrived.

    `prose` names the files its words come from, `sources` holds their texts. `document` is the notice as read: letterhead in zone
    `entete`, the notice's own text in zone `corps`; runs that print a fact carry its path. `nom` is what a document is called.
    """

    fiche: Fiche
    document: Document
    prose: tuple[str, ...]
    sources: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    nom: str = ""

    @property
    def id(self) -> str:
        """The édition's identifier, or the document's file name."""
        return self.nom or self.fiche.id


@dataclass(frozen=True, eq=False)
class Composition:
    """An édition composed from the sources, ready for pages.

    `corps` is its body as HTML, facts masked: it goes into a page template as it is, with any of `noms` (every name
    that prose knows), and the page goes through `finish`.
    """

    edition: Edition
    corps: Markup
    noms: Mapping[str, object]
    encre: Encre


def compose(registre: Registre, id: str, textes: Textes, gabarits: Gabarits) -> Composition:
    """Write an édition from its facts and its prose; raises `Fautes`, all those of its prose at once."""
    encre = Encre(registre.fiches[id])
    redaction = Redaction(registre, id, textes, gabarits, encre)
    markdown = redaction.write()
    prose = Prose(tuple(redaction.fichiers), textes.contenus, lambda nom: textes.find_bloc(registre, id, nom))
    corps, blocs = assemble(markdown, prose, encre, gabarits)
    lettre = redaction.render_forme("academie.html.j2", {"groupe": redaction.noms["academie"]})
    entete = tuple(_in_head(bloc, encre.fiche) for bloc in read_forme(lettre, encre.fiche.lieu, encre, gabarits))
    titre = next((bloc.texte for bloc in blocs if bloc.genre == "h1"), "")
    document = Document(redaction.fichiers[0], entete + blocs, titre)
    sources = {fichier: textes.contenus[fichier] for fichier in redaction.fichiers}
    edition = Edition(encre.fiche, document, tuple(redaction.fichiers), sources)
    return Composition(edition, Markup(corps), redaction.noms, encre)


def finish(composition: Composition, html: str) -> str:
    """A page made with `corps` and `noms`, with its facts and its typography; raises `Fautes`."""
    try:
        return finish_html(html, composition.encre)
    except Inimprimable as error:
        raise Fautes([Faute(Lieu("templates"), f"page de « {composition.edition.id} » : {error}")]) from None


def orphelins(edition: Edition) -> tuple[Orphelin, ...]:
    """The literals of the notice that look like facts and answer to none."""
    return tuple(find_orphelins(edition.document, edition.sources))


def contresens(edition: Edition) -> tuple[Contresens, ...]:
    """The limits whose words, in the notice, say the contrary of the data."""
    return tuple(find_contresens(edition.document))


def imprevus(edition: Edition) -> tuple[Echeance, ...]:
    """The échéances of the data of which a date is printed nowhere in the notice."""
    printed = {suite.fait for bloc in edition.document.blocs for suite in bloc.suites if suite.valeur}
    dates: dict[str, set[str]] = {}
    for chemin, fait in edition.fiche.faits.items():
        if fait.genre in ("moment", "jours") and chemin.startswith("echeances."):
            dates.setdefault(chemin.split(".")[1], set()).add(chemin)
    return tuple(echeance for cle, echeance in edition.fiche.echeances.items() if not dates.get(cle, set()) <= printed)


def _in_head(bloc: Bloc, fiche: Fiche) -> Bloc:
    """A block of the letterhead: its place is the fact it prints."""
    faits = (fiche.faits[suite.fait] for suite in bloc.suites if suite.fait in fiche.faits)
    return replace(bloc, zone="entete", lieu=next((fait.lieu for fait in faits), bloc.lieu))
