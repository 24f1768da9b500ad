"""What a reader wants to know about the artists on a map."""

import pandas as pd

from analysis.dataset import Dataset
from analysis.genres import GenreSettings, genre_tags, main_genres
from analysis.listeners import listeners
from analysis.tag_counts import count_tags
from analysis.tagging import artist_tags, tag_lists


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
