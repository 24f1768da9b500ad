"""The atlas's tables as the chapter shows them."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.atlas.quality import MapQuality

LAYOUTS = {
    "embedding": "the vectors themselves",
    "tsne": "t-SNE",
    "umap": "UMAP",
    "pca": "principal components",
}


def quality_rows(found: MapQuality) -> pd.DataFrame:
    """Name the layouts, and add what two artists have in common by chance.

    Parameters
    ----------
    found : MapQuality
        Result of `analysis.atlas.quality_steps.map_quality`.

    Returns
    -------
    pd.DataFrame
        layout, trustworthiness, kept, purity and stable; the last row has the purity by chance
        alone.

    Examples
    --------
    >>> layouts = pd.DataFrame({"layout": ["pca"], "purity": [0.5]})
    >>> quality_rows(MapQuality(layouts, chance=0.25, judged=9))["purity"].tolist()
    [0.5, 0.25]
    """
    named = found.layouts.assign(layout=found.layouts["layout"].map(LAYOUTS))
    chance = pd.DataFrame({"layout": ["drawn at random"], "purity": [found.chance]})
    return pd.concat([named, chance], ignore_index=True)[list(named.columns)]


def cluster_rows(clusters: pd.DataFrame) -> pd.DataFrame:
    """Say of each cluster what it is called and who is typical.

    Parameters
    ----------
    clusters : pd.DataFrame
        Result of `analysis.atlas.cluster_table.cluster_table`.

    Returns
    -------
    pd.DataFrame
        name, artists and typical (names, joined by a middle dot).

    Examples
    --------
    >>> row = {"name": "pop", "artists": 9, "typical": ["Air", "Low"]}
    >>> cluster_rows(pd.DataFrame([row]))["typical"].tolist()
    ['Air · Low']
    """
    typical = clusters["typical"].map(" · ".join)
    return clusters.assign(typical=typical)[["name", "artists", "typical"]]


def cluster_colours(page: Mapping[str, Any]) -> pd.DataFrame:
    """Return the clusters' names and colours as the page has them.

    Parameters
    ----------
    page : mapping
        Result of `analysis.atlas.explored.payload`.

    Returns
    -------
    pd.DataFrame
        name, colour and artists, by number.

    Examples
    --------
    >>> page = {"clusters": [{"name": "pop", "colour": "#1f83c4", "artists": 9}]}
    >>> cluster_colours(page)["name"].tolist()
    ['pop']
    """
    return pd.DataFrame(page["clusters"])
