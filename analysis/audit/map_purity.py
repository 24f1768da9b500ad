"""Genres on the map of 2021: under the artists' own names, and under those that it printed."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.atlas.projection import Points
from analysis.audit.map_neighbours import map_nearest
from analysis.audit.naming import naming_of_2021
from analysis.dataset import Dataset
from analysis.genres import GenreSettings, genre_tags, main_genres
from analysis.tag_counts import count_tags
from analysis.tagging import artist_tags

Genres = NDArray[Any]


@dataclass(frozen=True)
class Purity:
    """Shares of an artist's nearest on a map that have its main genre, 0 to 1.

    Parameters
    ----------
    right : float
        Under the artists' own names.
    wrong : float
        Under the names of 2021. It is above chance where ids say something of genres: artists
        whose ids are close got names that are close too.
    drawn : float
        Under names drawn at random: the same genres on the same points, in no order.
    chance : float
        Of two different artists drawn at random.
    """

    right: float
    wrong: float
    drawn: float
    chance: float


def map_purity(
    dataset: Dataset, points: Points, genres: GenreSettings, k: int = 5, seed: int = 0
) -> Purity:
    """Measure how pure in genre a map is with right and with wrong names.

    Parameters
    ----------
    dataset : Dataset
        The data.
    points : NDArray[np.float64]
        Shape (artists with listeners, 2), as of `analysis.audit.artist_points.all_points`.
    genres : GenreSettings
        Which tags count as genres.
    k : int
        Nearest artists of each. Points whose name has no main genre are left out altogether.
    seed : int
        Randomness of the drawn names.

    Returns
    -------
    Purity
        All 0 where fewer than two artists have a genre.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> map_purity(data, np.zeros((1, 2)), GenreSettings(count=10)).right
    0.0
    """
    n, everyone = len(points), len(dataset.artist_rows)
    used = genre_tags(count_tags(dataset.tags, dataset.tag_assignments), genres.count)
    main = main_genres(artist_tags(dataset), used)["genre"]
    own = main.reindex(range(everyone), fill_value="").to_numpy(dtype=object)
    named = naming_of_2021(dataset).printed_as(everyone)[:n]
    drawn = np.random.default_rng(seed).permutation(n)
    wrong, by_lot = _same_genre(points, own[named], k), _same_genre(points, own[drawn], k)
    return Purity(_same_genre(points, own[:n], k), wrong, by_lot, _chance(own[:n]))


def _same_genre(points: Points, genres: Genres, k: int) -> float:
    kept = genres != ""
    near, known = map_nearest(points[kept], k), genres[kept]
    same = known[near] == known[:, None]
    return float(same.mean()) if same.size else 0.0


def _chance(genres: Genres) -> float:
    # As in `analysis.atlas.genre_agreement`: pairs of the same genre among all pairs.
    counts = np.unique(genres[genres != ""].astype(str), return_counts=True)[1]
    n = counts.sum()
    return float((counts * (counts - 1)).sum() / (n * (n - 1))) if n > 1 else 0.0
