"""Time the explorer of a built site in a browser: `python -m benchmarks.explorer _site`."""

import argparse
import functools
import http.server
import json
import shutil
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from gzip import compress
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

PAGE = "report/atlas.html"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
TARGETS = {"first draw": 1500, "keystroke": 200, "zoom step": 150, "zoom by wheel": 150}
"""Milliseconds, of the artists that the page holds; the bytes may be a million."""
TYPED = "radiohea"
DRAWN = """addEventListener("chart-drawn", (event) => {
  if (!event.target.closest(".atlas")) return;
  window.explorerView = event.detail.view;
  requestAnimationFrame(() => setTimeout(() => (window.firstDraw = performance.now())));
});"""
# From the reader's act until the view has run and its picture is handed to the screen.
LISTEN = """([kind]) => {
  const answer = async (event, done) => {
    await new Promise((next) => setTimeout(next));
    await window.explorerView.runAsync();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - event.timeStamp)));
  };
  window.answered = new Promise((done) =>
    addEventListener(kind, (event) => answer(event, done), { capture: true, once: true }));
}"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def main() -> None:
    """Print medians of several visits as JSON."""
    parser = argparse.ArgumentParser(prog="benchmarks.explorer", description=__doc__)
    parser.add_argument("site", type=Path, help="folder of a built site")
    parser.add_argument("--visits", type=int, default=5)
    given = parser.parse_args()
    with served(given.site) as address, sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        visits = [visit(browser, address) for _ in range(given.visits)]
        size = transferred(browser, address, given.site)
        browser.close()
    print(json.dumps({**summary(visits), "targets": TARGETS, "gzipped bytes": size}, indent=2))


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on this machine; yield the explorer's address."""
    handler = functools.partial(_Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{PAGE}"
    server.shutdown()


def summary(visits: Sequence[Mapping[str, Sequence[float]]]) -> dict[str, float]:
    """Return the median of each measure over all visits, in milliseconds.

    Examples
    --------
    >>> summary([{"zoom step": [1.0, 9.0]}, {"zoom step": [4.0]}])
    {'zoom step': 4.0}
    """
    names = visits[0].keys()
    return {name: round(median(t for v in visits for t in v[name]), 1) for name in names}


def visit(browser: Browser, address: str) -> dict[str, list[float]]:
    """Measure one visit: as the page is, then with all artists shown."""
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    page.add_init_script(DRAWN)
    page.goto(address)
    page.wait_for_function("window.firstDraw")
    found = {"first draw": [float(page.evaluate("window.firstDraw"))]}
    found |= steps(page, "")
    page.locator(".atlas-rest").click()
    page.wait_for_function("document.querySelector('.atlas-more').textContent.includes('All ')")
    found |= steps(page, ", all artists")
    page.close()
    return found


def steps(page: Page, among: str) -> dict[str, list[float]]:
    """Measure keystrokes and zoom steps; `among` ends the names of the measures."""
    box = page.get_by_role("combobox", name="Find an artist")
    box.fill("")
    box.focus()
    keys = [answer(page, "keydown", lambda key=key: page.keyboard.press(key)) for key in TYPED]
    box.fill("")
    page.locator(".vega-chart").last.hover()
    button = page.get_by_role("button", name="Zoom in")
    button.focus()
    zooms = [answer(page, "keydown", lambda: page.keyboard.press("Enter")) for _ in range(4)]
    page.locator(".atlas .vega-chart canvas").hover()
    page.keyboard.down("Alt")
    wheel = [answer(page, "wheel", lambda: page.mouse.wheel(0, 120)) for _ in range(4)]
    page.keyboard.up("Alt")
    page.get_by_role("button", name="whole map").click()
    measured = {"first keystroke": keys[:1], "keystroke": keys}
    measured |= {"zoom step": zooms, "zoom by wheel": wheel}
    return {name + among: times for name, times in measured.items()}


def answer(page: Page, kind: str, act: object) -> float:
    """Return the milliseconds from an event of a reader until the map has answered it."""
    page.wait_for_timeout(150)
    page.evaluate(LISTEN, [kind])
    assert callable(act)
    act()
    return float(page.evaluate("window.answered"))


def transferred(browser: Browser, address: str, site: Path) -> dict[str, int]:
    """Return the bytes of the page and all that it asks for, as gzip packs them (level 6)."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(DRAWN)
    page.goto(address)
    page.wait_for_function("window.firstDraw")
    page.close()
    files = [site / urlsplit(url).path.lstrip("/") for url in dict.fromkeys(asked)]
    sizes = {file.name: len(compress(file.read_bytes(), 6)) for file in files if file.is_file()}
    return {"all": sum(sizes.values()), **sizes}


if __name__ == "__main__":
    main()
