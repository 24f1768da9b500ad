"""The map of artists: who is on it, where, and what a reader sees there."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pydantic import PositiveFloat, PositiveInt

from analysis.dataset import Dataset
from analysis.genres import GenreSettings, genre_tags, main_genres
from analysis.listeners import listeners
from analysis.projection import pca_points, trustworthiness, tsne_points
from analysis.settings import Settings
from analysis.tag_counts import count_tags
from analysis.tagging import artist_tags, tag_lists

FEWEST = 4
"""Artists that a map needs: below, neither t-SNE nor its measure has a meaning."""


class AtlasSettings(Settings):
    """Settings of the map of artists.

    Parameters
    ----------
    minimum_listeners : int
        Listeners that an artist on the map has at least.
    perplexity : float
        About how many neighbours t-SNE minds for each artist; lowered for few artists.
    trust : int
        Neighbours that the trustworthiness, and the share of the same genre, look at; lowered for
        few artists.
    """

    minimum_listeners: PositiveInt
    perplexity: PositiveFloat
    trust: PositiveInt


@dataclass(frozen=True, eq=False)
class ArtistMap:
    """Places of artists on two maps.

    Parameters
    ----------
    places : pd.DataFrame
        artist (row), pca_x, pca_y, tsne_x, tsne_y; most listeners first.
    trustworthiness : dict of str to float
        By map, "pca" and "tsne": 0 to 1, see `analysis.projection.trustworthiness`.
    """

    places: pd.DataFrame
    trustworthiness: dict[str, float]


def map_artists(
    embedding: NDArray[np.floating[Any]],
    heard: NDArray[np.int64],
    settings: AtlasSettings,
    seed: int,
) -> ArtistMap:
    """Lay out the artists that have enough listeners.

    Parameters
    ----------
    embedding : NDArray
        Artist embedding, shape (artists, dimension).
    heard : NDArray[np.int64]
        Listeners by artist row, never increasing; where fewer than four have enough, the first
        four are taken.
    settings : AtlasSettings
        Who is on the map, and how it is drawn.
    seed : int
        Randomness of t-SNE.

    Raises
    ------
    ValueError
        If there are fewer than four artists.

    Examples
    --------
    >>> settings = AtlasSettings(minimum_listeners=2, perplexity=5, trust=2)
    >>> found = map_artists(np.eye(6), np.array([9, 5, 4, 3, 2, 1]), settings, seed=0)
    >>> found.places["artist"].tolist()
    [0, 1, 2, 3, 4]
    """
    if len(heard) < FEWEST:
        raise ValueError(f"a map needs {FEWEST} artists, the data have {len(heard)}")
    shown = embedding[: max(FEWEST, np.count_nonzero(heard >= settings.minimum_listeners))]
    maps = {"pca": pca_points(shown), "tsne": tsne_points(shown, settings.perplexity, seed)}
    places = pd.DataFrame({"artist": np.arange(len(shown))})
    for name, points in maps.items():
        places[f"{name}_x"], places[f"{name}_y"] = points.T
    trust = {name: trustworthiness(shown, at, settings.trust) for name, at in maps.items()}
    return ArtistMap(places, trust)


def atlas_table(
    dataset: Dataset, places: pd.DataFrame, genres: GenreSettings, tags: int
) -> pd.DataFrame:
    """Add what a reader wants to know about the artists on a map.

    Parameters
    ----------
    dataset : Dataset
        The data.
    places : pd.DataFrame
        `ArtistMap.places`.
    genres : GenreSettings
        Which tags count as genres.
    tags : int
        Tags named for each artist.

    Returns
    -------
    pd.DataFrame
        The columns of `places` and name, listeners, tags (joined by commas), genre ("" where nobody
        gave one) and confidence (0 there).

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data, places = load_dataset(Path("data/sample")), pd.DataFrame({"artist": [0, 1]})
    >>> len(atlas_table(data, places, GenreSettings(count=10), tags=3))
    2
    """
    counts, rows = artist_tags(dataset), places["artist"].to_numpy()
    tags_by_use = count_tags(dataset.tags, dataset.tag_assignments)
    main = main_genres(counts, genre_tags(tags_by_use, genres.count)).reindex(rows)
    return places.assign(
        name=dataset.artist_names[rows],
        listeners=listeners(dataset)[rows],
        tags=tag_lists(counts, tags).reindex(rows, fill_value="").to_numpy(),
        genre=main["genre"].fillna("").to_numpy(),
        confidence=main["confidence"].fillna(0.0).to_numpy(),
    )
