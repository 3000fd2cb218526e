"""From a typed session and its tree to the fiche of each of its notices: every fact by path, with its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from noticegen.facts.arbre.tree import Array, Node, Table
from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait, Genre, Valeur, Volatilite
from noticegen.facts.fiche import Fiche
from noticegen.facts.saisie.cles import year_of
from noticegen.facts.saisie.model import NoticeSaisie, SessionSaisie

ACADEMIE: Mapping[str, Genre] = {
    "nom": "texte",
    "devise": "liste",
    "site": "adresse",
    "publication": "adresse",
    "domaines": "liste",
    "fuseau": "texte",
}
PORTAIL: Mapping[str, Genre] = {"nom": "texte", "adresse": "adresse"}
USAGE: Mapping[str, Genre] = {"role": "texte", "chemin": "texte"}
POLE: Mapping[str, Genre] = {
    "nom": "texte",
    "bureau": "texte",
    "ressort": "texte",
    "adresse": "texte",
    "telephones": "telephones",
    "telecopies": "telephones",
    "courriels": "courriels",
    "horaires": "texte",
    "verifie_le": "moment",
}
CONTACT: Mapping[str, Genre] = {"precision": "texte"}
ECHEANCE: Mapping[str, Genre] = {
    "libelle": "texte",
    "ouverture": "moment",
    "cloture": "moment",
    "avant": "moment",
    "jusquau": "moment",
    "le": "moment",
    "du": "moment",
    "au": "moment",
    "des": "jours",
    "preuve": "texte",
    "provisoire": "oui",
}


@dataclass(frozen=True)
class Redaction:
    """What a fiche is written from: a session as typed and validated, its merged tree, one notice of it."""

    cle: str
    session: SessionSaisie
    arbre: Table
    notice: str
    echeances: Mapping[str, Echeance]

    @property
    def saisie(self) -> NoticeSaisie:
        """The notice as validated."""
        return self.session.notices[self.notice]

    @property
    def tree(self) -> Table:
        """The notice's own block."""
        return self.arbre.table("notices").table(self.notice)


def write_fiches(
    cle: str, saisie: SessionSaisie, arbre: Table, echeances: Mapping[str, Mapping[str, Echeance]]
) -> Iterator[tuple[str, Fiche]]:
    """The fiche of each notice of a session, by édition."""
    for notice in saisie.notices:
        fiche = _fiche(Redaction(cle, saisie, arbre, notice, echeances.get(notice, {})))
        yield fiche.id, fiche


def _fiche(redaction: Redaction) -> Fiche:
    academie, block = redaction.session.academie, redaction.arbre.table("notices")
    return Fiche(
        notice=redaction.notice,
        session=redaction.cle,
        faits={fait.chemin: fait for fait in _faits(redaction)},
        echeances=redaction.echeances,
        campagne=campagne(redaction.cle, redaction.session),
        lieu=block.keys[redaction.notice].lieu,
        fuseau=academie.fuseau,
        notation=academie.notation,
        feries=academie.feries,
        brouillon=bool(redaction.session.etat or redaction.saisie.etat),
    )


def campagne(cle: str, session: SessionSaisie) -> tuple[date, date]:
    """When the dates of a session are expected: as typed, or from 1 March of the year before to 31 August."""
    if session.campagne:
        return session.campagne.du.jour, session.campagne.au.jour
    return date(year_of(cle) - 1, 3, 1), date(year_of(cle), 8, 31)


def _faits(redaction: Redaction) -> Iterator[Fait]:
    tree, saisie = redaction.tree, redaction.saisie
    yield from _session(redaction)
    yield from _fields("notice", {"titre": "texte"}, saisie, tree, "stable")
    yield from _fields("notice", {"mise_a_jour": "moment"}, saisie, tree, "annuel")
    yield from _fields("academie", ACADEMIE, redaction.session.academie, redaction.arbre.table("academie"), "stable")
    yield from _portails(redaction)
    yield from _poles(redaction)
    yield from _named({"publics": saisie.publics, "references": saisie.references}, tree)
    yield from _members("examens", "texte", saisie.examens, tree.table("examens"))
    yield from _echeances(redaction)
    yield from _members("tarifs", "montant", saisie.tarifs, tree.table("tarifs"))
    for table, codes in (saisie.codes or {}).items():
        yield from _members(f"codes.{table}", "code", codes, tree.table("codes").table(table))
    yield from _members("constantes", "texte", saisie.constantes, tree.table("constantes"))


def _session(redaction: Redaction) -> Iterator[Fait]:
    libelle, depuis = redaction.arbre.values["libelle"], redaction.arbre.keys["libelle"].lieu
    yield _fait("session.libelle", "texte", redaction.session.libelle, libelle, "annuel")
    previous = year_of(redaction.cle) - 1
    yield Fait("session.annee", "annee", previous + 1, (str(previous + 1),), depuis, "derive")
    yield Fait("session.precedente", "annee", previous, (str(previous),), depuis, "derive")


def _portails(redaction: Redaction) -> Iterator[Fait]:
    usages = redaction.tree.get("portails")
    for rank, usage in enumerate(redaction.saisie.portails or ()):
        path, cle = f"portails.{usage.portail}", usage.portail
        yield from _fields(path, PORTAIL, redaction.session.portails[cle], redaction.arbre.table("portails").table(cle), "stable")
        yield from _fields(path, USAGE, usage, usages.items[rank], "stable")


def _poles(redaction: Redaction) -> Iterator[Fait]:
    contacts = redaction.tree.get("contacts")
    for rank, contact in enumerate(redaction.saisie.contacts or ()):
        path, cle = f"poles.{contact.pole}", contact.pole
        yield from _fields(path, POLE, redaction.session.poles[cle], redaction.arbre.table("poles").table(cle), "stable")
        yield from _fields(path, CONTACT, contact, contacts.items[rank], "stable")


def _echeances(redaction: Redaction) -> Iterator[Fait]:
    for cle, echeance in redaction.echeances.items():
        saisie, tree = redaction.saisie.echeances[cle], redaction.tree.table("echeances").table(cle)
        for field in (name for name in ECHEANCE if getattr(saisie, name)):
            genre, value = ECHEANCE[field], getattr(saisie, field)
            volatilite: Volatilite = "derive" if isinstance(value, tuple) and echeance.relative_a else "annuel"
            yield _fait(f"echeances.{cle}.{field}", genre, _echeance_value(field, echeance, value), tree.values[field], volatilite)


def _echeance_value(field: str, echeance: Echeance, value: object) -> Valeur:
    if field in ("avant", "jusquau"):
        return echeance.limite
    return {"des": echeance.jours, "preuve": "cachet", "provisoire": "oui"}.get(field, value)


def _fields(path: str, genres: Mapping[str, Genre], saisie: object, tree: Table, volatilite: Volatilite) -> Iterator[Fait]:
    for field, genre in genres.items():
        value = getattr(saisie, field)
        if value is not None and field in tree.values:
            yield _fait(f"{path}.{field}", genre, value, tree.values[field], volatilite)


def _named(lists: Mapping[str, tuple[str, ...] | None], tree: Table) -> Iterator[Fait]:
    for name, values in lists.items():
        if values is not None:
            yield _fait(name, "liste", values, tree.values[name], "stable")


def _members(path: str, genre: Genre, values: Mapping[str, Valeur] | None, tree: Table | None) -> Iterator[Fait]:
    for name, value in (values or {}).items():
        yield _fait(f"{path}.{name}", genre, value, tree.values[name], "stable")


def _fait(chemin: str, genre: Genre, valeur: Valeur, node: Node, volatilite: Volatilite) -> Fait:
    return Fait(chemin, genre, valeur, _textes(node), node.lieu, volatilite)


def _textes(node: Node) -> tuple[str, ...]:
    """What was typed, one member of a list each."""
    return tuple(item.texte for item in node.items) if isinstance(node, Array) else (node.texte,)
