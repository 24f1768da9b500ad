import numpy as np
import pytest

from analysis.listening.fold_in import fold_in
from analysis.listening.recommendable import nearest_listened
from analysis.listening.recommending import recommend_artists

HEARD = np.array([9, 8, 8, 7, 6, 6, 5, 5, 4, 3, 2, 1])
NAMES = [f"artist {row}" for row in range(12)]
LISTED = np.array([1, 4, 9]), np.array([0.7, 1.0, 1.6])


def test_the_best_unknown_artists_come_first(embedding, model, folding):
    found = recommend_artists(embedding, LISTED, model, folding, HEARD, NAMES)
    vector = fold_in(embedding, *LISTED, model)
    scores = {row: float(embedding[row].astype(float) @ vector) for row in range(11)}  # 11: one
    best = sorted((-score, row) for row, score in scores.items() if row not in LISTED[0])
    assert found["row"].tolist() == [row for _, row in best[:4]]
    assert found["score"].to_numpy() == pytest.approx([-score for score, _ in best[:4]])
    assert found["name"].tolist() == [NAMES[row] for row in found["row"]]
    assert found["listeners"].tolist() == HEARD[found["row"]].tolist()
    assert found["popularity"].tolist() == [(HEARD[r] > HEARD).mean() for r in found["row"]]
    assert found["stays"].between(0, folding.resamples).all()
    for because in found["because"]:
        assert set(because) <= {"artist 1", "artist 4", "artist 9"}


def test_equal_scores_go_by_listeners(model, folding):
    same = np.ones((12, 3), np.float32)
    found = recommend_artists(same, LISTED, model, folding, HEARD, NAMES)
    assert found["row"].tolist() == [0, 2, 3, 5]
    assert found["nearest"].tolist() == ["artist 1"] * 4
    assert found["distance"].to_numpy() == pytest.approx(0, abs=1e-12)


def test_an_empty_list_gets_nothing_and_one_artist_no_resamples(embedding, model, folding):
    nothing = np.empty(0, np.int64), np.empty(0)
    empty = recommend_artists(embedding, nothing, model, folding, HEARD, NAMES)
    assert len(empty) == 0 and "stays" in empty
    one = recommend_artists(embedding, (LISTED[0][:1], np.ones(1)), model, folding, HEARD, NAMES)
    assert one["stays"].isna().all() and len(one) == 4


def test_who_knows_everything_is_told_nothing(embedding, model, folding):
    listed = np.arange(12), np.ones(12)
    assert recommend_artists(embedding, listed, model, folding, HEARD, NAMES).empty


def test_the_nearest_is_the_one_with_the_smallest_angle(embedding):
    near, distance = nearest_listened(embedding, LISTED[0], np.array([0, 5]))
    for asked, row, told in zip((0, 5), near, distance, strict=True):
        cosines = [
            float(embedding[asked] @ embedding[j])
            / float(np.linalg.norm(embedding[asked]) * np.linalg.norm(embedding[j]))
            for j in LISTED[0]
        ]
        assert row == LISTED[0][int(np.argmax(cosines))]
        assert told == pytest.approx(1 - max(cosines), abs=1e-6)
