"""The atlas's tables as the chapter shows them."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.atlas.cluster_steps import clustered
from analysis.atlas.genre_purity import artist_genres
from analysis.atlas.quality import MapQuality
from analysis.dataset import Dataset
from analysis.listeners import listeners
from analysis.study import Study

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


def judged_genres(dataset: Dataset, study: Study) -> NDArray[np.str_]:
    """Return the main genres of the artists on the map that are known well enough.

    Parameters
    ----------
    dataset : Dataset
        The data.
    study : Study
        Its settings say who is on the map, and who is judged.

    Returns
    -------
    NDArray[np.str_]
        Shape (artists on the map,): "" for artists that are not judged, too.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> judged_genres(open_dataset(), load_study()).ndim
    1
    """
    asked = (dataset, study.ranking.ials, study.likeness.seed, study.atlas)
    shown = len(clustered(*asked).labels)
    enough = listeners(dataset)[:shown] >= study.atlas.judge.minimum_listeners
    return np.where(enough, artist_genres(dataset, study.genres)[:shown], "")
