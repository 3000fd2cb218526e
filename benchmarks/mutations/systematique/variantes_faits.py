"""Benign ways of typing the same facts, and facts that move as nobody should be stopped for."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from benchmarks.mutations.cas import Catalogue, Retouche
from benchmarks.mutations.socle import Sources
from benchmarks.mutations.terrain import Terrain, block_end, typed
from noticegen.commands.sources.contenus import FAITS
from noticegen.facts.dates.notation import print_moment
from noticegen.facts.fait import Fait
from noticegen.facts.moment import MINUIT, Moment

CATALOGUE = Catalogue("faits saisis autrement")
variante = CATALOGUE.variante

NOTATIONS = {
    "05/11/2025 09:00": "jj/mm/aaaa HH:MM",
    "5-11-2025 à 9h": "j-m-aaaa à Hh",
    "05 novembre 2025 à 09h00": "jj mmmm aaaa à HHhMM",
    "mercredi 5 novembre 2025 à 9h00": "jjjj j mmmm aaaa à HhMM",
    "Mercredi 5 Novembre 2025, 9 h": "Jjjj j Mmmm aaaa, H h MM",
    "5 novembre 2025 (9 heures)": "j mmmm aaaa (H heures)",
    "5 NOVEMBRE 2025 A 09:00": "j MMMM aaaa A HH:MM",
}


@variante("dates dans une autre notation")
def date_notation(terrain: Terrain) -> Iterator[Retouche]:
    """The same instants, typed as people type them."""
    for example, notation in NOTATIONS.items():
        yield Retouche(example, _all_dates(terrain, lambda moment, notation=notation: print_moment(moment, notation).replace("\xa0", " ")))


@variante("dates en notation internationale")
def iso_dates(terrain: Terrain) -> Iterator[Retouche]:
    """2025-11-05 09:00."""
    yield Retouche("", _all_dates(terrain, lambda moment: str(moment).replace("T", " ") if moment.minute != MINUIT else typed(moment)))


@variante("espaces insécables dans les dates")
def no_break_dates(terrain: Terrain) -> Iterator[Retouche]:
    """As Word pastes them."""
    yield Retouche("", _all_dates(terrain, lambda moment: typed(moment).replace(" ", "\xa0")))


@variante("numéros dans une autre notation")
def number_notation(terrain: Terrain) -> Iterator[Retouche]:
    """05.16… typed 05 16…, +33 5 16…, in one piece between quotes."""
    forms: dict[str, Callable[[str], str]] = {
        "espaces": lambda digits: " ".join(re.findall("..", digits)),
        "points": lambda digits: ".".join(re.findall("..", digits)),
        "tirets": lambda digits: "-".join(re.findall("..", digits)),
        "+33": lambda digits: f"+33 {digits[1]} " + " ".join(re.findall("..", digits[2:])),
        "sans rien": lambda digits: f'"{digits}"',
        "insécables": lambda digits: "\xa0".join(re.findall("..", digits)),
    }
    facts = [fait for part in ("telephones", "telecopies") for fait in terrain.family("poles.", part)]
    for nom, form in forms.items():
        sources = terrain.sources
        for fait in reversed(facts):
            for rank, text in enumerate(fait.textes):
                sources = terrain.replace(fait.lieu, text, form(f"0{fait.valeur[rank][3:]}"), sources)
        if facts:
            yield Retouche(nom, sources)


@variante("courriels en capitales")
def box_case(terrain: Terrain) -> Iterator[Retouche]:
    """Pole.SAH@…"""
    yield from _retyped(terrain, "poles.", "courriels", str.title)
    yield from _retyped(terrain, "poles.", "courriels", str.upper)


@variante("liste dans un autre ordre")
def list_order(terrain: Terrain) -> Iterator[Retouche]:
    """Telephones, mailboxes, audiences: lists compare as sets."""
    for fait in terrain.faits:
        if len(fait.textes) > 1 and fait.genre in ("telephones", "courriels", "liste", "jours") and fait.chemin != "academie.devise":
            yield Retouche(fait.chemin, _reversed(terrain, fait))


@variante("blocs dans un autre ordre")
def block_order(terrain: Terrain) -> Iterator[Retouche]:
    """Contacts, portails, échéances, codes, fees, fields: the last one typed first."""
    lines = terrain.sources[FAITS].split("\n")
    start = terrain.edition.fiche.lieu.ligne
    for rank in range(start, block_end(lines, start - 1)):
        name = lines[rank].strip()
        if name in ("contacts:", "portails:", "echeances:", "tarifs:", "specialites:", "examens:"):
            yield Retouche(name, {**terrain.sources, FAITS: "\n".join(_last_first(lines, rank))})


@variante("champs d’une session dans un autre ordre")
def session_order(terrain: Terrain) -> Iterator[Retouche]:
    """The last block of the session (confirmations, notices) typed right after its label."""
    lines = terrain.sources[FAITS].split("\n")
    rank = terrain.fait("session.libelle").lieu.ligne - 2
    yield Retouche("", {**terrain.sources, FAITS: "\n".join(_last_first(lines, rank))})


@variante("valeurs entre guillemets")
def quoted_values(terrain: Terrain) -> Iterator[Retouche]:
    """Every date between double quotes, then every text between single ones."""
    yield Retouche("dates", _all_dates(terrain, lambda moment: f'"{typed(moment)}"'))
    sources = terrain.sources
    for fait in reversed([one for one in terrain.faits if one.chemin.endswith((".nom", ".titre", ".role"))]):
        sources = terrain.replace(fait.lieu, fait.textes[0], f'"{fait.textes[0]}"', sources)
    yield Retouche("textes", sources)


@variante("liste entre crochets ou en tirets")
def list_style(terrain: Terrain) -> Iterator[Retouche]:
    """[a, b] typed one a line."""
    lines = terrain.sources[FAITS].split("\n")
    for rank in range(terrain.line_of("contacts:") - 60, len(lines)):
        found = re.fullmatch(r"( *)(\w+): \[(.+)\]", lines[rank])
        if found and rank >= terrain.fait("session.libelle").lieu.ligne:
            items = [f"{found[1]}  - {one.strip()}" for one in found[3].split(",")]
            lines[rank : rank + 1] = [f"{found[1]}{found[2]}:", *items]
            yield Retouche(found[2], {**terrain.sources, FAITS: "\n".join(lines)})
            return


@variante("fichier de Windows")
def windows_file(terrain: Terrain) -> Iterator[Retouche]:
    """A byte order mark, CRLF, curly quotes, trailing spaces, comments."""
    text = terrain.sources[FAITS]
    yield Retouche("BOM", {**terrain.sources, FAITS: f"\ufeff{text}"})
    yield Retouche("CRLF", {path: body.replace("\n", "\r\n") for path, body in terrain.sources.items()})
    yield Retouche("espaces en fin de ligne", {**terrain.sources, FAITS: re.sub(r"(?m)(?<=\S)$", "  ", text)})
    yield Retouche("commentaires", {**terrain.sources, FAITS: re.sub(r"(?m)^(\s+)(cloture: .*)$", r"\1# vérifié\n\1\2  # vu", text)})


@variante("apostrophes droites et accents décomposés")
def apostrophes(terrain: Terrain) -> Iterator[Retouche]:
    """d'inscription for d’inscription, as a keyboard types it."""
    text = terrain.sources[FAITS]
    head, key, tail = text.partition(f"\n  {terrain.edition.fiche.session}:\n")
    body, mark, confirmations = tail.partition("\n    confirmations:\n")
    yield Retouche("", {**terrain.sources, FAITS: head + key + re.sub(r"(?<=\w)’(?=\w)", "'", body) + mark + confirmations})


@variante("adresse écrite autrement")
def address_style(terrain: Terrain) -> Iterator[Retouche]:
    """A final slash, capitals in the host, the scheme left out or typed."""
    for fait in terrain.family("portails.", "adresse"):
        text = fait.textes[0]
        yield Retouche(f"{fait.chemin}/", terrain.retype(fait, f"{text}/"))
        yield Retouche(fait.chemin, terrain.retype(fait, text.removeprefix("https://") if "://" in text else f"https://{text}"))
        host = fait.valeur.split("/")[2]
        yield Retouche(f"{fait.chemin}, capitales", terrain.retype(fait, text.replace(host, host.replace("ac-", "AC-"))))


@variante("montant écrit autrement")
def amount_style(terrain: Terrain) -> Iterator[Retouche]:
    """36,50 € typed 36,50 euros, 36.50 €, 36,50€."""
    for fait in terrain.family("tarifs."):
        text = fait.textes[0]
        for new in (text.replace("€", "euros"), text.replace(",", "."), text.replace(" €", "€"), text.replace(" ", "\xa0")):
            if new != text:
                yield Retouche(f"{fait.chemin}, {new!r}", terrain.retype(fait, new))


@variante("limite relative écrite en date, ou l’inverse")
def relative_or_not(terrain: Terrain) -> Iterator[Retouche]:
    """The same day either way."""
    for echeance in terrain.echeances():
        path = f"{echeance.chemin}.{echeance.sens}"
        fait = terrain.edition.fiche.faits.get(path)
        if echeance.relative_a and fait.lieu.ligne and fait.textes[0][0].isalpha():
            yield Retouche(path, terrain.retype(fait, typed(echeance.limite)))
        elif echeance.limite and echeance.limite.minute is None:
            for window in terrain.echeances():
                days = (echeance.limite.jour - window.cloture.jour).days if window.cloture else -1
                if days > 0 and window.cloture.minute is None:
                    yield Retouche(path, terrain.retype(fait, f"{window.cle}.cloture + {days} jours"))


@variante("fenêtre décalée d’une semaine, de même longueur")
def window_a_week_later(terrain: Terrain) -> Iterator[Retouche]:
    """A later calendar, every date with it."""
    yield Retouche("plus tard", _moved(terrain, 7))
    yield Retouche("plus tôt", _moved(terrain, -7))


@variante("ouverture au même jour du mois que l’an dernier")
def same_day_another_year(terrain: Terrain) -> Iterator[Retouche]:
    """14 octobre 2024 → 14 octobre 2025: the year moved, the whole calendar a day later."""
    yield Retouche("", _moved(terrain, 1))


@variante("clôture un samedi ou un dimanche")
def week_end_closing(terrain: Terrain) -> Iterator[Retouche]:
    """The whole calendar moved so that one window closes on a Saturday or a Sunday: real; information at most."""
    for fait, moment in terrain.dates("cloture"):
        for weekday in (5, 6):
            days = (weekday - moment.jour.weekday()) % 7
            yield Retouche(
                f"{fait.chemin}, {typed(_later(moment, days))}", _moved(terrain, days, "ouverture", "cloture", "avant", "jusquau")
            )


@variante("fenêtre plus longue")
def longer_window(terrain: Terrain) -> Iterator[Retouche]:
    """More time, earlier opening, later hour: information."""
    for fait, moment in terrain.dates("ouverture"):
        yield Retouche(f"{fait.chemin} − 3 jours", terrain.redate(fait, _later(moment, -3)))
        if moment.minute and moment.minute > 60:
            yield Retouche(f"{fait.chemin} − 1 h", terrain.redate(fait, Moment(moment.jour, moment.minute - 60)))


@variante("heure ajoutée à une clôture ou à une ouverture")
def hour_added(terrain: Terrain) -> Iterator[Retouche]:
    """An hour that last year's notice did not give: information."""
    for fait, moment in terrain.dates("ouverture", "cloture"):
        if moment.minute is None:
            yield Retouche(fait.chemin, terrain.redate(fait, Moment(moment.jour, 600)))


@variante("coordonnées ajoutées")
def number_added(terrain: Terrain) -> Iterator[Retouche]:
    """One number, one mailbox more: information."""
    for fait in terrain.family("poles.", "telephones"):
        yield Retouche(fait.chemin, terrain.retype(fait, f"{fait.textes[0]}, 01 99 00 98 76"))
    for fait in terrain.family("poles.", "courriels"):
        yield Retouche(fait.chemin, terrain.retype(fait, f"{fait.textes[0]}, secretariat@{fait.valeur[0].partition('@')[2]}"))


@variante("public ou référence ajoutés, référence renouvelée")
def references_moved(terrain: Terrain) -> Iterator[Retouche]:
    """References move together; an audience more is information."""
    for fait in terrain.family("references"):
        yield Retouche(fait.chemin, terrain.retype(fait, re.sub(r"\d{4}", "2024", fait.textes[0])))
    for fait in terrain.family("publics"):
        line = terrain.sources[FAITS].split("\n")[fait.lieu.ligne - 1].lstrip()
        more = ", Demandeurs d’emploi" if "[" in line else f"\n{' ' * (fait.lieu.colonne - 1)}- Demandeurs d’emploi"
        yield Retouche(fait.chemin, terrain.retype(fait, f"{fait.textes[0]}{more}"))


@variante("libellé d’une échéance changé")
def label_changed(terrain: Terrain) -> Iterator[Retouche]:
    """Information."""
    for fait in terrain.family("echeances.", "libelle"):
        yield Retouche(fait.chemin, terrain.retype(fait, f"{fait.textes[0]} (en ligne)"))


def _all_dates(terrain: Terrain, form: Callable[[Moment], str]) -> Sources:
    sources = terrain.sources
    for fait, moment in reversed(list(terrain.dates())):
        sources = terrain.replace(fait.lieu, fait.textes[0], form(moment), sources)
    return sources


def _moved(terrain: Terrain, days: int, *roles: str) -> Sources:
    """Every date of the notice, or those of some fields, so many days later."""
    sources = terrain.sources
    dated = [*(fait for fait, _ in terrain.dates(*roles)), *(terrain.family("echeances.", "des") if not roles else ())]
    for fait in sorted(dated, key=lambda one: one.lieu, reverse=True):
        moments = fait.valeur if isinstance(fait.valeur, tuple) else (fait.valeur,)
        for text, moment in reversed(list(zip(fait.textes, moments, strict=True))):
            sources = terrain.replace(fait.lieu, text, typed(_later(moment, days)), sources)
    return sources


def _later(moment: Moment, days: int) -> Moment:
    return replace(moment, jour=moment.jour + timedelta(days=days))


def _retyped(terrain: Terrain, family: str, part: str, form: Callable[[str], str]) -> Iterator[Retouche]:
    for fait in terrain.family(family, part):
        yield Retouche(f"{fait.chemin}, {form(fait.textes[0])}", terrain.retype(fait, form(fait.textes[0])))


def _reversed(terrain: Terrain, fait: Fait) -> Sources:
    """The members of a list, typed last first."""
    sources = terrain.sources
    marks = [f"@@{rank}@@" for rank in range(len(fait.textes))]
    for text, mark in zip(fait.textes, marks, strict=True):
        sources = terrain.replace(fait.lieu, text, mark, sources)
    for text, mark in zip(reversed(fait.textes), marks, strict=True):
        sources = terrain.replace(fait.lieu, mark, text, sources)
    return sources


def _last_first(lines: list[str], rank: int) -> list[str]:
    """The lines with the last entry of the block that begins at a rank typed first."""
    end = block_end(lines, rank)
    depth = len(lines[rank + 1]) - len(lines[rank + 1].lstrip())
    starts = [one for one in range(rank + 1, end) if len(lines[one]) - len(lines[one].lstrip()) == depth]
    last = starts[-1]
    return lines[: rank + 1] + lines[last:end] + lines[rank + 1 : last] + lines[end:]
