"""From the bytes of a source to its text: UTF-8, or a fault that names what the file seems to be instead."""

import codecs

from noticegen.facts.arbre.source import Source
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu

_REMEDE = "rouvrez le fichier, puis « Enregistrer sous… » en choisissant l’encodage UTF-8"
_WIDE = ((codecs.BOM_UTF32_LE, "UTF-32"), (codecs.BOM_UTF32_BE, "UTF-32"), (codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16"))


def decode(octets: bytes, nom: str) -> str:
    """The text of a source, ends of lines unified, byte order mark removed; raises `Fautes`."""
    for mark, name in _WIDE:
        if octets.startswith(mark):
            raise Fautes([Faute(Lieu(nom), f"ce fichier est enregistré en {name}", "un fichier texte en UTF-8", _REMEDE)])
    octets = octets.removeprefix(codecs.BOM_UTF8)
    if b"\0" in octets:
        raise Fautes([_nul(octets, nom)])
    try:
        texte = octets.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Fautes([_not_utf8(octets, error.start, nom)]) from None
    return unify_lines(texte)


def unify_lines(texte: str) -> str:
    """The text without byte order mark, each line ended as on Unix."""
    return texte.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _nul(octets: bytes, nom: str) -> Faute:
    if _every_other_one(octets[:400]):
        return Faute(Lieu(nom), "ce fichier est enregistré en UTF-16", "un fichier texte en UTF-8", _REMEDE)
    source = Source(nom, unify_lines(octets.decode("utf-8", "replace")))
    message = "un caractère nul (NUL) s’est glissé ici : le fichier est abîmé, ou ce n’est pas du texte"
    remede = "supprimez ce caractère, ou reprenez une copie saine du fichier"
    return source.faute((*_place(octets, octets.index(b"\0")), 1), message, "un fichier texte en UTF-8", remede)


def _every_other_one(head: bytes) -> bool:
    """Whether nearly every second byte is null, as in ASCII text written on two bytes."""
    return len(head) > 1 and max(head[0::2].count(0), head[1::2].count(0)) >= len(head) // 2 * 0.9


def _not_utf8(octets: bytes, position: int, nom: str) -> Faute:
    ligne, colonne = _place(octets, position)
    read = octets[position : position + 1].decode("cp1252", "replace")
    others = sum(octet > 0x7F for octet in octets) - 1
    message = (
        f"le caractère « {read} » (octet 0x{octets[position]:02X}) n’est pas en UTF-8 ; le fichier semble enregistré en Windows-1252 (ANSI)"
    )
    if others:
        message += f", avec {others} autre{'s' * (others > 1)} octet{'s' * (others > 1)} accentué{'s' * (others > 1)}"
    source = Source(nom, unify_lines(octets.decode("cp1252", "replace")))
    return source.faute((ligne, colonne, 1), message, "un fichier texte en UTF-8", _REMEDE)


def _place(octets: bytes, position: int) -> tuple[int, int]:
    """Line and column, in characters, of a byte; what precedes it on its line may not be UTF-8 either."""
    before = unify_lines(octets[:position].decode("utf-8", "replace"))
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
