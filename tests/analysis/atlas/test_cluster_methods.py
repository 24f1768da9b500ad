"""Ways to group artists, compared on points whose groups can be seen."""

import numpy as np
import pytest

from analysis.atlas.cluster_methods import HDBSCAN, KMEANS, LEIDEN, compare_methods, kmeans_labels

HEAPS = np.repeat(np.eye(3), 4, axis=0)  # three places, four rows at each
OWN = np.repeat([0, 1, 2], 4)
GENRES = np.array(["pop"] * 4 + ["jazz"] * 3 + ["rock"] + ["rock"] * 3 + ["pop"])


def same_groups(one, other):
    return len(set(zip(one, other, strict=True))) == len(set(one)) == len(set(other))


def test_k_means_finds_groups_that_lie_apart():
    assert same_groups(kmeans_labels(HEAPS, clusters=3, seed=0), OWN)


@pytest.mark.parametrize(("rows", "groups"), [(HEAPS, 3), (np.ones((5, 2)), 1), (np.eye(1), 1)])
def test_there_are_no_more_groups_than_places(rows, groups):
    assert len(set(kmeans_labels(rows, clusters=9, seed=0).tolist())) == groups


def test_methods_compared_by_hand():
    # In both groupings 4 pop, 3 of 4 jazz, 3 of 4 rock: 10 of 12. Nine rows alike are no dense
    # group of ten.
    found = compare_methods(HEAPS, OWN, GENRES, np.arange(12), seed=0).set_index("method")
    assert found.index.tolist() == [LEIDEN, KMEANS, HDBSCAN]
    assert found["purity"].tolist()[:2] == [pytest.approx(10 / 12)] * 2
    assert found.loc[[LEIDEN, KMEANS], "clusters"].tolist() == [3, 3]
    assert found.loc[LEIDEN, "ami"] == pytest.approx(found.loc[KMEANS, "ami"])
    assert found.loc[LEIDEN, "left_out"] == 0
    # Of four rows of three genres, two at least are alike: never less than half.
    assert 1 / 2 <= found.loc[LEIDEN, "chance"] < 10 / 12


def test_only_judged_rows_in_a_group_are_looked_at():
    # Of the judged rows 0, 4 and 7, the second and third are in one group: jazz and rock.
    found = compare_methods(HEAPS, OWN, GENRES, np.array([0, 4, 7]), seed=0)
    assert found["purity"][0] == pytest.approx(2 / 3)
    assert found["left_out"][0] == 0


def test_dense_groups_leave_out_the_rest():
    # Twelve rows around each of two axes, and six alone.
    rng = np.random.default_rng(0)
    heaps = np.repeat(np.eye(9)[:2], 12, axis=0) + rng.normal(0, 0.01, (24, 9))
    vectors = np.vstack([heaps, np.eye(9)[2:8]])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    genres = np.array(["pop"] * 12 + ["jazz"] * 12 + ["rock"] * 6)
    own = np.zeros(30, dtype=np.int64)
    dense = compare_methods(vectors, own, genres, np.arange(30), seed=0).iloc[2]
    assert (dense["clusters"], dense["left_out"]) == (2, pytest.approx(6 / 30))
    assert (dense["purity"], dense["ami"]) == (1, pytest.approx(1))


def test_without_judged_rows_there_is_nothing_to_say():
    found = compare_methods(HEAPS, OWN, GENRES, np.array([], dtype=np.int64), seed=0)
    assert found[["ami", "purity", "chance"]].isna().all(axis=None)
