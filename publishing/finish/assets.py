"""The scripts that charts need: one Vega bundle for the whole site, and our own small runner."""

import shutil
from pathlib import Path

from analysis.charts.bundle import vega_bundle
from publishing.paths import ASSETS


def write_assets(site: Path) -> None:
    """Write `assets/vega.js` and `assets/charts.js`."""
    folder = site / "assets"
    folder.mkdir(exist_ok=True)
    (folder / "vega.js").write_text(vega_bundle(), encoding="utf-8")
    shutil.copy(ASSETS / "charts.js", folder)
    (site / ".nojekyll").touch()
