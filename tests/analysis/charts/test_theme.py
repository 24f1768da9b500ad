"""Marks can be told from the page, light and dark."""

import pytest

from analysis.charts.theme import PALETTE, theme

SLATE = "#272b30"


def luminance(colour: str) -> float:
    """Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def blended(colour: str, page: str, opacity: float) -> str:
    channels = [(int(colour[i : i + 2], 16), int(page[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(opacity * c + (1 - opacity) * p):02x}" for c, p in channels)


@pytest.mark.parametrize("opacity", [1, 0.9])  # 0.9: points of the maps and scatter plots
@pytest.mark.parametrize("colour", PALETTE)
@pytest.mark.parametrize("page", ["#ffffff", SLATE])
def test_contrast_of_marks(colour: str, page: str, opacity: float) -> None:
    assert contrast(blended(colour, page, opacity), page) >= 3  # WCAG 2.2, 1.4.11


def test_a_call_cannot_change_the_theme_of_the_next() -> None:
    theme()["axis"]["labelColor"] = "red"
    assert theme()["axis"]["labelColor"] != "red"
