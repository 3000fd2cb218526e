"""How many edits of a notice the comparison tells right, against difflib alone, and how long a pair takes.

    python benchmarks/redline.py [CASES]

Each case is a notice and its next session: every date moved, and 0, 1, 3 or 12 edits among words replaced, added, removed, negations
lost, punctuation, capitals, spaces, bold, sentences added, removed, moved, paragraphs cut. A case is right when every sentence of
both sides is: who it faces, what differs, whether it moved.
"""

import sys
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1]))

from noticegen.review.change import Change
from noticegen.review.comparison import compare
from noticegen.review.phrases import prose_comparison
from noticegen.review.phrases.holes import Groupe
from tests.review.retouches import DOCUMENTS, Cas, case, found_in

EDITS = (0, 1, 3, 12)


def main(cases: int) -> None:
    """Print one line a number of edits."""
    print(f"{'edits':>5}  {'cases right':>12}  {'edits right':>12}  {'difflib alone':>14}  {'ms a pair':>10}")
    for edits in EDITS:
        sample = [case(DOCUMENTS[seed % len(DOCUMENTS)].read_text(encoding="utf-8"), edits, seed) for seed in range(cases)]
        start = process_time()
        changes = [compare(one.avant, one.apres) for one in sample]
        spent = (process_time() - start) / cases * 1000
        whole, touched = _right(sample, changes)
        alone, _ = _right(sample, [_with_difflib(one) for one in sample])
        print(f"{edits:>5}  {whole:>11.1%}  {touched:>11.1%}  {alone:>13.1%}  {spent:>10.2f}")


def _right(sample: list[Cas], changes: list[Change]) -> tuple[float, float]:
    """The share of cases told right in every sentence, and of edited sentences told right."""
    found = [found_in(change) for change in changes]
    whole = sum(one.verite == said for one, said in zip(sample, found))
    touched = sum((one.touchees & said).total() for one, said in zip(sample, found))
    edited = sum(one.touchees.total() for one in sample)
    return whole / len(sample), touched / edited if edited else 1.0


def _with_difflib(one: Cas) -> Change:
    """The same comparison with sentences paired by difflib: equal ones in order, the others as they come."""
    pair_sentences: Callable[..., list[Groupe]] = prose_comparison.pair_sentences
    prose_comparison.pair_sentences = _pair_by_difflib
    try:
        return compare(one.avant, one.apres)
    finally:
        prose_comparison.pair_sentences = pair_sentences


def _pair_by_difflib(avant: list[str], apres: list[str], genres: object) -> list[Groupe]:
    groups: list[Groupe] = []
    for _, start, end, start_apres, end_apres in SequenceMatcher(None, avant, apres, autojunk=False).get_opcodes():
        left, right = range(start, end), range(start_apres, end_apres)
        common = min(len(left), len(right))
        groups += [Groupe((one,), (other,)) for one, other in zip(left, right)]
        groups += [Groupe((one,), ()) for one in left[common:]] + [Groupe((), (other,)) for other in right[common:]]
    return groups


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
