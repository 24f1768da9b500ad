"""The users-by-artists matrix of plays."""

from scipy import sparse

from analysis.dataset import Dataset


def plays_matrix(dataset: Dataset) -> sparse.csr_matrix:
    """Arrange the links as a matrix of plays.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    scipy.sparse.csr_matrix
        Shape (users, artists), int64; row `u` is the user of `user_rows.ids[u]`, column `a` the
        artist of `artist_rows.ids[a]`; absent where no link is.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> plays_matrix(data).shape == (len(data.user_rows), len(data.artist_rows))
    True
    """
    links = dataset.links
    users = dataset.user_rows.rows_of(links["user_id"])
    artists = dataset.artist_rows.rows_of(links["artist_id"])
    shape = (len(dataset.user_rows), len(dataset.artist_rows))
    return sparse.csr_matrix((links["plays"].to_numpy(), (users, artists)), shape=shape)
