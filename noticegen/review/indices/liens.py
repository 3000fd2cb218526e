"""Links whose words and target do not say the same: another site, another mailbox, another number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from noticegen.facts.lieu import Lieu
from noticegen.facts.valeurs.telephones import TelephoneIllisible, read_telephone
from noticegen.prose.document import Document
from noticegen.review.indices.adresses import host
from noticegen.review.memoire import remembered

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:fr|com|org|net|eu|example)(?:/\S*)?", re.IGNORECASE)
_BOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True)
class LienTrompeur:
    """A link: its words, where it leads, its place; `fait` is the path of the fact that either one comes from."""

    texte: str
    cible: str
    lieu: Lieu
    fait: str


@remembered
def misleading(document: Document) -> tuple[LienTrompeur, ...]:
    """The links whose words are an address, a mailbox or a number, and whose target is another."""
    return tuple(_misleading(document))


def _misleading(document: Document) -> Iterator[LienTrompeur]:
    for bloc in document.blocs:
        for suite in bloc.suites:
            text = suite.texte.strip().strip("<>").rstrip(".,;")
            if suite.lien and _differs(text, suite.lien):
                yield LienTrompeur(text, suite.lien, bloc.lieu, suite.fait or suite.lien_fait)


def misled(document: Document) -> Iterator[str]:
    """What misleading links say and where they lead, as facts are compared: mailboxes in small letters."""
    for link in misleading(document):
        yield from (link.texte.casefold(), link.cible.removeprefix("mailto:").casefold())


def _differs(text: str, target: str) -> bool:
    scheme, _, rest = target.partition(":")
    if scheme.lower() == "mailto":
        is_address = _BOX.fullmatch(text) or _ADDRESS.fullmatch(text)
        return bool(is_address) and "@" in unquote(rest) and text.casefold() != unquote(rest.partition("?")[0]).casefold()
    if scheme.lower() == "tel":
        return len(_digits(text)) >= 9 and _number(text) != _number(rest)
    if _BOX.fullmatch(text):
        return True
    return bool(_ADDRESS.fullmatch(text)) and not _same_page(text, target)


def _same_page(text: str, target: str) -> bool:
    """Whether the words name the target: its host alone, or host and path; scheme, `www.` and a final slash count for nothing."""
    said = re.sub(r"^https?://", "", text, flags=re.IGNORECASE)
    site, _, page = said.casefold().removeprefix("www.").rstrip("/").partition("/")
    led = re.sub(r"^https?://", "", target, flags=re.IGNORECASE).casefold().removeprefix("www.").rstrip("/")
    return site == host(target) and page in ("", led.partition("/")[2])


def _number(text: str) -> str:
    """The number as it is dialled, whatever its notation; of what cannot be, its digits after the trunk 0."""
    try:
        return read_telephone(text)
    except TelephoneIllisible:
        return _digits(text)[1:]


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
