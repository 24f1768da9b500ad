"""A page with a small atlas whose places, nearest and scores are plain to see."""

import json
import shutil
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.charts.bundle import vega_bundle
from analysis.charts.explorer import explorer
from analysis.charts.show import show
from analysis.charts.spec import to_json
from publishing.finish.assets import ATLAS_SCRIPTS
from tests.browser.chart_page import ASSETS, LOOK, POLICY

SCRIPTS = ("charts.js", *ATLAS_SCRIPTS)
HOSTILE = "<script>alert(1)</script>"
# name, listeners, genre, x, y: "Björk" and "Muse" lie alone in the upper right quarter.
ARTISTS = [
    ("Radiohead", 900, "rock", -3000, -3000),
    ("Muse", 800, "rock", 3000, 3000),
    ("Björk", 700, "pop", 3600, 3200),
    ("The Radio Dept.", 300, "pop", -2000, -3400),
    (HOSTILE, 200, "", -4000, 2000),
    ("(.*)+[", 90, "rock", 2500, -2500),
    ("Radio", 50, "jazz", 0, 0),
    ("12345", 9, "pop", -4500, -4500),
]
REST = [("Radio Tapes", 4, "rock", 4500, -4500), ("Blip", 1, "", 4600, -4000)]
GENRES = {"rock": "#1f83c4", "pop": "#d55e00", "other": "#868686"}
CLUSTERS = pd.DataFrame({"name": ["loud", "soft · slow"], "colour": ["#369010", "#a45df6"]})
MAPS = [(model, place) for model in ("ials", "regularised") for place in ("tsne", "umap", "pca")]


def table(artists: list[Any], first: int = 0) -> pd.DataFrame:
    """Rows of artists: t-SNE as given, UMAP its mirror image, PCA upside down."""
    rows = []
    for row, (name, listeners, genre, x, y) in enumerate(artists, first):
        facts: dict[str, Any] = {"row": row, "name": name, "listeners": listeners, "tags": genre}
        facts |= {"genre": genre, "cluster": row % 2}
        for model, place in MAPS:
            across, up = {"tsne": (x, y), "umap": (-x, y), "pca": (x, -y)}[place]
            at = f"{model}_{place}"
            facts |= {f"{at}_x": across, f"{at}_y": up, f"{at}_label": 0}
        rows.append(facts)
    return pd.DataFrame(rows)


def near(rows: int, by: int) -> dict[str, list[list[int]]]:
    """The nearest of each artist are the two after it, or before it: scores .9 and .8."""
    count = len(ARTISTS)
    others = [[(row + by) % count, (row + 2 * by) % count] for row in range(rows)]
    return {"rows": others, "scores": [[900, 800]] * rows}


def payload() -> dict[str, Any]:
    keys = {"cosine": "cosine of the vectors", "dot": "dot product", "gone": "a missing file"}
    keys["regularised"] = "cosine in the model of 2021"
    projections = {"tsne": "t-SNE", "umap": "UMAP", "pca": "PCA"}
    models = {"ials": "Implicit factorisation", "regularised": "Model of 2021"}
    clusters = [row | {"artists": 4} for row in CLUSTERS.to_dict("records")]
    return {
        "measures": [{"key": key, "label": label} for key, label in keys.items()],
        "models": [{"key": key, "label": label} for key, label in models.items()],
        "projections": [{"key": key, "label": label} for key, label in projections.items()],
        "near": {"cosine": near(len(ARTISTS), 1)},
        "genres": [{"name": name, "colour": colour} for name, colour in GENRES.items()],
        "clusters": clusters,
        "suggested": ["Radiohead", "Nobody at all"],
        "rest": {"file": "rest.js", "artists": len(REST), "fewest": 5},
        "files": {name: f"{name}.js" for name in ("dot", "gone", "regularised")},
    }


def write_atlas(folder: Path, same: tuple[str, str] = ("", "")) -> str:
    """Write the page and what it loads on demand; return its address.

    The first of `same` is given the name of the second.
    """
    artists = [(same[1] if name == same[0] else name, *facts) for name, *facts in ARTISTS]
    for name in (*SCRIPTS, "charts.css", "tables.css", "atlas.css"):
        shutil.copy(ASSETS / name, folder)
    (folder / "vega.js").write_text(vega_bundle(), encoding="utf-8")
    places = {f"{model}_{place}_{c}": 0 for model, place in MAPS for c in ("x", "y", "label")}
    centres = pd.DataFrame([{"cluster": 0, "name": "loud"} | places])
    lines = pd.DataFrame(columns=["map", "level", "line", "step", "x", "y"])
    chart = show(explorer(table(artists), lines, centres, GENRES, CLUSTERS)).html()
    columns = table(REST, len(ARTISTS)).to_dict("list")
    kept = {name: values for name, values in columns.items() if not name.endswith("_label")}
    near_rest = near(len(REST), 1)
    near_rest["rows"][-1], near_rest["scores"][-1] = [], []  # it has one listener
    rest = {"rest": {"columns": kept, "near": {"cosine": near_rest}}}
    dot = {"near": {"dot": near(len(ARTISTS), -1)}}
    old = {"near": {"regularised": near(len(ARTISTS), 3)}}
    for name, part in {"rest": rest, "dot": dot, "regularised": old}.items():
        (folder / f"{name}.js").write_text(f"lastfmAtlas({json.dumps(part)});", encoding="utf-8")
    scripts = "".join(f'<script src="{name}" defer></script>' for name in ("vega.js", *SCRIPTS))
    page = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Atlas</title>
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<link rel="stylesheet" href="charts.css"><link rel="stylesheet" href="tables.css">
<link rel="stylesheet" href="atlas.css"><style>{LOOK}</style>{scripts}</head><body>
<h2 id="other">Map</h2><figure id="fig-atlas" style="margin:0" aria-label="A map">
<div class="atlas">{chart}
<script type="application/json" class="atlas-data">{to_json(payload())}</script>
<noscript><p>A picture</p></noscript></div></figure></body></html>"""
    (folder / "index.html").write_text(page, encoding="utf-8")
    return (folder / "index.html").as_uri()
