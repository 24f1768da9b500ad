import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.dataset import load_dataset
from analysis.splitting import link_rows, spawn, split_links


def test_links_are_in_the_order_of_rows(tiny):
    data = load_dataset(tiny)
    links = link_rows(data)
    assert links[["user", "artist"]].apply(tuple, axis=1).is_monotonic_increasing
    names = data.artist_names[links["artist"]]
    users = data.user_rows.ids[links["user"]]
    found = set(zip(users.tolist(), names, links["plays"], strict=True))
    assert found == {
        (7, "Ada", 5),
        (7, "ada", 3),
        (8, "Ada", 1),
        (8, 'Ba"r', 9),
        (9, "Ada", 4),
        (9, "ada", 2),
        (5, 'Ba"r', 7),
    }


def test_other_ids_give_the_same_split(sample, shuffle_ids):
    before = split_links(link_rows(sample), rng=3)
    after = split_links(link_rows(shuffle_ids(sample, 1)), rng=3)
    pd.testing.assert_frame_equal(before.train, after.train)
    pd.testing.assert_frame_equal(before.test, after.test)


@given(st.integers(2, 50), st.floats(0, 1), st.integers(0, 5))
def test_the_parts_make_the_whole(count, share, seed):
    links = pd.DataFrame({"user": range(count), "artist": range(count)})
    split = split_links(links, seed, share)
    assert abs(len(split.test) - share * count) <= 1
    assert len(split.test)
    assert len(split.train)
    together = pd.concat([split.train, split.test]).sort_values("user", ignore_index=True)
    pd.testing.assert_frame_equal(together, links)


@pytest.mark.parametrize(
    ("count", "share", "tested"), [(4, 0.1, 1), (2, 0.9, 1), (3, 0.99, 2), (50, 0.1, 5)]
)
def test_each_part_has_a_link(count, share, tested):
    links = pd.DataFrame({"user": range(count), "artist": range(count)})
    assert len(split_links(links, 0, share).test) == tested


def test_the_seed_decides():
    links = pd.DataFrame({"user": range(100), "artist": range(100)})
    assert split_links(links, 1).test.equals(split_links(links, 1).test)
    assert not split_links(links, 1).test.equals(split_links(links, 2).test)


def test_no_two_repeats_share_their_randomness():
    drawn = [rng.integers(2**60) for repeat in range(5) for rng in spawn(3, repeat)]
    drawn += [rng.integers(2**60) for rng in spawn(4, 0)]
    assert len(set(drawn)) == 12
    assert [rng.integers(2**60) for rng in spawn(3, 4)] == drawn[8:10]
