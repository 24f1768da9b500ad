"""The chapter's tables, from results made up for them."""

import numpy as np
import pandas as pd

from analysis.atlas.chapter_tables import cluster_colours, cluster_rows, quality_rows
from analysis.atlas.quality import MapQuality


def test_layouts_have_names_and_chance_comes_last():
    layouts = pd.DataFrame(
        {
            "layout": ["embedding", "tsne", "umap", "pca"],
            "trustworthiness": [np.nan, 0.9, 0.8, 0.7],
            "kept": [np.nan, 0.5, 0.4, 0.1],
            "purity": [0.6, 0.5, 0.5, 0.3],
            "stable": [0.8, 0.7, 0.6, np.nan],
        }
    )
    found = quality_rows(MapQuality(layouts, chance=0.125, judged=99))
    assert found.columns.tolist() == list(layouts.columns)
    names = ["the vectors themselves", "t-SNE", "UMAP", "principal components", "drawn at random"]
    assert found["layout"].tolist() == names
    assert found["purity"].tolist() == [0.6, 0.5, 0.5, 0.3, 0.125]
    assert found.iloc[-1].drop(["layout", "purity"]).isna().all()


def test_clusters_name_their_typical_artists():
    table = {"cluster": [0, 1], "name": ["<b>", "around "], "artists": [9, 1], "colour": [0, 1]}
    found = cluster_rows(pd.DataFrame(table | {"typical": [["(.*)+[", "12345", ""], ["Low"]]}))
    assert found.to_numpy().tolist() == [["<b>", 9, "(.*)+[ · 12345 · "], ["around ", 1, "Low"]]


def test_colours_stand_as_the_page_has_them():
    groups = [{"name": n, "colour": c, "artists": 3} for n, c in (("pop", "#111111"), ("", "#2"))]
    assert cluster_colours({"clusters": groups})["colour"].tolist() == ["#111111", "#2"]
