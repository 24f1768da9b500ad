"""Recommending by predicted weights."""

import numpy as np
import pandas as pd
import pytest
from scipy.sparse import csr_array

from analysis.audit.ranked_weights import ranked_by_weight, sampled_users
from analysis.audit.weight_models import Products
from analysis.dataset import Dataset
from analysis.evaluation.membership import membership
from analysis.models.weights import fit_weights
from analysis.ranking.ties import tie_order
from analysis.rating_tasks import fitting_randomness, known_and_asked
from analysis.splitting import SplitSettings
from analysis.study import load_study

SPLIT = SplitSettings(seed=1, test_share=0.1)


@pytest.mark.parametrize("block", [1, 7, 10**6])
def test_blocks_change_nothing(block: int) -> None:
    rng = np.random.default_rng(0)
    model = Products(rng.normal(size=(6, 3)), rng.normal(size=(9, 3)))
    users, known = np.array([0, 2, 5]), csr_array(rng.random((3, 9)) < 0.3)
    (found,) = ranked_by_weight({"one": model}, users, known, np.arange(9), 4, block).values()
    scores = model.user_embedding[users] @ model.artist_embedding.T
    scores[known.toarray()] = -np.inf
    np.testing.assert_array_equal(found, np.argsort(-scores, axis=1)[:, :4])


def test_the_same_weight_goes_by_the_order_given() -> None:
    model, known = Products(np.ones((1, 1)), np.ones((3, 1))), csr_array((1, 3), dtype=bool)
    (found,) = ranked_by_weight(
        {"one": model}, np.array([0]), known, np.array([2, 0, 1]), 3
    ).values()
    assert found.tolist() == [[2, 0, 1]]


def test_nobody_is_recommended_nothing() -> None:
    model, known = Products(np.ones((1, 1)), np.ones((3, 1))), csr_array((0, 3), dtype=bool)
    (found,) = ranked_by_weight(
        {"one": model}, np.empty(0, np.int64), known, np.arange(3), 2
    ).values()
    assert found.shape == (0, 2)


def test_evidence_counted_once_says_the_same(sample: Dataset) -> None:
    material, _ = known_and_asked(sample, SPLIT, 0, 0)
    shape, users = (material.users, material.artists), np.array([3, 4])
    known = membership(material.links, shape)[users]
    settings = load_study().weights
    models = {
        name: fit_weights(material, model, fitting_randomness(SPLIT, 0, 0))
        for name, model in (("evidence", settings.evidence), ("net", settings.evidence_net))
    }
    ties = tie_order(material.links, sample.artist_names)
    found = ranked_by_weight(models, users, known, ties, 5)
    for name, model in models.items():
        for place, user in enumerate(users):
            pairs = pd.DataFrame({"user": user, "artist": np.arange(shape[1])})
            weights = model.predict(pairs).astype(np.float32)
            weights[known[[place]].indices] = -np.inf
            best = np.sort(weights)[::-1][:5]
            np.testing.assert_array_equal(weights[found[name][place]], best)


def test_users_are_drawn_among_those_that_occur() -> None:
    drawn = sampled_users(np.array([9, 9, 4, 7, 1]), 3, seed=5)
    assert len(drawn) == 3
    assert set(drawn) <= {1, 4, 7, 9}
    assert sampled_users(np.empty(0, np.int64), 3, seed=5).tolist() == []
