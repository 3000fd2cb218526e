"""Files that are no page: each can be read by what will read it."""

import json
import re
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

from noticegen.site.audit.anomalie import Anomalie
from noticegen.site.audit.liens import check_adresse
from noticegen.site.audit.pages import Site

OCTETS = 75
URL = re.compile(r"url\(\s*[\"']?([^\"')]+)[\"']?\s*\)")


def check_fichier(chemin: str, site: Site) -> Iterator[Anomalie]:
    """What is wrong with one file, by its extension."""
    check = CHECKS.get(chemin.rpartition(".")[2])
    if check:
        for message in check(chemin, site):
            yield Anomalie(chemin, 0, "fichier", message)


def _json(chemin: str, site: Site) -> Iterator[str]:
    try:
        data = json.loads(site.fichiers[chemin])
    except ValueError as error:
        yield f"JSON illisible ({error})"
        return
    if not isinstance(data, dict) or "version" not in data:
        yield "les données n’indiquent pas leur version"


def _xml(chemin: str, site: Site) -> Iterator[str]:
    try:
        ElementTree.fromstring(site.fichiers[chemin])
    except ElementTree.ParseError as error:
        yield f"XML illisible ({error})"


def _ics(chemin: str, site: Site) -> Iterator[str]:
    source = site.fichiers[chemin]
    lines = source.split(b"\r\n")
    if b"\n" in source.replace(b"\r\n", b""):
        yield "fin de ligne autre que CR LF"
    if any(len(line) > OCTETS for line in lines):
        yield f"ligne de plus de {OCTETS} octets"
    if lines[:1] != [b"BEGIN:VCALENDAR"] or lines[-2:] != [b"END:VCALENDAR", b""]:
        yield "le fichier n’est pas un calendrier complet"
    identifiers = [line for line in lines if line.startswith(b"UID:")]
    if len(set(identifiers)) < len(identifiers):
        yield "deux rendez-vous ont le même identifiant"


def _css(chemin: str, site: Site) -> Iterator[str]:
    for address in URL.findall(site.fichiers[chemin].decode()):
        if re.match(r"[\w+.-]+:|//", address):
            yield f"« {address} » est chargé depuis un autre site"
        else:
            yield from check_adresse(address, chemin, site)


def _pdf(chemin: str, site: Site) -> Iterator[str]:
    if not site.fichiers[chemin].startswith(b"%PDF-"):
        yield "le fichier n’est pas un PDF"


def _woff2(chemin: str, site: Site) -> Iterator[str]:
    if not site.fichiers[chemin].startswith(b"wOF2"):
        yield "le fichier n’est pas une police WOFF2"


CHECKS: dict[str, Callable[[str, Site], Iterator[str]]] = {
    "json": _json,
    "xml": _xml,
    "ics": _ics,
    "css": _css,
    "pdf": _pdf,
    "woff2": _woff2,
}
