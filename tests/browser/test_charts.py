"""Charts in a real browser: drawn from a file, on a page that forbids compiled code."""

import shutil
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, expect

from analysis.charts.atlas import artist_map
from analysis.charts.bars import bars
from analysis.charts.bundle import vega_bundle
from analysis.charts.scatter import plays_and_listeners
from analysis.charts.show import show
from analysis.charts.tags import tag_explorer
from analysis.paths import PROJECT
from tests.browser.conftest import OpenPage, Visit

pytestmark = pytest.mark.browser

HOSTILE = ["(.*)+[", "<script>alert(1)</script>", "12345", 'say "hi", you', "椎名林檎", "שלום"]
POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src file: 'unsafe-inline'; img-src data:"
)
LOOK = """body { margin: 0 12px; color: rgb(33, 37, 41); background: #fff; }
.quarto-dark { color: rgb(211, 214, 217); background: #272b30; }"""


def artists(count: int = 400) -> pd.DataFrame:
    """Artists with hostile names first; enough rows to be written as CSV."""
    rng = np.random.default_rng(1)
    listeners = np.sort(rng.integers(5, 600, count))[::-1]
    names = HOSTILE + [f"Artist {i}" for i in range(count - len(HOSTILE))]
    return pd.DataFrame(
        {
            "name": names,
            "listeners": listeners,
            "plays": listeners * rng.integers(1, 900, count),
            "x": rng.normal(size=count),
            "y": rng.normal(size=count),
            "genre": rng.choice(["rock", "pop"], count),
        }
    )


def charts() -> dict[str, str]:
    table = artists()
    counts = {"name": ["rock", "<b>"], "assignments": [9, 5], "taggers": [4, 3], "artists": [3, 2]}
    tops = pd.DataFrame({"tag": ["rock", "<b>"], "rank": 1, "name": ["Air", "Low"], "taggers": 2})
    drawn = {
        "fig-bars": bars(table.head(6), value="listeners", title="Listeners (users)"),
        "fig-scatter": plays_and_listeners(table),
        "fig-tags": tag_explorer(pd.DataFrame(counts), tops.assign(listeners=9)),
        "fig-map": artist_map(table, genres=["rock", "pop"]),
    }
    return {name: show(chart).html() for name, chart in drawn.items()}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a page with four charts, one of them in a closed tab."""
    folder = tmp_path_factory.mktemp("site")
    for name in ("charts.js", "charts.css"):
        shutil.copy(PROJECT / "report" / "assets" / name, folder)
    (folder / "vega.js").write_text(vega_bundle(), encoding="utf-8")
    figures = "".join(
        f'<figure id="{name}"{" hidden" if name == "fig-map" else ""}>{html}'
        f"<figcaption>About {name}</figcaption></figure>"
        for name, html in charts().items()
    )
    page = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Charts</title>
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<link rel="stylesheet" href="charts.css"><style>{LOOK} figure {{ margin: 0 }}</style>
<script src="vega.js" defer></script><script src="vega.js" defer></script>
<script src="charts.js" defer></script></head><body>{figures}</body></html>"""
    (folder / "index.html").write_text(page, encoding="utf-8")
    return (folder / "index.html").as_uri()


def drawn(page: Page, theme: str = "light", count: int = 3) -> Locator:
    charts = page.locator(f'.vega-chart[data-drawn="{theme}"]')
    expect(charts).to_have_count(count, timeout=30_000)
    return charts


def ink(page: Page, figure: str, colour: tuple[int, int, int]) -> int:
    """Count the pixels of a chart whose colour is near a given one."""
    script = """([selector, rgb]) => {
      const canvas = document.querySelector(selector + " canvas");
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3] > 200 && rgb.every((c, k) => Math.abs(c - data[i + k]) < 12)) count++;
      return count;
    }"""
    found: int = page.evaluate(script, [f"#{figure}", list(colour)])
    return found


def shows(page: Page, figure: str, colour: tuple[int, int, int], at_least: int) -> bool:
    """Wait until a chart has so many pixels of a colour; say whether it ever did."""
    for _ in range(50):
        if ink(page, figure, colour) >= at_least:
            return True
        page.wait_for_timeout(100)
    return False


BLUE, VERMILLION = (31, 131, 196), (213, 94, 0)
DARK_TEXT, LIGHT_TEXT = (33, 37, 41), (211, 214, 217)


def quiet(seen: Visit) -> None:
    assert seen.errors == []
    assert seen.outside() == []


@pytest.mark.parametrize("width", [1400, 400, 360])
def test_charts_draw_and_fit_without_error_or_request(
    open_page: OpenPage, site: str, width: int
) -> None:
    seen = open_page(site, width=width)
    drawn(seen.page)
    quiet(seen)
    assert ink(seen.page, "fig-bars", BLUE) > 1000
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    for canvas in seen.page.locator("canvas").all():
        box = canvas.evaluate("c => [c.width / devicePixelRatio, c.parentElement.clientWidth]")
        assert box[0] <= box[1] + 2  # drawn to fit, and not squeezed by the style sheet
        assert box[0] > 0.9 * box[1]


def test_ids_come_from_the_figure_and_captions_name_the_chart(
    open_page: OpenPage, site: str
) -> None:
    page = open_page(site).page
    drawn(page)
    assert page.locator("#fig-bars-1 canvas").count() == 1
    assert page.locator("#fig-scatter-2").get_attribute("aria-label") == "About fig-scatter"


def test_colours_follow_the_page_and_what_was_typed_stays(open_page: OpenPage, site: str) -> None:
    seen = open_page(site)
    page = seen.page
    drawn(page)
    assert ink(page, "fig-bars", DARK_TEXT) > 50
    page.locator("#fig-scatter input[type=search]").fill("Artist 1")
    assert shows(page, "fig-scatter", VERMILLION, 100)
    page.evaluate("document.body.classList.add('quarto-dark')")
    drawn(page, "dark")
    assert ink(page, "fig-bars", LIGHT_TEXT) > 50
    assert ink(page, "fig-bars", DARK_TEXT) == 0
    assert page.locator("#fig-scatter input[type=search]").input_value() == "Artist 1"
    assert shows(page, "fig-scatter", VERMILLION, 100)
    quiet(seen)


def test_dark_from_the_start(open_page: OpenPage, site: str) -> None:
    seen = open_page(site + "#dark")
    seen.page.evaluate("document.documentElement.classList.add('quarto-dark')")
    drawn(seen.page, "dark")
    quiet(seen)


@pytest.mark.parametrize("typed", ["(.*)+[", "<SCRIPT>", "12345", '"hi"', "林檎", " artist 7 "])
def test_search_finds_plain_text(open_page: OpenPage, site: str, typed: str) -> None:
    seen = open_page(site)
    drawn(seen.page)
    assert ink(seen.page, "fig-scatter", VERMILLION) == 0
    seen.page.locator("#fig-scatter input[type=search]").fill(typed)
    assert shows(seen.page, "fig-scatter", VERMILLION, 20)
    quiet(seen)


def test_search_for_what_is_not_there(open_page: OpenPage, site: str) -> None:
    seen = open_page(site)
    drawn(seen.page)
    seen.page.locator("#fig-scatter input[type=search]").fill("(.*)+[[")
    seen.page.wait_for_timeout(500)
    assert ink(seen.page, "fig-scatter", VERMILLION) == 0
    quiet(seen)


def test_tooltips_show_names_as_text(open_page: OpenPage, site: str) -> None:
    seen = open_page(site)
    drawn(seen.page)
    box = seen.page.locator("#fig-bars canvas").bounding_box()
    assert box
    for step in range(2):
        seen.page.mouse.move(box["x"] + box["width"] / 2 + step, box["y"] + 38)
    tooltip = seen.page.locator("#vg-tooltip-element")
    expect(tooltip).to_contain_text("<script>alert(1)</script>")
    quiet(seen)


def test_a_click_on_a_tag_and_the_list_choose_its_artists(open_page: OpenPage, site: str) -> None:
    seen = open_page(site)
    drawn(seen.page)
    chart = seen.page.locator("#fig-tags")
    chart.scroll_into_view_if_needed()
    box = chart.locator("canvas").bounding_box()
    assert box
    seen.page.mouse.click(box["x"] + 80, box["y"] + 62)
    expect(chart.locator("select")).to_have_value("<b>")
    chart.locator("select").select_option("rock")
    expect(chart.locator(".chart-hint")).to_contain_text("Click a bar")
    quiet(seen)


def test_a_chart_in_a_closed_tab_is_drawn_when_it_opens(open_page: OpenPage, site: str) -> None:
    seen = open_page(site)
    drawn(seen.page)
    seen.page.evaluate("document.querySelector('#fig-map').hidden = false")
    drawn(seen.page, count=4)
    assert ink(seen.page, "fig-map", BLUE) > 0
    quiet(seen)


def test_failure_is_said_in_the_page(open_page: OpenPage, site: str, tmp_path: Path) -> None:
    shutil.copy(PROJECT / "report" / "assets" / "charts.js", tmp_path)
    html = charts()["fig-bars"]
    page = f'<meta charset="utf-8">{html}<script src="charts.js"></script>'
    (tmp_path / "alone.html").write_text(page, encoding="utf-8")
    seen = open_page((tmp_path / "alone.html").as_uri())
    expect(seen.page.locator(".vega-chart")).to_contain_text("could not be drawn")
