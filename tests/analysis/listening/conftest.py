"""A small model and what may be told of it."""

import numpy as np
import pytest

from analysis.listening.settings import FoldInSettings
from analysis.ranking.settings import IalsSettings


@pytest.fixture(scope="session")
def model() -> IalsSettings:
    """Three dimensions, few sweeps."""
    return IalsSettings(dimension=3, confidence=5, l2=0.4, emphasis=0.3, iterations=4)


@pytest.fixture(scope="session")
def folding() -> FoldInSettings:
    """Three folds, two splits, short lists."""
    return FoldInSettings(
        seed=7,
        folds=3,
        splits=2,
        resamples=20,
        count=4,
        nearest_users=5,
        fewest_users=2,
        lengths=(1, 2),
    )


@pytest.fixture(scope="session")
def embedding() -> np.ndarray:
    """Twelve artists."""
    return np.random.default_rng(3).normal(size=(12, 3)).astype(np.float32)
