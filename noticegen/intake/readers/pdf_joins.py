"""Lines of one paragraph put together: a space, nothing, or a hyphen less — and never one in an address."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from noticegen.intake.readers.pdf_lines import Ligne
from noticegen.prose.document import Suite

_HYPHENS = "-\N{HYPHEN}\N{SOFT HYPHEN}"
_ADDRESS = re.compile(r"://|www\.|@|^[\w-]+(?:\.[\w-]+)+[/?]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BREAKS_AFTER = "-/_.=?&@:"
"""Where producers break an address that does not fit on its line."""

_WHOLE_DOMAIN = re.compile(r"\.(?:fr|com|org|eu|net|info|re|nc|pf)\.$", re.IGNORECASE)
_WORDS_AFTER = re.compile(
    r"(?:et|ou|puis|pour|dans|sur|rubrique|à|au|aux|de|du|des|en|par|le|la|les|un|une|qui|que|afin|avant|avec|vous)\b(?![.@/-])",
    re.IGNORECASE,
)

_FIRST = frozenset(
    [
        "après",
        "arrière",
        "au",
        "auto",
        "avant",
        "ayant",
        "celle",
        "celles",
        "celui",
        "ceux",
        "chef",
        "ci",
        "co",
        "contre",
        "demi",
        "dix",
        "elle",
        "elles",
        "en",
        "entre",
        "est",
        "ex",
        "extra",
        "face",
        "grand",
        "grande",
        "inter",
        "là",
        "lui",
        "mi",
        "mini",
        "moi",
        "moyen",
        "nord",
        "non",
        "nous",
        "nul",
        "ouest",
        "par",
        "petit",
        "peut",
        "plus",
        "porte",
        "post",
        "pour",
        "pré",
        "presque",
        "quant",
        "quasi",
        "quelques",
        "quatre",
        "rendez",
        "saint",
        "sainte",
        "sans",
        "semi",
        "soi",
        "sous",
        "sud",
        "sur",
        "tiers",
        "toi",
        "tout",
        "toute",
        "tout-à",
        "trente",
        "vice",
        "vingt",
        "vis",
        "vous",
        "eux",
        "cent",
        "cinquante",
        "quarante",
        "soixante",
    ]
)
_LAST = frozenset(
    [
        "ci",
        "là",
        "même",
        "mêmes",
        "vous",
        "nous",
        "dessous",
        "dessus",
        "dessous",
        "après",
        "contre",
        "joint",
        "jointe",
        "joints",
        "jointes",
        "delà",
        "devant",
        "il",
        "elle",
        "on",
        "ils",
        "elles",
        "ce",
        "je",
        "tu",
        "t-il",
        "t-elle",
        "t-on",
    ]
)
"""Parts of real compounds: before or after them a hyphen at the end of a line is the word's own."""


@dataclass(frozen=True)
class Vocabulaire:
    """The words of a document that no line end cuts, whole and by compounds: what a cut word is compared with."""

    mots: frozenset[str]

    @classmethod
    def of(cls, lines: Iterable[Ligne]) -> "Vocabulaire":
        """The words of these lines, but for the first and last of each."""
        words = (word for line in lines for word in _WORD.findall(line.texte.casefold())[1:-1])
        return cls(frozenset(words))


def join_lines(lines: Sequence[Ligne], vocabulaire: Vocabulaire) -> tuple[Suite, ...]:
    """The runs of a paragraph, its lines in order."""
    suites: list[Suite] = []
    right = max((line.fin for line in lines), default=0.0)
    for before, line in zip((None, *lines), lines, strict=False):
        addition = list(line.suites)
        if before is not None and before.coupe:
            suites.append(Suite("\n"))
        elif before is not None:
            _join(suites, addition, vocabulaire, _fills(before, right))
        suites += addition
    return tuple(suites)


def _fills(line: Ligne, right: float) -> bool:
    """Whether one word fills the line: it may have been cut where the column ends, without a hyphen."""
    return len(line.texte.split()) == 1 and line.fin >= right - 0.6 * line.taille


def _join(suites: list[Suite], addition: list[Suite], vocabulaire: Vocabulaire, filled: bool) -> None:
    """Change the end of `suites` so that `addition` may follow."""
    before = "".join(suite.texte for suite in suites[-12:]).rstrip().rsplit(None, 1)[-1]
    after = (_text(addition[:12]).split(None, 1) or [""])[0]
    link = suites[-1].lien if suites[-1].lien == addition[0].lien else ""
    between = _between(before, after, link, vocabulaire) if link or not suites[-1].lien else " "
    if between == " " and filled and _goes_on(before, after, vocabulaire):
        between = ""
    if between == " ":
        suites.append(Suite(" ", suites[-1].gras and addition[0].gras, suites[-1].italique and addition[0].italique, link))
        return
    suites[-1] = replace(suites[-1], texte=suites[-1].texte.rstrip())
    addition[0] = replace(addition[0], texte=addition[0].texte.lstrip())
    if between == "-":
        suites[-1] = replace(suites[-1], texte=suites[-1].texte[:-1])


def _between(before: str, after: str, link: str, vocabulaire: Vocabulaire) -> str:
    """What to do where a line ends: add a space, take the hyphen off (« - »), or join as it is (empty)."""
    if link and after and (before + after).lower() in link.lower():
        return ""
    if link and before[-1:] in _HYPHENS and (before[:-1] + after).lower() in link.lower():
        return "-"
    if _is_cut(before, after):
        return ""
    if _ADDRESS.search(before):
        return " "
    if before[-1:] not in _HYPHENS or len(before) < 2 or not after:
        return " "
    return _hyphen(before, after, vocabulaire)


def _is_cut(before: str, after: str) -> bool:
    """Whether an address that no link gives goes on with `after`."""
    if not after or before[-1:] not in _BREAKS_AFTER or _WORDS_AFTER.match(after):
        return False
    if "@" in after:
        return before[-1] in "._-" and before[0].islower() and len(before) > 3
    if not _ADDRESS.search(before) or not (after[0].islower() or after[0].isdigit()):
        return False
    return before[-1] != "." or not _WHOLE_DOMAIN.search(before)


def _goes_on(before: str, after: str, vocabulaire: Vocabulaire) -> bool:
    """Whether a word that fills its line goes on with `after`: an address, or a word known whole from elsewhere."""
    if not after[:1].islower() and not after[:1].isdigit():
        return False
    return bool(_ADDRESS.search(before)) or (before + after).casefold().strip(".,;:()") in vocabulaire.mots


def _hyphen(before: str, after: str, vocabulaire: Vocabulaire) -> str:
    """Whether the hyphen at a line's end is the word's own."""
    first = re.split(r"[^\w-]", before[:-1])[-1].casefold()
    second = re.split(r"[^\w-]", after)[0].casefold()
    if before[-1] == "\N{SOFT HYPHEN}":
        return "-"
    if not first or not second or not after[0].islower() or not first[-1].isalpha():
        return "" if first and second else " "
    if f"{first}-{second}" in vocabulaire.mots:
        return ""
    if first + second in vocabulaire.mots:
        return "-"
    return "" if first in _FIRST or second in _LAST or first.endswith(("-t", "-")) else "-"


def _text(suites: Iterable[Suite]) -> str:
    return "".join(suite.texte for suite in suites)
