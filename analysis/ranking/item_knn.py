"""Nearest neighbours: an artist is recommended for the known artists that share its listeners."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.models.material import Material
from analysis.ranking.play_lists import play_lists
from analysis.ranking.settings import ItemKnnSettings


@dataclass(frozen=True, eq=False)
class ItemKnn:
    """Lists and the similarity of all pairs of artists with a common listener.

    Parameters
    ----------
    lists : csr_array
        Shape (users, artists): known links.
    likeness : csr_array
        Shape (artists, artists), symmetric, nothing on the diagonal.
    """

    lists: csr_array
    likeness: csr_array

    def scores(self, users: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the summed similarity to each user's artists, shape (n, artists)."""
        scores: NDArray[np.float32] = (self.lists[users] @ self.likeness).toarray()
        return scores

    def similarities(self, artists: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the similarities of some artists to all, shape (n, artists)."""
        found: NDArray[np.float32] = self.likeness[artists].toarray()
        return found


def fit_item_knn(material: Material, settings: ItemKnnSettings) -> ItemKnn:
    r"""Compare all pairs of artists by their listeners.

    With :math:`x_i` the column of artist i in the lists, the similarity is the shrunk cosine
    :math:`x_i \cdot x_j / (|x_i| |x_j| + s)`.

    Parameters
    ----------
    material : Material
        What may be learned from; only the links are used.
    settings : ItemKnnSettings
        Emphasis on plays, and s.

    Returns
    -------
    ItemKnn
        Bit for bit the same for the same arguments.

    References
    ----------
    Deshpande and Karypis, "Item-based top-N recommendation algorithms", TOIS 22 (2004).

    Examples
    --------
    >>> import pandas as pd
    >>> links = pd.DataFrame({"user": [0, 0, 1], "artist": [0, 1, 1], "plays": [5, 5, 5]})
    >>> known = Material(links, links.head(0), np.empty((0, 2), np.int64), 2, 2, 0)
    >>> knn = fit_item_knn(known, ItemKnnSettings(emphasis=0, shrink=0))
    >>> knn.similarities(np.array([0])).round(3).tolist()  # one common listener / sqrt(1 * 2)
    [[0.0, 0.7070000171661377]]
    """
    lists = play_lists(material, settings.emphasis)
    lengths = np.sqrt(np.asarray(lists.multiply(lists).sum(axis=0)).ravel())
    common = (lists.T @ lists).tocoo()
    apart = common.row != common.col
    row, col = common.row[apart], common.col[apart]
    values = common.data[apart] / (lengths[row] * lengths[col] + settings.shrink)
    likeness = csr_array((values.astype(np.float32), (row, col)), shape=common.shape)
    return ItemKnn(play_lists(material, 0), likeness)
