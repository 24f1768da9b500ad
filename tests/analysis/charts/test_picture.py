"""Pictures for the PDF: nothing undrawn, nothing merged, the same bytes each time."""

import re

import altair as alt
import pandas as pd

from analysis.charts.picture import draw_png, draw_svg
from analysis.charts.spec import Spec, to_spec


def bars(names: list[str]) -> Spec:
    data = pd.DataFrame({"name": names, "plays": range(1, len(names) + 1)})
    return to_spec(alt.Chart(data).mark_bar(clip=True).encode(x="plays:Q", y="name:N"))


def texts(svg: str) -> list[str]:
    return re.findall(r">([^<>]+)</text>", svg)


def test_names_are_drawn_or_read_out() -> None:
    shown = texts(draw_svg(bars(["椎名林檎", "🎸 Band", "Кино"])))
    assert {"椎名林檎", ":guitar: Band", "Кино"} <= set(shown)


def test_names_that_read_alike_keep_their_own_bars() -> None:
    shown = texts(draw_svg(bars([":guitar:", "🎸", "🎸\ufe0f"])))
    assert {":guitar:", ":guitar: (2)", ":guitar: (3)"} <= set(shown)


def test_markup_in_a_name_stays_text() -> None:
    svg = draw_svg(bars(["<script>alert(1)</script>"]))
    assert "<script" not in svg
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in svg


def test_text_is_set_in_the_packaged_font_alone() -> None:
    svg = draw_svg(bars(["A"]))
    assert set(re.findall(r'font-family="([^"]+)"', svg)) == {"Noto Sans CJK JP"}


def test_the_same_chart_gives_the_same_picture() -> None:
    assert draw_svg(bars(["A", "clip0"])) == draw_svg(bars(["A", "clip0"]))
    assert draw_png(bars(["A"])) == draw_png(bars(["A"]))


def test_the_specification_is_left_alone() -> None:
    spec = bars(["🎸"])
    draw_svg(spec)
    assert spec == bars(["🎸"])


def test_paper_takes_the_values_that_no_reader_can_set_there() -> None:
    spec = bars(["A", "B"])
    spec["params"] = [{"name": "all", "value": False}, {"name": "kept", "value": 1}]
    spec["transform"] = [{"filter": "(all || datum.name == 'A') && kept"}]
    assert "B" not in texts(draw_svg(spec))
    assert "B" in texts(draw_svg(spec | {"usermeta": {"picture": {"all": True}}}))
