"""A main genre for each user, from the main genres of the artists in its list."""

import numpy as np

from analysis.atlas.genre_purity import Genres, artist_genres
from analysis.dataset import Dataset
from analysis.genres import GenreSettings, genre_tags
from analysis.splitting import link_rows
from analysis.tag_counts import count_tags


def user_genres(dataset: Dataset, settings: GenreSettings) -> Genres:
    """Return the main genre of every user: that of most artists in its list.

    Parameters
    ----------
    dataset : Dataset
        The data.
    settings : GenreSettings
        Which tags count as genres.

    Returns
    -------
    NDArray[np.str_]
        Shape (users,), by user row; of two genres with as many artists the one that is used more
        overall; "" for a user none of whose artists has a genre.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> len(user_genres(data, GenreSettings(count=10))) == len(data.user_rows)
    True
    """
    used = genre_tags(count_tags(dataset.tags, dataset.tag_assignments), settings.count)
    links = link_rows(dataset)
    genres = artist_genres(dataset, settings)[links["artist"]]
    users = len(dataset.user_rows)
    counts = np.zeros((users, len(used) + 1), dtype=np.int64)
    for place, genre in enumerate(used):
        counts[:, place] = np.bincount(links["user"][genres == genre], minlength=users)
    counts[:, -1] = counts.sum(axis=1) == 0  # of no genre
    named: Genres = np.array([*used, ""], dtype=np.str_)[counts.argmax(axis=1)]
    return named
