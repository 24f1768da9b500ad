"""What holds for every ranking model."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analysis.dataset import load_dataset
from analysis.evaluation.membership import membership
from analysis.list_splitting import split_lists
from analysis.models.material import gather_material
from analysis.ranking.fitting import fit, settled
from analysis.ranking.settings import (
    BlendSettings,
    EaseSettings,
    IalsSettings,
    ItemKnnSettings,
    PopularitySettings,
    SoftmaxSettings,
)
from analysis.ranking.stopping import Watch
from analysis.splitting import link_rows

IALS = IalsSettings(dimension=8, confidence=10, l2=2, emphasis=0.2, iterations=5)
TAG_EASE = EaseSettings(l2=20, emphasis=0.2, damping=0.25, tags=50, friends=2)
SOFTMAX = SoftmaxSettings(
    dimension=8, learning_rate=0.03, l2=1, dropout=0.5, emphasis=0.2, tags=50, iterations=30
)
PERSONAL = {
    "item_knn": ItemKnnSettings(emphasis=0.2, shrink=1),
    "ease": EaseSettings(l2=20),
    "tag_ease": TAG_EASE,
    "ials": IALS,
    "softmax": SOFTMAX,
    "blend": BlendSettings(first=TAG_EASE, second=IALS, share=0.3),
}
ALL = {"popularity": PopularitySettings(), **PERSONAL}
every_model = pytest.mark.parametrize("model", ALL)


def prepared(data, seed=0):
    """Return what may be learned of the data, what is held out, and some users to ask for."""
    split = split_lists(link_rows(data), seed)
    held_out = pd.concat([split.validation, split.test])
    users = np.arange(0, len(data.user_rows), 7)
    return gather_material(data, split.train, held_out), held_out, users


def scores(data, model, seed=0):
    material, _, users = prepared(data)
    return fit(material, ALL[model], rng=seed).scores(users)


@pytest.mark.parametrize("model", PERSONAL)
def test_planted_groups_are_found(material_of, model):
    # Four groups of users, each with eight artists of its own; a user knows six of them.
    rng = np.random.default_rng(0)
    known = rng.permuted(np.tile(np.arange(8) < 6, (80, 1)), axis=1)
    own = np.kron(np.eye(4, dtype=int), np.ones((20, 8), dtype=int)) == 1
    plays = rng.integers(1, 1000, own.shape) * (own & np.tile(known, 4))
    ranker = fit(material_of(plays), PERSONAL[model], rng=0)
    unknown = np.where(plays > 0, -np.inf, ranker.scores(np.arange(80)))
    first = np.argsort(-unknown, axis=1)[:, :2]
    assert np.take_along_axis(own, first, axis=1).all()
    alike = ranker.similarities(np.arange(32))
    np.fill_diagonal(alike, np.inf)
    groups = np.arange(32) // 8
    assert (groups[np.argsort(-alike, axis=1)[:, :8]] == groups[:, None]).all()


@every_model
def test_scores_and_similarities_are_finite(sample, model):
    material, _, users = prepared(sample)
    ranker = fit(material, ALL[model], rng=0)
    for found in (ranker.scores(users), ranker.similarities(users)):
        assert found.shape == (len(users), material.artists)
        assert found.dtype == np.float32
        assert np.isfinite(found).all()


@every_model
def test_users_and_artists_without_links_are_no_obstacle(tiny, model):
    data = load_dataset(tiny)
    links = link_rows(data)
    train, held_out = links[links["user"] != 0], links[links["user"] == 0]
    material = gather_material(data, train, held_out)
    assert set(train["artist"]) < set(range(material.artists))
    ranker = fit(material, ALL[model], rng=0)
    for found in (ranker.scores(np.arange(4)), ranker.similarities(np.arange(5))):
        assert np.isfinite(found).all()


@every_model
def test_same_seed_same_bytes(sample, model):
    assert scores(sample, model, seed=5).tobytes() == scores(sample, model, seed=5).tobytes()


@every_model
def test_what_is_held_out_is_unseen(sample, model):
    _, held_out, _ = prepared(sample)
    changed = with_other_facts(sample, held_out)
    assert scores(changed, model).tobytes() == scores(sample, model).tobytes()


def with_other_facts(data, held_out):
    """Change the plays of the held-out links, and give their artists other tags."""
    users, artists = held_out["user"].to_numpy(), held_out["artist"].to_numpy()
    ids = data.user_rows.ids[users], data.artist_rows.ids[artists]
    keys = pd.MultiIndex.from_arrays(ids)
    links, given = data.links.copy(), data.tag_assignments.copy()
    hidden = pd.MultiIndex.from_frame(links[["user_id", "artist_id"]]).isin(keys)
    links.loc[hidden, "plays"] = links.loc[hidden, "plays"] * 3 + 1
    tagged = pd.MultiIndex.from_frame(given[["user_id", "artist_id"]]).isin(keys)
    assert hidden.sum() == len(keys)
    assert tagged.any()
    given.loc[tagged, "tag_id"] = data.tags["tag_id"].iloc[-1]
    changed = replace(data, links=links, tag_assignments=given)
    # Rows follow plays; to compare, they must stay.
    vars(changed)["user_rows"] = data.user_rows
    return changed


@every_model
def test_ids_say_nothing(sample, shuffle_ids, model):
    expected = scores(sample, model)
    found = scores(shuffle_ids(sample, 3), model)
    assert found == pytest.approx(expected, abs=1e-3 * float(np.abs(expected).max()))


@pytest.mark.parametrize("model", ["ials", "softmax", "blend"])
def test_settled_settings_train_the_stopped_model_again(sample, model):
    material, held_out, users = prepared(sample)
    shape = material.users, material.artists
    watch = Watch(membership(material.links, shape), membership(held_out, shape))
    stopped = fit(material, ALL[model], 0, watch)
    again = fit(material, settled(ALL[model], stopped), 0)
    assert again.scores(users).tobytes() == stopped.scores(users).tobytes()


def test_models_without_iterations_are_settled_as_they_are(material_of):
    ranker = fit(material_of([[1]]), TAG_EASE, rng=0)
    assert settled(TAG_EASE, ranker) == TAG_EASE
