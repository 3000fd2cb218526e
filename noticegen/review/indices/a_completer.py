"""What was left to fill in: in the text of a notice, or in a tag that no page shows."""

import re
from collections.abc import Iterator

from noticegen.edition import Edition
from noticegen.facts.dates.vocabulaire import MOIS
from noticegen.facts.lieu import Lieu
from noticegen.prose.balisage import BALISES
from noticegen.prose.document import Bloc
from noticegen.review.indices.malfacons import Malfacon
from noticegen.review.memoire import remembered

_LATER = r"(?:venir|communiquer|fixer|vérifier)"
_WHAT = r"(?:(?:dates?|lieux?|heures?|horaires?|adresse|salle|texte)\s*:?\s+)?"
_TO_DO = r"[Àà]\s+(?:compléter|préciser|définir)"
_BRACKETED = rf"\[\s*(?:…|\.{{3}}|dates?|heures?|années?|adresse|nom|téléphone|{_TO_DO}[^\]]{{0,30}}|[^\]]{{1,30}}{_TO_DO})\s*\]"
_OPENING = r"(?:(?<=[:(«=–.!?-]\s)|(?<=[:(«=])|(?<=\ble\s)|(?<=\bdu\s)|(?<=\bau\s)|(?<=\bdate\s)|(?<=\bheure\s)|^)"
_HINTS = (
    *("{", "}", "[", "XX", "xx", "NN", "JJ", "jj", "AAAA", "__", "???", "/", "@@", "##", "<", "…", "...."),
    *("TODO", "TBD", "FIXME", "orem", "OREM", "ompl", "réci", "éfin", "COMPL", "PRÉC", "PREC", "DÉF", "DEF", "venir", "ommuniq", "fixer"),
    *("érifi", "attente"),
)
"""One of these stands in all that the pattern finds."""

_MONTH = rf"(?:\s(?:{'|'.join(MOIS)})(?:\s(?:\d{{4}}|XXXX))?)?"
_BLANK = re.compile(r"(?:[Nn]°\s*)?(?:_{2,}|(?:…\s?){2,}|\.{4,})")
_UNFINISHED = re.compile(
    rf"""\{{[^{{}}]{{0,80}}\}}+ | \{{+[^{{}}]{{0,80}}\}} | \{{%.*?%\}} | \{{{{2,}} | \}}{{2,}}
    | \([^()]{{0,30}}{_TO_DO}[^()]{{0,10}}\) | \({_WHAT}[Àà]\s+{_LATER}\) | \({_WHAT}en\ attente\)
    | {_BRACKETED}
    | (?<!\w)(?:XX|xx)\s?[/.-]\s?(?:XX|xx|\d\d)\s?[/.-]\s?\d{{4}}(?!\w)
    | (?<!\w)X{{2,}}(?:\s?[/.hH:]\s?X{{2,}})*(?!\w){_MONTH} | (?<!\w)x{{2,}}(?:\s?[/.h:]\s?x{{2,}})*(?!\w)
    | (?<!\w)X{{2,}}\s?[hH](?:\d\d)?(?!\w) | (?<!\w)(?:NN|AAAA)(?!\w)
    | (?<!\w)(?:JJ|jj)\s?[/.-]\s?(?:MM|mm)(?:\s?[/.-]\s?(?:AAAA|aaaa|AA|aa))?(?!\w)
    | (?<!\w)(?:JJ|jj)\s(?:mois|MOIS|MM|mm)(?:\s(?:AAAA|aaaa))?(?!\w)
    | (?<!\w)20(?:XX|xx|__)(?!\w)
    | (?<!\w)(?:TODO|TBD|FIXME|LOREM\ IPSUM|[Ll]orem\ ipsum)(?!\w)
    | \?{{3,}} | @{{2,}} | \#{{2,}} | (?<![._…])[._…]{{2,}}+\s?/\s?[._…]{{2,}}+
    | <[^<>=@:]{{1,40}}>
    | (?<!\w)[Dd]ate\s[àÀ]\s(?:venir|communiquer|fixer)(?!\w)
    | {_OPENING}{_TO_DO}(?=\s*(?:$|[.,;)»]))
    | (?<!\w)[ÀA]\s(?:COMPL[ÉE]TER|D[ÉE]FINIR|PR[ÉE]CISER)(?!\w)
    """,
    re.VERBOSE,
)
_VUE = 120
_FORMAT = re.compile(r"(?:format|forme|type|modèle|exemple)\s{0,3}:?\s{0,3}[«“\"(]?$", re.IGNORECASE)
"""Words behind which « JJ/MM/AAAA » is what the candidate types."""

_ASKED = re.compile(r":$|(?<!\w)fait à\b.*$", re.IGNORECASE)
"""Words behind which a blank is the candidate's to fill in: « Nom : ………… », « Fait à …………, le ………… »."""

ELEMENTS = BALISES | {"script", "style", "template", "iframe", "form", "input", "div", "img", "html", "head", "body", "main", "section"}
_TAG = re.compile(r"<\s*/?\s*([^\W\d_][\w-]*)(?:\s[^<>=@{}]*)?>")


@remembered
def unfinished(edition: Edition) -> tuple[Malfacon, ...]:
    """What was left to fill in, in the words or in a fact they print: `XX`, « à compléter », template tags, tags that the page swallows."""
    seen = tuple(flaw for bloc in edition.document.blocs for flaw in _left_in(bloc))
    return seen + tuple(_swallowed(edition))


def _left_in(bloc: Bloc) -> Iterator[Malfacon]:
    nu = bloc.texte.replace("\u00a0", " ").replace("\u202f", " ")
    if any(hint in nu for hint in _HINTS):
        signs = [found for found in _UNFINISHED.finditer(nu) if not _shown(nu, found)]
        blanks = [found for found in _BLANK.finditer(nu) if not _asked(nu, found)]
        apart = [found for found in blanks if not any(one.start() < found.end() and found.start() < one.end() for one in signs)]
        yield from (Malfacon(found.group().strip(), bloc) for found in (*signs, *apart))


def _shown(nu: str, found: re.Match[str]) -> bool:
    """Whether the notice shows how a date is typed, or quotes a tag of HTML as it is."""
    tag = _TAG.fullmatch(found.group())
    return bool(_FORMAT.search(_before(nu, found))) or bool(tag and tag[1].casefold() in ELEMENTS)


def _asked(nu: str, found: re.Match[str]) -> bool:
    """Whether the blank is for the candidate to fill in, or leads to a page number."""
    return bool(_ASKED.search(_before(nu, found))) or nu[found.end() :].strip().isdigit()


def _before(nu: str, found: re.Match[str]) -> str:
    """The words just before a find, as far as they may say what it is."""
    return nu[max(0, found.start() - _VUE) : found.start()].rstrip()


def _swallowed(edition: Edition) -> Iterator[Malfacon]:
    """« <date> » in our prose: taken for a tag, it never reaches the page."""
    for source, texte in edition.sources.items() if "<" in "".join(edition.sources.values()) else ():
        for number, line in enumerate(texte.split("\n"), start=1):
            for found in _TAG.finditer(line):
                bloc = _block_at(edition, source, number)
                if bloc and found.group(1).casefold() not in ELEMENTS and found.group() not in bloc.texte:
                    yield Malfacon(found.group(), bloc, place=Lieu(source, number, found.start() + 1))


def _block_at(edition: Edition, source: str, ligne: int) -> Bloc | None:
    """The block that a line of a source begins, or goes on with."""
    before = [bloc for bloc in edition.document.blocs if bloc.lieu.source == source and bloc.lieu.ligne <= ligne]
    return max(before, key=lambda bloc: bloc.lieu.ligne, default=None)
