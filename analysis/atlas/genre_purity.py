"""Whether those near each other share a main genre, and how often any two do."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.dataset import Dataset
from analysis.genres import GenreSettings, genre_tags, main_genres
from analysis.tag_counts import count_tags
from analysis.tagging import artist_tags

Genres = NDArray[np.str_]


def artist_genres(dataset: Dataset, settings: GenreSettings) -> Genres:
    """Return the main genre of every artist.

    Parameters
    ----------
    dataset : Dataset
        The data.
    settings : GenreSettings
        Which tags count as genres.

    Returns
    -------
    NDArray[np.str_]
        Shape (artists,), by artist row; "" where nobody gave one.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> len(artist_genres(data, GenreSettings(count=10))) == len(data.artist_rows)
    True
    """
    used = genre_tags(count_tags(dataset.tags, dataset.tag_assignments), settings.count)
    main = main_genres(artist_tags(dataset), used)["genre"]
    return main.reindex(range(len(dataset.artist_rows)), fill_value="").to_numpy(dtype=np.str_)


def purity(near: NDArray[np.integer[Any]], genres: Genres) -> float:
    """Return the share of neighbours that have the genre of the row they are neighbours of.

    Parameters
    ----------
    near : NDArray
        Shape (n, k): neighbours of each row, as positions in `genres`.
    genres : NDArray[np.str_]
        Shape (n,); every row has one.

    Returns
    -------
    float
        0 to 1, the mean over rows; NaN without neighbours.

    Examples
    --------
    >>> purity(np.array([[1], [0], [0]]), np.array(["pop", "pop", "jazz"]))
    0.6666666666666666
    """
    return float((genres[near] == genres[:, None]).mean()) if near.size else np.nan


def chance_purity(genres: Genres) -> float:
    r"""Return the share of pairs of different rows that have the same genre.

    With :math:`n_g` of the n rows in genre g it is :math:`\sum_g n_g (n_g - 1) / (n (n - 1))`.

    Parameters
    ----------
    genres : NDArray[np.str_]
        Shape (n,); every row has one.

    Returns
    -------
    float
        0 to 1; NaN for fewer than two rows.

    Examples
    --------
    >>> chance_purity(np.array(["pop", "pop", "jazz"]))
    0.3333333333333333
    """
    n = len(genres)
    counts = np.unique(genres, return_counts=True)[1]
    return float((counts * (counts - 1)).sum() / (n * (n - 1))) if n > 1 else np.nan
