"""Maps: embeddings laid out in two dimensions, and how far a map can be trusted."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.atlas.settings import UmapSettings
from analysis.directions import directions
from analysis.quiet import silent_stderr

Points = NDArray[np.float64]


def pca_points(embedding: NDArray[np.floating[Any]]) -> Points:
    """Lay rows out along the two directions in which their directions vary most.

    Parameters
    ----------
    embedding : NDArray
        Shape (rows, dimension), at least two of each.

    Returns
    -------
    NDArray[np.float64]
        Shape (rows, 2).

    Examples
    --------
    >>> pca_points(np.eye(3)).shape
    (3, 2)
    """
    from sklearn.decomposition import PCA

    points: Points = PCA(2, svd_solver="full").fit_transform(directions(embedding))
    return points


def tsne_points(embedding: NDArray[np.floating[Any]], perplexity: float, seed: int) -> Points:
    """Lay rows out by t-SNE (van der Maaten and Hinton 2008) with the cosine distance.

    From 10,000 rows on their forces are interpolated on a grid (Linderman et al. 2019).

    Parameters
    ----------
    embedding : NDArray
        Shape (rows, dimension), at least four rows.
    perplexity : float
        About how many neighbours each row minds; at most a third of the rows is used.
    seed : int
        Randomness.

    Returns
    -------
    NDArray[np.float64]
        Shape (rows, 2); the same bytes for the same arguments on one machine.

    Examples
    --------
    >>> tsne_points(np.eye(5), perplexity=30, seed=0).shape
    (5, 2)
    """
    from openTSNE import TSNE

    vectors = directions(embedding)
    if _all_equal(vectors):
        return np.zeros((len(vectors), 2))
    tsne = TSNE(
        perplexity=min(perplexity, (len(vectors) - 1) / 3),
        neighbors="exact",
        # Belkina et al. (2019): rows over exaggeration. That alone would not move a few rows.
        learning_rate=max(len(vectors) / 12, 50),
        early_exaggeration=12,
        n_jobs=1,
        random_state=seed,
    )
    points: Points = np.array(tsne.fit(vectors), dtype=np.float64)
    return points


def umap_points(embedding: NDArray[np.floating[Any]], settings: UmapSettings, seed: int) -> Points:
    """Lay rows out by UMAP (McInnes, Healy and Melville 2018) with the cosine distance.

    Parameters
    ----------
    embedding : NDArray
        Shape (rows, dimension), at least four rows.
    settings : UmapSettings
        How it draws.
    seed : int
        Randomness; with it, UMAP keeps to one processor core.

    Returns
    -------
    NDArray[np.float64]
        Shape (rows, 2); the same bytes for the same arguments on one machine.

    Examples
    --------
    >>> umap_points(np.eye(5), UmapSettings(neighbours=3, distance=0.1), seed=0).shape
    (5, 2)
    """
    with silent_stderr():  # it loads TensorFlow for a kind of UMAP that is not used here
        import numba  # noqa: F401 - named because its version shapes the result
        from umap import UMAP

    vectors = directions(embedding).astype(np.float32)
    if _all_equal(vectors):
        return np.zeros((len(vectors), 2))
    umap = UMAP(
        n_neighbors=min(settings.neighbours, len(vectors) - 1),
        min_dist=settings.distance,
        metric="cosine",
        random_state=seed,
        n_jobs=1,
    )
    points: Points = np.array(umap.fit_transform(vectors), dtype=np.float64)
    return points


def trustworthiness(embedding: NDArray[np.floating[Any]], points: Points, trust: int) -> float:
    r"""Measure whether neighbours on a map are neighbours in the embedding.

    With the rank r(i, j) of j among the rows nearest to i by cosine in the embedding, and the k
    rows N(i) nearest to i on the map, it is (Venna and Kaski 2001)

    .. math:: 1 - \frac{2}{n k (2 n - 3 k - 1)} \sum_i \sum_{j \in N(i)} \max(0, r(i, j) - k) .

    Parameters
    ----------
    embedding : NDArray
        Shape (rows, dimension), at least four rows.
    points : NDArray
        Shape (rows, 2).
    trust : int
        The k of the formula; lowered below half the rows, as the measure needs.

    Returns
    -------
    float
        0 to 1; 1 for a perfect map.

    Examples
    --------
    >>> turns = np.linspace(0, 1, 9)
    >>> circle = np.column_stack([np.cos(turns), np.sin(turns)])
    >>> trustworthiness(circle, circle, trust=2)
    1.0
    """
    from sklearn.manifold import trustworthiness as measured

    neighbours = min(trust, (len(points) - 1) // 2)
    return float(measured(embedding, points, n_neighbors=neighbours, metric="cosine"))


def _all_equal(vectors: NDArray[np.floating[Any]]) -> bool:
    return bool((vectors == vectors[0]).all())
