import numpy as np
import pandas as pd
import pytest
from scipy.sparse import csr_array

from analysis.dataset import load_dataset
from analysis.evaluation.hits import recall_at_k
from analysis.evaluation.membership import membership
from analysis.list_splits import list_split
from analysis.list_splitting import ListSplitSettings
from analysis.listening.fold_in_case import Case, FoldInLists
from analysis.listening.fold_in_evaluation import judge_fold_in
from analysis.listening.fold_in_lists import strict_lists
from analysis.listening.fold_in_steps import fold_in_figures, fold_in_lists
from analysis.listening.list_values import link_material
from analysis.listening.settings import FoldInSettings
from analysis.ranking.ials import fit_ials
from analysis.ranking.play_lists import play_lists
from analysis.study import load_study

SPLIT = ListSplitSettings(seed=1, validation_share=0.1, test_share=0.1)


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path))


def invented(users=12, artists=9):
    rng = np.random.default_rng(5)
    user, artist = np.nonzero(rng.random((users, artists)) < 0.6)
    links = pd.DataFrame({"user": user, "artist": artist, "plays": rng.integers(1, 99, len(user))})
    hidden = rng.random(len(links)) < 0.3
    return links[~hidden].reset_index(drop=True), links[hidden].reset_index(drop=True)


def test_recall_is_that_of_a_plain_loop(model):
    known, hidden = invented()
    hit_shares = []
    fold = np.arange(12) % 3
    names = np.array(list("ABCDEFGHI"), dtype=object)
    case = Case(known, membership(known, (12, 9)), names, model, k=2)
    ranked = strict_lists(case, {"folded": known}, fold, seed=4)["folded"]
    seeds = np.random.SeedSequence(4).spawn(3)
    for user in range(12):
        others = known[[fold[u] != fold[user] for u in known["user"]]]
        rng = np.random.default_rng(seeds[fold[user]])
        q = fit_ials(link_material(others, (12, 9)), model, rng).artist_embedding.astype(float)
        # Values beside the user's own, brought to where the others' are 1 on average.
        own = known[known["user"] == user]
        together = pd.concat([others, own])
        raw = play_lists(link_material(together, (12, 9)), model.emphasis).toarray()
        scale = raw[np.unique(others["user"])].sum() / len(others)
        left, right = model.l2 * np.eye(3), np.zeros(3)
        for artist in range(9):
            x = float(raw[user, artist]) / scale
            left += (1 + model.confidence * x) * np.outer(q[artist], q[artist])
            right += (1 + model.confidence * x) * (x > 0) * q[artist]
        scores = q @ np.linalg.solve(left, right)
        left_over = [a for a in range(9) if a not in own["artist"].tolist()]
        best = sorted(left_over, key=lambda a: -scores[a])[:2]
        assert ranked[user].tolist() == best + [-1] * (2 - len(best))
        wanted = hidden.loc[hidden["user"] == user, "artist"].tolist()
        hit_shares.append(len(set(best) & set(wanted)) / len(wanted) if wanted else np.nan)
    recall = recall_at_k(ranked, membership(hidden, (12, 9)), 2)
    assert recall == pytest.approx(hit_shares, nan_ok=True)
    assert 0 < np.nanmean(recall) < 1


def test_users_of_a_fold_leave_no_trace_in_their_own_recommendations(model):
    known, _ = invented()
    excluded = csr_array(np.zeros((12, 9), bool))
    names = np.array(list("ABCDEFGHI"), dtype=object)
    fold = np.arange(12) % 3
    changed = known.assign(plays=np.where(known["user"] == 3, 7 * known["plays"], known["plays"]))
    before, after = (
        strict_lists(Case(links, excluded, names, model, 4), {"x": known}, fold, 0)["x"]
        for links in (known, changed)
    )
    np.testing.assert_array_equal(before[fold == 0], after[fold == 0])


def test_recall_by_place_and_length_by_hand(folding):
    ranked = np.full((3, 20), -1)
    ranked[0, :6] = [5, 1, 2, 3, 4, 0]
    ranked[1, :1] = [2]
    held_out = pd.DataFrame({"user": [0, 0, 1], "artist": [5, 0, 0]})
    names = "folded", "trained", "refolded", "popular", "nearest", "1", "2"
    lists = dict.fromkeys(names, ranked)
    found = judge_fold_in([FoldInLists(lists, held_out, np.array([2, 1, 9]))], (3, 6), folding)
    assert found.recall.mean == 0.5 and found.users == 2 and found.ratio == 1
    assert found.by_place["hits"].tolist() == [1, 0, 1, 0]
    assert found.by_place["recommended"].tolist() == [2, 4, 1, 0]
    assert found.by_length["recall"].tolist() == [0.5, 1.0]
    assert found.by_length["users"].tolist() == [2, 1]
    results = found.as_results()
    assert results["difference"] == 0
    assert results["by_place"][3]["share"] is None


def test_the_sample_is_judged_and_known_artists_stay_out(sample, model, folding):
    found = fold_in_lists(sample, model, SPLIT, 0, folding)
    split, shape = list_split(sample, SPLIT, 0), (len(sample.user_rows), len(sample.artist_rows))
    known = membership(pd.concat([split.train, split.validation]), shape).toarray()
    for ranked in found.lists.values():
        assert ranked.shape == (shape[0], 20)
        assert not np.take_along_axis(known, ranked, axis=1)[ranked >= 0].any()
    figures = fold_in_figures(sample, model, SPLIT, folding)
    assert figures.splits == 2 and figures.folds == 3
    assert 0 < figures.recall.mean <= 1
    assert figures.recall.low <= figures.recall.mean <= figures.recall.high


def test_other_ids_give_the_same_lists(sample, shuffle_ids, model, folding):
    before = fold_in_lists.__wrapped__(sample, model, SPLIT, 0, folding)
    after = fold_in_lists.__wrapped__(shuffle_ids(sample, 3), model, SPLIT, 0, folding)
    for name, ranked in before.lists.items():
        np.testing.assert_array_equal(ranked, after.lists[name])


def test_five_artists_are_judged_with_fewer_users_than_folds(tiny, model, folding):
    settings = folding.model_copy(update={"folds": 9})
    results = fold_in_figures(load_dataset(tiny), model, SPLIT, settings).as_results()
    assert results["folds"] == 4
    assert results["users"] <= 4


def test_nothing_held_out_is_none(folding):
    names = "folded", "trained", "refolded", "popular", "nearest", "1", "2"
    ranked, nothing = np.full((1, 20), -1), pd.DataFrame({"user": [], "artist": []}, dtype=int)
    lists = FoldInLists(dict.fromkeys(names, ranked), nothing, np.array([1]))
    results = judge_fold_in([lists], (1, 1), folding).as_results()
    assert results["recall_at_20"] is results["ratio"] is results["difference_low"] is None
    assert results["users"] == 0


@pytest.mark.slow
def test_strangers_are_served_nearly_as_well_as_those_trained_with(real):
    study = load_study().ranking
    settings = FoldInSettings(
        seed=2021,
        folds=5,
        splits=1,
        resamples=50,
        count=10,
        nearest_users=20,
        fewest_users=3,
        lengths=(5, 10, 20, 40),
    )
    found = fold_in_figures(real, study.ials, study.split, settings)
    assert found.ratio >= 0.98
    assert found.refolded == pytest.approx(found.trained, rel=0.01)
    assert found.by_length["recall"].is_monotonic_increasing
    assert found.recall.mean > 2 * max(found.popular, found.nearest)
