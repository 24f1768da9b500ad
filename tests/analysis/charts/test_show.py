"""A shown chart is HTML without code, and a picture that fits its number of marks."""

import json

import altair as alt
import pandas as pd
from bs4 import BeautifulSoup

from analysis.charts.show import show


def chart(names: list[str]) -> alt.Chart:
    data = pd.DataFrame({"name": names, "plays": range(len(names))})
    return alt.Chart(data).mark_point().encode(x="plays:Q", tooltip=["name:N"])


def test_html_holds_the_specification_and_no_code() -> None:
    html = show(chart(["</script><script>alert(1)</script>"])).html()
    soup = BeautifulSoup(html, "html.parser")
    (script,) = soup("script")
    assert script["type"] == "application/json"
    assert "vega-chart" in soup.div["class"]  # type: ignore[index]
    (data,) = json.loads(script.string or "")["datasets"].values()
    assert data[0]["name"] == "</script><script>alert(1)</script>"
    assert "http" not in html


def test_few_marks_are_drawn_as_svg_and_many_as_png() -> None:
    few = show(chart(["a"] * 500))._repr_mimebundle_()
    many = show(chart(["a"] * 501))._repr_mimebundle_()
    assert set(few) == {"text/html", "image/svg+xml"}
    assert set(many) == {"text/html", "image/png"}


def test_showing_twice_gives_the_same_bytes() -> None:
    assert show(chart(["a"]))._repr_mimebundle_() == show(chart(["a"]))._repr_mimebundle_()
