from collections import defaultdict
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analysis.atlas.cluster_votes import folded, tag_votes
from analysis.dataset import load_dataset

# Of `tiny`, by row: Ada (10), ada (20), Ba"r (30), NA (40), Zoë (50).
TAGS = pd.DataFrame({"tag_id": [1, 2, 3, 4], "name": ["Hip-Hop", "hip hop", "rap", "♥"]})
GIVEN = [(7, 10, 1), (7, 10, 3), (8, 10, 2), (9, 20, 3), (7, 30, 4), (8, 99, 3), (7, 50, 3)]


def tagged(data, tags, given):
    table = pd.DataFrame(given, columns=["user_id", "artist_id", "tag_id"], dtype="int64")
    return replace(data, tags=tags, tag_assignments=table)


@pytest.mark.parametrize(
    ("spellings", "plain"),
    [
        (["Hip-Hop", "hip hop", "HIPHOP!", "hip_hop"], "hiphop"),
        (["drum and bass", "Drum & Bass", "drum'n'bass", "drum n bass"], "drumnbass"),
        (["Français", "francais", "franc\u0327ais"], "francais"),
        (["straße", "STRASSE"], "strasse"),
        (["\uff32\uff4f\uff43\uff4b", "ROCK"], "rock"),
        (["", "♥", "--", " \t", "🎸", "❤\ufe0f"], ""),
        (["80s", "'80s"], "80s"),
    ],
)
def test_spellings_of_one_tag(spellings, plain):
    assert {folded(spelling) for spelling in spellings} == {plain}


@pytest.mark.parametrize(
    ("one", "other"), [("パパ", "ハハ"), ("หมู", "หมี"), ("कि", "की"), ("band", "bnd")]
)
def test_other_words_stay_other_words(one, other):
    assert folded(one) != folded(other)


def test_votes_worked_out_by_hand(tiny):
    votes = tag_votes(tagged(load_dataset(tiny), TAGS, GIVEN), np.array([0, 0, 1]))
    # Ada: two of three for hip-hop, one for rap; ada: one for rap. A heart has no letters, artist
    # 99 is none of the list, and Zoë is not in the first rows.
    assert votes.columns.tolist() == ["cluster", "spelling", "tag", "votes", "artists", "people"]
    assert votes.drop(columns="votes").to_numpy().tolist() == [
        [0, "hiphop", "Hip-Hop", 1, 2],
        [0, "rap", "rap", 2, 2],
    ]
    assert votes["votes"].tolist() == pytest.approx([2 / 3, 4 / 3])


def test_the_spelling_used_most_overall_is_shown(tiny):
    # Elsewhere "hip hop" is used once more.
    data = tagged(load_dataset(tiny), TAGS, [*GIVEN, (9, 50, 2)])
    assert tag_votes(data, np.array([0, 0, 1]))["tag"].tolist() == ["hip hop", "rap"]


def test_one_keen_tagger_is_one_person(tiny):
    data = tagged(load_dataset(tiny), TAGS, [(7, 10, 3), (7, 20, 3), (7, 30, 3)])
    votes = tag_votes(data, np.zeros(3, dtype=np.int64))
    assert votes[["votes", "artists", "people"]].to_numpy().tolist() == [[3, 3, 1]]


def test_without_tags_there_are_no_votes(tiny):
    votes = tag_votes(tagged(load_dataset(tiny), TAGS, []), np.array([0, 0, 1]))
    assert votes.empty
    assert "tag" in votes


def test_plain_loops_count_the_same_votes_in_the_sample(sample):
    labels = np.arange(600) % 7
    names = dict(zip(sample.tags["tag_id"], sample.tags["name"], strict=True))
    rows = {artist: row for row, artist in enumerate(sample.artist_rows.ids[:600])}
    by_artist, people = defaultdict(list), defaultdict(set)
    given = sample.tag_assignments[["user_id", "artist_id", "tag_id"]]
    for user, artist, tag in given.itertuples(index=False):
        if artist in rows and folded(names[tag]):
            row = rows[artist]
            by_artist[row].append(folded(names[tag]))
            people[int(labels[row]), folded(names[tag])].add(user)
    votes = defaultdict(float)
    for row, tags in by_artist.items():
        for tag in tags:
            votes[int(labels[row]), tag] += 1 / len(tags)
    found = tag_votes(sample, labels).set_index(["cluster", "spelling"])
    assert found["votes"].to_dict() == pytest.approx(dict(votes))
    assert found["people"].to_dict() == {key: len(users) for key, users in people.items()}
