"""Alternating least squares for biases and vectors, compiled by TensorFlow.

Loads TensorFlow (seconds): import it only where training really runs.
"""

from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from analysis.models.biased_settings import BiasedSettings
from analysis.tensors import tf


class Weighed(NamedTuple):
    """Links with what is to be explained, and what holds the unknowns at 0.

    Parameters
    ----------
    places : Tensor
        int64 (links, 2): user and artist row, sorted.
    weights : Tensor
        float32 (links,): weights less their mean.
    user_ridge, artist_ridge : Tensor
        float32 (users, 1 + d) and (artists, 1 + d): coefficient of the square of each bias and
        each number of a vector.
    """

    places: Any
    weights: Any
    user_ridge: Any
    artist_ridge: Any


def weighed(links: pd.DataFrame, shape: tuple[int, int], settings: BiasedSettings) -> Weighed:
    """Put links into tensors.

    Parameters
    ----------
    links : pd.DataFrame
        user, artist (rows) and weight.
    shape : (int, int)
        Number of users and of artists.
    settings : BiasedSettings
        Regularisation: a vector of no link counts as one of one.
    """
    ordered = links.sort_values(["user", "artist"])
    places = ordered[["user", "artist"]].to_numpy(np.int64)
    weights = ordered["weight"].to_numpy(float) - links["weight"].mean()
    shrinkages = settings.user_shrinkage, settings.artist_shrinkage
    ridges = []
    for rows, count, shrinkage in zip(places.T, shape, shrinkages, strict=True):
        known = np.maximum(np.bincount(rows, minlength=count), 1.0)
        each = settings.l2 * known**settings.l2_power
        ridge = np.column_stack([np.full(count, shrinkage), *[each] * settings.dimension])
        ridges.append(tf.constant(ridge, tf.float32))
    return Weighed(tf.constant(places), tf.constant(weights, tf.float32), *ridges)


@tf.function(reduce_retracing=True)  # type: ignore[untyped-decorator]
def solve_round(artist: Any, links: Weighed) -> tuple[Any, Any]:
    """Solve for all users given the artists, then for all artists given the users.

    Parameters
    ----------
    artist : Tensor
        float32 (artists, 1 + d): bias and vector.
    links : Weighed
        What is to be explained.

    Returns
    -------
    tuple of Tensor
        Shapes (users, 1 + d) and (artists, 1 + d).
    """
    by_artist = links.weights - tf.gather(artist[:, 0], links.places[:, 1])
    user = _solve(links, by_artist, artist, links.user_ridge, adjoint=False)
    by_user = links.weights - tf.gather(user[:, 0], links.places[:, 0])
    return user, _solve(links, by_user, user, links.artist_ridge, adjoint=True)


def _solve(links: Weighed, left_over: Any, others: Any, ridge: Any, adjoint: bool) -> Any:
    sizes = tf.shape(links.user_ridge)[0], tf.shape(links.artist_ridge)[0]
    shape = tf.cast(tf.stack(sizes), tf.int64)

    def summed(values: Any, features: Any) -> Any:
        matrix = tf.SparseTensor(links.places, values, shape)
        return tf.sparse.sparse_dense_matmul(matrix, features, adjoint_a=adjoint)

    features = tf.concat([tf.ones_like(others[:, :1]), others[:, 1:]], axis=1)
    width = tf.shape(features)[1]
    squares = tf.reshape(features[:, :, None] * features[:, None, :], (-1, width * width))
    products = tf.reshape(summed(tf.ones_like(left_over), squares), (-1, width, width))
    root = tf.linalg.cholesky(products + tf.linalg.diag(ridge))
    return tf.linalg.cholesky_solve(root, summed(left_over, features)[:, :, None])[:, :, 0]
