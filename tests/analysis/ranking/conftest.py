"""Small materials, written as matrices."""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd
import pytest
from numpy.typing import ArrayLike

from analysis.models.material import Material

MakeMaterial = Callable[..., Material]


@pytest.fixture(scope="session")
def material_of() -> MakeMaterial:
    """Make a material of plays (users, artists; 0 for no link), (user, artist, tag), and pairs."""
    return _material_of


def _material_of(
    plays: ArrayLike,
    given: Sequence[tuple[int, int, int]] = (),
    friends: Sequence[tuple[int, int]] = (),
    tags: int = 0,
) -> Material:
    matrix = np.asarray(plays)
    user, artist = matrix.nonzero()
    links = pd.DataFrame({"user": user, "artist": artist, "plays": matrix[user, artist]})
    assignments = pd.DataFrame(list(given), columns=["user", "artist", "tag"], dtype=np.int64)
    pairs = np.array(friends, dtype=np.int64).reshape(-1, 2)
    return Material(links, assignments, pairs, *matrix.shape, tags)


@pytest.fixture
def random_material(material_of: MakeMaterial) -> Material:
    """Seven users and five artists, all with links; three tags; two friendships."""
    rng = np.random.default_rng(4)
    plays = rng.integers(1, 900, (7, 5)) * (rng.random((7, 5)) < 0.5)
    plays[np.arange(7), np.arange(7) % 5] = 10
    given = [(u, a, (u + a) % 3) for u, a in np.argwhere(rng.random((7, 5)) < 0.4)]
    return material_of(plays, given, [(0, 3), (3, 5)], tags=3)
