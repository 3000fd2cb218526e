"""A document that arrived takes the paths of what it is compared with, so that only what differs is told.

Its facts keep their values and places. A fact that faces none keeps the path its importer guessed, under the new name of the
échéance, pôle or portail it belongs to. What the reference knows without printing it, no document could say: it is taken over.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from noticegen.edition import Edition
from noticegen.facts.fait import Fait
from noticegen.prose.document import Document
from noticegen.review.arrivee.facing import facing
from noticegen.review.arrivee.literals import LITERAL, bind_known, with_literals, without_literals
from noticegen.review.arrivee.read_facts import Imprime, read_fact, rebuilt
from noticegen.review.arrivee.rebinding import origins, rebind, settled, typeset_words
from noticegen.review.faits.chemins import thing


def align(arrive: Edition, reference: Edition) -> Edition:
    """The arriving édition in the house's typography, its facts and its runs under the reference's paths.

    Of an édition and a document, the document is aligned; of two documents, the incoming one on the earlier, which its reader
    has set itself (`rebinding.typeset_words`).
    """
    faits, known = arrive.fiche.faits, reference.fiche.faits
    document = with_literals(typeset_words(arrive.document))
    liaisons = facing(document, faits, reference.document, known)
    taken = origins(document, liaisons)
    renamed = _renamed(faits, taken)
    bound = rebind(document, liaisons, renamed)
    found = _printed(bound, faits, known, taken, {new: old for old, new in renamed.items()})
    for chemin, fait in _left(faits, taken, document):
        found.setdefault(renamed.get(chemin, chemin), replace(fait, chemin=renamed.get(chemin, chemin)))
    found |= _unsaid(found, reference)
    bound = without_literals(bind_known(settled(bound, found), found))
    fiche = replace(arrive.fiche, faits=found, echeances=rebuilt(found, arrive.fiche.echeances, renamed))
    return replace(arrive, fiche=fiche, document=bound)


def _renamed(faits: Mapping[str, Fait], taken: Mapping[str, Counter[str]]) -> dict[str, str]:
    """The new path of each guessed fact, and of its thing, after what most of the thing's facts face."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for chemin, guesses in taken.items():
        for old, count in guesses.items():
            if thing(old)[0] and thing(chemin)[0] and _family(old) == _family(chemin):
                votes[thing(old)[0]][thing(chemin)[0]] += count
    owners = {old: counts.most_common(1)[0][0] for old, counts in votes.items()}
    named = {chemin: thing(chemin) for chemin in faits}
    return owners | {
        chemin: f"{owners[owner]}.{champ}" if champ else owners[owner] for chemin, (owner, champ) in named.items() if owner in owners
    }


def _left(faits: Mapping[str, Fait], taken: Mapping[str, Counter[str]], document: Document) -> Iterator[tuple[str, Fait]]:
    """The guessed facts that face nothing; of a thing that turned out to be something else, only those that are printed."""
    consumed = {old for guesses in taken.values() for old in guesses}
    mistaken = {thing(old)[0] for chemin, guesses in taken.items() for old in guesses if _family(old) != _family(chemin)}
    printed = {suite.fait for bloc in document.blocs for suite in bloc.suites}
    for chemin, fait in faits.items():
        if chemin not in consumed and (thing(chemin)[0] not in mistaken - {""} or chemin in printed):
            yield chemin, fait


def _family(chemin: str) -> str:
    return chemin.split(".", 1)[0]


def _printed(
    document: Document, faits: Mapping[str, Fait], known: Mapping[str, Fait], taken: Mapping[str, Counter[str]], former: Mapping[str, str]
) -> dict[str, Fait]:
    """The facts that the document prints, under the paths its runs now have."""
    printed: dict[str, list[Imprime]] = defaultdict(list)
    for bloc in document.blocs:
        for suite in bloc.suites:
            if suite.fait and suite.valeur and not suite.fait.startswith(LITERAL):
                printed[suite.fait].append(Imprime(suite.valeur, suite.texte, bloc.lieu))
    found: dict[str, Fait] = {}
    for chemin, runs in printed.items():
        guesses = [old for old, _ in taken.get(chemin, Counter()).most_common() if old in faits] or [former.get(chemin, chemin)]
        fait = read_fact(chemin, runs, faits.get(guesses[0]), known.get(chemin))
        found |= {chemin: fait} if fait else {}
    return found


def _unsaid(found: Mapping[str, Fait], reference: Edition) -> dict[str, Fait]:
    """What the reference knows and does not print, of things the document has; and the académie, of one that says nothing of it.

    What a portail is for is a heading of our own tables: a document says it in its sentences.
    """
    printed = {suite.fait for bloc in reference.document.blocs for suite in bloc.suites}
    things = {thing(chemin)[0] for chemin in found}
    families = {_family(chemin) for chemin in found}
    return {
        chemin: fait
        for chemin, fait in reference.fiche.faits.items()
        if chemin not in found and fait.volatilite == "stable"
        if (chemin.startswith("academie.") and "academie" not in families)
        or ((chemin not in printed or chemin.endswith(".role")) and thing(chemin)[0] in things | {""})
    }
