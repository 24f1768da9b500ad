import numpy as np

from analysis.models.evidence.residuals import find_residuals
from analysis.models.evidence.settings import CountingSettings


def test_residuals_worked_by_hand(three):
    # With a shrinkage of 2 the artists' means are -2 / 4, 2 / 4, 0 / 4; left of 1 is then 0.5.
    found = find_residuals(three, CountingSettings(artist=2))
    np.testing.assert_allclose(found.artist, [-0.5, 0.5, 0, 0], atol=1e-12)
    left = [[-0.5, 0.5, 0, 0], [-0.5, 0, 1, 0], [0, 0.5, -1, 0], [0, 0, 0, 0]]
    np.testing.assert_allclose(found.left.toarray(), left, atol=1e-12)
    np.testing.assert_array_equal(found.listens.toarray(), np.array(left) != 0)
    np.testing.assert_allclose(found.plays.mean, np.log(10))
