import numpy as np

from analysis.ranking.popularity import fit_popularity


def test_listeners_are_counted_and_not_plays(material_of):
    ranker = fit_popularity(material_of([[1, 0, 0], [1, 900, 0]]))
    assert ranker.scores(np.array([1, 0])).tolist() == [[2, 1, 0], [2, 1, 0]]
    assert ranker.similarities(np.array([2])).tolist() == [[2, 1, 0]]
