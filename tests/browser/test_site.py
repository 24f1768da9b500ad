"""Every page of a built site in a real browser: it draws, answers, and asks nobody else."""

import functools
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.sites import PAGES, sites

pytestmark = pytest.mark.browser
CHARTS = "[...document.querySelectorAll('.vega-chart')]"
DRAWN = f"() => {CHARTS}.every(chart => !chart.clientWidth || chart.dataset.drawn)"
HOSTILE = ["<script>alert(1)</script>", "$x$", "נמל הלילה", "🦊 Foxfire 🔥"]
Open = Callable[..., Any]


@pytest.fixture(scope="module", params=sites(), ids=lambda place: place.name)
def site(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """A test's output is no server's log."""


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def ready(visit: Any) -> Any:
    visit.page.wait_for_function(DRAWN, timeout=20_000)
    return visit


@pytest.mark.parametrize("width", [1400, 400])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_without_complaint(
    open_page: Open, address: str, name: str, dark: bool, width: int
) -> None:
    visit = ready(open_page(f"{address}/{name}", width=width, dark=dark))
    assert visit.errors == []
    assert visit.outside() == []
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert visit.page.evaluate(overflow) <= 0
    assert visit.page.locator("main h1").count() == 1
    ids = visit.page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_works_from_a_file(open_page: Open, site: Path, name: str) -> None:
    visit = ready(open_page((site / name).as_uri()))
    assert visit.errors == []
    assert visit.outside() == []


def test_every_chart_draws_something(open_page: Open, address: str) -> None:
    visit = ready(open_page(f"{address}/report/data.html"))
    for tab in visit.page.locator(".nav-tabs .nav-link").all():
        tab.click()
        ready(visit)
    charts = visit.page.locator(".vega-chart")
    assert charts.count() >= 7
    assert visit.page.locator(".vega-chart canvas").count() == charts.count()


def test_a_bar_tells_its_numbers(open_page: Open, address: str) -> None:
    page = ready(open_page(f"{address}/report/data.html")).page
    canvas = page.locator("#fig-listeners canvas")
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.45, box["y"] + 20)
    tooltip = page.locator("#vg-tooltip-element.visible")
    tooltip.wait_for(timeout=5_000)
    assert "Listeners" in tooltip.inner_text()


def test_a_chart_finds_a_name_and_takes_no_pattern(open_page: Open, address: str) -> None:
    visit = ready(open_page(f"{address}/report/data.html"))
    figure = visit.page.locator("#fig-plays-listeners")
    box = figure.locator("input:not([type=checkbox])")
    canvas = figure.locator("canvas")
    canvas.scroll_into_view_if_needed()
    before = canvas.screenshot()
    for text in ["the", "(.*)+[", "\\"]:
        box.fill(text)
        visit.page.wait_for_timeout(400)
        assert visit.errors == []
    box.fill("the")
    visit.page.wait_for_timeout(400)
    assert canvas.screenshot() != before


def test_a_click_on_a_tag_shows_other_artists(open_page: Open, address: str) -> None:
    visit = ready(open_page(f"{address}/report/data.html"))
    canvas = visit.page.locator("#fig-tags canvas")
    canvas.scroll_into_view_if_needed()
    before, box = canvas.screenshot(), canvas.bounding_box()
    visit.page.mouse.click(box["x"] + box["width"] * 0.26, box["y"] + box["height"] * 0.3)
    visit.page.mouse.move(1, 1)
    visit.page.wait_for_timeout(500)
    assert canvas.screenshot() != before
    assert visit.errors == []


def test_the_search_finds_a_section(open_page: Open, address: str) -> None:
    visit = ready(open_page(f"{address}/index.html"))
    box = visit.page.locator("input[type=search], #quarto-search input").first
    box.fill("glossary")
    result = visit.page.locator("a[href*='colophon.html']", has_text="Glossary").first
    result.wait_for(timeout=5_000)
    result.click()
    visit.page.wait_for_url("**/report/colophon.html*")
    assert visit.errors == []


def test_the_switch_changes_the_colours_of_charts(open_page: Open, address: str) -> None:
    visit = ready(open_page(f"{address}/report/recommender.html"))
    paper = "getComputedStyle(document.body).backgroundColor"
    before = visit.page.evaluate(paper)
    visit.page.locator(".quarto-color-scheme-toggle").first.click()
    visit.page.wait_for_function("document.querySelector('.vega-chart').dataset.drawn === 'dark'")
    assert visit.page.evaluate(paper) != before
    assert visit.errors == []


def test_hostile_names_are_text(open_page: Open, address: str, site: Path) -> None:
    if '"is_sample": true' not in (site / "results.json").read_text(encoding="utf-8"):
        pytest.skip("the hostile names are the sample's")
    visit = ready(open_page(f"{address}/report/listening.html"))
    text = visit.page.locator("#tbl-matches").inner_text()
    assert [name for name in HOSTILE if name not in text] == []
    assert visit.page.locator("#tbl-matches script").count() == 0


def test_the_page_for_a_missing_address(open_page: Open, address: str) -> None:
    visit = open_page(f"{address}/404.html", width=400)
    assert visit.page.locator("h1").inner_text() == "This page is not here"
    assert visit.outside() == []
