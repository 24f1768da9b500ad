import numpy as np
import pytest

from analysis.dataset import load_dataset
from analysis.neighbours import NeighbourSettings, neighbour_table, scored_neighbours

SETTINGS = NeighbourSettings(count=6, minimum_listeners=2, tags=3)


@pytest.fixture
def data(tiny):
    return load_dataset(tiny)


@pytest.fixture
def rows(data):
    return dict(zip(data.artist_names, range(5), strict=True))


def test_the_table_says_who_they_are(data, rows):
    table = neighbour_table(data, np.eye(5), rows["ada"], SETTINGS)
    assert table.to_dict("list") == {
        "row": [rows["Ada"], rows['Ba"r']],
        "name": ["Ada", 'Ba"r'],
        "listeners": [3, 2],
        "tags": ["rock", ""],
        "score": [0.0, 0.0],
    }


def test_scores_of_any_origin_make_a_table(data, rows):
    scores = np.zeros(5)
    scores[rows['Ba"r']], scores[rows["NA"]] = 2.0, 9.0
    table = scored_neighbours(data, scores, rows["ada"], SETTINGS)
    # "NA" has too few listeners
    assert table["name"].tolist() == ['Ba"r', "Ada"]
    assert table["score"].tolist() == [2.0, 0.0]
    everybody = NeighbourSettings(count=1, minimum_listeners=1, tags=1)
    assert scored_neighbours(data, scores, rows["ada"], everybody)["name"].tolist() == ['Ba"r']


@pytest.mark.parametrize(("alpha", "first"), [(0.0, "Ada"), (1.0, 'Ba"r')])
def test_the_measure_decides(data, rows, alpha, first):
    embedding = np.zeros((5, 2))
    # of "ada" (1, 0): the dot products are 4 and 2, the cosines 4 / 5 and 1
    embedding[rows["ada"]], embedding[rows["Ada"]] = [1.0, 0.0], [4.0, 3.0]
    embedding[rows['Ba"r']] = [2.0, 0.0]
    table = neighbour_table(data, embedding, rows["ada"], SETTINGS, "damped", alpha)
    assert table["name"].iloc[0] == first
