"""Numbers and mailboxes that only a link gives: « nous écrire », « appeler le bureau »."""

from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from noticegen.facts.illisible import Illisible
from noticegen.facts.reperage import Trouvaille
from noticegen.facts.valeurs.courriels import read_courriel
from noticegen.facts.valeurs.telephones import read_telephone
from noticegen.prose.document import Bloc, Suite


def find_hidden(bloc: Bloc, printed: Sequence[Trouvaille]) -> Iterator[Trouvaille]:
    """What the links of a block lead to, where no number or mailbox is printed; as if it stood at the words of the link."""
    start = 0
    for suite in bloc.suites:
        end = start + len(suite.texte)
        over = any(start < found.fin and found.debut < end for found in printed)
        if suite.lien and not over and suite.texte.strip():
            yield from _led_to(suite, start, end)
        start = end


def _led_to(suite: Suite, start: int, end: int) -> Iterator[Trouvaille]:
    protocol, _, rest = suite.lien.partition(":")
    target = unquote(rest.partition("?")[0])
    try:
        if protocol.lower() == "mailto":
            yield Trouvaille("courriel", start, end, suite.texte, str(read_courriel(target)))
        elif protocol.lower() == "tel":
            yield Trouvaille("telephone", start, end, suite.texte, str(read_telephone(target)))
    except Illisible:
        return
