"""A real browser for the tests: pages, what they complain of, and what they ask for."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

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
REQUIRED = os.environ.get("LASTFM_REQUIRE_BROWSER") == "1"


@dataclass
class Visit:
    """An open page, the errors of its console and scripts, and the addresses it asked for."""

    page: Page
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def outside(self) -> list[str]:
        """Addresses on another host."""
        local = ("file:", "data:", "blob:", "http://localhost", "http://127.0.0.1")
        return [address for address in self.requests if not address.startswith(local)]


OpenPage = Callable[..., Visit]


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Chromium, from the variable CHROMIUM or /usr/bin; without it the test is skipped."""
    path = Path(os.environ.get("CHROMIUM") or "/usr/bin/chromium")
    if path.is_file():
        return path
    reason = f"no Chromium at {path}: install it or set CHROMIUM"
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
        _listen(seen)
        seen.page.goto(url)
        return seen

    yield visit
    for context in contexts:
        context.close()


def _listen(seen: Visit) -> None:
    seen.page.on("request", lambda request: seen.requests.append(request.url))
    seen.page.on("pageerror", lambda error: seen.errors.append(str(error)))
    seen.page.on(
        "console",
        lambda message: message.type == "error" and seen.errors.append(message.text),
    )
