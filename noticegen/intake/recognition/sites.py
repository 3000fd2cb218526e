"""Web addresses of a document, in its words and behind its links: the académie's site, and the portals by their hosts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from noticegen.facts.illisible import Illisible
from noticegen.facts.pliage import fold
from noticegen.facts.valeurs.adresses import read_adresse
from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.libelles import slug
from noticegen.intake.recognition.passages import Passage
from noticegen.intake.recognition.reference import Reference
from noticegen.intake.recognition.vus import Part, Vu

_ACADEMIE = re.compile(r"(?:^|\.)(ac-[a-z0-9-]+\.fr|academie-[a-z0-9-]+\.fr|siec\.education\.fr)$")
_SITE = re.compile(r"(?:www\d?\.)?(?:ac-[a-z0-9-]+\.fr|academie-[a-z0-9-]+\.fr|siec\.education\.fr)")
"""The académie's own site; under another name before its domain, one of its portals."""

_PUBLICS = {"fr", "gouv", "education", "com", "org", "net", "eu", "orion", "co", "www", "asso"}
_NOMME = re.compile(
    r"(?:portail|application|applicatif|plateforme|plate-forme|service|serveur|site|espace)(?: (?:candidats?|internet|web|en ligne|numerique|d'inscription|national|"
    r"du candidat))*\W{1,3}(?:«\s*)?(?P<nom>[a-z0-9][\w-]{2,24})"
)
_COMMUNS = frozenset(
    [
        "internet",
        "web",
        "candidat",
        "candidats",
        "disponible",
        "dedie",
        "dediee",
        "accessible",
        "suivant",
        "suivante",
        "ci-dessous",
        "ouvert",
        "ouverte",
        "academique",
        "academie",
        "rectorat",
        "national",
        "ministere",
        "numerique",
        "inscription",
        "inscriptions",
        "via",
        "https",
        "http",
        "www",
        "sera",
        "est",
        "seront",
        "dont",
        "pour",
        "avec",
        "par",
        "sur",
        "une",
        "les",
        "des",
        "aux",
        "accueil",
        "officiel",
        "education",
        "examens",
        "examen",
    ]
)
_CYCLADES = re.compile(r"\bcyclades\b")
_CHEMIN = re.compile(
    r"^[\s/>,]*(?:\(?\s*(?:rubrique|menu|onglet|dans la rubrique))\s*:?\s*«?\s*(?P<chemin>[^\W\d_][^\n«».,;:()/]{1,60}?)\s*(?:»|$|[.,;:()/\n]| ou\b| puis\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Adresse:
    """One address: its canonical form, where it is printed, whether a link alone gives it, and the passage."""

    valeur: str
    texte: str
    passage: Passage
    debut: int
    fin: int
    cachee: bool = False

    @property
    def hote(self) -> str:
        """Its host."""
        return urlsplit(self.valeur).hostname or ""


def find_addresses(passages: Sequence[Passage]) -> Iterator[Adresse]:
    """Every address of a document: printed ones, then those that only a link holds."""
    for passage in passages:
        printed = [found for found in passage.trouvailles if found.genre == "adresse" and not found.faute]
        for found in printed:
            yield Adresse(found.valeur, found.texte, passage, found.debut, found.fin)
        yield from _hidden(passage, [(found.debut, found.fin) for found in printed])


def _hidden(passage: Passage, printed: Sequence[tuple[int, int]]) -> Iterator[Adresse]:
    """Links whose words are not an address: « cliquez ici »."""
    start = 0
    for suite in passage.bloc.suites:
        end = start + len(suite.texte)
        over = any(start < stop and begin < end for begin, stop in printed)
        if suite.lien and not over and suite.lien.lower().startswith(("http://", "https://")) and suite.texte.strip():
            try:
                yield Adresse(read_adresse(suite.lien), suite.texte, passage, start, end, cachee=True)
            except Illisible:
                pass
        start = end


def bind_sites(passages: Sequence[Passage], reference: Reference, releve: Releve) -> None:
    """Bind every address to the académie's site or to a portal."""
    keys: dict[str, str] = {}
    found = list(find_addresses(passages))
    menus = {_bare(adresse.valeur) for adresse in found if not adresse.cachee and menu_after(adresse.passage, adresse.fin)}
    for adresse in found:
        chemin, raison = _path(adresse, reference, releve, keys, menus)
        lieu = adresse.passage.bloc.lieu
        releve.add(chemin, "adresse", adresse.valeur, (adresse.valeur if adresse.cachee else adresse.texte,), lieu)
        if chemin.startswith("portails."):
            _record_use(adresse, chemin.rpartition(".")[0], reference, releve)
        part = Part(adresse.passage.rang, adresse.debut, adresse.fin, chemin, adresse.valeur, adresse.cachee)
        releve.see(Vu("url", adresse.valeur, adresse.texte, lieu, chemin, raison, (part,)))


def _path(adresse: Adresse, reference: Reference, releve: Releve, keys: dict[str, str], menus: set[str]) -> tuple[str, str]:
    """The path of an address and why: what it equals or faces in the reference, the académie's own site, a portal by its host."""
    same = [path for path, fait in reference.faits.items() if fait.genre == "adresse" and _alike(str(fait.valeur), adresse.valeur)]
    faced = reference.face.get((adresse.passage.rang, adresse.debut, adresse.fin), "")
    if same:
        printed = [path for path in same if path in reference.printed]
        return next(iter([faced] if faced in same else printed or same)), "même adresse que la notice de référence"
    if faced and reference.faits[faced].genre == "adresse":
        return faced, "à la même place dans la notice de référence"
    if _SITE.fullmatch(adresse.hote) and not urlsplit(adresse.valeur).path.strip("/") and not adresse.cachee:
        known = releve.faits.get("academie.site")
        if known is None or _alike(str(known.valeur), adresse.valeur):
            releve.add("academie.site", "adresse", adresse.valeur, (adresse.texte,), adresse.passage.bloc.lieu)
            if _bare(adresse.valeur) in menus:
                return "portails.academie.adresse", "site d’une académie, avec le menu à suivre"
            return "academie.site", "adresse d’une académie, sans page"
    by_host = _portal_of_host(adresse, reference)
    if by_host:
        return f"portails.{by_host}.adresse", "même site que la notice de référence"
    return f"portails.{_new_key(adresse, keys, releve)}.adresse", f"site {adresse.hote}"


def _alike(one: str, other: str) -> bool:
    return _bare(one) == _bare(other)


def _bare(adresse: str) -> str:
    return adresse.partition("://")[2].rstrip("/").casefold()


def _portal_of_host(adresse: Adresse, reference: Reference) -> str:
    """The reference's portal that is the only one of its host."""
    keys = [cle for cle in reference.keys("portails") if urlsplit(reference_address(reference, cle)).hostname == adresse.hote]
    named = _named(adresse)
    return keys[0] if len(keys) == 1 else named if named in reference.keys("portails") else ""


def reference_address(reference: Reference, cle: str) -> str:
    """The address of a portal of the reference, empty when it has none."""
    fait = reference.faits.get(f"portails.{cle}.adresse")
    return str(fait.valeur) if fait else ""


def _new_key(adresse: Adresse, keys: dict[str, str], releve: Releve) -> str:
    """A key made of the portal's name or of its host; one key an address."""
    bare = _bare(adresse.valeur)
    if bare in keys:
        return keys[bare]
    base = _named(adresse) or _host_key(adresse.hote)
    taken = {path.split(".")[1] for path in releve.faits if path.startswith("portails.")}
    keys[bare] = next(key for key in (base, *(f"{base}-{rank}" for rank in range(2, len(taken) + 3))) if key not in taken)
    return keys[bare]


def _named(adresse: Adresse) -> str:
    """The name of the portal that the words before an address give: « portail candidat Cyclades »."""
    host = adresse.hote.split(".")
    start, _end = adresse.passage.sentence(adresse.debut)
    before = adresse.passage.plie[start : adresse.debut]
    if _CYCLADES.search(before) or "cyclades" in adresse.valeur or "cyccandidat" in adresse.valeur:
        return "cyclades" if not _ACADEMIE.search(adresse.hote) else ""
    names = [found["nom"] for found in _NOMME.finditer(before) if found["nom"] not in _COMMUNS]
    return slug(names[-1]) if names and any(slug(names[-1]) in label for label in host) else ""


def _host_key(hote: str) -> str:
    labels = [label for label in hote.split(".") if label not in _PUBLICS]
    return slug(labels[-1] if labels else hote.replace(".", "-")) or "site"


def _record_use(adresse: Adresse, chemin: str, reference: Reference, releve: Releve) -> None:
    """A portal's name and menu path: as the reference has them, else as printed."""
    lieu, cle = adresse.passage.bloc.lieu, chemin.partition(".")[2]
    academie = cle == "academie" and "Site de l’académie"
    nom = reference.text(f"{chemin}.nom") or academie or _printed_name(adresse.passage, cle) or cle.replace("-", " ").capitalize()
    releve.add(f"{chemin}.nom", "texte", nom, (nom,), lieu)
    menu = menu_after(adresse.passage, adresse.fin)
    if menu:
        _record_menu(menu, adresse.passage, f"{chemin}.chemin", reference, releve)


def _record_menu(menu: tuple[str, int, int], passage: Passage, chemin: str, reference: Reference, releve: Releve) -> None:
    """The menu of a portal; the same word in another case is the same menu."""
    known = reference.text(chemin) or (str(releve.faits[chemin].valeur) if chemin in releve.faits else "")
    texte = known if fold(known) == fold(menu[0]) else menu[0]
    releve.add(chemin, "texte", texte, (texte,), passage.bloc.lieu)
    part = Part(passage.rang, menu[1], menu[2], chemin, texte)
    releve.see(Vu("texte", texte, menu[0], passage.bloc.lieu, chemin, "menu nommé après l’adresse", (part,)))


def _printed_name(passage: Passage, cle: str) -> str:
    found = re.search(rf"(?<!\w){re.escape(fold(cle))}(?!\w)", passage.plie)
    return passage.texte[found.start() : found.end()].capitalize() if found else ""


def menu_after(passage: Passage, fin: int) -> tuple[str, int, int] | None:
    """The menu or section named just after an address: « / rubrique Examens »."""
    found = _CHEMIN.match(passage.texte[fin : fin + 120])
    return (found["chemin"], fin + found.start("chemin"), fin + found.end("chemin")) if found else None
