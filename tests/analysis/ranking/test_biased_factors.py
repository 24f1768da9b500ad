import numpy as np
import pytest

from analysis.ranking.biased_factors import BiasedFactors


def test_the_bias_moves_scores_and_no_similarity():
    user, artist = np.array([[1, 0]], np.float32), np.array([[3, 4], [0, 2]], np.float32)
    vectors = BiasedFactors(user, artist, bias=np.array([-1, 5], np.float32))
    assert vectors.scores(np.array([0, 0])).tolist() == [[2, 5], [2, 5]]
    assert vectors.similarities(np.array([1])) == pytest.approx(np.array([[0.8, 1]]))
