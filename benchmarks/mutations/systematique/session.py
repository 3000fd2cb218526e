"""Slips that concern a session as a whole: its label, a notice forgotten, last year's sent again, a confirmation that means nothing."""

import re
from collections.abc import Iterator
from datetime import timedelta

from benchmarks.mutations.cas import CHARGEMENT, Catalogue, Retouche
from benchmarks.mutations.socle import Sources
from benchmarks.mutations.terrain import Terrain, block_end, typed
from noticegen.commands.sources.contenus import FAITS
from noticegen.facts.moment import Moment

CATALOGUE = Catalogue("session et succession")
faute, fautes = CATALOGUE.faute, CATALOGUE.fautes


@faute("libellé de la session resté celui de l’an dernier", "session-mal-nommee")
def label_left(terrain: Terrain) -> Iterator[Retouche]:
    """juin 2025 in the session 2026."""
    fait = terrain.fait("session.libelle")
    yield Retouche("", terrain.retype(fait, terrain.earlier(fait).textes[0]))


@faute("libellé de la session d’une autre année", "session-mal-nommee")
def label_of_another_year(terrain: Terrain) -> Iterator[Retouche]:
    """juin 2062 in the session 2026."""
    fait = terrain.fait("session.libelle")
    for year in ("2062", "2016", "2028"):
        yield Retouche(year, terrain.retype(fait, re.sub(r"\d{4}", year, fait.textes[0])))


@faute("libellé de la session d’une autre saison", "saison-de-session-changee")
def label_of_another_season(terrain: Terrain) -> Iterator[Retouche]:
    """septembre 2026 for juin 2026."""
    fait = terrain.fait("session.libelle")
    yield Retouche("", terrain.retype(fait, re.sub(r"^\w+", "novembre", fait.textes[0])))


@faute("notice oubliée dans la session", "notice-disparue", CHARGEMENT)
def notice_dropped(terrain: Terrain) -> Iterator[Retouche]:
    """A notice of last year that nobody restated."""
    lines = terrain.sources[FAITS].split("\n")
    rank = terrain.edition.fiche.lieu.ligne - 1
    siblings = [fiche for fiche in terrain.socle.projet.registre.fiches.values() if fiche.session == terrain.edition.fiche.session]
    kept = "\n".join(lines[:rank] + lines[block_end(lines, rank) :])
    prose = f"notices/{terrain.edition.fiche.notice}/{terrain.edition.fiche.session}.md"
    if len(siblings) > 1:
        yield Retouche(terrain.edition.id, {path: text for path, text in {**terrain.sources, FAITS: kept}.items() if path != prose})


@faute("« suit » oublié", "notice-disparue", CHARGEMENT)
def succession_lost(terrain: Terrain) -> Iterator[Retouche]:
    """A notice that changed its name and no longer says which one it follows."""
    lines = terrain.sources[FAITS].split("\n")
    start = terrain.edition.fiche.lieu.ligne
    for rank in range(start, block_end(lines, start - 1)):
        if lines[rank].lstrip().startswith("suit:"):
            yield Retouche(lines[rank].strip(), terrain.without_entry(lines[rank].strip()))
            yield Retouche("suit: inconnu", {**terrain.sources, FAITS: "\n".join(lines[:rank] + [lines[rank] + "9"] + lines[rank + 1 :])})


@fautes("toutes les dates de l’an dernier renvoyées", "date-inchangee", CHARGEMENT)
def last_year_again(terrain: Terrain) -> Iterator[Retouche]:
    """Last year's file under this year's name."""
    sources = terrain.sources
    for fait in reversed([one for one in terrain.faits if one.volatilite == "annuel" and one.chemin.startswith("echeances.")]):
        before = terrain.earlier(fait)
        for old, new in zip(fait.textes, before.textes if before else (), strict=False):
            sources = terrain.replace(fait.lieu, old, new, sources)
    yield Retouche("", sources)


@fautes("une session sautée", "session-sautee")
def session_skipped(terrain: Terrain) -> Iterator[Retouche]:
    """The session after next, written from last year's."""
    key = terrain.edition.fiche.session
    year = int(key[:4])
    sources: Sources = terrain.sources
    if "confirmations:" in sources[FAITS].partition(f"\n  {key}:\n")[2] or "campagne:" in sources[FAITS]:
        return
    for fait, moment in terrain.dates():
        sources = terrain.replace(fait.lieu, fait.textes[0], typed(Moment(moment.jour + timedelta(days=364), moment.minute)), sources)
    libelle = terrain.fait("session.libelle")
    sources = terrain.replace(libelle.lieu, libelle.textes[0], libelle.textes[0].replace(str(year), str(year + 1)), sources)
    text = sources[FAITS].replace(f"\n  {key}:\n", f"\n  {year + 1}{key[4:]}:\n")
    yield Retouche("", {path: body for path, body in {**sources, FAITS: text}.items() if not path.endswith(f"/{key}.md")})


@faute("confirmation sans objet", "confirmation-sans-objet")
def useless_confirmation(terrain: Terrain) -> Iterator[Retouche]:
    """Last session's confirmation, copied along."""
    head, key, tail = terrain.sources[FAITS].partition(f"\n  {terrain.edition.fiche.session}:\n")
    mark = "    confirmations:\n"
    before, found, after = tail.partition(mark)
    added = f"{before}{mark}{_CONFIRMATION}{after}" if found else f"{mark}{_CONFIRMATION}{tail}"
    yield Retouche("", {**terrain.sources, FAITS: f"{head}{key}{added}"})


@faute("texte de la notice introuvable", CHARGEMENT)
def prose_misnamed(terrain: Terrain) -> Iterator[Retouche]:
    """The notice under a name for which nothing was written."""
    lines = terrain.sources[FAITS].split("\n")
    rank = terrain.edition.fiche.lieu.ligne - 1
    lines[rank] = lines[rank].replace(f"{terrain.edition.fiche.notice}:", f"{terrain.edition.fiche.notice}-nouvelle:")
    if not any(line.lstrip().startswith("suit:") for line in lines[rank : block_end(lines, rank)]):
        yield Retouche(terrain.edition.id, {**terrain.sources, FAITS: "\n".join(lines)})


_CONFIRMATION = """\
      - regle: fenetre-raccourcie
        fait: echeances.ancienne
        avant: 40 jours
        apres: 39 jours
        motif: vu avec le service
        par: A. Martin
        le: 1er septembre 2025
"""
