import numpy as np
import pytest
from scipy.sparse import csr_array

from analysis.ranking.softmax_descent import loss, sparse
from analysis.tensors import tf

PENALTY = 0.3


@pytest.fixture
def problem():
    """Parameters of four artists, two tags and three dimensions; tags, shown and told lists."""
    rng = np.random.default_rng(1)
    parameters = [rng.normal(size=shape) for shape in ((4, 3), (2, 3), (4,))]
    tags = rng.random((4, 2)) * [[1, 0], [1, 1], [0, 0], [0, 1]]
    told = np.array([[1.5, 0.5, 0, 0], [0, 1, 2, 1]])
    return parameters, tags, told * [[0, 1, 1, 1], [0, 2, 0, 2]], told


def by_hand(parameters, tags, shown, told):
    own, tagged, bias = parameters
    vectors = own + tags @ tagged
    scores = shown @ vectors @ vectors.T + bias
    logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    lengths = (own**2).sum() + (tagged**2).sum()
    return -(told * logs).sum() / told.sum() + PENALTY * lengths


def with_tensors(parameters, tags, shown, told):
    lists = sparse(csr_array(shown)), sparse(csr_array(told)), tf.constant(told.sum(1), tf.float32)
    return loss(parameters, sparse(csr_array(tags)), lists, PENALTY)


def test_the_loss_by_hand(problem):
    parameters, *rest = problem
    tensors = tuple(tf.constant(p, tf.float32) for p in parameters)
    assert float(with_tensors(tensors, *rest)) == pytest.approx(by_hand(*problem), rel=1e-5)


def test_gradients_are_finite_differences(problem):
    parameters, *rest = problem
    tensors = tuple(tf.constant(p, tf.float32) for p in parameters)
    with tf.GradientTape() as tape:
        tape.watch(tensors)
        value = with_tensors(tensors, *rest)
    for which, slopes in enumerate(tape.gradient(value, tensors)):
        expected = np.empty(parameters[which].shape)
        for place in np.ndindex(expected.shape):
            ends = []
            for step in (1e-5, -1e-5):
                moved = [p.copy() for p in parameters]
                moved[which][place] += step
                ends.append(by_hand(moved, *rest))
            expected[place] = (ends[0] - ends[1]) / 2e-5
        assert slopes.numpy() == pytest.approx(expected, abs=1e-4)
