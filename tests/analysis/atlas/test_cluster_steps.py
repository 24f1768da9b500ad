"""The clusters of the sample, looked at link by link."""

import numpy as np
import pytest

from analysis.atlas.cluster_steps import clustered
from analysis.atlas.mapped_artists import mapped
from analysis.atlas.neighbour_graph import neighbour_graph
from analysis.listeners import listeners
from analysis.study import load_study

STUDY = load_study()
ASKED = (STUDY.ranking.ials, STUDY.likeness.seed, STUDY.atlas)


def test_directions_of_the_artists_on_the_map_alone(sample):
    vectors = mapped(sample, *ASKED)
    assert len(vectors) == sum(listeners(sample) >= STUDY.atlas.minimum_listeners)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1)


def test_every_artist_is_in_a_cluster_the_largest_first(sample):
    labels = clustered(sample, *ASKED).labels
    assert len(labels) == len(mapped(sample, *ASKED))
    sizes = [int((labels == cluster).sum()) for cluster in range(max(labels) + 1)]
    assert sizes == sorted(sizes, reverse=True)
    assert min(sizes) > 0


def test_weights_between_clusters_are_sums_over_links(sample):
    found = clustered(sample, *ASKED)
    graph = neighbour_graph(mapped(sample, *ASKED), STUDY.atlas.clusters.neighbours).tocoo()
    summed = np.zeros(found.between.shape)
    for one, other, weight in zip(graph.row, graph.col, graph.data, strict=True):
        summed[found.labels[one], found.labels[other]] += weight
    assert found.between == pytest.approx(summed)


def test_no_artist_would_have_more_modularity_elsewhere(sample):
    # What the search is for, worked out anew: moving one artist to another cluster gains nothing.
    found = clustered(sample, *ASKED)
    graph = neighbour_graph(mapped(sample, *ASKED), STUDY.atlas.clusters.neighbours)
    member = np.eye(len(found.between))[found.labels]
    strength = np.asarray(graph.sum(axis=1)).ravel()
    others = strength @ member - strength[:, None] * member  # of each cluster, without the artist
    expected = STUDY.atlas.clusters.resolution * strength[:, None] * others / strength.sum()
    gain = graph @ member - expected
    own = np.take_along_axis(gain, found.labels[:, None], axis=1)
    assert (gain <= own + 1e-9).all()
