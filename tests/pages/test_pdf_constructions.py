"""Each construct a notice may hold comes out as valid PDF/UA-1 and PDF/A-2a, by two validators that do not know each other."""

from pathlib import Path

import pytest

from noticegen.pages.pdf import render_pdf
from tests.pages.constructions import CONSTRUCTIONS, PAGE
from tests.pages.validite import broken_rules
from tests.pages.verapdf import PROFILES, validate

THEME = Path(__file__).parent / "theme"


def render(construction: str) -> bytes:
    return render_pdf(PAGE.format(CONSTRUCTIONS[construction]), THEME)


@pytest.mark.parametrize("construction", CONSTRUCTIONS)
def test_is_valid(construction: str) -> None:
    assert broken_rules(render(construction)) == []


@pytest.mark.lent
@pytest.mark.parametrize("construction", CONSTRUCTIONS)
def test_is_valid_by_the_reference_validator(construction: str) -> None:
    pdf = render(construction)
    for flavour in PROFILES:
        verdict = validate(pdf, flavour)
        assert (flavour, verdict.broken) == (flavour, ())
        assert verdict.compliant
        assert verdict.assertions > 50
