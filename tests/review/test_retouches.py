"""Edits whose truth is known are told right; `benchmarks/redline.py` measures the same on many more."""

from pathlib import Path

import pytest

from noticegen.review.comparison import compare
from tests.review.retouches import DOCUMENTS, case, found_in


@pytest.mark.parametrize("edits", [0, 1, 3, 12])
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_edits_are_told_right(path: Path, edits: int) -> None:
    for seed in range(3):
        one = case(path.read_text(encoding="utf-8"), edits, seed)
        assert found_in(compare(one.avant, one.apres)) == one.verite
