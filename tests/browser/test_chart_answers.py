"""Charts answer their reader: search, tooltips, and a tag that shows its artists."""

import pytest
from playwright.sync_api import expect

from tests.browser.chart_page import BLUE, VERMILLION, drawn, ink, quiet, shows
from tests.browser.visit import OpenPage

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("typed", ["(.*)+[", "<SCRIPT>", "12345", '"hi"', "林檎", " artist 7 "])
def test_search_finds_plain_text(open_page: OpenPage, chart_page: str, typed: str) -> None:
    seen = open_page(chart_page)
    drawn(seen.page)
    assert ink(seen.page, "fig-scatter", VERMILLION) == 0
    seen.page.locator("#fig-scatter input[type=search]").fill(typed)
    assert shows(seen.page, "fig-scatter", VERMILLION, 20)
    quiet(seen)


def test_search_for_what_is_not_there(open_page: OpenPage, chart_page: str) -> None:
    seen = open_page(chart_page)
    drawn(seen.page)
    seen.page.locator("#fig-scatter input[type=search]").fill("(.*)+[[")
    seen.page.wait_for_timeout(500)
    assert ink(seen.page, "fig-scatter", VERMILLION) == 0
    quiet(seen)


def test_tooltips_show_names_as_text(open_page: OpenPage, chart_page: str) -> None:
    seen = open_page(chart_page)
    drawn(seen.page)
    box = seen.page.locator("#fig-bars canvas").bounding_box()
    assert box
    for step in range(2):
        seen.page.mouse.move(box["x"] + box["width"] / 2 + step, box["y"] + 38)
    tooltip = seen.page.locator("#vg-tooltip-element")
    expect(tooltip).to_contain_text("<script>alert(1)</script>")
    quiet(seen)


def test_a_click_on_a_tag_and_the_list_choose_its_artists(
    open_page: OpenPage, chart_page: str
) -> None:
    seen = open_page(chart_page)
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


def test_the_list_of_tags_shows_the_artists_of_one(open_page: OpenPage, chart_page: str) -> None:
    seen = open_page(chart_page)
    drawn(seen.page)
    before = ink(seen.page, "fig-tags", BLUE)  # the shorter bar; the longer one is chosen at first
    seen.page.locator("#fig-tags select").select_option("<b>")
    assert shows(seen.page, "fig-tags", BLUE, int(1.5 * before))
    quiet(seen)


def test_a_box_that_was_ticked_stays_ticked_in_the_dark(
    open_page: OpenPage, chart_page: str
) -> None:
    seen = open_page(chart_page)
    drawn(seen.page)
    box = seen.page.locator("#fig-scatter input[type=checkbox]")
    box.check()
    seen.page.evaluate("document.body.classList.add('quarto-dark')")
    drawn(seen.page, "dark")
    expect(box).to_be_checked()
    quiet(seen)


def test_what_the_list_chose_stays_chosen_in_the_dark(open_page: OpenPage, chart_page: str) -> None:
    seen = open_page(chart_page)
    drawn(seen.page)
    chart = seen.page.locator("#fig-tags")
    before = ink(seen.page, "fig-tags", BLUE)  # the shorter bar; the longer one is chosen at first
    chart.locator("select").select_option("<b>")
    assert shows(seen.page, "fig-tags", BLUE, int(1.5 * before))
    seen.page.evaluate("document.body.classList.add('quarto-dark')")
    drawn(seen.page, "dark")
    expect(chart.locator("select")).to_have_value("<b>")
    assert shows(seen.page, "fig-tags", BLUE, int(1.5 * before))
    quiet(seen)
