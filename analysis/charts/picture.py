"""A specification drawn without a browser, with packaged fonts alone, for the PDF."""

import re
from functools import cache
from typing import Any

import vl_convert

from analysis.charts.spec import Spec
from analysis.glyphs import drawable_in_picture, font_folder

PIXELS_PER_POINT = 2
_COUNTED_IDS = re.compile(r"\b(?:clip|gradient_|p_)\d+\b")


def draw_svg(spec: Spec) -> str:
    """Draw a chart as SVG, for charts of few marks; the same chart gives the same text.

    Examples
    --------
    >>> draw_svg({"data": {"values": [{}]}, "mark": "point"})[:4]
    '<svg'
    """
    _register_fonts()
    return _number_ids(vl_convert.vegalite_to_svg(_readable(spec)))


def draw_png(spec: Spec) -> bytes:
    """Draw a chart as PNG at twice its size, for charts of many marks.

    Examples
    --------
    >>> draw_png({"data": {"values": [{}]}, "mark": "point"})[1:4]
    b'PNG'
    """
    _register_fonts()
    drawn: bytes = vl_convert.vegalite_to_png(_readable(spec), scale=PIXELS_PER_POINT)
    return drawn


@cache
def _register_fonts() -> None:
    vl_convert.register_font_directory(str(font_folder()))


def _readable(part: Any) -> Any:
    if isinstance(part, str):
        return drawable_in_picture(part)
    if isinstance(part, list):
        return [_readable(item) for item in part]
    if isinstance(part, dict):
        return {key: _readable(value) for key, value in part.items()}
    return part


def _number_ids(svg: str) -> str:
    # Vega counts its clip paths on from drawing to drawing.
    found = dict.fromkeys(_COUNTED_IDS.findall(svg))
    new = {old: f"part{position}" for position, old in enumerate(found)}
    return _COUNTED_IDS.sub(lambda match: new[match[0]], svg)
