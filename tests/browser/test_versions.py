"""Published versions in a real browser: switcher, banner, redirects and the page of changes."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from analysis.changes.history import HEADLINES
from tests.browser.published import LISTENERS, NEWCOMER, Published, publish_three, served
from tests.browser.visit import OpenPage

pytestmark = pytest.mark.builds


@pytest.fixture(scope="module")
def published(chromium: object, tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Minutes: the changed data are learned from anew."""
    return publish_three(tmp_path_factory.mktemp("versions"))


@pytest.fixture(scope="module")
def address(published: Published) -> Iterator[str]:
    with served(published.folder) as found:
        yield found


def test_the_root_leads_to_the_latest(address: str, open_page: OpenPage) -> None:
    visit = open_page(address)
    visit.page.wait_for_url("**/latest/index.html")
    assert visit.page.locator("h1").first.is_visible()


def test_the_switcher_goes_to_the_same_chapter(
    address: str, published: Published, open_page: OpenPage
) -> None:
    first, second, third = published.releases
    visit = open_page(f"{address}latest/report/data.html")
    switcher = visit.page.locator("#version-select")
    expect(switcher).to_be_visible()
    options = switcher.locator("option").all_text_contents()
    assert [text.split(":")[0].split(" ")[0] for text in options] == [third, second, first]
    assert options[0].startswith(f"{third} (latest)")
    switcher.select_option(index=2)
    visit.page.wait_for_url(f"**/v/{first}/report/data.html")
    expect(visit.page.locator("#version-select option:checked")).to_contain_text(first)
    visit.page.locator("#version-select").select_option(index=0)
    visit.page.wait_for_url("**/latest/report/data.html")
    assert not visit.outside() and not visit.errors


def test_keys_walk_through_versions_and_enter_goes(
    address: str, published: Published, open_page: OpenPage
) -> None:
    first = published.releases[0]
    visit = open_page(f"{address}latest/report/data.html")
    switcher = visit.page.locator("#version-select")
    expect(switcher).to_be_visible()
    switcher.focus()
    for _ in range(2):
        switcher.press("ArrowDown")
    assert visit.page.url == f"{address}latest/report/data.html"
    switcher.press("Enter")
    visit.page.wait_for_url(f"**/v/{first}/report/data.html")
    visit.page.go_back()
    visit.page.wait_for_url("**/latest/report/data.html")
    expect(visit.page.locator("#version-select option:checked")).to_contain_text("(latest)")


def test_an_old_version_has_a_banner_and_the_latest_none(
    address: str, published: Published, open_page: OpenPage
) -> None:
    visit = open_page(f"{address}v/{published.releases[0]}/report/ranking.html")
    banner = visit.page.locator(".version-banner")
    expect(banner).to_contain_text(f"older version {published.releases[0]}")
    banner.get_by_role("link", name="This page in the latest version").click()
    visit.page.wait_for_url("**/latest/report/ranking.html")
    expect(visit.page.locator("#version-select")).to_be_visible()
    assert visit.page.locator(".version-banner").count() == 0


def test_a_chapter_that_is_gone_leads_on(
    address: str, published: Published, open_page: OpenPage
) -> None:
    visit = open_page(f"{address}latest/report/passing.html")
    visit.page.wait_for_url(f"**/v/{published.releases[1]}/report/passing.html")
    banner = visit.page.locator(".version-banner")
    expect(banner.get_by_role("link", name="The latest version")).to_be_visible()
    visit.page.locator("#version-select").select_option(index=0)
    visit.page.wait_for_url("**/latest/index.html")


def test_a_narrow_page_has_its_switcher_at_the_end(address: str, open_page: OpenPage) -> None:
    visit = open_page(f"{address}latest/report/data.html", width=390, height=800, dark=True)
    expect(visit.page.locator("#version-at-end")).to_be_visible()
    width = visit.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390


def test_the_first_version_has_nothing_before_it(
    address: str, published: Published, open_page: OpenPage
) -> None:
    visit = open_page(f"{address}v/{published.releases[0]}/report/changes.html")
    expect(visit.page.locator("main")).to_contain_text("No version was published before this one")


def test_changed_data_are_told(address: str, published: Published, open_page: OpenPage) -> None:
    first, second, _ = published.releases
    visit = open_page(f"{address}v/{second}/report/changes.html")
    main = visit.page.locator("main")
    expect(main).to_contain_text(f"compared with {first}")
    expect(main).to_contain_text("made from other data")
    expect(main).to_contain_text(f"1 artist is new ({NEWCOMER}); 0 are gone.")
    expect(main).to_contain_text("Both hold the same users.")
    links = main.locator("#tbl-changes-data tr", has_text="links of a user").locator("td")
    assert links.nth(3).text_content() == str(LISTENERS)
    assert not visit.outside() and not visit.errors


def test_changed_code_is_told(address: str, published: Published, open_page: OpenPage) -> None:
    _, second, third = published.releases
    visit = open_page(f"{address}latest/report/changes.html")
    main = visit.page.locator("main")
    expect(main).to_contain_text(f"compared with {second}")
    expect(main).to_contain_text("made from the same data")
    expect(main).to_contain_text("Gone: A passing thought.")
    moved = main.locator("#tbl-changes-numbers tbody tr")
    assert moved.count() == 1
    assert moved.first.locator("td").nth(0).text_content() == "preparation › top list length"
    assert moved.first.locator("td").nth(3).text_content() == "−1"
    told = json.loads((published.folder / "latest" / "changes.json").read_text(encoding="utf-8"))
    assert (told["release"], told["previous"]) == (third, second)
    assert told["neighbours"]["moved"] == []


def test_the_plot_holds_every_version(
    address: str, published: Published, open_page: OpenPage
) -> None:
    visit = open_page(f"{address}latest/report/changes.html")
    figure = visit.page.locator("#fig-versions")
    expect(figure.locator("canvas")).to_be_visible()
    drawn = figure.locator("script[type='application/json']").first.text_content() or ""
    for told in (*published.releases[:2], "this version"):
        assert drawn.count(f'"version":"{told}"') == len(HEADLINES)
