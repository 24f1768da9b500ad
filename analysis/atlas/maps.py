"""The maps of artists: who is on them, and where."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.atlas.layout import FEWEST as FEWEST
from analysis.atlas.layout import Layout, lay_out
from analysis.atlas.settings import AtlasSettings


@dataclass(frozen=True, eq=False)
class ArtistMap:
    """Places of artists on three maps.

    Parameters
    ----------
    places : pd.DataFrame
        artist (row) and x and y by each projection: tsne_x, tsne_y, umap_x, umap_y, pca_x, pca_y;
        most listeners first.
    trustworthiness : dict of str to float
        By projection: 0 to 1, see `analysis.atlas.projection.trustworthiness`.
    """

    places: pd.DataFrame
    trustworthiness: dict[str, float]

    def layout(self) -> Layout:
        """Return the places as one array for each projection."""
        names = self.trustworthiness
        points = {n: self.places[[f"{n}_x", f"{n}_y"]].to_numpy() for n in names}
        return Layout(points, self.trustworthiness)


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
        Randomness of t-SNE and UMAP.

    Raises
    ------
    ValueError
        If there are fewer than four artists.

    Examples
    --------
    >>> from analysis.study import load_study
    >>> settings = load_study().atlas.model_copy(update={"minimum_listeners": 2})
    >>> found = map_artists(np.eye(6), np.array([9, 5, 4, 3, 2, 1]), settings, seed=0)
    >>> found.places["artist"].tolist()
    [0, 1, 2, 3, 4]
    """
    if len(heard) < FEWEST:
        raise ValueError(f"a map needs {FEWEST} artists, the data have {len(heard)}")
    shown = embedding[: max(FEWEST, np.count_nonzero(heard >= settings.minimum_listeners))]
    layout = lay_out(shown, settings, seed)
    places = pd.DataFrame({"artist": np.arange(len(shown))})
    for name, points in layout.points.items():
        places[f"{name}_x"], places[f"{name}_y"] = points.T
    return ArtistMap(places, layout.trustworthiness)
