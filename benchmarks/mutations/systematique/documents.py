"""Slips in the facts of documents that arrive, where nothing but the words tells what is a fact."""

import re
from collections.abc import Iterator
from itertools import pairwise

from benchmarks.mutations.courrier import Courrier
from benchmarks.mutations.systematique.arrivages import FAUTES, CatalogueDocuments, like, replace_all, replace_last, swapped
from noticegen.facts.dates.vocabulaire import JOURS

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

CATALOGUE = CatalogueDocuments(FAUTES)
faute, fautes = CATALOGUE.faute, CATALOGUE.fautes


@faute("date de l’an dernier à un endroit sur plusieurs", *DATES)
def one_date_left(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The box was updated, the sentence below was not."""
    for fait, now, before in courrier.printings("echeances."):
        if fait.genre == "moment" and len(now) > 1:
            yield fait.chemin, replace_last(courrier.texte, now[-1], like(now[-1], fait, courrier, before))


@fautes("date de l’an dernier partout", *DATES)
def dates_left(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """A date that nobody updated anywhere."""
    for fait, now, before in courrier.printings("echeances."):
        if fait.genre == "moment":
            yield fait.chemin, replace_all(courrier.texte, {text: like(text, fait, courrier, before) for text in now})


@fautes("année de l’an dernier à une date", *DATES)
def year_left(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """New day and month, old year."""
    for fait, now, _ in courrier.printings("echeances."):
        if fait.genre == "moment":
            year = str(fait.valeur.jour.year)
            yield fait.chemin, replace_all(courrier.texte, {text: text.replace(year, str(int(year) - 1)) for text in now})


@fautes("jour de la semaine faux", "jour-de-semaine-faux", "valeurs-contradictoires")
def false_weekday(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The weekday of last year's date."""
    for fait, now, _ in courrier.printings("echeances."):
        for text in now:
            weekday = next((day for day in JOURS if day in text), None)
            if weekday:
                yield fait.chemin, replace_last(courrier.texte, text, text.replace(weekday, JOURS[(JOURS.index(weekday) + 1) % 7]))


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
                yield fait.chemin, replace_all(courrier.texte, {text: re.sub(rf"\b0?{day}\b", str(day - 1), text, count=1) for text in now})


@fautes("heure perdue", "heure-perdue")
def hour_lost(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """« au 12 novembre 2026 » for « au 12 novembre 2026 à 19h00 »."""
    for fait, now, _ in courrier.printings("echeances."):
        if fait.genre == "moment" and fait.valeur.minute is not None and fait.chemin.endswith(("ouverture", "cloture")):
            yield fait.chemin, replace_all(courrier.texte, {text: re.sub(r"\s+à\s+[\d:h\sminuit]+$", "", text) for text in now})


@faute("heure perdue à un endroit sur plusieurs", "heure-omise", "heure-perdue")
def hour_lost_once(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The sentence keeps it, the table does not."""
    for fait, now, before in courrier.printings("echeances."):
        if fait.genre == "moment" and len(now) > 1 and re.search(r"\s+à\s+\d", now[-1]) and re.search(r"\dh|:\d", before):
            yield fait.chemin, replace_last(courrier.texte, now[-1], re.sub(r"\s+à\s+[\d:h\sminuit]+$", "", now[-1]))


@faute("heure différente à un endroit sur plusieurs", "valeurs-contradictoires", "limite-avant-cloture", "cloture-plus-tot")
def other_hour(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """19h00 in the box, 17h00 below."""
    for fait, now, _ in courrier.printings("echeances."):
        if fait.genre == "moment" and len(now) > 1 and fait.valeur.minute:
            new = re.sub(r"(\d\d?)(?=\s?[h:]\s?\d|\s?h\b)", lambda found: str((int(found[1]) + 22) % 24), now[-1])
            yield fait.chemin, replace_last(courrier.texte, now[-1], new)


@fautes("deux chiffres d’un numéro permutés", "telephone-permute")
def digits_swapped(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """In the words and in the link."""
    for fait, now, _ in courrier.printings("poles.", "telephones"):
        for text, number in zip(now, fait.valeur, strict=False):
            if text[-1] != text[-2]:
                yield f"{fait.chemin}, {text}", replace_all(courrier.texte, {text: swapped(text), number: swapped(number)})


@faute("numéro affiché autre que celui du lien", "lien-trompeur", "ecriture-fautive")
def link_of_another(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The words were corrected, the link was not."""
    for fait, now, _ in courrier.printings("poles.", "telephones"):
        yield fait.chemin, replace_last(courrier.texte, now[0], f"{now[0][:-1]}{(int(now[0][-1]) + 3) % 10}")


@fautes("numéro auquel il manque un chiffre", "ecriture-fautive", "lien-trompeur", "telephone-change", "telephone-supprime")
def digit_lost(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """Nine digits."""
    for fait, now, _ in courrier.printings("poles.", "telephones"):
        yield fait.chemin, replace_all(courrier.texte, {now[0]: now[0][:-1], fait.valeur[0]: fait.valeur[0][:-1]})


@fautes("numéro d’un autre pôle", "telephone-partage", "telephone-change")
def number_of_another(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """The line above, copied down."""
    found = list(courrier.printings("poles.", "telephones"))
    for (one, printed, _), (other, own, _) in pairwise(found):
        yield f"{one.chemin} → {other.chemin}", replace_all(courrier.texte, {own[0]: printed[0], other.valeur[0]: one.valeur[0]})


@fautes("domaine d’un courriel mal tapé", "courriel-hors-domaine", "courriel-change")
def domain_typo(courrier: Courrier) -> Iterator[tuple[str, str]]:
    """In the words and in the link."""
    for fait, now, _ in courrier.printings("poles.", "courriels"):
        yield fait.chemin, replace_all(courrier.texte, {now[0]: now[0].replace("ac-", "ca-").replace("@p", "@q")})


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
