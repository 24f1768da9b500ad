"""Tags moved by one id: by hand on three assignments, and counted again in the real file."""

import csv
from collections import Counter
from dataclasses import replace

import pandas as pd
import pytest

from analysis.audit.wrong_join import JoinDamage, join_damage, joined_in_2021
from analysis.dataset import load_dataset


def with_tags(data, given):
    """Replace the assignments by these: artist, tag (1 rock, 2 français), user."""
    date = pd.Timestamp("2009-01-01")
    lines = [(user, artist, tag, date) for artist, tag, user in given]
    columns = data.tag_assignments.columns
    return replace(data, tag_assignments=pd.DataFrame(lines, columns=columns))


def test_nothing_comes_to_ids_that_nobody_has(tiny):
    # The ids are 10, 20, 30, 40, 50: 9, 19, ... are nobody's.
    data = load_dataset(tiny)
    assert joined_in_2021(data).tag_assignments["artist_id"].tolist() == [9, 9, 98, 39]
    assert join_damage(data) == JoinDamage(assignments=4, given=0, lost=4, artists=2, changed=2)


def test_the_data_are_left_alone(tiny):
    data = load_dataset(tiny)
    before = data.tag_assignments.copy()
    assert joined_in_2021(data).fingerprint != data.fingerprint
    pd.testing.assert_frame_equal(data.tag_assignments, before)


def test_each_fate_of_a_tag_counts_once(tiny):
    # 11 is listed by nobody, but lowered it is Ada's id. So Ada loses rock and gets français;
    # 21 comes to ada, who was rock and stays so; 30 comes to 29, which nobody has.
    data = with_tags(
        load_dataset(tiny), [(10, 1, 7), (11, 2, 7), (20, 1, 8), (21, 1, 8), (30, 2, 9)]
    )
    damage = join_damage(data)
    assert damage == JoinDamage(assignments=5, given=2, lost=3, artists=3, changed=2)
    assert (damage.given_share, damage.changed_share) == (2 / 5, 2 / 3)


def test_without_tags_no_share_changes(tiny):
    damage = join_damage(with_tags(load_dataset(tiny), []))
    assert (damage.given_share, damage.changed_share) == (0, 0)


def top_tags(given, order):
    """Each artist's most used tag, ties to the tag used more overall, by plain counting."""
    counts = Counter(given)
    best = {}
    for (artist, tag), count in counts.items():
        key = (-count, order[tag])
        best[artist] = min(best.get(artist, (key, tag)), (key, tag))
    return {artist: tag for artist, (_, tag) in best.items()}


@pytest.mark.slow
def test_the_real_damage_counted_from_the_files(real, real_data):
    def read(name):
        with (real_data / name).open(encoding="utf-8", errors="replace") as file:
            return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]

    listed = {int(line[0]) for line in read("artists.dat")}
    given = [(int(line[1]), int(line[2])) for line in read("user_taggedartists.dat")]
    used = Counter(tag for _, tag in given)
    names = dict(zip(real.tags["tag_id"], real.tags["name"], strict=True))
    order = {tag: (-used[tag], names[tag].casefold(), names[tag]) for tag in used}
    right = top_tags([g for g in given if g[0] in listed], order)
    wrong = top_tags([(a - 1, tag) for a, tag in given if a - 1 in listed], order)
    damage = join_damage(real)
    assert damage.assignments == len(given)
    assert damage.given == sum(artist - 1 in listed for artist, _ in given)
    assert damage.lost == sum(artist - 1 not in listed for artist, _ in given)
    assert damage.artists == len(right)
    assert damage.changed == sum(wrong.get(artist) != tag for artist, tag in right.items())
