"""A reader moves the map of the atlas: by mouse, keys and fingers; what was chosen stays."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.atlas_page import write_atlas
from tests.browser.chart_page import drawn, quiet
from tests.browser.visit import OpenPage, Visit

pytestmark = pytest.mark.browser
# The chart tells its view to whoever listens: here, to the tests.
LISTEN = 'addEventListener("chart-drawn", (event) => (window.view = event.detail.view))'


@pytest.fixture(scope="module")
def atlas(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write_atlas(tmp_path_factory.mktemp("atlas"))


@pytest.fixture
def seen(open_page: OpenPage, atlas: str) -> Visit:
    visit = open_page("about:blank")
    visit.page.add_init_script(LISTEN)
    visit.page.goto(atlas)
    drawn(visit.page, count=1)
    visit.page.wait_for_selector(".atlas-chip")
    return visit


def signal(page: Page, name: str) -> Any:
    page.evaluate("view.runAsync().then(() => null)")
    return page.evaluate("(name) => view.signal(name)", name)


def looks(page: Page) -> tuple[float, float, float]:
    return tuple(signal(page, name) for name in ("centre_x", "centre_y", "zoom"))  # type: ignore[return-value]


def rows(page: Page, name: str) -> list[dict[str, Any]]:
    page.evaluate("view.runAsync().then(() => null)")
    fields = "({ name: d.name, x: d.ials_tsne_x, y: d.ials_tsne_y, label: d.label })"
    found: list[dict[str, Any]] = page.evaluate(f"view.data('{name}').map((d) => {fields})")
    return found


def at(page: Page, x: float, y: float) -> tuple[float, float]:
    """Where on the screen a place of the map is."""
    box = page.locator(".vega-chart canvas").bounding_box()
    assert box
    across, up = page.evaluate("([x, y]) => [view.scale('x')(x), view.scale('y')(y)]", [x, y])
    return box["x"] + across, box["y"] + up


def select(page: Page, name: str) -> None:
    page.get_by_role("combobox", name="Find an artist").fill(name)
    page.keyboard.press("Enter")
    expect(page.locator(".atlas-panels h3").first).to_have_text(name)


def test_buttons_and_keys_zoom_and_move_and_go_back(seen: Visit) -> None:
    page = seen.page
    assert looks(page) == (0, 0, 1)
    page.get_by_role("button", name="Zoom in").click()
    assert looks(page) == (0, 0, 1.5)
    page.locator(".vega-chart").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    x, y, _ = looks(page)
    assert x > 0
    assert y > 0
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowDown")
    assert looks(page) == pytest.approx((0, 0, 1.5), abs=1e-6)
    page.keyboard.press("ArrowRight")  # zooming out ends at the whole map, in its middle
    page.get_by_role("button", name="Zoom out").click()
    page.get_by_role("button", name="Zoom out").click()
    assert looks(page) == (0, 0, 1)
    page.keyboard.press("ArrowRight")
    page.get_by_role("button", name="Whole map").click()
    assert looks(page) == (0, 0, 1)
    quiet(seen)


def test_the_wheel_zooms_where_the_mouse_is_and_only_with_alt(seen: Visit) -> None:
    page = seen.page
    there = at(page, 3000, 3000)
    page.mouse.move(*there)
    page.keyboard.down("Alt")
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(300)
    assert signal(page, "zoom") > 1.5
    assert at(page, 3000, 3000) == pytest.approx(there, abs=1.5)
    page.keyboard.up("Alt")
    before = looks(page)
    page.mouse.wheel(0, 50)
    page.wait_for_timeout(300)
    assert looks(page) == before


def test_the_mouse_drags_the_map_and_a_drag_selects_nobody(seen: Visit) -> None:
    page = seen.page
    start = at(page, 0, 0)  # on an artist
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(start[0] + 60, start[1] + 30, steps=4)
    page.mouse.up()
    signal(page, "zoom")
    assert at(page, 0, 0) == pytest.approx((start[0] + 60, start[1] + 30), abs=1.5)
    expect(page.locator(".atlas-panels h3").first).to_have_text("An artist and its nearest")


def test_a_selection_is_framed_and_a_neighbour_is_a_click_away(seen: Visit) -> None:
    page = seen.page
    for _ in range(6):
        page.get_by_role("button", name="Zoom in").click()
    select(page, "Muse")  # out of view; nearest: Björk beside it, The Radio Dept. far away
    page.wait_for_timeout(300)
    near = rows(page, "near")
    assert [row["name"] for row in near] == ["Muse", "Björk", "The Radio Dept."]
    (x0, x1), (y0, y1) = (page.evaluate(f"view.scale('{axis}').domain()") for axis in "xy")
    assert all(x0 < row["x"] < x1 and y0 < row["y"] < y1 for row in near)
    assert 1 <= signal(page, "zoom") <= 12
    page.mouse.click(*at(page, 3600, 3200))
    expect(page.locator(".atlas-panels h3").first).to_have_text("Björk")
    assert page.url.endswith("#artist=Bj%C3%B6rk")
    quiet(seen)


def test_names_of_the_nearest_do_not_touch(seen: Visit) -> None:
    page = seen.page
    points = [{"name": "Aaaaaa", "x": 0.1 + i / 1000, "y": 0, "radius": 8} for i in range(6)]
    seen_part = {"x": 0, "y": 0, "width": 600, "height": 600}
    placed = page.evaluate(
        "([points, seen]) => atlasParts.placeLabels(points, 600, seen, 'sans-serif')",
        [points, seen_part],
    )
    shown = [place["side"] for place in placed if place["label"] <= 600]
    assert sorted(shown) == sorted(set(shown))  # points at one place: at most one name a side
    assert 3 <= len(shown) <= 4
    assert all(place["label"] > 600 for place in placed[4:])


def test_the_map_finds_what_the_list_finds(seen: Visit) -> None:
    page = seen.page
    page.get_by_role("combobox", name="Find an artist").fill("BJORK")
    assert [row["name"] for row in rows(page, "found")] == ["Björk"]
    assert signal(page, "hits") == {"2": True}
    assert signal(page, "labels") is False
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert rows(page, "found") == []
    assert signal(page, "hits") is None


def test_selects_change_the_map(seen: Visit) -> None:
    page = seen.page
    for label, value in {"Map": "umap", "Model": "regularised", "Colour": "cluster"}.items():
        page.get_by_label(label, exact=True).select_option(value)
    found = [signal(page, name) for name in ("projection", "model", "colour")]
    assert found == ["umap", "regularised", "cluster"]
    legend = page.locator(".atlas-legend button")
    assert legend.all_inner_texts() == ["All", "loud", "soft · slow"]
    page.get_by_label("Colour", exact=True).select_option("listeners")
    assert legend.all_inner_texts()[:3] == ["All", "under 10 listeners", "10–19"]
    quiet(seen)


def test_a_tooltip_tells_the_nearest(seen: Visit) -> None:
    page = seen.page
    page.mouse.move(*at(page, -3000, -3000))
    page.mouse.move(*at(page, -2990, -3000))
    tip = page.locator("#vg-tooltip-element")
    expect(tip).to_contain_text("Radiohead")
    expect(tip).to_contain_text("NearestMuse, Björk")


def test_another_width_keeps_all_that_was_chosen(seen: Visit) -> None:
    page = seen.page
    page.get_by_role("button", name="Show all").click()
    page.locator(".atlas-legend").get_by_role("button", name="rock").click()
    page.get_by_label("Select", exact=True).check(force=True)
    page.mouse.move(*at(page, 2000, 2000))
    page.mouse.down()
    page.mouse.move(*at(page, 4200, 4200), steps=5)
    page.mouse.up()
    page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("combobox", name="Find an artist").fill("bjork")
    names = ("shown", "zoom", "centre_x", "centre_y", "drag", "hits")
    before, brush = [signal(page, name) for name in names], signal(page, "brush")
    page.evaluate("() => { window.old = view; }")
    page.set_viewport_size({"width": 700, "height": 900})
    for _ in range(50):
        if page.evaluate("view !== old"):
            break
        page.wait_for_timeout(100)
    assert page.evaluate("view !== old")
    page.wait_for_timeout(300)
    assert [signal(page, name) for name in names] == before
    after = signal(page, "brush")
    for axis in "xy":
        assert sorted(after[axis]) == pytest.approx(sorted(brush[axis]), abs=30)
    assert len(rows(page, "rest")) == 2
    assert [row["name"] for row in rows(page, "found")] == ["Björk"]
    inside = page.locator(".atlas-panels section").nth(1).locator(".atlas-name")
    assert inside.all_inner_texts() == ["Muse", "Björk"]
    page.get_by_role("button", name="Remove the rectangle").click()
    expect(page.locator(".atlas-panels section").nth(1)).to_contain_text("On the whole map")
    quiet(seen)


def test_one_finger_scrolls_the_page_and_two_zoom(browser: Browser, atlas: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True)
    page = context.new_page()
    page.add_init_script(LISTEN)
    page.goto(atlas)
    drawn(page, count=1)
    page.wait_for_selector(".atlas-chip")
    box = page.locator(".vega-chart canvas").bounding_box()
    assert box
    assert box["height"] <= box["width"] + 1
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    cdp = context.new_cdp_session(page)
    for kind, up in [("touchStart", 0), *(("touchMove", 20 * step) for step in range(1, 10))]:
        point = {"x": x, "y": y - up, "id": 1}
        cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
    cdp.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_timeout(500)
    assert page.evaluate("scrollY") > 50
    assert looks(page) == (0, 0, 1)
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    for kind, wide in (("touchStart", 30), ("touchMove", 40), ("touchMove", 60)):
        points = [{"x": x - wide, "y": y, "id": 1}, {"x": x + wide, "y": y, "id": 2}]
        cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    cdp.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_timeout(200)
    assert signal(page, "zoom") == pytest.approx(2, abs=0.1)
    context.close()
