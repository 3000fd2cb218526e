"""Benign tables, lists, numbers, verbs and blanks: given to both sessions as they are, or laid out another way."""

from collections.abc import Iterator

from benchmarks.mutations.cas import Catalogue, Retouche
from benchmarks.mutations.systematique.mise_en_page import ETAPES, LISTE, PIECES, appended, table
from benchmarks.mutations.terrain import Terrain

CATALOGUE = Catalogue("texte mis en page autrement")
variante = CATALOGUE.variante

TEXTES = (
    "Nom : ……………………\n\nFait à ……………, le ……………",
    "Saisissez votre date de naissance au format JJ/MM/AAAA.",
    "Comme le veut l’article 9 du code de la route, tenez la droite.\n\n## Article 1 – Du lever\n\nTôt.\n\n## Article 2 – De la marche\n\nSans courir.",
    "Menu Accueil | Dossier | Pièces : choisissez la dernière.",
    "La salle ferme à partir de la nuit. Elle ouvre le matin : deux entrées, 1) par la cour et 2) par la rue.",
    "## 1. Se lever\n\n### Étape 1 : les chaussures\n\nLacez.\n\n### Étape 2 : le sac\n\nFermez.\n\n## 2. Marcher\n\n### Étape 1 : la carte\n\nDépliez.",
    "## I. Se lever\n\n### 1. Les chaussures\n\nLacez.\n\n## II. Marcher\n\n### 1. La carte\n\nDépliez.\n\n### 2. Le sac\n\nFermez.",
)


@variante("texte semblable à une faute, le même aux deux sessions")
def kept(terrain: Terrain) -> Iterator[Retouche]:
    """A coupon to fill in, a format, an article of a code, a trail of menus, numbers that begin anew under each part."""
    for text in TEXTES:
        yield Retouche(text[:40], appended(terrain, text, text))


@variante("tableau, listes et étapes, les mêmes aux deux sessions")
def laid_out(terrain: Terrain) -> Iterator[Retouche]:
    """What the mistakes are made on."""
    for lines in (table(terrain), LISTE, PIECES, tuple(f"{title}\n\nC’est tout." for title in ETAPES)):
        text = "\n".join(lines)
        yield Retouche(text[:40], appended(terrain, text, text))


@variante("verbes justes devant les dates d’une fenêtre")
def right_verbs(terrain: Terrain) -> Iterator[Retouche]:
    """« ouvert du … au … », « fermé à partir du … », « jusqu’au … »."""
    for echeance in terrain.echeances():
        if echeance.cloture and echeance.ouverture:
            name = echeance.cle.replace("-", "_")
            opening, closing = f"{{{{ {name}.ouverture }}}}", f"{{{{ {name}.cloture }}}}"
            for text in (
                f"Le site, ouvert le {opening}, ferme le {closing}.",
                f"Aucune demande n’est reçue à partir du {closing}.",
                f"Le guichet ouvre à partir du {opening} et reste ouvert jusqu’au {closing}.",
                f"L’ouverture du guichet : {opening}. Sa fermeture : {closing}.",
                f"Après la clôture précédente, tout recommence le {opening}.",
            ):
                yield Retouche(text[:60], appended(terrain, text, text))


@variante("tableau dont les colonnes, titres compris, changent de place")
def columns_moved(terrain: Terrain) -> Iterator[Retouche]:
    """Each title still stands over its column: information."""
    head, rule, *rows = table(terrain)
    cells = [row.strip("| ").split(" | ") for row in (head, *rows)]
    turned = [f"| {other} | {one} |" for one, other in cells]
    yield Retouche("", appended(terrain, "\n".join((head, rule, *rows)), "\n".join((turned[0], rule, *turned[1:]))))


@variante("rangées d’un tableau dans un autre ordre")
def rows_reordered(terrain: Terrain) -> Iterator[Retouche]:
    """The same rows: information."""
    head, rule, *rows = table(terrain)
    yield Retouche("", appended(terrain, "\n".join((head, rule, *rows)), "\n".join((head, rule, *reversed(rows)))))


@variante("tableau écrit sans barres aux bords")
def bare_table(terrain: Terrain) -> Iterator[Retouche]:
    """Markdown takes both."""
    rows = table(terrain)
    yield Retouche("", appended(terrain, "\n".join(rows), "\n".join(row.strip("| ") for row in rows)))


@variante("liste numérotée depuis un autre signe, lignes aérées")
def list_spaced(terrain: Terrain) -> Iterator[Retouche]:
    """Blank lines between the items, all numbered 1."""
    yield Retouche("aérée", appended(terrain, "\n".join(LISTE), "\n\n".join(LISTE)))
    yield Retouche("tous 1.", appended(terrain, "\n".join(LISTE), "\n".join(f"1{item[1:]}" for item in LISTE)))


@variante("étapes numérotées d’une autre façon")
def steps_otherwise(terrain: Terrain) -> Iterator[Retouche]:
    """« Étape 1 : » → « ÉTAPE 1 – », « ### 1. » → « ### I. »."""
    text = "\n\n".join(f"{title}\n\nC’est tout." for title in ETAPES)
    yield Retouche("capitales", appended(terrain, text, text.replace("Étape", "ÉTAPE").replace(" :", " –")))
    figures = text.replace("Étape ", "").replace(" :", ".")
    roman = figures.replace("### 1", "### I").replace("### 2", "### II").replace("### 3", "### III")
    yield Retouche("romains", appended(terrain, figures, roman))


@variante("liste écrite à la ligne sous la phrase qui l’annonce, sans ligne vide")
def list_close(terrain: Terrain) -> Iterator[Retouche]:
    """The page makes a list of both."""
    announced = "Prenez avec vous :"
    yield Retouche("", appended(terrain, "\n".join((announced, "", *PIECES)), "\n".join((announced, *PIECES))))
