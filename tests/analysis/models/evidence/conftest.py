"""Material that tests of the evidence share."""

import numpy as np
import pandas as pd
import pytest

from analysis.models.material import Material

LINKS = {
    "user": [0, 0, 1, 1, 2, 2],
    "artist": [0, 1, 0, 2, 1, 2],
    "plays": [1, 100, 1, 100, 100, 1],
    "weight": [1.0, 10.0, 1.0, 10.0, 10.0, 1.0],
}


@pytest.fixture
def three() -> Material:
    """Three users with two links each, to three artists; a fourth user and artist have none.

    Of the logs of each user's plays one is a spread below and one above the level: -1 and 1,
    however much is shrunk. Artist 0 has -1, -1; artist 1 has 1, 1; artist 2 has 1, -1.
    """
    assignments = pd.DataFrame({"user": [0, 1], "artist": [1, 2], "tag": [0, 0]})
    friends = np.array([[0, 1], [0, 2]])
    return Material(pd.DataFrame(LINKS), assignments, friends, users=4, artists=4, tags=1)
