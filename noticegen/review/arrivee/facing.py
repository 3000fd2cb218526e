"""Which stretch of a document that arrived faces which fact of the édition it is compared with.

What an importer calls a fact is a guess; what faces it in the other text is not. Sentences are paired with dates, numbers to
call and addresses masked by their kind alone, then each fact of the reference is sought in the words that face it.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, groupby

from noticegen.facts.fait import Fait
from noticegen.prose.document import Bloc, Document, Suite
from noticegen.review.arrivee.literals import LITERAL, literal_kind
from noticegen.review.arrivee.rappels import reminders
from noticegen.review.arrivee.tableaux import facing_cells
from noticegen.review.phrases.cote import Cote, side
from noticegen.review.phrases.loose import loose_key
from noticegen.review.phrases.pairing import Blocs, pair_sentences
from noticegen.review.phrases.sentences import Lue, read_sentences
from noticegen.review.phrases.word_alignment import Etendue, align
from noticegen.review.phrases.words import mask

KINDS = {
    "moment": "?date",
    "jours": "?date",
    "annee": "?annee",
    "telephones": "?telephones",
    "courriels": "?courriels",
    "adresse": "?adresse",
}
"""What a masked fact is called while paths are unknown; texts, codes and amounts are words like others."""


@dataclass(frozen=True)
class Liaison:
    """A stretch of one run of an arriving block, and the run of the reference it faces.

    `texte` is all that is printed there, where emphasis cuts it into several runs.
    """

    bloc: int
    rang: int
    debut: int
    fin: int
    texte: str
    suite: Suite


@dataclass(frozen=True)
class Texte:
    """A document, the same with its facts masked by kind, and the sentences read off the latter."""

    document: Document
    nu: Document
    lues: tuple[Lue, ...]
    rangs: Mapping[int, int]

    def ranks(self, bloc: int) -> list[int]:
        """The sentences of a block."""
        return self._by_bloc.get(bloc, [])

    def others(self, blocs: Collection[int]) -> list[int]:
        """The sentences of every other block than these."""
        return [rank for bloc, ranks in self._by_bloc.items() if bloc not in blocs for rank in ranks]

    @cached_property
    def _by_bloc(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for rank, lue in enumerate(self.lues):
            found.setdefault(self.rangs[id(lue.phrase.bloc)], []).append(rank)
        return found


@dataclass(frozen=True)
class Lecture:
    """Sentences of a document read one after the other: their words, and the block each word stands in."""

    texte: Texte
    cote: Cote
    blocs: tuple[int, ...]

    def facts(self, mot: int) -> list[tuple[int, Suite]]:
        """The runs that print a fact, or words of its phrase, where this word stands, with their ranks in its block."""
        word, bloc = self.cote.mots[mot], self.texte.document.blocs[self.blocs[mot]]
        return [(rang, bloc.suites[rang]) for rang in range(word.premier, word.dernier + 1) if bloc.suites[rang].fait]


def facing(arrive: Document, faits: Mapping[str, Fait], reference: Document, faits_reference: Mapping[str, Fait]) -> list[Liaison]:
    """Every stretch of `arrive`, its literals apart, that faces a run of `reference` in which a fact is printed.

    The name of an exam of the reference is that exam, whatever it faces.
    """
    left, right = _read(arrive, faits), _read(reference, faits_reference)
    cells = facing_cells(arrive, reference)
    pairs = [(left.ranks(bloc), right.ranks(twin)) for bloc, twin in cells.items()]
    pairs += _facing_sentences(left, left.others(cells.keys()), right, right.others(cells.values()))
    links = (link for one, other in pairs if one and other for link in _links(_reading(left, one), _reading(right, other)))
    exams = {loose_key(fait.canonique): chemin for chemin, fait in faits_reference.items() if chemin.startswith("examens.")}
    return [link for link in links if exams.get(loose_key(link.texte), link.suite.fait) == link.suite.fait]


def _facing_sentences(
    left: Texte, ones: Sequence[int], right: Texte, others: Sequence[int]
) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """The ranks of the sentences that face each other, of those given."""
    keys = [[texte.lues[rank].trame.cle for rank in ranks] for texte, ranks in ((left, ones), (right, others))]
    blocs = Blocs(*([texte.lues[rank].phrase.bloc for rank in ranks] for texte, ranks in ((left, ones), (right, others))))
    groups = pair_sentences(*keys, blocs)
    for group in groups:
        yield [ones[rank] for rank in group.avant], [others[rank] for rank in group.apres]
    lone = {rank for group in groups if not group.apres for rank in group.avant}
    yield from (([ones[rank]], [others[twin]]) for rank, twin in reminders(keys[0], lone, keys[1]))


def _read(document: Document, faits: Mapping[str, Fait]) -> Texte:
    nu = replace(document, blocs=tuple(_bare_block(bloc, faits) for bloc in document.blocs))
    return Texte(document, nu, read_sentences(nu, {}), {id(bloc): rang for rang, bloc in enumerate(nu.blocs)})


def _bare_block(bloc: Bloc, faits: Mapping[str, Fait]) -> Bloc:
    return replace(bloc, suites=tuple(_bare_run(suite, faits) for suite in bloc.suites))


def _bare_run(suite: Suite, faits: Mapping[str, Fait]) -> Suite:
    kind = suite.fait if suite.fait.startswith(LITERAL) else ""
    if suite.valeur and suite.fait in faits:
        kind = KINDS.get(faits[suite.fait].genre) or literal_kind(suite.texte)
    return Suite(suite.texte, suite.gras, suite.italique, "" if kind else suite.lien, kind, suite.valeur if kind else "")


def _reading(texte: Texte, ranks: Sequence[int]) -> Lecture:
    read = [texte.lues[rank] for rank in ranks]
    return Lecture(texte, side(read), tuple(texte.rangs[id(lue.phrase.bloc)] for lue in read for _ in lue.trame.mots))


def _links(arrived: Lecture, reference: Lecture) -> Iterator[Liaison]:
    faces = _faces(arrived.cote, reference.cote)
    for runs, group in groupby(faces, key=lambda mot: [suite for _, suite in reference.facts(mot)]):
        words = list(group)
        first, last = faces[words[0]], faces[words[-1]]
        if runs and reference.cote.mots[words[0]].masque:
            yield from _masked(arrived, first, runs)
        elif runs and first.debut_apres >= words[0] and last.fin_apres <= words[-1] + 1:
            yield from _worded(arrived, first.debut, last.fin, runs[0])


def _faces(arrived: Cote, reference: Cote) -> dict[int, Etendue]:
    """For each word of the reference, the stretch that faces it: one word where it was kept."""
    faces: dict[int, Etendue] = {}
    for stretch in align([mot.cle for mot in arrived.mots], [mot.cle for mot in reference.mots]):
        for shift, rank in enumerate(range(stretch.debut_apres, stretch.fin_apres)):
            one = stretch.debut + shift
            faces[rank] = Etendue(True, one, one + 1, rank, rank + 1) if stretch.garde else stretch
    return faces


def _masked(arrived: Lecture, face: Etendue, runs: list[Suite]) -> Iterator[Liaison]:
    """The members of a masked fact that faces one of the reference."""
    if face.fin != face.debut + 1:
        return
    found = arrived.facts(face.debut) if arrived.cote.mots[face.debut].masque else []
    for rank, (rang, suite) in enumerate(found):
        yield Liaison(arrived.blocs[face.debut], rang, 0, len(suite.texte), suite.texte, _member(suite, rank, runs, len(found)))


def _member(suite: Suite, rank: int, runs: list[Suite], count: int) -> Suite:
    """Of the runs of a list, the one a member faces: the same value, else the same rank."""
    same = [run for run in runs if run.valeur == suite.valeur]
    return runs[rank] if count == len(runs) else (same or runs[min(rank, len(runs) - 1) :])[0]


def _worded(arrived: Lecture, debut: int, fin: int, suite: Suite) -> Iterator[Liaison]:
    """The stretch of plain words that faces a fact in words, run by run; a menu is one whole."""
    words = arrived.cote.mots[debut:fin]
    if not words or any(word.masque for word in words) or len(set(arrived.blocs[debut:fin])) > 1:
        return
    bloc = arrived.blocs[debut]
    masked = [mask(run, {}).texte for run in arrived.texte.nu.blocs[bloc].suites]
    edges = list(accumulate(map(len, masked), initial=0))
    start, end = words[0].debut, words[-1].debut + len(words[-1].texte)
    for rang, run in enumerate(arrived.texte.document.blocs[bloc].suites):
        if edges[rang] < end and start < edges[rang + 1] and _is_menu(run.fait, suite.fait):
            start, end = min(start, edges[rang]), max(end, edges[rang + 1])
    texte = "".join(masked)[start:end]
    for rang in range(len(edges) - 1):
        if edges[rang] < end and start < edges[rang + 1]:
            yield Liaison(bloc, rang, max(start - edges[rang], 0), min(end, edges[rang + 1]) - edges[rang], texte, suite)


def _is_menu(guessed: str, faced: str) -> bool:
    """Whether both are the menu of a portail, which stands between quotes and has no words beside its own."""
    return all(chemin.startswith("portails.") and chemin.endswith(".chemin") for chemin in (guessed, faced))
