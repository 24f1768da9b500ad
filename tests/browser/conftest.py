"""A real browser for the tests."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chart_page import write_page
from tests.browser.visit import OpenPage, Visit, listen

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome")
REQUIRED = os.environ.get("LASTFM_REQUIRE_BROWSER") == "1"


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Chromium, from the variable CHROMIUM or PATH; without it the test is skipped."""
    named = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if named and Path(named).is_file():
        return Path(named)
    reason = "no Chromium found: install it, or set CHROMIUM to its path"
    if REQUIRED:
        pytest.fail(f"{reason} (LASTFM_REQUIRE_BROWSER=1)")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=str(chromium), args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Open an address: `open_page(url, width=1400, height=1000, dark=False)` -> Visit."""
    contexts = []

    def visit(url: str, *, width: int = 1400, height: int = 1000, dark: bool = False) -> Visit:
        scheme = "dark" if dark else "light"
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme
        )
        contexts.append(context)
        seen = Visit(context.new_page())
        listen(seen)
        seen.page.goto(url)
        return seen

    yield visit
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def chart_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a page with four charts, one of them in a closed tab."""
    return write_page(tmp_path_factory.mktemp("charts"))
