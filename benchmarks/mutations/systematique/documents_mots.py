"""Slips in what documents that arrive say of themselves, and in their words."""

import re
from collections.abc import Iterator
from html import escape

from benchmarks.mutations.cas import CHARGEMENT
from benchmarks.mutations.courrier import Courrier
from benchmarks.mutations.systematique.arrivages import FAUTES, CatalogueDocuments, paragraphs, replace_all, replace_last

REDIGE = ("phrase-modifiee", "phrase-supprimee", "phrase-ajoutee", "avertissement-supprime", "negation-perdue", "negation-gagnee")

CATALOGUE = CatalogueDocuments(FAUTES)
faute, fautes = CATALOGUE.faute, CATALOGUE.fautes


@fautes(
    "libellé de la session de l’an dernier", "meme-session", "session-mal-nommee", "proprietes-perimees", "ancienne-date", "annee-inchangee"
)
def session_left(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """Session juin 2025 above the dates of 2026."""
    for fait, now, before in courrier.printings("session.libelle"):
        yield fait.chemin, replace_all(courrier.texte, {now[0]: before, now[0].upper(): before.upper()})


@fautes("document de l’an dernier renvoyé", "meme-session", "date-inchangee")
def last_year_again(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The wrong attachment."""
    yield "", courrier.write(courrier.terrain.avant)


@fautes("document d’une autre notice", "autre-notice")
def other_notice(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The attachment of the neighbour."""
    own = courrier.terrain.edition.fiche.notice
    for id in courrier.socle.entrantes:
        if courrier.socle.projet.registre.fiches[id].notice != own:
            yield id, courrier.write(courrier.socle.projet.edition(id))


@fautes("en-tête d’une autre académie", "academie-changee", "autre-academie")
def other_academie(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The letterhead of the neighbour."""
    name = courrier.terrain.edition.fiche.faits["academie.nom"].textes[0]
    yield "", courrier.texte.replace(escape(name, quote=False), "Académie de Cormeilles", 1)


@fautes("examen voisin au lieu du sien", "examen-renomme", "autre-notice", "autre-examen")
def other_exam(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The name of the notice that was copied, in the title block."""
    for fait, now, _ in courrier.printings("examens."):
        new = "Brevet des métiers d’art"
        yield fait.chemin, replace_all(courrier.texte, {text: new.upper() if text.isupper() else new for text in now})


@fautes("code ou tarif changé", "code-change", "tarif-augmente", "tarif-baisse", "code-partage")
def value_changed(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """A digit of a cell."""
    for family in ("codes.", "tarifs."):
        for fait, now, _ in courrier.printings(family):
            if now[0][0].isdigit():
                yield fait.chemin, replace_all(courrier.texte, {text: f"{(int(text[0]) + 1) % 9 + 1}{text[1:]}" for text in now})


@fautes(
    "ligne ou élément perdu",
    "pole-supprime",
    "code-supprime",
    "tarif-supprime",
    "public-supprime",
    "examen-supprime",
    "echeance-supprimee",
    "compte-faux",
    "telephone-supprime",
    "portail-supprime",
    "role-du-portail-change",
    *REDIGE,
)
def row_lost(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """A row of a table, an item of a list."""
    pattern = (
        r"(?m)^<tr><th>.*</td></tr>\n|^<li>.*</li>\n"
        if courrier.suffixe == "html"
        else r"(?m)^\| (?!---|Service|Intitulé|Objet|Territoire).*\n(?!\| ---)|^(?:-|\d+\.) .*\n"
    )
    for found in re.finditer(pattern, courrier.texte):
        yield found[0].strip()[:60], courrier.texte[: found.start()] + courrier.texte[found.end() :]


@fautes(
    "paragraphe perdu",
    "echeance-supprimee",
    "portail-supprime",
    "constante-supprimee",
    "renvoi-inexistant",
    "date-supprimee",
    "fait-plus-imprime",
    *REDIGE,
)
def paragraph_lost(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """A paragraph cut and never pasted."""
    for found in paragraphs(courrier):
        yield found[0].strip()[:60], courrier.texte[: found.start()] + courrier.texte[found.end() :]


@fautes("paragraphe doublé", "paragraphe-double", "phrase-ajoutee", "avertissement-ajoute")
def paragraph_doubled(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """A paragraph pasted twice."""
    for found in paragraphs(courrier):
        yield found[0].strip()[:60], courrier.texte[: found.end()] + found[0] + courrier.texte[found.end() :]


@faute("mot doublé", "mot-double")
def word_doubled(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """« de de »."""
    for found in paragraphs(courrier):
        word = re.search(r"(?<= )(?:de|la|le|les|est|au)(?= [a-zé])", found[0])
        if word:
            yield (
                found[0].strip()[:60],
                courrier.texte[: found.start() + word.end()] + f" {word[0]}" + courrier.texte[found.start() + word.end() :],
            )


@faute("négation perdue", "negation-perdue", "avertissement-supprime")
def negation_lost(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """« n’est pas » typed « est »."""
    for found in re.finditer(r"\bn’(\w+) pas\b|\bne (\w+) (?:jamais|plus|pas)\b|\b[Aa]ucune(?= \w+ ne| pièce)", courrier.texte):
        new = found[1] or found[2] or ("Une" if found[0][0] == "A" else "une")
        yield found[0], courrier.texte[: found.start()] + new + courrier.texte[found.end() :]


@faute("texte laissé à compléter", "texte-a-completer")
def to_fill_in(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """« XX », « [à compléter] »."""
    for rank, found in enumerate(paragraphs(courrier)):
        end = found.start() + len(found[0].rstrip()) - (len(".</p>") if courrier.suffixe == "html" else 1)
        if courrier.texte[end] == ".":
            yield found[0].strip()[:60], courrier.texte[:end] + (" (à compléter)", " XX", " [date]")[rank % 3] + courrier.texte[end:]


@fautes("dates encore provisoires", "date-provisoire", "phrase-modifiee")
def provisional(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """« (dates provisoires) »."""
    for fait, now, _ in courrier.printings("echeances.", "cloture"):
        yield fait.chemin, courrier.texte.replace(now[0], f"{now[0]} (dates provisoires)", 1)


@faute("titre du fichier resté celui de l’an dernier", "proprietes-perimees")
def old_title(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The title bar of the browser."""
    year = int(courrier.terrain.avant.fiche.session[:4])
    yield "", re.sub(r"<title>.*</title>", f"<title>Notice session juin {year}</title>", courrier.texte)


@faute("titre du fichier d’un autre examen", "autre-examen")
def title_of_another(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The title bar names the notice that was copied."""
    year = courrier.terrain.edition.fiche.session[:4]
    yield "", re.sub(r"<title>.*</title>", f"<title>Brevet des métiers d’art, session juin {year}</title>", courrier.texte)


@faute("année de la session précédente fausse", "session-precedente-fausse", "valeurs-contradictoires", "ancienne-date")
def wrong_previous(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """« Si vous étiez candidat en 2024 », in a notice of 2026."""
    for fait, now, before in courrier.printings("session.precedente"):
        yield fait.chemin, replace_last(courrier.texte, now[0], before)


@fautes("renvoi à une étape qui n’existe pas", "renvoi-inexistant")
def dangling_step(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """« étape 2 » typed « étape 9 »."""
    for found in re.finditer(r"étape (\d)", courrier.texte):
        yield found[0], courrier.texte[: found.start()] + f"étape {int(found[1]) + 7}" + courrier.texte[found.end() :]


@fautes("pied de page d’une autre académie", "autre-academie", "phrase-ajoutee")
def footer_of_another(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The neighbour's footer."""
    if courrier.suffixe == "html":
        yield "", courrier.texte.replace("</body>", "<footer><p>Rectorat de Cormeilles – Division des examens</p></footer>\n</body>")


@faute("menu ou bouton renommé", "bouton-renomme", "phrase-modifiee", "menu-du-portail-change")
def button_renamed(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """A word of what stands between quotes, changed."""
    for found in re.finditer(r"«\s?([^»<*]+?)\s?»", courrier.texte):
        yield (
            found[1],
            courrier.texte[: found.start(1)] + f"{found[1].rpartition(' ')[0]} fichiers".strip() + courrier.texte[found.end(1) :],
        )


@faute("document illisible", CHARGEMENT)
def empty(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """An empty attachment."""
    yield "", " \n"
