"""Slips in the pôles: their telephones, their mailboxes, what else is said of them, and who is named."""

from collections.abc import Iterator

from benchmarks.mutations.cas import CHARGEMENT, Catalogue, Retouche
from benchmarks.mutations.terrain import Terrain
from noticegen.facts.fait import Fait

CATALOGUE = Catalogue("pôles et contacts")
faute, fautes = CATALOGUE.faute, CATALOGUE.fautes

NUMEROS = ("telephones", "telecopies")


@faute("deux chiffres d’un numéro permutés", "telephone-permute")
def digits_swapped(terrain: Terrain) -> Iterator[Retouche]:
    """12 34 typed 12 43."""
    for fait, rank in _numbers(terrain):
        for new in _swaps(fait.textes[rank]):
            yield Retouche(f"{fait.chemin}, {new}", terrain.retype(fait, new, rank))


@faute("un chiffre d’un numéro changé", "telephone-change", "telephone-partage")
def digit_changed(terrain: Terrain) -> Iterator[Retouche]:
    """12 34 typed 12 37."""
    for fait, rank in _numbers(terrain):
        text = fait.textes[rank]
        new = f"{text[:-1]}{(int(text[-1]) + 3) % 10}"
        if new not in fait.textes:
            yield Retouche(f"{fait.chemin}, {new}", terrain.retype(fait, new, rank))


@faute("un chiffre d’un numéro perdu", CHARGEMENT)
def digit_lost(terrain: Terrain) -> Iterator[Retouche]:
    """12 34 typed 12 3."""
    for fait, rank in _numbers(terrain):
        yield Retouche(f"{fait.chemin}, {fait.textes[rank][:-1]}", terrain.retype(fait, fait.textes[rank][:-1], rank))


@faute("un chiffre de trop dans un numéro", CHARGEMENT)
def digit_added(terrain: Terrain) -> Iterator[Retouche]:
    """12 34 typed 12 344."""
    for fait, rank in _numbers(terrain):
        yield Retouche(f"{fait.chemin}", terrain.retype(fait, fait.textes[rank] + fait.textes[rank][-1], rank))


@faute("lettre O pour un zéro dans un numéro", CHARGEMENT)
def letter_for_digit(terrain: Terrain) -> Iterator[Retouche]:
    """05 typed O5."""
    for fait, rank in _numbers(terrain):
        yield Retouche(fait.chemin, terrain.retype(fait, fait.textes[rank].replace("0", "O", 1), rank))


@faute("numéro d’un autre pôle", "telephone-partage")
def number_of_another(terrain: Terrain) -> Iterator[Retouche]:
    """The line above in the table, copied down."""
    for fait, rank in _numbers(terrain):
        other = next((one for one, _ in _numbers(terrain) if one.chemin.split(".")[1] != fait.chemin.split(".")[1]), None)
        if other:
            yield Retouche(f"{fait.chemin}, {other.textes[0]}", terrain.retype(fait, other.textes[0], rank))


@faute("numéro disparu", "telephone-supprime", CHARGEMENT)
def number_dropped(terrain: Terrain) -> Iterator[Retouche]:
    """One of several numbers, or the whole line."""
    for fait, rank in _numbers(terrain):
        if len(fait.textes) == 1:
            yield Retouche(fait.chemin, terrain.without(fait))
        else:
            text = fait.textes[rank]
            old = f", {text}" if rank else f"{text}, "
            yield Retouche(f"{fait.chemin}, {text}", terrain.replace(fait.lieu, old, ""))


@fautes("deux pôles ont échangé leurs numéros", "telephone-partage", "telephone-change", "valeurs-interverties")
def numbers_exchanged(terrain: Terrain) -> Iterator[Retouche]:
    """Two cells of the table, swapped."""
    facts = list(terrain.family("poles.", "telephones"))
    if len(facts) > 1:
        one, other = facts[0], facts[1]
        sources = terrain.replace(other.lieu, other.textes[0], one.textes[0])
        yield Retouche(f"{one.chemin}, {other.chemin}", terrain.replace(one.lieu, one.textes[0], other.textes[0], sources))


@faute("domaine d’un courriel mal tapé", "courriel-hors-domaine")
def domain_typo(terrain: Terrain) -> Iterator[Retouche]:
    """ac-… typed ca-…, a letter lost, .fr typed .com."""
    for fait in terrain.family("poles.", "courriels"):
        box, _, domain = fait.textes[0].partition("@")
        for wrong in (domain[1:], domain.replace("ac-", "ca-", 1), f"{domain.rpartition('.')[0]}.com"):
            if wrong != domain:
                yield Retouche(f"{fait.chemin}, {wrong}", terrain.retype(fait, f"{box}@{wrong}"))


@faute("courriel d’un autre domaine", "courriel-hors-domaine")
def foreign_box(terrain: Terrain) -> Iterator[Retouche]:
    """The private mailbox of somebody, or another académie's."""
    for fait in terrain.family("poles.", "courriels"):
        box = fait.textes[0].partition("@")[0]
        for domain in ("courriel-perso.example", "ac-cormeilles.example"):
            yield Retouche(f"{fait.chemin}, {domain}", terrain.retype(fait, f"{box}@{domain}"))


@faute("nom d’un courriel mal tapé", "courriel-change")
def box_typo(terrain: Terrain) -> Iterator[Retouche]:
    """Two letters of the mailbox's name swapped, a dot turned hyphen."""
    for fait in terrain.family("poles.", "courriels"):
        box, _, domain = fait.textes[0].partition("@")
        for wrong in (box[0] + box[2] + box[1] + box[3:], box.replace(".", "-", 1)):
            if wrong != box:
                yield Retouche(f"{fait.chemin}, {wrong}", terrain.retype(fait, f"{wrong}@{domain}"))


@faute("courriel d’un autre pôle", "courriel-change", "courriel-partage")
def box_of_another(terrain: Terrain) -> Iterator[Retouche]:
    """The mailbox of the line above."""
    boxes = list(terrain.family("poles.", "courriels"))
    for fait in boxes:
        other = next((one for one in boxes if one is not fait), None)
        if other:
            yield Retouche(fait.chemin, terrain.retype(fait, other.textes[0]))


@faute("courriel disparu", "courriel-supprime", CHARGEMENT)
def box_dropped(terrain: Terrain) -> Iterator[Retouche]:
    """The line of the mailbox, lost."""
    for fait in terrain.family("poles.", "courriels"):
        yield Retouche(fait.chemin, terrain.without(fait))


@faute("courriel illisible", CHARGEMENT)
def box_malformed(terrain: Terrain) -> Iterator[Retouche]:
    """The @ lost, a comma for a dot."""
    for fait in terrain.family("poles.", "courriels"):
        box = fait.textes[0]
        head, _, tail = box.rpartition(".")
        for wrong in (box.replace("@", " "), f"{head},{tail}", box.replace("@", "@@")):
            yield Retouche(f"{fait.chemin}, {wrong}", terrain.retype(fait, wrong))


@faute("pôle oublié dans les contacts", "pole-supprime", CHARGEMENT)
def pole_dropped(terrain: Terrain) -> Iterator[Retouche]:
    """A line of the table of contacts, lost."""
    poles = list(_poles(terrain))
    for pole in poles if len(poles) > 1 else []:
        yield Retouche(pole, terrain.without_entry(f"- pole: {pole}"))


@faute("nom d’un pôle changé", "pole-renomme")
def pole_renamed(terrain: Terrain) -> Iterator[Retouche]:
    """A word of the service's name lost, a singular for a plural."""
    for fait in terrain.family("poles.", "nom"):
        words = fait.textes[0].split()
        for wrong in (" ".join(words[:-1]), f"{fait.textes[0]} et concours"):
            yield Retouche(f"{fait.chemin}, {wrong}", terrain.retype(fait, wrong))


@faute("précision ajoutée à un pôle", "precision-ajoutee")
def scope_added(terrain: Terrain) -> Iterator[Retouche]:
    """A scope that shuts other candidates out."""
    known = {fait.chemin.split(".")[1] for fait in terrain.family("poles.", "precision")}
    for pole in _poles(terrain):
        if pole not in known:
            sources = terrain.sources["sessions.yaml"].split("\n")
            rank = terrain.line_of(f"- pole: {pole}")
            indent = " " * (sources[rank].index("-") + 2)
            sources.insert(rank + 1, f"{indent}precision: Apprentis seulement")
            yield Retouche(pole, {**terrain.sources, "sessions.yaml": "\n".join(sources)})


@faute("précision d’un pôle effacée", "precision-retiree", CHARGEMENT)
def scope_lost(terrain: Terrain) -> Iterator[Retouche]:
    """A pôle that now seems to answer everybody."""
    for fait in terrain.family("poles.", "precision"):
        yield Retouche(fait.chemin, terrain.without(fait))


@faute("précision d’un pôle changée", "precision-changee")
def scope_changed(terrain: Terrain) -> Iterator[Retouche]:
    """CS4 typed CS5."""
    for fait in terrain.family("poles.", "precision"):
        yield Retouche(fait.chemin, terrain.retype(fait, f"{fait.textes[0][:-1]}5"))


@faute("bureau, ressort, adresse ou horaires changés", "coordonnees-changees")
def particulars_changed(terrain: Terrain) -> Iterator[Retouche]:
    """A digit or a word of what else is said of a pôle."""
    for fait in _particulars(terrain):
        text = fait.textes[0]
        digit = next((rank for rank, char in enumerate(text) if char.isdigit()), None)
        new = f"{text} et limitrophes" if digit is None else text[:digit] + str((int(text[digit]) + 1) % 10) + text[digit + 1 :]
        yield Retouche(f"{fait.chemin}, {new}", terrain.retype(fait, new))


@faute("bureau, ressort, adresse ou horaires effacés", "coordonnees-changees", CHARGEMENT)
def particulars_lost(terrain: Terrain) -> Iterator[Retouche]:
    """One line less in the service's particulars."""
    for fait in _particulars(terrain):
        yield Retouche(fait.chemin, terrain.without(fait))


def _particulars(terrain: Terrain) -> Iterator[Fait]:
    for part in ("bureau", "ressort", "adresse", "horaires"):
        yield from terrain.family("poles.", part)


def _numbers(terrain: Terrain) -> Iterator[tuple[Fait, int]]:
    for part in NUMEROS:
        for fait in terrain.family("poles.", part):
            yield from ((fait, rank) for rank in range(len(fait.textes)))


def _poles(terrain: Terrain) -> Iterator[str]:
    return iter(dict.fromkeys(path.split(".")[1] for path in terrain.edition.fiche.faits if path.startswith("poles.")))


def _swaps(text: str) -> Iterator[str]:
    """The last two digits swapped, and the last two pairs."""
    if text[-1] != text[-2]:
        yield text[:-2] + text[-1] + text[-2]
    if text[-2] != text[-4]:
        yield text[:-4] + text[-2] + text[-3] + text[-4] + text[-1]
