"""Which artists the tables of neighbours start from."""

from collections.abc import Sequence

from analysis.dataset import Dataset
from analysis.lookup import find_artist, index_names


def query_rows(dataset: Dataset, names: Sequence[str]) -> list[int]:
    """Find the study's query artists; where the data have none of them, the most popular ones.

    Parameters
    ----------
    dataset : Dataset
        The data.
    names : sequence of str
        Names as the study writes them.

    Returns
    -------
    list of int
        Artist rows, in the order of the names, or by listeners; as many as the data allow.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> query_rows(load_dataset(Path("data/sample")), ["Nobody at All", "No One Either"])
    [0, 1]
    """
    index = index_names(dataset.artist_names)
    found = (find_artist(name, index) for name in names)
    rows = [match.row for match in found if match.row is not None and match.kind != "spelling"]
    return rows or list(range(min(len(names), len(dataset.artist_rows))))
