"""A specification drawn without a browser, with packaged fonts alone, for the PDF."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain, count
from typing import Any

import vl_convert

from analysis.charts.spec import Spec
from analysis.glyphs import drawable_in_picture, font_folder

PIXELS_PER_POINT = 2
_CLIP_PATH = re.compile(r'(?<=<clipPath id=")clip\d+|(?<=clip-path="url\(#)clip\d+')


def draw_svg(spec: Spec) -> str:
    """Draw a chart as SVG, for charts of few marks; the same chart gives the same text.

    Examples
    --------
    >>> draw_svg({"data": {"values": [{}]}, "mark": "point"})[:4]
    '<svg'
    """
    _register_fonts()
    return _number_clip_paths(vl_convert.vegalite_to_svg(_readable(spec)))


def draw_png(spec: Spec) -> bytes:
    """Draw a chart as PNG at twice its size, on white, for charts of many marks.

    Examples
    --------
    >>> draw_png({"data": {"values": [{}]}, "mark": "point"})[1:4]
    b'PNG'
    """
    _register_fonts()
    # On a transparent ground vl-convert writes wrong colours where marks are translucent.
    on_paper = _readable(spec) | {"background": "white"}
    drawn: bytes = vl_convert.vegalite_to_png(on_paper, scale=PIXELS_PER_POINT)
    return drawn


@cache
def _register_fonts() -> None:
    vl_convert.register_font_directory(str(font_folder()))


def _readable(spec: Spec) -> Spec:
    readable: Spec = _replaced(spec, _readings(set(_texts(spec))))
    # What a reader of the site can set by hand stands here as `usermeta.picture` says.
    fixed = readable.get("usermeta", {}).get("picture", {})
    params = readable.get("params", [])
    chosen = [p | {"value": fixed[p["name"]]} if p["name"] in fixed else p for p in params]
    return readable | {"params": chosen}


def _readings(texts: set[str]) -> dict[str, str]:
    # Names that read alike in Latin are numbered: they would otherwise share a bar.
    shown = {text: text for text in texts if drawable_in_picture(text) == text}
    taken = set(shown)
    for text in sorted(texts - taken):
        reading = drawable_in_picture(text)
        numbered = (f"{reading} ({n})" for n in count(2))
        shown[text] = next(free for free in chain([reading], numbered) if free not in taken)
        taken.add(shown[text])
    return shown


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, list | dict):
        for item in part.values() if isinstance(part, dict) else part:
            yield from _texts(item)


def _replaced(part: Any, shown: Mapping[str, str]) -> Any:
    if isinstance(part, str):
        return shown[part]
    if isinstance(part, list):
        return [_replaced(item, shown) for item in part]
    if isinstance(part, dict):
        return {key: _replaced(value, shown) for key, value in part.items()}
    return part


def _number_clip_paths(svg: str) -> str:
    # Vega counts its clip paths on from drawing to drawing.
    found = dict.fromkeys(_CLIP_PATH.findall(svg))
    new = {old: f"clip{position}" for position, old in enumerate(found)}
    return _CLIP_PATH.sub(lambda match: new[match[0]], svg)
