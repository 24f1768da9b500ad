import numpy as np

from analysis.atlas.placing import cluster_by_nearest, have_neighbours, place_by_nearest

POINTS = np.array([[0, 0], [10, 100], [40, -7], [1000, 3]])


def test_the_median_of_the_nearest_worked_out_by_hand():
    # Of x 0, 10, 1000 and of y 0, 100, 3; of x 10, 40 and of y 100, -7 (46.5, to the even 46).
    assert place_by_nearest(POINTS, np.array([[0, 1, 3]])).tolist() == [[10, 3]]
    assert place_by_nearest(POINTS, np.array([[1, 2]])).tolist() == [[25, 46]]


def test_the_commonest_cluster_wins_and_of_as_common_ones_the_nearest():
    labels = np.array([0, 1, 1, 2])
    near = np.array([[0, 1, 2], [3, 1, 0], [3, 0, 3]])
    assert cluster_by_nearest(labels, near).tolist() == [1, 2, 2]


def test_without_neighbours_there_is_no_place():
    assert have_neighbours(np.array([[-1, -1], [0, 2]])).tolist() == [False, True]
    nobody = np.empty((0, 0), dtype=np.int64)
    assert place_by_nearest(POINTS, nobody).shape == (0, 2)
    assert cluster_by_nearest(np.zeros(4, np.int64), nobody).shape == (0,)
