from math import log

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.atlas.cluster_names import BETWEEN, cluster_names, say_the_same, telling_tags


def voted(*rows, artists=9, people=9):
    table = pd.DataFrame(rows, columns=["cluster", "tag", "votes"])
    return table.assign(spelling=table["tag"], artists=artists, people=people)


def scored(*rows):
    return pd.DataFrame(rows, columns=["cluster", "tag", "score"])


SIZES = pd.Series({0: 20, 1: 20})


def test_scores_worked_out_by_hand():
    # 16 votes, 8 of a mean cluster; rock and pop have 6 each, jazz 4. A quarter of cluster 0 says
    # pop, less than the 6/16 of all.
    votes = voted((0, "rock", 6.0), (0, "pop", 2.0), (1, "pop", 4.0), (1, "jazz", 4.0))
    found = telling_tags(votes, SIZES)
    assert found[["cluster", "tag"]].to_numpy().tolist() == [[0, "rock"], [1, "jazz"], [1, "pop"]]
    expected = [6 / 8 * log(1 + 8 / 6), 4 / 8 * log(1 + 8 / 4), 4 / 8 * log(1 + 8 / 6)]
    assert found["score"].tolist() == pytest.approx(expected)


@pytest.mark.parametrize(
    ("artists", "people", "size", "tells"),
    [
        (3, 3, 60, True),
        (2, 9, 20, False),  # artists
        (9, 2, 20, False),  # people: one keen tagger would name it
        (3, 3, 61, False),  # 3 are less than a twentieth of 61
    ],
)
def test_a_tag_of_few_tells_nothing(artists, people, size, tells):
    votes = voted((0, "rock", 2.0), artists=artists, people=people)
    assert len(telling_tags(votes, pd.Series({0: size}))) == tells


@pytest.mark.parametrize("seed", range(20))
def test_all_tags_of_a_lone_cluster_tell(seed):
    # Whatever sums are rounded to: its shares are those of everywhere.
    votes = np.random.default_rng(seed).random(300)
    rows = [(0, f"tag {number}", vote) for number, vote in enumerate(votes)]
    assert len(telling_tags(voted(*rows), pd.Series({0: 9}))) == 300


def test_without_votes_nothing_tells():
    assert telling_tags(voted().astype({"votes": float}), SIZES).empty


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("hip-hop", "Hip Hop", True),
        ("rock", "indie rock", True),
        ("brasil", "brazilian", True),
        ("electronic", "electronica", True),
        ("soul", "jazz", False),
        ("heavy metal", "doom metal", False),
    ],
)
def test_tags_that_say_the_same(one, other, same):
    assert say_the_same(one, other) == say_the_same(other, one) == same


def test_only_one_of_tags_that_say_the_same():
    telling = scored((0, "electronic", 1.0), (0, "electronica", 0.8), (0, "house", 0.5))
    assert cluster_names(telling, 3, ["Air"]) == ["electronic · house"]


def test_a_longer_tag_that_scores_nearly_as_high_says_more():
    near = scored((0, "metal", 1.0), (0, "death metal", 0.86), (0, "doom", 0.5))
    assert cluster_names(near, 2, ["Air"]) == ["death metal · doom"]
    far = near.assign(score=[1.0, 0.84, 0.5])
    assert cluster_names(far, 2, ["Air"]) == ["metal · doom"]


def test_a_longer_tag_takes_the_place_of_all_that_it_holds():
    telling = scored((0, "punk", 0.9), (0, "rock", 0.85), (0, "punk rock", 0.8), (0, "emo", 0.5))
    assert cluster_names(telling, 3, ["Air"]) == ["punk rock · emo"]


def test_a_tag_far_below_the_first_is_left_out():
    telling = scored((0, "jazz", 1.0), (0, "soul", 0.4), (0, "piano", 0.39))
    assert cluster_names(telling, 3, ["Air"]) == ["jazz · soul"]


def test_the_last_tag_gives_way_to_a_name_that_is_taken():
    tags = ["jazz", "soul", "piano"]
    rows = [
        (cluster, tag, 1 - place / 10) for cluster in range(4) for place, tag in enumerate(tags)
    ]
    names = cluster_names(scored(*rows), 2, ["Air", "Low", "Can", "Air"])
    assert names == ["jazz · soul", "jazz · piano", "around Can", "around Air"]


def test_without_tags_the_best_known_artist_names_it():
    names = cluster_names(scored(), 3, ["Air", "", "", "Air", "Air"])
    nameless = "around artists without a name"
    assert names == ["around Air", nameless, f"{nameless} (2)", "around Air (2)", "around Air (3)"]


HOSTILE = [
    "</script><b>",
    "a|b",
    "$x$",
    "*rock*",
    '"',
    "\\",
    "rock · pop",
    "\u202eabc",
    "🎸",
    "%s{0}",
]


def test_hostile_tags_are_kept_as_they_are():
    for tag in HOSTILE:
        assert cluster_names(scored((0, tag, 1.0)), 3, ["Air"]) == [tag]


TAG = st.text("abcde", min_size=1, max_size=6)
TELLING = st.lists(st.tuples(st.integers(0, 4), TAG, st.floats(0.01, 1)), max_size=40)


@given(TELLING, st.integers(1, 4))
def test_names_differ_and_no_two_tags_in_one_say_the_same(rows, tags):
    ordered = sorted(rows, key=lambda row: (row[0], -row[2]))
    names = cluster_names(scored(*ordered), tags, ["Air"] * 5)
    assert len(set(names)) == 5
    for name in names:
        assert name
        parts = name.split(BETWEEN)
        assert len(parts) <= tags
        assert not any(say_the_same(a, b) for i, a in enumerate(parts) for b in parts[:i])
