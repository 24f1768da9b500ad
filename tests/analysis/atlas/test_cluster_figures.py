"""The clusters' numbers, of figures made up for them."""

import numpy as np
import pandas as pd
import pytest

from analysis.atlas import cluster_figures
from analysis.atlas.cluster_figures import describe_clusters, one_listener
from analysis.atlas.cluster_judging import ClusterFigures
from analysis.atlas.cluster_methods import HDBSCAN, KMEANS, LEIDEN
from analysis.atlas.cluster_steps import Clusters
from analysis.atlas.dense_groups import CLUSTER, DENSE, DRAWN
from analysis.atlas.schema import ClusteringPart, DenseGroupsPart
from analysis.study import load_study

METHODS = pd.DataFrame(
    [
        (LEIDEN, 3, 0.0, -0.02, 0.5, 0.25),
        (KMEANS, 3, 0.0, 0.9, 0.9, 0.9),
        (HDBSCAN, 0, 1.0, *[np.nan] * 3),
    ],
    columns=["method", "clusters", "left_out", "ami", "purity", "chance"],
)
LISTS = pd.DataFrame(
    [
        (CLUSTER, CLUSTER, 0.5),
        (CLUSTER, CLUSTER, 0.1),
        (CLUSTER, CLUSTER, 0.2),
        (DRAWN, CLUSTER, 0.05),
    ],
    columns=["kind", "like", "share"],
)
STABLE = {"seeds": float("nan"), "vectors": 0.75}


@pytest.fixture
def described(sample, monkeypatch):
    figures = ClusterFigures(
        methods=METHODS,
        any_tag=0.4,
        judged=7,
        stable=STABLE,
        lists=LISTS,
        known={"dense": float("nan"), "others": 7.5},
        outward=float("nan"),
    )
    labels = np.array([0, 0, 0, 1, 1, 2])
    monkeypatch.setattr(cluster_figures, "judged_clusters", lambda *_: figures)
    monkeypatch.setattr(cluster_figures, "clustered", lambda *_: Clusters(labels, np.eye(3)))
    return describe_clusters(load_study(), sample)


def test_sizes_and_agreement_of_the_clusters(described):
    assert described["clusters"] == 3
    assert described["clustering"] == {
        "smallest": 1,
        "largest": 3,
        "judged": 7,
        "mutual_information": 0,  # less than by chance
        "mutual_information_any_tag": 0.4,
        "purity": 0.5,
        "purity_chance": 0.25,
        "stable_seeds": None,  # of a single seed
        "stable_vectors": 0.75,
        "one_listener": 0.2,
        "one_listener_drawn": 0.05,
    }
    ClusteringPart.model_validate(described["clustering"])


def test_without_dense_groups_their_numbers_are_missing(described):
    missing = ("one_listener", "one_listener_drawn", "listeners", "outward")
    some = {"groups": 0, "left_out": 1.0, "listeners_others": 7.5}
    assert described["dense_groups"] == some | dict.fromkeys(missing)
    DenseGroupsPart.model_validate(described["dense_groups"])


def test_medians_are_of_groups_like_those_asked_for():
    more = pd.DataFrame([(DENSE, DENSE, 0.9), (DRAWN, DENSE, 0.3)], columns=LISTS.columns)
    both = pd.concat([LISTS, more])
    assert one_listener(both, DENSE) == {"one_listener": 0.9, "one_listener_drawn": 0.3}
    assert one_listener(both, CLUSTER)["one_listener_drawn"] == 0.05
