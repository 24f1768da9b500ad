"""The scripts that charts need: one Vega bundle for the whole site, and our own small ones."""

import shutil
from pathlib import Path

from analysis.charts.bundle import vega_bundle
from publishing.paths import ASSETS

ATLAS_PARTS = ("data", "labels", "map", "gestures", "find", "tools", "panels")
ATLAS_SCRIPTS = (*(f"atlas-{part}.js" for part in ATLAS_PARTS), "atlas.js")
OWN = ("charts.js", *ATLAS_SCRIPTS, "versions.js", "versions.css")


def write_assets(folder: Path) -> None:
    """Write `vega.js` and our own scripts beside it."""
    folder.mkdir(exist_ok=True)
    (folder / "vega.js").write_text(vega_bundle(), encoding="utf-8")
    for name in OWN:
        shutil.copy(ASSETS / name, folder)
