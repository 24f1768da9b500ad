"""Recommending by ids alone: what it scores, and that nothing but ids moves it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.audit.id_agreement import id_agreement
from analysis.audit.id_order import places_by_id
from analysis.audit.id_ranking import id_figures, id_lists, near_in_order
from analysis.dataset import Dataset, load_dataset
from analysis.likeness_settings import LikenessSettings
from analysis.list_splits import list_split
from analysis.list_splitting import ListSplitSettings
from analysis.ranking.settings import PopularitySettings
from analysis.ranking_steps import ranked
from analysis.study import load_study

SPLIT = ListSplitSettings(seed=1, validation_share=0.1, test_share=0.1)
ASKED = LikenessSettings(
    seed=1, artists=40, nearest=5, candidates_minimum=5, initialisations=2, stability_nearest=10
)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path))


def planted(sample: Dataset) -> Dataset:
    """Twenty users whose lists of twelve artists were numbered one after another."""
    count = 20 * 12
    links = {"user_id": np.repeat(np.arange(20), 12), "artist_id": np.arange(count), "plays": 1}
    names = [f"artist {n}" for n in range(count)]
    artists = {"artist_id": np.arange(count), "name": names, "url": "", "picture_url": ""}
    return replace(sample, artists=pd.DataFrame(artists), links=pd.DataFrame(links).astype("int64"))


@given(st.permutations(range(8)), st.sets(st.integers(0, 7), min_size=1))
def test_scores_are_the_sums_over_the_list(order: list[int], own: set[int]) -> None:
    places = np.array([*order, -1])
    plain = [sum(1 / (1 + abs(place - order[j])) for j in own) for place in order]
    found = near_in_order(places, np.array(sorted(own)))
    np.testing.assert_allclose(found, [*plain, 0])


def test_a_planted_order_is_found(sample: Dataset) -> None:
    figures = id_figures(planted(sample), SPLIT, 2)
    means = figures.accuracy.set_index("measure")["mean"]
    assert means["recall_at_10"] > 0.9
    assert set(figures.accuracy["part"]) == {"test"}
    assert set(figures.deciles["model"]) == {"ids"}


def test_new_ids_change_what_ids_recommend_and_no_model(
    sample: Dataset, shuffle_ids: Callable[[Dataset, int], Dataset]
) -> None:
    data = planted(sample)
    other = shuffle_ids(data, 3)
    assert id_figures(other, SPLIT, 1).accuracy["mean"].max() < 0.5
    before, after = (ranked(d, PopularitySettings(), SPLIT, 0).test for d in (data, other))
    np.testing.assert_array_equal(before, after)


def test_nothing_known_is_recommended(sample: Dataset) -> None:
    lists, parts = id_lists(sample, SPLIT, 0), list_split(sample, SPLIT, 0)
    assert lists.shape == (len(sample.user_rows), 20)
    for part in (parts.train, parts.validation):
        known = set(zip(part["user"], part["artist"], strict=True))
        assert not any(
            (user, artist) in known for user in range(len(lists)) for artist in lists[user]
        )


def test_tiny_data_are_ranked(tiny: Path) -> None:
    lists = id_lists(load_dataset(tiny), SPLIT, 0)
    assert (lists[:, 5:] == -1).all()


def test_tags_of_the_nearest_by_id(sample: Dataset) -> None:
    table = id_agreement(sample, ASKED)
    assert table["model"].tolist() == ["ids", "random"]
    assert (table["low"] <= table["mean"]).all()


def test_tags_of_a_planted_order_agree(sample: Dataset) -> None:
    # Every artist is heard and tagged by one user, with a tag of the user's own.
    data = planted(sample)
    tags = pd.DataFrame({"tag_id": np.arange(20), "name": [f"tag {n}" for n in range(20)]})
    given_tags = data.links[["user_id", "artist_id"]].assign(tag_id=data.links["user_id"])
    tagged = replace(
        data, tags=tags, tag_assignments=given_tags.assign(date=pd.Timestamp("2010-01-01"))
    )
    asked = ASKED.model_copy(update={"artists": 240, "candidates_minimum": 1, "nearest": 1})
    means = id_agreement(tagged, asked).set_index("model")["mean"]
    assert means["ids"] >= 200 / 240  # but for the ends of the lists
    assert means["random"] < 0.3


@pytest.mark.slow
def test_real_ids_recommend_as_well_as_a_plain_loop(
    real: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LASTFM_CACHE")
    split = load_study().ranking.split
    parts, lists = list_split(real, split, 0), id_lists(real, split, 0)
    places = places_by_id(real)
    for user in range(0, len(lists), 200):
        own = parts.train.loc[parts.train["user"] == user, "artist"].to_numpy()
        seen = set(own) | set(parts.validation.loc[parts.validation["user"] == user, "artist"])
        scores = np.zeros(len(places))
        for artist in own:
            scores += 1 / (1 + np.abs(places - places[artist]))
        free = [row for row in np.argsort(-scores) if row not in seen][:20]
        np.testing.assert_allclose(scores[lists[user]], scores[free], rtol=1e-6)
