"""The dual form that is solved, against the regressions that define the model."""

from itertools import product

import numpy as np
import pytest

from analysis.ranking.ease import fit_ease
from analysis.ranking.evidence_rows import friend_likeness, tag_rows
from analysis.ranking.play_lists import play_lists
from analysis.ranking.settings import EaseSettings

USERS, ARTISTS = np.arange(7), np.arange(5)


def test_no_side_information_is_ease_as_published(random_material):
    # Steck (2019), equation 8: B = I - P diag(1 / diag P) for P the inverse of X'X + l2.
    x = play_lists(random_material, 0.3).toarray().astype(float)
    p = np.linalg.inv(x.T @ x + 2 * np.eye(5))
    weights = np.eye(5) - p / np.diag(p)
    ranker = fit_ease(random_material, EaseSettings(l2=2, emphasis=0.3))
    assert np.abs(np.diag(weights)).max() < 1e-12
    assert ranker.scores(USERS) == pytest.approx(x @ weights, abs=1e-5)


@pytest.mark.parametrize(("damping", "tags"), list(product([0, 0.5], [0, 2, 3])))
def test_each_column_is_a_ridge_regression_on_the_others(random_material, damping, tags):
    # The coefficient of artist j is penalised by l2 / w_j, for w_j its listeners^-damping.
    settings = EaseSettings(l2=3, damping=damping, tags=tags, tag_weight=0.7)
    x = play_lists(random_material, 0).toarray().astype(float)
    rows = np.concatenate([x, 0.7 * tag_rows(random_material, tags).toarray()])
    trust = x.sum(axis=0) ** -damping
    expected = np.empty_like(x)
    for artist in ARTISTS:
        others = np.delete(rows, artist, axis=1)
        penalty = 3 * np.diag(1 / np.delete(trust, artist))
        b = np.linalg.inv(others.T @ others + penalty) @ others.T @ rows[:, artist]
        expected[:, artist] = others[:7] @ b
    assert fit_ease(random_material, settings).scores(USERS) == pytest.approx(expected, abs=1e-5)


def test_friends_are_a_prior_covariance(random_material):
    # The mean of a Gaussian process for each column, given the others and the friends.
    x = play_lists(random_material, 0).toarray().astype(float)
    friends = 1.5 * friend_likeness(random_material).astype(float)
    expected = np.empty_like(x)
    for artist in ARTISTS:
        others = np.delete(x, artist, axis=1)
        kernel = others @ others.T + friends
        expected[:, artist] = kernel @ np.linalg.inv(kernel + 2 * np.eye(7)) @ x[:, artist]
    ranker = fit_ease(random_material, EaseSettings(l2=2, friends=1.5))
    assert ranker.scores(USERS) == pytest.approx(expected, abs=1e-5)


def test_likeness_is_that_of_the_smoothed_columns(random_material):
    x = play_lists(random_material, 0).toarray().astype(float)
    gram = x.T @ x
    ranker = fit_ease(random_material, EaseSettings(l2=2))
    expected = gram @ np.linalg.inv(gram + 2 * np.eye(5))
    assert ranker.similarities(ARTISTS) == pytest.approx(expected, abs=1e-5)


def test_an_artist_without_listeners_is_no_evidence_but_is_found_by_its_tags(material_of):
    # Artists 0 and 2 share a tag; nobody listens to 2, nor to the untagged 3.
    plays = [[5, 0, 0, 0], [0, 5, 0, 0]]
    material = material_of(plays, [(1, 0, 0), (1, 2, 0)], tags=1)
    ranker = fit_ease(material, EaseSettings(l2=1, damping=0.5, tags=1))
    first, second = ranker.scores(np.arange(2))
    assert first[2] > 0.1 > abs(first[3])
    assert second[2] == pytest.approx(0, abs=1e-6)
    without = fit_ease(material_of(plays, [(1, 0, 0)], tags=1), EaseSettings(l2=1, tags=1))
    assert first[:2] == pytest.approx(without.scores(np.array([0]))[0, :2], abs=1e-6)
