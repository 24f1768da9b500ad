from math import log

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy.sparse import csr_array

from analysis.directions import directions
from analysis.evaluation.held_out import assignment_rows, tag_names
from analysis.evaluation.membership import membership
from analysis.evaluation.tag_agreement import tag_agreement, tag_vectors, weigh_tags
from analysis.splitting import link_rows

# Artist 4 has no tags.
VECTORS = csr_array(np.array([[3, 4, 0], [0, 2, 0], [1, 0, 0], [0, 0, 7], [0, 0, 0]], dtype=float))


def test_a_tagger_counts_once_for_a_tag():
    given_tags = pd.DataFrame(
        {"user": [1, 1, 2, 1], "artist": [0, 0, 0, 2], "tag": [1, 1, 1, 0], "more": range(4)}
    )
    assert tag_vectors(given_tags, (3, 2)).toarray().tolist() == [[0, 2], [0, 0], [1, 0]]


def test_agreement_worked_out_by_hand():
    # Artist 0 has length 5: cosine 4/5 with 1, 3/5 with 2, 0 with 3 and with the untagged 4.
    asked = np.array([0, 0, 1])
    near = np.array([[1, 2], [1, 4], [2, 3]])
    assert tag_agreement(VECTORS, asked, near).tolist() == pytest.approx([0.7, 0.4, 0])


def test_rare_tags_weigh_more():
    # Of five artists two have the first tag, two the second and one the third.
    found = weigh_tags(VECTORS).toarray()
    assert found[0].tolist() == pytest.approx([log(4) * log(5 / 2), log(5) * log(5 / 2), 0])
    assert found[3].tolist() == pytest.approx([0, 0, log(8) * log(5)])
    assert not found[4].any()
    assert VECTORS.max() == 7


def test_a_tag_of_all_and_a_tag_of_none_say_nothing():
    found = weigh_tags(csr_array(np.array([[1.0, 0.0], [3.0, 0.0]]))).toarray()
    assert found.tolist() == [[0, 0], [0, 0]]


def test_an_artist_without_tags_is_no_question():
    found = tag_agreement(VECTORS, np.array([4, 0]), np.array([[0, 1], [0, 0]]))
    assert np.isnan(found[0])
    assert found[1] == pytest.approx(1)


def test_missing_neighbours_are_left_out():
    found = tag_agreement(VECTORS, np.array([0, 0]), np.array([[1, -1], [-1, -1]]))
    assert found[0] == pytest.approx(0.8)
    assert np.isnan(found[1])


def test_nobody_asked_about_is_no_answer():
    none = tag_agreement(VECTORS, np.array([], dtype=int), np.empty((0, 5), dtype=int))
    assert none.shape == (0,)


@given(arrays.arrays(float, (4, 3), elements=st.integers(0, 5).map(float)), st.data())
def test_agreement_is_the_mean_cosine(counts, data):
    near = data.draw(arrays.arrays(int, (4, 2), elements=st.integers(-1, 3)))
    found = tag_agreement(csr_array(counts), np.arange(4), near)
    lengths = np.maximum(np.linalg.norm(counts, axis=1), 1e-100)
    for artist, rows in enumerate(near):
        cosines = [
            counts[artist] @ counts[row] / (lengths[artist] * lengths[row])
            for row in rows
            if row >= 0
        ]
        if cosines and counts[artist].any():
            assert found[artist] == pytest.approx(np.mean(cosines))
        else:
            assert np.isnan(found[artist])


@pytest.mark.slow
def test_listeners_in_common_agree_as_much_as_others_found(real):
    # The evaluation's anchor: .319 for cosine neighbours of the 200 most popular artists.
    shape = len(real.artist_rows), len(tag_names(real))
    users = membership(link_rows(real), (len(real.user_rows), shape[0])).astype(float)
    popular = directions(users[:, :200].toarray().T)
    lengths = np.sqrt(np.maximum(users.sum(axis=0), 1))
    cosines = (users.T @ popular.T).T / lengths
    np.fill_diagonal(cosines, -1)
    near = np.argsort(-cosines, axis=1, kind="stable")[:, :5]
    vectors = weigh_tags(tag_vectors(assignment_rows(real), shape))
    assert tag_agreement(vectors, np.arange(200), near).mean() == pytest.approx(0.319, abs=5e-4)
