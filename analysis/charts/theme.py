"""The one place for the colours, fonts and sizes of every chart.

Blue and vermillion follow Okabe and Ito (https://jfly.uni-koeln.de/color/). Every colour has a
contrast of at least 3 to 1 both on white and on the dark theme's slate (#272b30), also at an
opacity of 0.9, so that marks need no second set of colours. Within that narrow
band of lightness the others were searched for the largest least distance in Oklab
(https://bottosson.github.io/posts/oklab/), as most readers see them and as readers do who see no
red or no green. What is `INK` takes the page's own text colour on the site, and what is
`PAPER` that of its background.
"""

from typing import Any

from analysis.glyphs import PACKAGED_FONT

BLUE = "#1f83c4"
VERMILLION = "#d55e00"
GREEN = "#369010"
VIOLET = "#a45df6"
RED = "#ff3262"
MAUVE = "#b061a3"
MAGENTA = "#e73ece"
GREY = "#868686"
PALETTE = (BLUE, VERMILLION, GREEN, VIOLET, RED, MAUVE, MAGENTA, GREY)
MOST_GENRES = len(PALETTE) - 1  # the last colour, grey, is for all others
# A second cue beside the colour, for print and for readers who see fewer hues.
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right")

INK = "#24282d"  # text and axes on paper; the site puts the page's text colour in its place
PAPER = "#fefefd"  # behind names; the site puts the page's background in its place

WIDTH = 620  # of a picture's plot, in pixels; on the site a chart is as wide as its column
FONT_SIZE = 13


def theme() -> dict[str, Any]:
    """Return the Vega-Lite configuration that every chart shares.

    Source: https://vega.github.io/vega-lite/docs/config.html

    Examples
    --------
    >>> theme()["background"]
    'transparent'
    """
    return {
        "background": "transparent",
        "font": PACKAGED_FONT,
        "view": {"stroke": None, "continuousHeight": 320},
        "axis": _axis(),
        "axisY": {"titleAnchor": "middle"},
        "header": {"labelColor": INK, "titleColor": INK, "labelFontSize": FONT_SIZE},
        "legend": _legend(),
        "title": {"color": INK, "anchor": "start", "fontSize": FONT_SIZE + 1, "offset": 8},
        "bar": {"color": BLUE},
        "line": {"color": BLUE, "strokeWidth": 2},
        "point": {"color": BLUE, "filled": True},
        "rule": {"color": INK},
        "text": {"color": INK, "fontSize": FONT_SIZE - 1},
        "range": {"category": list(PALETTE)},
    }


def _axis() -> dict[str, Any]:
    return {
        "labelColor": INK,
        "titleColor": INK,
        "labelFontSize": FONT_SIZE - 1,
        "titleFontSize": FONT_SIZE,
        "titleFontWeight": "normal",
        "titlePadding": 8,
        "labelLimit": 220,
        "domainColor": INK,
        "domainOpacity": 0.4,
        "tickColor": INK,
        "tickOpacity": 0.4,
        "gridColor": INK,
        "gridOpacity": 0.12,
    }


def _legend() -> dict[str, Any]:
    return {
        "orient": "top",
        "labelColor": INK,
        "titleColor": INK,
        "labelFontSize": FONT_SIZE - 1,
        "titleFontSize": FONT_SIZE - 1,
        "titleFontWeight": "normal",
        "symbolOpacity": 1,
        "columns": 4,
    }
