"""A page with four charts for the browser's tests, and ways to see what was drawn on it."""

import shutil
from pathlib import Path

import numpy as np
import pandas as pd
from playwright.sync_api import Locator, Page, expect

from analysis.atlas.user_cells import UserCells
from analysis.charts.bars import bars
from analysis.charts.bundle import vega_bundle
from analysis.charts.scatter import plays_and_listeners
from analysis.charts.show import show
from analysis.charts.tags import tag_explorer
from analysis.charts.users import user_map
from analysis.paths import PROJECT
from tests.browser.visit import Visit

MARKS = {"fig-users": " hidden", "fig-tags": ' aria-label="Two bar charts."'}
ASSETS = PROJECT / "report" / "assets"
BLUE, VERMILLION = (31, 131, 196), (213, 94, 0)
DARK_TEXT, LIGHT_TEXT = (33, 37, 41), (211, 214, 217)
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
        }
    )


def charts() -> dict[str, str]:
    table = artists()
    counts = {"name": ["rock", "<b>"], "assignments": [9, 5], "taggers": [4, 3], "artists": [3, 2]}
    tops = pd.DataFrame({"tag": ["rock", "<b>"], "rank": 1, "name": ["Air", "Low"], "taggers": 2})
    cells = {"x": [0, 1], "y": [0, 1], "users": [4, 3], "genre": ["rock", "pop"], "share": 1.0}
    drawn = {
        "fig-bars": bars(table.head(6), value="listeners", title="Listeners (users)"),
        "fig-scatter": plays_and_listeners(table),
        "fig-tags": tag_explorer(pd.DataFrame(counts), tops.assign(listeners=9)),
        "fig-users": user_map(UserCells(pd.DataFrame(cells), 2, 0.0), genres=["rock", "pop"]),
    }
    return {name: show(chart).html() for name, chart in drawn.items()}


def write_page(folder: Path) -> str:
    """Write the page, one of its charts in a closed tab, and return its address."""
    for name in ("charts.js", "charts.css"):
        shutil.copy(ASSETS / name, folder)
    (folder / "vega.js").write_text(vega_bundle(), encoding="utf-8")
    figures = "".join(
        f'<figure id="{name}"{MARKS.get(name, "")}>{html}'
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


def quiet(seen: Visit) -> None:
    assert seen.errors == []
    assert seen.outside() == []
