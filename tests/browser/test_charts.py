"""Charts in a real browser: drawn from a file, on a page that forbids compiled code."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.chart_page import (
    ASSETS,
    BLUE,
    DARK_TEXT,
    LIGHT_TEXT,
    VERMILLION,
    charts,
    drawn,
    ink,
    quiet,
    shows,
)
from tests.browser.visit import OpenPage

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [1400, 400, 360])
def test_charts_draw_and_fit_without_error_or_request(
    open_page: OpenPage, chart_page: str, width: int
) -> None:
    seen = open_page(chart_page, width=width)
    drawn(seen.page)
    quiet(seen)
    assert ink(seen.page, "fig-bars", BLUE) > 1000
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    for canvas in seen.page.locator("canvas").all():
        box = canvas.evaluate("c => [c.width / devicePixelRatio, c.parentElement.clientWidth]")
        assert box[0] <= box[1] + 2  # drawn to fit, and not squeezed by the style sheet
        assert box[0] > 0.9 * box[1]


def test_ids_come_from_the_figure_and_captions_name_the_chart(
    open_page: OpenPage, chart_page: str
) -> None:
    page = open_page(chart_page).page
    drawn(page)
    assert page.locator("#fig-bars-1 canvas").count() == 1
    assert page.locator("#fig-scatter-2").get_attribute("aria-label") == "About fig-scatter"


def test_a_chart_takes_the_name_of_its_figure_so_that_it_is_read_once(
    open_page: OpenPage, chart_page: str
) -> None:
    page = open_page(chart_page).page
    drawn(page)
    for scheme in ("light", "dark"):
        page.evaluate(f"document.body.classList.toggle('quarto-dark', {int(scheme == 'dark')})")
        drawn(page, scheme)
        named = page.locator('[aria-label="Two bar charts."]')
        expect(named).to_have_count(1)
        expect(named).to_have_attribute("id", "fig-tags-3")


def test_colours_follow_the_page_and_what_was_typed_stays(
    open_page: OpenPage, chart_page: str
) -> None:
    seen = open_page(chart_page)
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


def test_dark_from_the_start(open_page: OpenPage, chart_page: str) -> None:
    seen = open_page(chart_page + "#dark")
    seen.page.evaluate("document.documentElement.classList.add('quarto-dark')")
    drawn(seen.page, "dark")
    quiet(seen)


def test_a_chart_in_a_closed_tab_is_drawn_when_it_opens(
    open_page: OpenPage, chart_page: str
) -> None:
    seen = open_page(chart_page)
    drawn(seen.page)
    seen.page.evaluate("document.querySelector('#fig-users').hidden = false")
    drawn(seen.page, count=4)
    assert ink(seen.page, "fig-users", BLUE) > 0
    quiet(seen)


def test_failure_is_said_in_the_page(open_page: OpenPage, chart_page: str, tmp_path: Path) -> None:
    shutil.copy(ASSETS / "charts.js", tmp_path)
    html = charts()["fig-bars"]
    page = f'<meta charset="utf-8">{html}<script src="charts.js"></script>'
    (tmp_path / "alone.html").write_text(page, encoding="utf-8")
    seen = open_page((tmp_path / "alone.html").as_uri())
    expect(seen.page.locator(".vega-chart")).to_contain_text("could not be drawn")
