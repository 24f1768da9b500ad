"""Which genres have a colour of their own on the map of artists."""

from analysis.charts.theme import MOST_GENRES
from analysis.dataset import Dataset
from analysis.genres import GenreSettings, genre_tags
from analysis.tag_counts import count_tags


def coloured_genres(dataset: Dataset, settings: GenreSettings) -> list[str]:
    """Return the genres that are coloured: the most used, while colours can be told apart.

    Parameters
    ----------
    dataset : Dataset
        The data.
    settings : GenreSettings
        Which tags count as genres.

    Returns
    -------
    list of str
        Most used first.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> len(coloured_genres(load_dataset(Path("data/sample")), GenreSettings(count=2)))
    2
    """
    tags = count_tags(dataset.tags, dataset.tag_assignments)
    return genre_tags(tags, settings.count)[:MOST_GENRES]
