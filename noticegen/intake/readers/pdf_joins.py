"""Lines of one paragraph put together: a space, nothing, or a hyphen less — and never one in an address."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from noticegen.intake.readers.pdf_addresses import fills_with_part, goes_on, is_address
from noticegen.intake.readers.pdf_coupures import cut_boxes, fills, heads
from noticegen.intake.readers.pdf_lines import Ligne
from noticegen.prose.document import Suite

_SOFT = "\N{SOFT HYPHEN}"
_HYPHENS = f"-\N{HYPHEN}{_SOFT}"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ESPACES = 2
"""So many lines that end with a space were drawn by a program that writes it; one may be somebody's."""

_MOT = 2100
"""Characters of a word beyond which none is read: longer than any address."""

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
    """The words of a document that no line end cuts, whole and by compounds: what a cut word is compared with.

    `espaces` says whether its lines are drawn with the space at which they end.
    """

    mots: frozenset[str]
    espaces: bool = False

    @classmethod
    def of(cls, lines: Iterable[Ligne]) -> "Vocabulaire":
        """The words of these lines, but for the first and last of each."""
        every = list(lines)
        words = (word for line in every for word in _WORD.findall(line.texte.casefold())[1:-1])
        return cls(frozenset(words), sum(line.texte.endswith(" ") for line in every) >= _ESPACES)


def join_lines(lines: Sequence[Ligne], vocabulaire: Vocabulaire, right: float = 0.0) -> tuple[Suite, ...]:
    """The runs of a paragraph, its lines in order; `right` is how far its column is known to go, further than its own lines."""
    suites: list[Suite] = []
    right = max((line.fin for line in lines), default=0.0) if not right else right
    boxes = cut_boxes(lines, right, vocabulaire.mots) if vocabulaire.espaces else [False] * len(lines)
    for before, line, head, box in zip((None, *lines), lines, heads(lines), (False, *boxes), strict=False):
        addition = list(line.suites)
        if before is not None and before.coupe:
            suites.append(Suite("\n"))
        elif before is not None and not box:
            _join(suites, addition, head, vocabulaire, fills(before, right))
        suites += addition
    return tuple(suites)


def _join(suites: list[Suite], addition: list[Suite], head: str, vocabulaire: Vocabulaire, filled: bool) -> None:
    """Change the end of `suites` so that `addition` may follow; `head` is its first word, whole."""
    before, after = _last_word(suites), _first_word(addition)
    link = suites[-1].lien if suites[-1].lien == addition[0].lien else ""
    between = _between(before, after, head, link, vocabulaire) if link or not suites[-1].lien else " "
    if between == " " and filled and _goes_on(before, after, head, vocabulaire):
        between = ""
    if between == " ":
        suites.append(Suite(" ", suites[-1].gras and addition[0].gras, suites[-1].italique and addition[0].italique, link))
        return
    suites[-1] = replace(suites[-1], texte=suites[-1].texte.rstrip())
    addition[0] = replace(addition[0], texte=addition[0].texte.lstrip())
    if between == "-":
        suites[-1] = replace(suites[-1], texte=suites[-1].texte[:-1])


def _between(before: str, after: str, head: str, link: str, vocabulaire: Vocabulaire) -> str:
    """What to do where a line ends: add a space, take the hyphen off (« - »), or join as it is (empty)."""
    if before[-1:] == _SOFT and after:
        return "-"
    target, told = link.lower(), after.rstrip(".,;:)»").lower()
    if told and before.lower() + told in target:
        return ""
    if told and before[-1:] in _HYPHENS and before[:-1].lower() + told in target:
        return "-"
    if goes_on(before, head):
        return ""
    if is_address(before):
        return " "
    if before[-1:] not in _HYPHENS or len(before) < 2 or not after:
        return " "
    return _hyphen(before, after, vocabulaire)


def _goes_on(before: str, after: str, head: str, vocabulaire: Vocabulaire) -> bool:
    """Whether a word that fills its line goes on with `after`: an address, or a word known whole from elsewhere."""
    if not after[:1].islower() and not after[:1].isdigit():
        return False
    return fills_with_part(before, head) or (before + after).casefold().strip(".,;:()") in vocabulaire.mots


def _hyphen(before: str, after: str, vocabulaire: Vocabulaire) -> str:
    """Whether the hyphen at a line's end is the word's own."""
    first = re.split(r"[^\w-]", before[:-1])[-1].casefold()
    second = re.split(r"[^\w-]", after)[0].casefold()
    if not first or not second or not after[0].islower() or not first[-1].isalpha():
        return "" if first and second else " "
    if f"{first}-{second}" in vocabulaire.mots:
        return ""
    if first + second in vocabulaire.mots:
        return "-"
    return "" if first in _FIRST or second in _LAST or first.endswith(("-t", "-")) else "-"


def _last_word(suites: Sequence[Suite]) -> str:
    """The word at the end of these runs, over as many of them as it takes."""
    text = ""
    for suite in reversed(suites):
        text = suite.texte + text
        if len(text) > _MOT or len(text.split()) > 1:
            break
    return (text.split() or [""])[-1]


def _first_word(suites: Iterable[Suite]) -> str:
    text = ""
    for suite in suites:
        text += suite.texte
        if len(text) > _MOT or len(text.split()) > 1:
            break
    return (text.split() or [""])[0]
