"""Slips in documents that arrive, where nothing but the words tells what is a fact."""

import re
from collections.abc import Callable, Iterator
from html import escape
from itertools import pairwise

from benchmarks.mutations.cas import CHARGEMENT, Cas, Catalogue
from benchmarks.mutations.courrier import Courrier
from noticegen.facts.dates.vocabulaire import JOURS

THEME = "documents qui arrivent"
Fautes = Callable[[Courrier], Iterator[tuple[str, str]]]
"""From a document, each thing done to it and the text it becomes."""

DATES = (
    "date-inchangee",
    "annee-inchangee",
    "annee-decalee",
    "valeurs-contradictoires",
    "ancienne-date",
    "annee-hors-campagne",
    "date-hors-campagne",
    "fenetre-raccourcie",
)
REDIGE = ("phrase-modifiee", "phrase-supprimee", "phrase-ajoutee", "avertissement-supprime", "negation-perdue", "negation-gagnee")


class CatalogueDocuments(Catalogue):
    """The kinds of slips in documents."""

    def cases_of(self, courrier: Courrier) -> Iterator[Cas]:
        """Every case in one document."""
        for sorte in self.sortes:
            for detail, texte in sorte.find(courrier):
                if texte != courrier.texte:
                    yield Cas(courrier, self.theme, sorte.nom, detail, {courrier.fichier: texte}, sorte.attendu, sorte.regles)


CATALOGUE = CatalogueDocuments(THEME)
faute, fautes = CATALOGUE.faute, CATALOGUE.fautes


@faute("date de l’an dernier à un endroit sur plusieurs", *DATES)
def one_date_left(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The box was updated, the sentence below was not."""
    for fait, now, before in courrier.printings("echeances."):
        if fait.genre == "moment" and len(now) > 1:
            yield fait.chemin, _last(courrier.texte, now[-1], _like(now[-1], fait, courrier, before))


@fautes("date de l’an dernier partout", *DATES)
def dates_left(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """A date that nobody updated anywhere."""
    for fait, now, before in courrier.printings("echeances."):
        if fait.genre == "moment":
            yield fait.chemin, _all(courrier.texte, {text: _like(text, fait, courrier, before) for text in now})


@fautes("année de l’an dernier à une date", *DATES)
def year_left(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """New day and month, old year."""
    for fait, now, _ in courrier.printings("echeances."):
        if fait.genre == "moment":
            year = str(fait.valeur.jour.year)
            yield fait.chemin, _all(courrier.texte, {text: text.replace(year, str(int(year) - 1)) for text in now})


@fautes("jour de la semaine faux", "jour-de-semaine-faux", "valeurs-contradictoires")
def false_weekday(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The weekday of last year's date."""
    for fait, now, _ in courrier.printings("echeances."):
        for text in now:
            weekday = next((day for day in JOURS if day in text), None)
            if weekday:
                yield fait.chemin, _last(courrier.texte, text, text.replace(weekday, JOURS[(JOURS.index(weekday) + 1) % 7]))


@fautes(
    "clôture ou limite avancée d’un jour",
    "fenetre-raccourcie",
    "delai-raccourci",
    "limite-avant-cloture",
    "cloture-un-jour-ferie",
    "jour-de-semaine-faux",
    *DATES,
)
def a_day_earlier(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """14 novembre typed 13 novembre, everywhere."""
    for part in ("cloture", "avant", "jusquau"):
        for fait, now, _ in courrier.printings("echeances.", part):
            day = fait.valeur.jour.day
            if day > 2 and any(one.cloture for one in courrier.terrain.echeances()):
                yield fait.chemin, _all(courrier.texte, {text: re.sub(rf"\b0?{day}\b", str(day - 1), text, count=1) for text in now})


@fautes("heure perdue", "heure-perdue")
def hour_lost(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """« au 12 novembre 2026 » for « au 12 novembre 2026 à 19h00 »."""
    for fait, now, _ in courrier.printings("echeances."):
        if fait.genre == "moment" and fait.valeur.minute is not None and fait.chemin.endswith(("ouverture", "cloture")):
            yield fait.chemin, _all(courrier.texte, {text: re.sub(r"\s+à\s+[\d:h\sminuit]+$", "", text) for text in now})


@faute("heure différente à un endroit sur plusieurs", "valeurs-contradictoires", "limite-avant-cloture", "cloture-plus-tot")
def other_hour(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """19h00 in the box, 17h00 below."""
    for fait, now, _ in courrier.printings("echeances."):
        if fait.genre == "moment" and len(now) > 1 and fait.valeur.minute:
            new = re.sub(r"(\d\d?)(?=\s?[h:]\s?\d|\s?h\b)", lambda found: str((int(found[1]) + 22) % 24), now[-1])
            yield fait.chemin, _last(courrier.texte, now[-1], new)


@fautes("deux chiffres d’un numéro permutés", "telephone-permute")
def digits_swapped(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """In the words and in the link."""
    for fait, now, _ in courrier.printings("poles.", "telephones"):
        for text, number in zip(now, fait.valeur, strict=False):
            if text[-1] != text[-2]:
                yield f"{fait.chemin}, {text}", _all(courrier.texte, {text: _swapped(text), number: _swapped(number)})


@faute("numéro affiché autre que celui du lien", "lien-trompeur", "ecriture-fautive")
def link_of_another(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The words were corrected, the link was not."""
    for fait, now, _ in courrier.printings("poles.", "telephones"):
        yield fait.chemin, _last(courrier.texte, now[0], f"{now[0][:-1]}{(int(now[0][-1]) + 3) % 10}")


@fautes("numéro auquel il manque un chiffre", "ecriture-fautive", "lien-trompeur", "telephone-change", "telephone-supprime")
def digit_lost(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """Nine digits."""
    for fait, now, _ in courrier.printings("poles.", "telephones"):
        yield fait.chemin, _all(courrier.texte, {now[0]: now[0][:-1], fait.valeur[0]: fait.valeur[0][:-1]})


@fautes("numéro d’un autre pôle", "telephone-partage", "telephone-change")
def number_of_another(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The line above, copied down."""
    found = list(courrier.printings("poles.", "telephones"))
    for (one, printed, _), (other, own, _) in pairwise(found):
        yield f"{one.chemin} → {other.chemin}", _all(courrier.texte, {own[0]: printed[0], other.valeur[0]: one.valeur[0]})


@fautes("domaine d’un courriel mal tapé", "courriel-hors-domaine", "courriel-change")
def domain_typo(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """In the words and in the link."""
    for fait, now, _ in courrier.printings("poles.", "courriels"):
        yield fait.chemin, _all(courrier.texte, {now[0]: now[0].replace("ac-", "ca-").replace("@p", "@q")})


@faute("courriel affiché autre que celui du lien", "lien-trompeur")
def other_mailto(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The words show one mailbox, the link opens another."""
    for fait, now, _ in courrier.printings("poles.", "courriels"):
        yield fait.chemin, courrier.texte.replace(f"mailto:{now[0]}", f"mailto:ancien.{now[0]}", 1)


@fautes("adresse du portail changée partout", "portail-adresse-changee", "hote-ressemblant")
def portail_changed(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """A letter of the host, words and links."""
    for fait, _, _ in courrier.printings("portails.", "adresse"):
        host = fait.valeur.split("/")[2].removeprefix("www.")
        yield fait.chemin, courrier.texte.replace(host, f"{host[0]}{host[2]}{host[1]}{host[3:]}")


@fautes(
    "adresse du portail changée à un endroit sur plusieurs",
    "valeurs-contradictoires",
    "lien-trompeur",
    "portail-adresse-changee",
    "hote-ressemblant",
)
def portail_changed_once(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The box was updated, the sentence below was not."""
    for fait, now, _ in courrier.printings("portails.", "adresse"):
        host = fait.valeur.split("/")[2].removeprefix("www.")
        if len(now) > 1:
            head = courrier.texte.rpartition(f'"{fait.valeur}"' if courrier.suffixe == "html" else f"[{now[-1]}]")[0]
            changed = (courrier.texte[len(head) :] if head else courrier.texte).replace(host, f"{host[0]}{host[2]}{host[1]}{host[3:]}", 2)
            yield fait.chemin, head + changed


@faute("lien vers un autre site que celui qu’il affiche", "lien-trompeur")
def misleading_link(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The address shown is the new one, the link is the old one."""
    for fait, _, _ in courrier.printings("portails.", "adresse"):
        old = f'href="{fait.valeur}"' if courrier.suffixe == "html" else f"]({fait.valeur})"
        yield fait.chemin, courrier.texte.replace(old, old.replace(fait.valeur, "https://ancien-serveur.example/accueil"), 1)


@fautes(
    "libellé de la session de l’an dernier", "meme-session", "session-mal-nommee", "proprietes-perimees", "ancienne-date", "annee-inchangee"
)
def session_left(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """Session juin 2025 above the dates of 2026."""
    for fait, now, before in courrier.printings("session.libelle"):
        yield fait.chemin, _all(courrier.texte, {now[0]: before, now[0].upper(): before.upper()})


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
        yield fait.chemin, _all(courrier.texte, {text: new.upper() if text.isupper() else new for text in now})


@fautes("code ou tarif changé", "code-change", "tarif-augmente", "tarif-baisse", "code-partage")
def value_changed(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """A digit of a cell."""
    for family in ("codes.", "tarifs."):
        for fait, now, _ in courrier.printings(family):
            if now[0][0].isdigit():
                yield fait.chemin, _all(courrier.texte, {text: f"{(int(text[0]) + 1) % 9 + 1}{text[1:]}" for text in now})


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
    for found in _paragraphs(courrier):
        yield found[0].strip()[:60], courrier.texte[: found.start()] + courrier.texte[found.end() :]


@fautes("paragraphe doublé", "paragraphe-double", "phrase-ajoutee", "avertissement-ajoute")
def paragraph_doubled(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """A paragraph pasted twice."""
    for found in _paragraphs(courrier):
        yield found[0].strip()[:60], courrier.texte[: found.end()] + found[0] + courrier.texte[found.end() :]


@faute("mot doublé", "mot-double")
def word_doubled(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """« de de »."""
    for found in _paragraphs(courrier):
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
    for rank, found in enumerate(_paragraphs(courrier)):
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
        yield fait.chemin, _last(courrier.texte, now[0], before)


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


def _paragraphs(courrier: Courrier) -> Iterator[re.Match[str]]:
    """The paragraphs of several words, the letterhead left out: the same notice may come without it, and often does."""
    pattern = r"(?m)^<p>[^<\n]*\w+ \w+ \w+.*</p>\n" if courrier.suffixe == "html" else r"(?m)^[^#|\-\d\n].*\w+ \w+ \w+.*\n\n"
    return (found for found in re.finditer(pattern, courrier.texte) if not re.match(r"(?:<p>)?Académie de", found[0]))


def _like(text: str, fait: object, courrier: Courrier, before: str) -> str:
    """The date of the earlier édition printed where `text` is printed."""
    same = [
        suite.texte for bloc in courrier.terrain.avant.document.blocs for suite in bloc.suites if suite.fait == fait.chemin and suite.valeur
    ]
    here = [
        suite.texte
        for bloc in courrier.terrain.edition.document.blocs
        for suite in bloc.suites
        if suite.fait == fait.chemin and suite.valeur
    ]
    return same[here.index(text)] if len(same) == len(here) else before


def _all(texte: str, replaced: dict[str, str]) -> str:
    for old, new in replaced.items():
        texte = texte.replace(old, new)
    return texte


def _last(texte: str, old: str, new: str) -> str:
    """The text with the last occurrence replaced."""
    head, found, tail = texte.rpartition(old)
    return head + new + tail if found else texte


def _swapped(text: str) -> str:
    return text[:-2] + text[-1] + text[-2]
