"""What comes out of training: embeddings and how the errors fell."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Progress = Callable[[int, int], None]
"""Called with the iterations done and the iterations to do."""

CURVE = ("train_mse", "test_mse", "l2_term", "gravity_term")
"""What a learning curve holds besides the iteration; see `analysis.loss`."""


@dataclass(frozen=True, eq=False)
class Training:
    """A trained factorisation and how it came about.

    Parameters
    ----------
    user_embedding : NDArray[np.float32]
        Shape (users, dimension), by user row.
    artist_embedding : NDArray[np.float32]
        Shape (artists, dimension), by artist row; an artist without a training link keeps the
        vector it was born with.
    curve : pd.DataFrame
        iteration, train_mse, test_mse, l2_term, gravity_term: errors and terms of the loss after
        that many iterations, the terms with their coefficients.
    learning_rate : float
        The rate that was used: that of the settings, or halved until the descent held; NaN
        where nothing was trained.
    """

    user_embedding: NDArray[np.float32]
    artist_embedding: NDArray[np.float32]
    curve: pd.DataFrame
    learning_rate: float = math.nan
