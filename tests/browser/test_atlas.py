"""A reader explores the atlas: finds an artist, goes on to its nearest, filters, loads the rest."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atlas_page import HOSTILE, write_atlas
from tests.browser.chart_page import drawn, ink, quiet, shows
from tests.browser.visit import OpenPage, Visit

pytestmark = pytest.mark.browser
ROCK, POP = (31, 131, 196), (213, 94, 0)


@pytest.fixture(scope="module")
def atlas(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write_atlas(tmp_path_factory.mktemp("atlas"))


@pytest.fixture
def seen(open_page: OpenPage, atlas: str) -> Visit:
    visit = open_page(atlas)
    drawn(visit.page, count=1)
    return visit


def nearest(page: Page) -> list[str]:
    rows = page.locator(".atlas-panels section").first.locator("tbody tr")
    return [re.sub(r"\s+", " ", text) for text in rows.all_inner_texts()]


def find(page: Page, text: str) -> None:
    page.get_by_role("combobox", name="Find an artist").fill(text)


def test_typing_lists_equal_names_first_then_beginnings_and_no_pattern(seen: Visit) -> None:
    page = seen.page
    names = page.locator("[role=option] span")
    find(page, "RADIO")
    assert names.all_inner_texts()[:3] == ["Radio", "Radiohead", "The Radio Dept."]
    for typed, name in {"bjork": "Björk", "(.*)+[": "(.*)+[", "<SCR": HOSTILE}.items():
        find(page, typed)
        assert names.first.inner_text() == name
    quiet(seen)


def test_the_keyboard_picks_an_artist_and_goes_on_and_back_works(seen: Visit) -> None:
    page = seen.page
    find(page, "radio")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".atlas-panels h3").first).to_have_text("Radiohead")
    assert nearest(page) == ["1 Muse 0.900 800", "2 Björk 0.800 700"]
    assert page.url.endswith("#artist=Radiohead")
    page.get_by_role("button", name="Björk").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".atlas-panels h3").first).to_have_text("Björk")
    assert nearest(page) == ["1 The Radio Dept. 0.900 300", f"2 {HOSTILE} 0.800 200"]
    assert page.url.endswith("#artist=Bj%C3%B6rk")
    page.go_back()
    expect(page.locator(".atlas-panels h3").first).to_have_text("Radiohead")
    quiet(seen)


def test_an_address_opens_an_artist_by_a_measure_that_is_loaded(
    open_page: OpenPage, atlas: str
) -> None:
    seen = open_page(f"{atlas}#artist=Muse&measure=dot")
    expect(seen.page.locator(".atlas-panels h3").first).to_have_text("Muse")
    assert nearest(seen.page) == ["1 Radiohead 0.900 900", "2 12345 0.800 9"]
    quiet(seen)


def test_an_address_of_the_rest_loads_it_and_an_unknown_name_is_said(
    open_page: OpenPage, atlas: str
) -> None:
    seen = open_page(f"{atlas}#artist=Radio%20Tapes")
    expect(seen.page.locator(".atlas-panels h3").first).to_have_text("Radio Tapes")
    seen = open_page(f"{atlas}#artist=Nobody")
    expect(seen.page.locator(".atlas-status")).to_contain_text("no artist of the name “Nobody”")


def test_all_artists_come_on_demand_and_go_again(seen: Visit) -> None:
    page = seen.page
    assert not any("rest.js" in address for address in seen.requests)
    page.get_by_role("button", name="Show all 10 artists").click()
    expect(page.locator(".atlas-more")).to_contain_text("All 10 artists are on the map")
    find(page, "tapes")
    expect(page.locator("[role=option]").first).to_contain_text("Radio Tapes")
    page.get_by_role("button", name="Hide those with fewer than 5 listeners").click()
    find(page, "tapes")
    expect(page.locator("[role=option]")).to_have_text(re.compile("Look among all artists"))
    page.keyboard.press("Enter")
    expect(page.locator("[role=option]").first).to_contain_text("Radio Tapes")
    quiet(seen)


def test_artists_of_the_rest_are_listed_by_the_default_measure_only(
    open_page: OpenPage, atlas: str
) -> None:
    page = open_page(f"{atlas}#artist=Radio%20Tapes&measure=dot").page
    panel = page.locator(".atlas-panels section").first
    expect(panel).to_contain_text("Radio Tapes has fewer than 5 listeners")
    panel.get_by_role("button", name="cosine of the vectors").click()
    expect(panel.locator("tbody tr")).to_have_count(2)


def test_the_nearest_are_those_of_the_model_that_the_map_shows(seen: Visit) -> None:
    page = seen.page
    find(page, "Radiohead")
    page.keyboard.press("Enter")
    measure = page.get_by_label("Nearest by")
    for model, key, first in (
        ("regularised", "regularised", "The Radio Dept."),
        ("ials", "cosine", "Muse"),
    ):
        page.get_by_label("Model").select_option(model)
        expect(measure).to_have_value(key)
        expect(page.locator(".atlas-panels tbody tr").first).to_contain_text(first)
    quiet(seen)


def test_of_an_artist_with_a_single_listener_no_nearest_are_told(
    open_page: OpenPage, atlas: str
) -> None:
    page = open_page(f"{atlas}#artist=Blip").page
    panel = page.locator(".atlas-panels section").first
    expect(panel).to_contain_text("would tell somebody’s list")
    expect(panel.locator("table")).to_have_count(0)


def test_equal_names_are_both_reached(open_page: OpenPage, tmp_path: Path) -> None:
    address = write_atlas(tmp_path, same=("Radio", "Muse"))
    page = open_page(f"{address}#artist=Muse~2").page
    facts = page.locator(".atlas-panels dl")
    expect(facts).to_contain_text("Listeners50")
    find(page, "muse")
    page.keyboard.press("Enter")
    expect(facts).to_contain_text("Listeners800")
    assert page.url.endswith("#artist=Muse")
    find(page, "muse")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(facts).to_contain_text("Listeners50")
    assert page.url.endswith("#artist=Muse~2")


def test_a_file_that_is_missing_is_said(open_page: OpenPage, tmp_path: Path) -> None:
    address = write_atlas(tmp_path)
    (tmp_path / "rest.js").unlink()
    page = open_page(address).page
    drawn(page, count=1)
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".atlas-status")).to_contain_text("could not be loaded")


def test_the_legend_shows_one_genre_and_more_and_all(seen: Visit) -> None:
    page = seen.page
    page.locator(".atlas-legend").get_by_role("button", name="pop").click()
    page.wait_for_timeout(500)
    assert ink(page, "fig-atlas", ROCK) == 0
    assert shows(page, "fig-atlas", POP, 20)
    page.get_by_role("button", name="rock", exact=True).click()
    assert shows(page, "fig-atlas", ROCK, 20)
    expect(page.locator('.atlas-legend [aria-pressed="true"]')).to_have_count(2)
    page.get_by_role("button", name="All", exact=True).click()
    expect(page.locator('.atlas-legend [aria-pressed="true"]')).to_have_text("All")
    quiet(seen)


@pytest.mark.parametrize(
    ("projection", "names"), [("tsne", ["Muse", "Björk"]), ("pca", ["(.*)+["])]
)
def test_a_rectangle_lists_those_inside(seen: Visit, projection: str, names: list[str]) -> None:
    page = seen.page
    page.get_by_label("Map", exact=True).select_option(projection)
    page.get_by_label("Select", exact=True).check(force=True)
    box = page.locator(".vega-chart canvas").bounding_box()
    assert box
    middle = box["x"] + box["width"] / 2
    page.mouse.move(middle + 20, box["y"] + box["height"] / 2 - 20)  # the upper right quarter
    page.mouse.down()
    page.mouse.move(middle + 300, box["y"] + 60, steps=6)
    page.mouse.up()
    inside = page.locator(".atlas-panels section").nth(1)
    expect(inside.locator("h3")).to_have_text("In the rectangle")
    assert inside.locator(".atlas-name").all_inner_texts() == names
    quiet(seen)


def test_the_dark_and_another_width_keep_the_state(seen: Visit) -> None:
    page = seen.page
    find(page, "muse")
    page.keyboard.press("Enter")
    page.locator(".atlas-legend").get_by_role("button", name="rock").click()
    page.evaluate("document.body.classList.add('quarto-dark')")
    drawn(page, "dark", count=1)
    page.wait_for_timeout(400)
    expect(page.locator(".atlas-panels h3").first).to_have_text("Muse")
    assert ink(page, "fig-atlas", ROCK) > 20
    quiet(seen)


def test_the_keyboard_zooms_and_lets_go_and_a_click_selects(seen: Visit) -> None:
    page = seen.page
    chart = page.locator(".vega-chart")
    before = ink(page, "fig-atlas", ROCK)
    chart.focus()
    page.keyboard.press("0")
    box = page.locator(".vega-chart canvas").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2 + 2, box["y"] + box["height"] / 2 + 2)
    expect(page.locator(".atlas-panels h3").first).to_have_text("Radio")
    chart.focus()
    page.keyboard.press("Escape")
    expect(page.locator(".atlas-panels h3").first).to_have_text("An artist and its nearest")
    page.keyboard.press("+")
    page.wait_for_timeout(400)
    assert ink(page, "fig-atlas", ROCK) != before
    quiet(seen)


def test_a_phone_shows_it_without_scrolling_sideways(open_page: OpenPage, atlas: str) -> None:
    seen = open_page(f"{atlas}#artist=Radiohead", width=360, height=740)
    expect(seen.page.locator(".atlas-panels h3").first).to_have_text("Radiohead")
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 360
    quiet(seen)
