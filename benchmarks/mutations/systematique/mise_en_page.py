"""Slips in what the prose lays out: tables, lists, numbered steps and parts; each is given to both sessions, and damaged in the new one."""

from collections.abc import Callable, Iterator

from benchmarks.mutations.cas import CHARGEMENT, Catalogue, Retouche
from benchmarks.mutations.socle import Sources
from benchmarks.mutations.terrain import Terrain

CATALOGUE = Catalogue("texte : tableaux, listes, numéros")
faute, fautes, signalement = CATALOGUE.faute, CATALOGUE.fautes, CATALOGUE.signalement

ETAPES = ("### Étape 1 : se lever", "### Étape 2 : marcher", "### Étape 3 : revenir")
ARTICLES = ("## Article 1 – Du lever", "## Article 2 – De la marche", "## Article 3 – Du retour")
LISTE = ("1. Ouvrez le carton.", "2. Pliez la feuille bleue.", "3. Fermez le carton.")
PIECES = ("- la feuille bleue ;", "- la règle graduée ;", "- le carton plié.")


@faute("ligne de tirets d’un tableau perdue", "tableau-defait", CHARGEMENT)
def rule_lost(terrain: Terrain) -> Iterator[Retouche]:
    """« | --- | --- | » deleted."""
    yield _damaged(terrain, table(terrain), lambda rows: [rows[0], *rows[2:]])


@faute("barre perdue dans la tête d’un tableau", "tableau-defait", CHARGEMENT)
def bar_lost(terrain: Terrain) -> Iterator[Retouche]:
    """« | Étape Service | »."""
    yield _damaged(terrain, table(terrain), lambda rows: [rows[0].replace(" | Service", " Service"), *rows[1:]])


@faute("ligne vide dans un tableau, une rangée recopiée dessous", "tableau-defait", CHARGEMENT)
def row_cut_off(terrain: Terrain) -> Iterator[Retouche]:
    """A row of facts alone, outside its table."""
    yield _damaged(terrain, table(terrain), lambda rows: [*rows, "", rows[-1]])


@faute("rangée perdue, ses faits imprimés ailleurs", "phrase-supprimee")
def row_lost(terrain: Terrain) -> Iterator[Retouche]:
    """One line of the table less."""
    yield _damaged(terrain, table(terrain), lambda rows: rows[:-1])


@faute("rangée doublée", "paragraphe-double")
def row_doubled(terrain: Terrain) -> Iterator[Retouche]:
    """One line of the table pasted twice."""
    yield _damaged(terrain, table(terrain), lambda rows: [*rows, rows[-1]])


@faute("titres de colonnes intervertis", "colonnes-interverties")
def headings_exchanged(terrain: Terrain) -> Iterator[Retouche]:
    """« | Service | Étape | » over steps and services."""
    yield _damaged(terrain, table(terrain), lambda rows: [_turned(rows[0]), *rows[1:]])


@faute("colonnes interverties sous leurs titres", "colonnes-interverties")
def columns_exchanged(terrain: Terrain) -> Iterator[Retouche]:
    """The same, the titles left in place."""
    yield _damaged(terrain, table(terrain), lambda rows: [*rows[:2], *map(_turned, rows[2:])])


@faute("faits de deux rangées croisés", "autre-fait-imprime")
def rows_crossed(terrain: Terrain) -> Iterator[Retouche]:
    """Each row prints what the other printed."""

    def crossed(rows: list[str]) -> list[str]:
        one, other = (row.split(" | ") for row in rows[2:4])
        return [*rows[:2], " | ".join((one[0], other[1])), " | ".join((other[0], one[1])), *rows[4:]]

    yield _damaged(terrain, table(terrain), crossed)


@faute("fait d’une rangée remplacé par un littéral", "fait-litteral")
def literal_in_row(terrain: Terrain) -> Iterator[Retouche]:
    """Last year's date, typed in a cell."""
    yield _damaged(terrain, table(terrain), lambda rows: [*rows[:-1], f"{rows[-1].split(' | ')[0]} | avant le 12 mars 2025 à 17h00 |"])


@faute("liste dont les signes ne font pas une liste", "liste-defaite")
def list_undone(terrain: Terrain) -> Iterator[Retouche]:
    """« 1) », « • »."""
    yield _damaged(terrain, LISTE, lambda items: [item.replace(".", ")", 1) for item in items], "1)")
    yield _damaged(terrain, PIECES, lambda items: [item.replace("- ", "• ", 1) for item in items], "•")


@faute("deux étapes d’une liste numérotée interverties", "etape-deplacee")
def items_exchanged(terrain: Terrain) -> Iterator[Retouche]:
    """The second thing to do first."""
    yield _damaged(terrain, LISTE, lambda items: [_as(items[1], 1), _as(items[0], 2), items[2]])


@faute("numéro d’étape ou d’article en double, sauté, ou échangé", "numerotation-fautive")
def misnumbered(terrain: Terrain) -> Iterator[Retouche]:
    """« Étape 1, Étape 2, Étape 2 », « Article 1, Article 2, Article 4 », « Étape 1, Étape 3, Étape 2 »."""
    for titles in (ETAPES, ARTICLES, tuple(title.replace("Étape ", "").replace(" :", ".") for title in ETAPES)):
        for detail, ranks in (("en double", "122"), ("sauté", "124"), ("échangé", "132")):
            yield _damaged(terrain, _sections(titles), lambda lines, ranks=ranks: _numbered(lines, ranks), f"{titles[0]}, {detail}")


@faute("renvoi à un article qui n’existe pas", "renvoi-inexistant")
def dangling_article(terrain: Terrain) -> Iterator[Retouche]:
    """« voir article 2 » typed « voir article 9 »."""
    kept = (*_sections(ARTICLES), "", "Au retour, tout se range (voir article 2).")
    yield _damaged(terrain, kept, lambda lines: [line.replace("article 2", "article 9") for line in lines])


@faute("ligne de faits doublée", "paragraphe-double")
def facts_doubled(terrain: Terrain) -> Iterator[Retouche]:
    """A title pasted twice, the line of a loop pasted twice."""
    titre = "## {{ notice.titre }}"
    yield _damaged(terrain, (titre, "", "Lisez tout."), lambda lines: [titre, "", *lines], "titre")
    loop = ("{% for public in publics %}", "- {{ public }}", "{% endfor %}")
    if "publics" in terrain.edition.fiche.faits:
        yield _damaged(terrain, loop, lambda lines: [*lines[:2], lines[1], lines[2]], "boucle")


@faute("liste de faits perdue, imprimés ailleurs", "phrase-supprimee")
def facts_lost(terrain: Terrain) -> Iterator[Retouche]:
    """The loop that lists the audiences, printed in the heading too."""
    loop = ("Ce texte concerne :", "", "{% for public in publics %}", "- {{ public }}", "{% endfor %}")
    if "publics" in terrain.edition.fiche.faits:
        kept = (*loop, "", "Rappel :", "", *loop[2:])
        yield _damaged(terrain, kept, lambda lines: lines[:-3])


@faute("verbe contraire devant une date de fenêtre", "sens-contredit")
def wrong_verb(terrain: Terrain) -> Iterator[Retouche]:
    """« Le serveur ouvre le {{ cloture }} », « à partir du {{ cloture }} », « Fermeture : {{ ouverture }} »."""
    for echeance in terrain.echeances():
        if echeance.cloture and echeance.ouverture:
            name = echeance.cle.replace("-", "_")
            closing, opening = (f"{{{{ {name}.{end} }}}}" for end in ("cloture", "ouverture"))
            for right, wrong in (
                (f"Le serveur ferme le {closing}.", f"Le serveur ouvre le {closing}."),
                (f"Inscrivez-vous au plus tard le {closing}.", f"Inscrivez-vous à partir du {closing}."),
                (f"Ouverture : {opening}", f"Fermeture : {opening}"),
            ):
                yield _damaged(terrain, (right,), lambda lines, wrong=wrong: [wrong], wrong)


@faute("signe d’attente laissé dans le texte", "texte-a-completer")
def signs_left(terrain: Terrain) -> Iterator[Retouche]:
    """What a hand types to come back to."""
    for sign in (
        "…………",
        "______",
        "@@@",
        "<date>",
        "<nom du pôle>",
        "(date à venir)",
        "JJ mois AAAA",
        "N° ____",
        "XX/XX/2026",
        "(texte en attente)",
    ):
        kept = "Prenez avec vous la feuille bleue le jour de la marche."
        yield _damaged(terrain, (kept,), lambda lines, sign=sign: [lines[0].replace("bleue", f"bleue {sign}")], sign)


@signalement("heure tue dans une phrase, dite dans une autre", "heure-tue", "heure-perdue")
def hour_hushed(terrain: Terrain) -> Iterator[Retouche]:
    """`| jour` behind one printing."""
    for fait, moment in terrain.dates("cloture"):
        if moment.minute is not None:
            name = fait.chemin.removeprefix("echeances.").replace("-", "_")
            kept = (f"Tout ferme le {{{{ {name} }}}}.", "", f"Rappel : fermeture le {{{{ {name} }}}}.")
            yield _damaged(terrain, kept, lambda lines: [lines[0].replace(" }}", " | jour }}"), *lines[1:]], name)


def table(terrain: Terrain) -> tuple[str, ...]:
    """A table of services, whose names are facts that the notice prints elsewhere as well."""
    names = [fait.chemin for fait in terrain.edition.fiche.faits.values() if fait.chemin.endswith(".nom")][:2]
    facts = [f"{{{{ {name.replace('-', '_')} }}}}" for name in names]
    rows = [f"| {label} | {fact} |" for label, fact in zip(("Se lever", "Marcher"), facts, strict=True)]
    return ("| Étape | Service |", "| --- | --- |", *rows)


def appended(terrain: Terrain, kept: str, now: str) -> Sources:
    """The sources with a text at the end of the earlier édition's prose, and another one at the end of the incoming one's."""
    before, path = terrain.avant.prose[0], terrain.proses[0]
    sources = dict(terrain.rewrite(path, f"{terrain.sources[path].rstrip()}\n\n{now}\n"))
    return {**sources, before: f"{terrain.sources[before].rstrip()}\n\n{kept}\n"}


def _damaged(terrain: Terrain, kept: tuple[str, ...], damage: Callable[[list[str]], list[str]], detail: str = "") -> Retouche:
    return Retouche(detail, appended(terrain, "\n".join(kept), "\n".join(damage(list(kept)))))


def _sections(titles: tuple[str, ...]) -> tuple[str, ...]:
    texts = ("Le soleil aussi.", "Sans courir.", "Avant la nuit.")
    return tuple(line for title, text in zip(titles, texts, strict=True) for line in (title, "", text, ""))[:-1]


def _numbered(lines: list[str], ranks: str) -> list[str]:
    new = iter(zip("123", ranks, strict=True))
    return [line.replace(*next(new), 1) if line.startswith("#") else line for line in lines]


def _turned(row: str) -> str:
    return f"| {' | '.join(reversed(row.strip('| ').split(' | ')))} |"


def _as(item: str, rank: int) -> str:
    return f"{rank}{item[1:]}"
