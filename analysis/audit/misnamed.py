"""How many artists, users and links the numbering of 2021 put out of place."""

import numpy as np

from analysis.audit.naming import naming_of_2021
from analysis.audit.reindexing import USER_OFFSET, rows_as_strings
from analysis.dataset import Dataset


def misaligned_users(dataset: Dataset) -> int:
    """Count the users whose place is another than their place in the order of the ids.

    No user was named in 2021, so that this did no harm.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> 0 < misaligned_users(data) <= len(data.user_rows)
    True
    """
    ids = np.sort(dataset.user_rows.ids)
    return int((rows_as_strings(ids, USER_OFFSET) != np.arange(len(ids))).sum())


def misnamed_share(dataset: Dataset) -> float:
    """Return the share of artists with listeners that were given the name of another.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    float
        0 to 1; a namesake's name counts as right.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> misnamed_share(load_dataset(Path("data/sample"))) > 0.9
    True
    """
    naming, names = naming_of_2021(dataset), dataset.artist_names
    return float((names[naming.owner] != names[naming.named]).mean())


def misnamed_links(dataset: Dataset) -> int:
    """Count the links whose artist was given another artist's place in the file.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> 0 < misnamed_links(data) <= len(data.links)
    True
    """
    given = naming_of_2021(dataset).printed_as(len(dataset.artist_rows))
    rows = dataset.artist_rows.rows_of(dataset.links["artist_id"])
    return int((given[rows] != rows).sum())
