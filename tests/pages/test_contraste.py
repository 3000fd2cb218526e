"""Every pair of colours that the screen theme puts together can be read, in both schemes (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11)."""

import re

import pytest

from tests.pages.ateliers import RACINE

STYLE = (RACINE / "templates/theme/ecran.css").read_text(encoding="utf-8")
AAA, AA_GRAPHIC = 7.0, 3.0


def schemes() -> dict[str, dict[str, str]]:
    """The theme's colours by name, light and dark."""
    light, dark, _ = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
    named = re.compile(r"--(\w+): (#[0-9a-f]{6})")
    return {"clair": dict(named.findall(light)), "sombre": dict(named.findall(light)) | dict(named.findall(dark))}


def luminance(colour: str) -> float:
    """Relative luminance of an sRGB colour."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_arithmetic_is_the_norms_own() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["clair", "sombre"])
@pytest.mark.parametrize("fond", ["fond", "voile"])
@pytest.mark.parametrize(("encre", "least"), [("texte", AAA), ("discret", AAA), ("accent", AAA), ("contour", AA_GRAPHIC)])
def test_what_is_read_stands_out(scheme: str, fond: str, encre: str, least: float) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[encre], colours[fond]) >= least


def test_no_colour_escapes_the_palette() -> None:
    rules = re.sub(r":root \{.*?\}", "", STYLE, flags=re.DOTALL)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(|\boklch\(", rules) == []


def test_both_schemes_name_the_same_colours() -> None:
    light, dark, printed = ({*re.findall(r"--(\w+):", block)} for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL))
    assert light == dark == printed


def test_the_style_sheet_stays_small_and_loads_nothing_from_elsewhere() -> None:
    assert len(STYLE.encode()) < 10_000
    assert not re.search(r"@import|https?:|//[\w]", STYLE)
