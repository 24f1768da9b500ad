"""Rows of an embedding laid out in the plane by every projection."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.atlas.projection import (
    Points,
    pca_points,
    trustworthiness,
    tsne_points,
    umap_points,
)
from analysis.atlas.settings import AtlasSettings

FEWEST = 4
"""Rows that a map needs: below, neither t-SNE nor its measure has a meaning."""


@dataclass(frozen=True, eq=False)
class Layout:
    """Places of the rows of an embedding, by projection: "tsne", "umap", "pca".

    Parameters
    ----------
    points : dict of str to NDArray[np.float64]
        Each of shape (rows, 2).
    trustworthiness : dict of str to float
        0 to 1, see `analysis.atlas.projection.trustworthiness`.
    """

    points: dict[str, Points]
    trustworthiness: dict[str, float]


def draw(
    embedding: NDArray[np.floating[Any]], name: str, settings: AtlasSettings, seed: int
) -> Points:
    """Lay rows out by one projection.

    Parameters
    ----------
    embedding : NDArray
        Shape (rows, dimension), at least four rows.
    name : {"tsne", "umap", "pca"}
        Projection.
    settings : AtlasSettings
        How it is drawn.
    seed : int
        Randomness of t-SNE and UMAP.

    Returns
    -------
    NDArray[np.float64]
        Shape (rows, 2).

    Raises
    ------
    ValueError
        If no projection has that name.

    Examples
    --------
    >>> from analysis.study import load_study
    >>> draw(np.eye(5), "pca", load_study().atlas, seed=0).shape
    (5, 2)
    """
    match name:
        case "tsne":
            return tsne_points(embedding, settings.perplexity, seed)
        case "umap":
            return umap_points(embedding, settings.umap, seed)
        case "pca":
            return pca_points(embedding)
    raise ValueError(f"no projection is called {name!r}: there are tsne, umap, pca")


def lay_out(
    embedding: NDArray[np.floating[Any]], settings: AtlasSettings, seed: int, kind: str = "rows"
) -> Layout:
    """Lay rows out by every projection, and measure how far each can be trusted.

    Parameters
    ----------
    embedding, settings, seed
        As for `draw`.
    kind : str
        What the rows are, for the error's message.

    Returns
    -------
    Layout
        t-SNE first, then UMAP, then PCA.

    Raises
    ------
    ValueError
        If there are fewer than four rows.

    Examples
    --------
    >>> from analysis.study import load_study
    >>> list(lay_out(np.eye(5), load_study().atlas, seed=0).points)
    ['tsne', 'umap', 'pca']
    """
    if len(embedding) < FEWEST:
        raise ValueError(f"a map needs {FEWEST} {kind}, the data have {len(embedding)}")
    points = {name: draw(embedding, name, settings, seed) for name in ("tsne", "umap", "pca")}
    trust = {n: trustworthiness(embedding, at, settings.trust) for n, at in points.items()}
    return Layout(points, trust)
