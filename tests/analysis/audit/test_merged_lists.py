"""Lists for a listener: by hand on five artists in the plane, and by loops on the real model."""

import numpy as np
import pytest

from analysis.audit.merged_lists import merged_of_2021, merged_without_inputs
from analysis.audit.printed_listening import printed_listening
from analysis.dataset import load_dataset
from analysis.steps import trained
from analysis.study import load_study

# Cosines: rows 0 and 1 .8, 0 and 2 .6, 1 and 2 .96, with 3 and 4 0 or less.
PLANE = np.array([[2.0, 0.0], [4.0, 3.0], [0.3, 0.4], [-1.0, 0.0], [0.0, -1.0]])


def test_the_listeners_own_artists_are_on_top(tiny):
    table = merged_of_2021(load_dataset(tiny), PLANE, [4, 0], k=2, top=3)
    # 4 finds itself and -- the first with cosine 0 -- row 0; so 0 is found with 1 and with 0,
    # and the last line, the 0, is kept.
    assert table["artist"].tolist() == [4, 1, 0]
    assert table["score"].tolist() == [1, 0.8, 0]
    assert table["is_input"].tolist() == [True, False, True]


def test_equal_scores_are_in_row_order(tiny):
    data = load_dataset(tiny)
    table = merged_of_2021(data, PLANE, [2, 3, 0], k=1)
    assert table["artist"].tolist() == [0, 2, 3]
    assert table["name"].tolist() == data.artist_names[[0, 2, 3]].tolist()
    assert table["score"].tolist() == [1, 1, 1]


def test_without_inputs_the_best_score_is_kept(tiny):
    data = load_dataset(tiny)
    # 0 finds 1 (.8) and 2 (.6); 1 finds 2 (.96) and 0. The second is kept in 2021, here the first.
    table = merged_without_inputs(data, PLANE, [0, 1], k=3)
    assert table[["artist", "score", "is_input"]].to_numpy().tolist() == [[2, 0.96, False]]
    of_2021 = merged_of_2021(data, PLANE, [0, 1], k=3)
    assert of_2021[["artist", "score"]].to_numpy().tolist() == [[0, 0.8], [1, 0.8], [2, 0.6]]


def test_an_input_near_another_goes_down_and_may_fall_out(tiny):
    # 0 finds itself (1) and 1 (.8); 1 finds itself (1) and 2 (.96). The .8 of 1 is kept, so that 2,
    # which the listener does not have, is above it.
    data = load_dataset(tiny)
    table = merged_of_2021(data, PLANE, [0, 1], k=2)
    assert table[["artist", "score", "is_input"]].to_numpy().tolist() == [
        [0, 1, True],
        [2, 0.96, False],
        [1, 0.8, True],
    ]
    assert merged_of_2021(data, PLANE, [0, 1], k=2, top=2)["artist"].tolist() == [0, 2]


def test_no_artists_no_list(tiny):
    data = load_dataset(tiny)
    assert merged_of_2021(data, PLANE, []).empty
    assert merged_without_inputs(data, PLANE, []).empty


@pytest.mark.slow
def test_the_printed_artists_come_back_from_our_model_too(real):
    study = load_study()
    embedding = trained(real, study.models.regularised, study.split).artist_embedding
    names = real.artist_names.tolist()
    rows = [names.index(name) for name in printed_listening(real).query_artists]
    assert merged_of_2021(real, embedding, rows)["is_input"].all()
    assert (merged_of_2021(real, embedding, rows)["score"] == 1).all()
    units = embedding / np.linalg.norm(embedding, axis=1, keepdims=True)
    best = {}
    for row in rows:
        nearest = sorted(range(len(units)), key=(-(units @ units[row])).tolist().__getitem__)[:6]
        for other in set(nearest) - set(rows):
            best[other] = max(best.get(other, -1), float(units[other] @ units[row]))
    first = sorted(best, key=best.__getitem__, reverse=True)[:10]
    table = merged_without_inputs(real, embedding, rows)
    assert table["artist"].tolist() == first
    assert table["score"].tolist() == pytest.approx([best[row] for row in first], abs=1e-5)
