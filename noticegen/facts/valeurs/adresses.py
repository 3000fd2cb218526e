"""Web addresses: made absolute, refused when a browser would do anything but open a public page."""

import re
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from noticegen.facts.illisible import Illisible, quoted
from noticegen.facts.pliage import compose

ATTENDU = "une adresse comme « www.ac-exemple.fr » ou « https://www.ac-exemple.fr/examens »"

_SCHEMA = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?![0-9])")
_HOTE = re.compile(r"(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})")
_INTERDIT = re.compile(r"[\s<>\"\\^`{|}\x00-\x20\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FIN = re.compile(r"[.,;:!?…»'’]$")
_GARDES = "/:@!$&'()*+,;=-._~%?#[]"


class AdresseIllisible(Illisible):
    """A web address that is none, or that must not be linked to."""

    def __init__(self, message: str) -> None:
        super().__init__(message, ATTENDU)


def read_adresse(texte: str) -> str:
    """The absolute address (`https://` unless one is stated, host in ASCII small letters); `AdresseIllisible` otherwise."""
    typed = compose(texte[:3000]).strip()
    _refuse_signs(typed)
    scheme = _SCHEMA.match(typed)
    if scheme and scheme[1].lower() not in ("http", "https"):
        raise AdresseIllisible(f"{quoted(typed)} : « {scheme[1]}: » n’est pas une adresse de site")
    if scheme and not typed[scheme.end() :].startswith("//"):
        raise AdresseIllisible(f"{quoted(typed)} : il manque « // » après « {scheme[0]} »")
    try:
        parts = urlsplit(typed if scheme else f"https://{typed.removeprefix('//')}")
        return _canonical(typed, parts, parts.port)
    except AdresseIllisible:
        raise
    except ValueError:
        raise AdresseIllisible(f"{quoted(typed)} n’est pas une adresse de site") from None


def _refuse_signs(typed: str) -> None:
    if not typed:
        raise AdresseIllisible("l’adresse est vide")
    if len(typed) > 2048:
        raise AdresseIllisible(f"{quoted(typed)} est trop long pour une adresse")
    odd = _INTERDIT.search(typed)
    if odd:
        what = "une espace" if odd[0].isspace() else quoted(odd[0])
        raise AdresseIllisible(f"{quoted(typed)} contient {what}")
    if _FIN.search(typed):
        raise AdresseIllisible(f"{quoted(typed)} finit par {quoted(typed[-1])}")


def _canonical(typed: str, parts: SplitResult, port: int | None) -> str:
    if "@" in parts.netloc:
        raise AdresseIllisible(f"{quoted(typed)} contient un nom d’utilisateur")
    host = _ascii_host(typed, parts.hostname or "")
    netloc = host if port in (None, 443 if parts.scheme == "https" else 80) else f"{host}:{port}"
    path = "" if parts.path == "/" and not parts.query and not parts.fragment else quote(parts.path, safe=_GARDES)
    return urlunsplit((parts.scheme, netloc, path, quote(parts.query, safe=_GARDES), quote(parts.fragment, safe=_GARDES)))


def _ascii_host(typed: str, host: str) -> str:
    """The host as browsers send it: an accent or a look-alike letter becomes visible as `xn--`."""
    try:
        ascii_host = host.rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError:
        ascii_host = ""
    if not _HOTE.fullmatch(ascii_host):
        raise AdresseIllisible(f"{quoted(typed)} : {quoted(host)} n’est pas un nom de site")
    return ascii_host
