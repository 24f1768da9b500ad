import numpy as np
from scipy.sparse import csr_array

from analysis.ranking.factors import Factors
from analysis.ranking.interface import recommend

SCORES = Factors(np.eye(2, dtype=np.float32), np.array([[5, 0], [1, 3], [5, 3], [9, 3]]))
KNOWN = csr_array(np.array([[0, 0, 0, 1], [0, 0, 0, 0]], dtype=bool))


def test_known_artists_are_left_out_and_ties_go_by_row():
    found = recommend(SCORES, 0, KNOWN, k=2)
    assert found.to_dict("list") == {"row": [0, 2], "score": [5, 5]}
    assert recommend(SCORES, 1, KNOWN, k=2)["row"].tolist() == [1, 2]


def test_no_more_than_there_are():
    assert recommend(SCORES, 0, KNOWN, k=9)["row"].tolist() == [0, 2, 1]
