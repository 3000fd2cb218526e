"""Laws of every PDF: whatever the prose holds, the file is valid by both norms, or refused with a sentence."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.pages.pdf import PdfImpossible, render_pdf
from noticegen.prose.balisage import BALISES
from tests.pages.constructions import PAGE
from tests.pages.validite import broken_rules
from tests.pages.verapdf import PROFILES, validate

THEME = Path(__file__).parents[2] / "templates" / "theme"
ATTRIBUTES = {
    "a": ' href="https://www.valmont.example/"',
    "th": ' colspan="2"',
    "td": ' rowspan="2"',
    "ol": ' start="3" reversed',
    "abbr": ' title="sigle"',
    "span": ' lang="en"',
    "q": ' id="ici"',
}
VOID = ("br", "hr")


def element(tag: str, content: list[str]) -> str:
    inside = "".join(content)
    return f"<{tag}>" if tag in VOID else f"<{tag}{ATTRIBUTES.get(tag, '')}>{inside}</{tag}>"


def bare_element(tag: str, content: list[str]) -> str:
    inside = "".join(content)
    return f"<{tag}>" if tag in VOID else f"<{tag}>{inside}</{tag}>"


TEXTS = st.sampled_from(["", "mot", "deux mots", "« cité »", "12,50\u00a0€", "œ\u202f!", "\n", " "])
TREES = st.recursive(
    TEXTS,
    lambda inside: st.builds(
        lambda build, tag, content: build(tag, content),
        st.sampled_from([element, bare_element]),
        st.sampled_from(sorted(BALISES)),
        st.lists(inside, max_size=4),
    ),
    max_leaves=25,
)


def outcome(body: str) -> bytes | None:
    try:
        return render_pdf(PAGE.format(body), THEME)
    except PdfImpossible as refused:
        assert str(refused)
        return None


@pytest.mark.lent
@given(st.lists(TREES, max_size=6).map("".join))
@settings(max_examples=150)
def test_whatever_the_prose_holds_the_pdf_is_valid_or_refused(body: str) -> None:
    pdf = outcome(body)
    if pdf is not None:
        assert broken_rules(pdf) == []
        assert [validate(pdf, flavour).broken for flavour in PROFILES] == [(), ()]
