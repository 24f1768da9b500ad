import numpy as np
import pytest

from analysis.atlas.projection import pca_points, trustworthiness, tsne_points

RNG = np.random.default_rng(4)
# Three bundles of directions, lengths from 1 to 50: only the direction should count.
BUNDLES = np.repeat(np.eye(3, 8), 20, axis=0) + RNG.normal(0, 0.05, (60, 8))
EMBEDDING = (BUNDLES * RNG.uniform(1, 50, (60, 1))).astype(np.float32)
BUNDLE = np.repeat([0, 1, 2], 20)


def nearest_are_of_the_same_bundle(points):
    distances = np.linalg.norm(points[:, None] - points[None], axis=2)
    np.fill_diagonal(distances, np.inf)
    return (BUNDLE[distances.argmin(axis=1)] == BUNDLE).all()


@pytest.mark.parametrize("points", [pca_points(EMBEDDING), tsne_points(EMBEDDING, 10, seed=1)])
def test_a_map_keeps_bundles_together(points):
    assert points.shape == (60, 2)
    assert nearest_are_of_the_same_bundle(points)
    assert trustworthiness(EMBEDDING, points, trust=5) > 0.8


def test_the_same_seed_gives_the_same_bytes():
    first, again = tsne_points(EMBEDDING, 10, seed=1), tsne_points(EMBEDDING, 10, seed=1)
    assert first.tobytes() == again.tobytes()


def test_few_rows_make_a_map():
    points = tsne_points(np.eye(4), perplexity=30, seed=0)
    assert np.isfinite(points).all()
    assert 0 <= trustworthiness(np.eye(4), points, trust=15) <= 1


def test_trustworthiness_is_that_worked_out_by_hand():
    # Rows at 0, 10, 30 and 60 degrees; on the map 0 and 60 are neighbours of each other.
    # k = 1, n = 4: the nearest on the map of row 0 is row 3 (rank 3: 2 too many) and of row 3 is
    # row 0 (rank 3: 2 too many); rows 1 and 2 are each other's nearest on the map; row 1 has
    # row 2 at rank 2 (1 too many), row 2 has row 1 at rank 1. 1 - 2 / (4 * 1 * (8 - 3 - 1)) * 5.
    turns = np.radians([0, 10, 30, 60])
    embedding = np.column_stack([np.cos(turns), np.sin(turns)])
    points = np.array([[0.0, 0.0], [9.0, 0.0], [9.0, 1.0], [0.0, 1.0]])
    assert trustworthiness(embedding, points, trust=1) == pytest.approx(1 - 2 / 16 * 5)
