"""Keys of portals and pôles beside those of the project: what a notice shares keeps its key, what is another thing gets another."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from noticegen.edition import Edition
from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche
from noticegen.facts.pliage import fold
from noticegen.facts.registre import Registre
from noticegen.facts.saisie.cles import year_of
from noticegen.intake.recognition.reconnaissance import Reconnaissance
from noticegen.intake.recognition.vus import Vu
from noticegen.prose.document import Bloc

Objet = dict[str, Fait]
"""A portal or pôle: its facts by field."""

_COORDONNEES = ("telephones", "telecopies", "courriels", "adresse")


def settle_keys(found: Reconnaissance, registre: Registre, notice: str, session: str) -> Reconnaissance:
    """The recognised document with the keys that its portals and pôles have, or may have, in that session of the project.

    What the notice had already keeps its key, whatever became of it. Of the rest, one that says nothing else than what the
    project knows takes it over whole; one that says something else under a known key is another, with a key of its own.
    """
    earlier = [fiche for fiche in registre.fiches.values() if year_of(fiche.session) <= year_of(session)]
    known, own = _objects(earlier), _objects(fiche for fiche in earlier if fiche.notice == notice)
    keys: dict[str, str] = {}
    shared: dict[str, Fait] = {}
    for old, objet in _objects([found.edition.fiche]).items():
        if old in own:
            continue
        same = next((key for key in known if key.split(".")[0] == old.split(".")[0] and _says_no_more(objet, known[key])), None)
        keys[old] = same or (old if old not in known else _fresh(f"{old}-{notice}", known))
        shared |= {f"{same}.{champ}": fait for champ, fait in known[same].items()} if same else {}
    return _renamed(found, {old: new for old, new in keys.items() if old != new}, shared)


def _objects(fiches: Iterable[Fiche]) -> dict[str, Objet]:
    """The portals and pôles of these fiches, `poles.sah`, the last value of each field."""
    found: dict[str, Objet] = {}
    for fiche in fiches:
        for path, fait in fiche.faits.items():
            famille, _, rest = path.partition(".")
            if famille in ("poles", "portails"):
                cle, _, champ = rest.partition(".")
                found.setdefault(f"{famille}.{cle}", {})[champ] = fait
    return found


def _says_no_more(objet: Objet, known: Objet) -> bool:
    """Whether an object is a known one: the same name, and no number, mailbox or address that the other lacks."""
    names = [fold(str(one["nom"].valeur)) if "nom" in one else "" for one in (objet, known)]
    mine, theirs = _reached_by(objet), _reached_by(known)
    return names[0] == names[1] and bool(mine) and mine <= theirs


def _reached_by(objet: Objet) -> set[str]:
    values = (objet[champ].valeur for champ in _COORDONNEES if champ in objet)
    return {str(member) for value in values for member in (value if isinstance(value, tuple) else (value,))}


def _fresh(key: str, known: Mapping[str, Objet]) -> str:
    return next(candidate for candidate in (key, *(f"{key}-{rank}" for rank in range(2, len(known) + 3))) if candidate not in known)


def _renamed(found: Reconnaissance, keys: Mapping[str, str], shared: Mapping[str, Fait]) -> Reconnaissance:
    def path(chemin: str) -> str:
        head = ".".join(chemin.split(".")[:2])
        return keys[head] + chemin[len(head) :] if head in keys else chemin

    def vu(one: Vu) -> Vu:
        return replace(one, chemin=path(one.chemin), parts=tuple(replace(part, chemin=path(part.chemin)) for part in one.parts))

    def bloc(one: Bloc) -> Bloc:
        return replace(one, suites=tuple(replace(suite, fait=path(suite.fait), lien_fait=path(suite.lien_fait)) for suite in one.suites))

    edition: Edition = found.edition
    faits = {path(chemin): replace(fait, chemin=path(chemin)) for chemin, fait in edition.fiche.faits.items()} | dict(shared)
    document = replace(edition.document, blocs=tuple(bloc(one) for one in edition.document.blocs))
    settled = replace(edition, fiche=replace(edition.fiche, faits=faits), document=document)
    return replace(found, edition=settled, liaisons=tuple(vu(one) for one in found.liaisons))
