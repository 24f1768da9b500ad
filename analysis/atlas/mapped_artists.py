"""The artists on the map: how many there are, and their vectors."""

import numpy as np
from numpy.typing import NDArray

from analysis.atlas.maps import FEWEST
from analysis.atlas.settings import AtlasSettings
from analysis.dataset import Dataset
from analysis.directions import directions
from analysis.listeners import listeners
from analysis.neighbour_steps import vectors
from analysis.ranking.settings import IalsSettings


def count_shown(dataset: Dataset, atlas: AtlasSettings) -> int:
    """Count the artists on the map, which are those in the first rows.

    Parameters
    ----------
    dataset : Dataset
        The data.
    atlas : AtlasSettings
        Who is on the map.

    Returns
    -------
    int
        As many as `analysis.atlas.maps.map_artists` lays out.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> count_shown(open_dataset(), load_study().atlas) >= 4
    True
    """
    return max(FEWEST, int(np.count_nonzero(listeners(dataset) >= atlas.minimum_listeners)))


def mapped(
    dataset: Dataset, model: IalsSettings, seed: int, atlas: AtlasSettings
) -> NDArray[np.float64]:
    """Return the directions of the artists on the map.

    Parameters
    ----------
    dataset, model, seed, atlas
        As for `analysis.atlas.steps.projected`.

    Returns
    -------
    NDArray[np.float64]
        Shape (artists on the map, dimension), each of length 1.
    """
    shown = count_shown(dataset, atlas)
    return directions(vectors(dataset, model, seed).artist_embedding[:shown])
