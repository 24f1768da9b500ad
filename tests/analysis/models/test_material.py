import pandas as pd
import pytest

from analysis.dataset import load_dataset
from analysis.models.material import gather_material, withhold
from analysis.splitting import link_rows, split_links


def pairs(links):
    return set(zip(links["user"], links["artist"], strict=True))


@pytest.fixture
def material(tiny):
    data = load_dataset(tiny)
    return gather_material(data, link_rows(data), link_rows(data)[:0])


def test_all_that_may_be_seen_is_there(tiny, material):
    # Users 7, 8 and 9 are friends as 7-8 and 7-9; users 7 and 8 called Ada (row 0) rock (place 1).
    data = load_dataset(tiny)
    seven, eight, nine = data.user_rows.rows_of([7, 8, 9]).tolist()
    assert material.links.equals(link_rows(data))
    assert (material.users, material.artists, material.tags) == (4, 5, 3)
    assert {frozenset(pair) for pair in material.friends.tolist()} == {
        frozenset({seven, eight}),
        frozenset({seven, nine}),
    }
    given = material.assignments.to_numpy().tolist()
    assert given == [[user, 0, 1] for user in sorted([seven, eight])]


def test_tags_of_held_out_links_are_not(tiny):
    data = load_dataset(tiny)
    links = link_rows(data)
    seven = data.user_rows.rows_of([7])[0]
    held = (links["user"] == seven) & (links["artist"] == 0)
    found = gather_material(data, links[~held], links[held])
    assert found.assignments["user"].tolist() == data.user_rows.rows_of([8]).tolist()


def test_a_link_in_both_parts_is_an_error(tiny):
    data = load_dataset(tiny)
    links = link_rows(data)
    with pytest.raises(ValueError, match="held out too"):
        gather_material(data, links, links[:1])


def test_withholding_leaves_the_material_alone(material):
    rocked = material.assignments[:1]
    less = withhold(material, rocked)
    assert pairs(less.links) == pairs(material.links) - pairs(rocked)
    assert len(less.assignments) == 1
    assert (len(material.links), len(material.assignments)) == (7, 2)


def test_withholding_is_the_same_as_holding_out(sample):
    split = split_links(link_rows(sample), rng=1)
    whole = gather_material(sample, link_rows(sample), split.test[:0])
    less, never = withhold(whole, split.test), gather_material(sample, split.train, split.test)
    pd.testing.assert_frame_equal(less.links, never.links)
    pd.testing.assert_frame_equal(less.assignments, never.assignments)


def test_other_ids_give_the_same_material(sample, shuffle_ids):
    parts = [
        gather_material(data, link_rows(data), link_rows(data)[:0])
        for data in (sample, shuffle_ids(sample, 3))
    ]
    for name in ("links", "assignments"):
        pd.testing.assert_frame_equal(*(getattr(part, name) for part in parts))
    assert (parts[0].friends == parts[1].friends).all()
