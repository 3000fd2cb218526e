"""Slips in the prose: paragraphs, items and sentences lost, doubled, added, left unfinished."""

import re
from collections.abc import Iterator
from itertools import pairwise

from benchmarks.mutations.cas import CHARGEMENT, Catalogue, Retouche
from benchmarks.mutations.passages import Passage, items, passages, sentences
from benchmarks.mutations.terrain import Terrain

CATALOGUE = Catalogue("texte : phrases et paragraphes")
faute, fautes, signalement = CATALOGUE.faute, CATALOGUE.fautes, CATALOGUE.signalement

PERDU = ("phrase-supprimee", "avertissement-supprime", "echeance-non-imprimee", "fait-plus-imprime", "phrase-modifiee", "negation-perdue")
GAGNE = ("phrase-ajoutee", "avertissement-ajoute", "phrase-modifiee", "negation-gagnee")


@fautes("paragraphe perdu", *PERDU)
def paragraph_lost(terrain: Terrain) -> Iterator[Retouche]:
    """A paragraph cut and never pasted."""
    for passage in passages(terrain, "paragraphe"):
        yield Retouche(passage.extrait, passage.replaced(terrain, ""))


@faute("phrase perdue", *PERDU)
def sentence_lost(terrain: Terrain) -> Iterator[Retouche]:
    """A sentence of a paragraph that stays."""
    for passage, start, end in sentences(terrain):
        yield Retouche(passage.texte[start:end].strip()[:60], passage.substituted(terrain, start, end, ""))


@faute("élément de liste perdu", "compte-faux", "renvoi-inexistant", *PERDU)
def item_lost(terrain: Terrain) -> Iterator[Retouche]:
    """One document less to send."""
    for item in items(terrain):
        yield Retouche(item.extrait, item.replaced(terrain, ""))


@faute("intertitre perdu", "phrase-supprimee", "avertissement-supprime", "renvoi-inexistant", "compte-faux")
def heading_lost(terrain: Terrain) -> Iterator[Retouche]:
    """A heading cut with what was above it."""
    for passage in _headings(terrain):
        yield Retouche(passage.extrait, passage.replaced(terrain, ""))


@faute("intertitre changé", "phrase-modifiee", "phrase-ajoutee", "titre-change", "negation-perdue")
def heading_changed(terrain: Terrain) -> Iterator[Retouche]:
    """A heading that says something else."""
    for passage in _headings(terrain):
        yield Retouche(passage.extrait, passage.replaced(terrain, f"{passage.texte} par correspondance"))


@faute("paragraphe doublé", "paragraphe-double", "phrase-ajoutee", "avertissement-ajoute")
def paragraph_doubled(terrain: Terrain) -> Iterator[Retouche]:
    """A paragraph pasted twice."""
    for passage in passages(terrain, "paragraphe"):
        yield Retouche(passage.extrait, passage.replaced(terrain, f"{passage.texte}\n\n{passage.texte}"))


@faute("paragraphe doublé plus loin", "paragraphe-double", "phrase-ajoutee", "avertissement-ajoute")
def paragraph_doubled_further(terrain: Terrain) -> Iterator[Retouche]:
    """The same, the copy at the end of the file."""
    for passage in passages(terrain, "paragraphe"):
        whole = terrain.sources[passage.fichier]
        yield Retouche(passage.extrait, terrain.rewrite(passage.fichier, f"{whole.rstrip()}\n\n{passage.texte}\n"))


@faute("phrase doublée", "phrase-ajoutee", "paragraphe-double", "avertissement-ajoute", "phrase-doublee", "phrase-modifiee")
def sentence_doubled(terrain: Terrain) -> Iterator[Retouche]:
    """A sentence pasted twice in its paragraph."""
    for passage, start, end in sentences(terrain):
        sentence = passage.texte[start:end]
        if not re.search(r"\*", sentence):
            yield Retouche(sentence.strip()[:60], passage.substituted(terrain, end, end, f" {sentence.strip()}"))


@faute("élément de liste doublé", "compte-faux", "paragraphe-double", "phrase-ajoutee", "avertissement-ajoute")
def item_doubled(terrain: Terrain) -> Iterator[Retouche]:
    """A line of a list pasted twice."""
    for item in items(terrain):
        yield Retouche(item.extrait, item.replaced(terrain, item.texte * 2))


@faute("élément de liste ajouté", "compte-faux", "phrase-ajoutee", "avertissement-ajoute")
def item_added(terrain: Terrain) -> Iterator[Retouche]:
    """One document more to send."""
    for item in items(terrain):
        head = re.match(r"- |\d+\. ", item.texte)[0]
        yield Retouche(item.extrait, item.replaced(terrain, f"{item.texte}{head}une photographie récente ;\n"))


@faute("phrase ajoutée", *GAGNE)
def sentence_added(terrain: Terrain) -> Iterator[Retouche]:
    """A sentence nobody asked for, at the end of a paragraph."""
    for passage in _closed(terrain):
        added = f"{passage.texte} Le dossier est ensuite transmis au jury."
        yield Retouche(passage.extrait, passage.replaced(terrain, added))


@fautes("avertissement ajouté", "avertissement-ajoute", "phrase-ajoutee", "phrase-modifiee")
def warning_added(terrain: Terrain) -> Iterator[Retouche]:
    """A condition that nobody decided."""
    for passage in _closed(terrain):
        added = f"{passage.texte}\n\nAttention : la photographie est obligatoire."
        yield Retouche(passage.extrait, passage.replaced(terrain, added))


@faute("texte laissé à compléter", "texte-a-completer")
def to_fill_in(terrain: Terrain) -> Iterator[Retouche]:
    """What the author meant to come back to."""
    signs = ("[à compléter]", "XX", "TODO", "???", "À COMPLÉTER", "[date]", "lorem ipsum")
    for rank, passage in enumerate(_closed(terrain)):
        sign = signs[rank % len(signs)]
        yield Retouche(f"{passage.extrait} {sign}", passage.replaced(terrain, f"{passage.texte[:-1]} {sign}."))


@faute("phrase laissée « à préciser »", "texte-a-completer")
def sentence_to_fill_in(terrain: Terrain) -> Iterator[Retouche]:
    """« … (lieu : à préciser). »"""
    for passage in _closed(terrain):
        yield Retouche(passage.extrait, passage.replaced(terrain, f"{passage.texte[:-1]} (lieu : à préciser)."))


@faute("ancienne phrase laissée à côté de la nouvelle", "phrase-ajoutee", "avertissement-ajoute", "phrase-modifiee", "negation-gagnee")
def old_and_new(terrain: Terrain) -> Iterator[Retouche]:
    """The correction was written, the sentence it corrects was not taken out."""
    for passage, start, end in sentences(terrain):
        sentence = passage.texte[start:end].strip()
        if "*" not in sentence:
            yield Retouche(sentence[:60], passage.substituted(terrain, end, end, f" {sentence[:-1]}, sauf exception."))


@signalement("deux paragraphes intervertis", "phrase-deplacee", "numerotation-fautive")
def paragraphs_exchanged(terrain: Terrain) -> Iterator[Retouche]:
    """Told, and blocks nothing."""
    found = list(passages(terrain, "paragraphe"))
    for one, other in pairwise(found):
        between = terrain.sources[one.fichier][one.debut + len(one.texte) : other.debut]
        if one.fichier == other.fichier and not between.strip():
            both = Passage(one.fichier, one.debut, one.texte + between + other.texte, "paragraphe")
            yield Retouche(one.extrait, both.replaced(terrain, other.texte + between + one.texte))


@fautes("bloc commun retiré", *PERDU)
def shared_block_lost(terrain: Terrain) -> Iterator[Retouche]:
    """The line that inserts a shared block, lost."""
    for passage in passages(terrain, "expression"):
        if "bloc(" in passage.texte:
            yield Retouche(passage.texte, passage.replaced(terrain, ""))


@faute("bloc commun mal nommé", CHARGEMENT)
def shared_block_misspelt(terrain: Terrain) -> Iterator[Retouche]:
    """A letter lost in the name of a shared block."""
    for passage in passages(terrain, "expression"):
        if "bloc(" in passage.texte:
            yield Retouche(passage.texte, passage.replaced(terrain, passage.texte.replace('")', 's")')))


@fautes("tableau ou tête imprimés par une forme, retirés", "fait-plus-imprime", "echeance-non-imprimee", "phrase-supprimee")
def shape_lost(terrain: Terrain) -> Iterator[Retouche]:
    """{{ contacts }}, {{ tarifs }}, {{ entete }} lost."""
    for passage in passages(terrain, "expression"):
        if re.fullmatch(r"\{\{ (?:contacts|tarifs|entete|codes\.\w+) \}\}", passage.texte):
            yield Retouche(passage.texte, passage.replaced(terrain, ""))


def _headings(terrain: Terrain) -> Iterator[Passage]:
    return (passage for passage in passages(terrain, "titre") if "{{" not in passage.texte)


def _closed(terrain: Terrain) -> Iterator[Passage]:
    """The paragraphs that end as sentences do."""
    return (passage for passage in passages(terrain, "paragraphe") if passage.texte.endswith("."))
