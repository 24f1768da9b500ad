import pandas as pd

from analysis.dataset import load_dataset
from analysis.tagging import tag_counts, tag_lists

ASSIGNED = """7\t10\t1\t1\t4\t2009
8\t10\t1\t2\t4\t2009
"""


def named(data, counts):
    names = data.artist_names[counts["artist"]]
    return list(zip(names, counts["tag"], counts["assignments"], counts["overall"], strict=True))


def test_assignments_are_counted_by_name(tiny):
    data = load_dataset(tiny)
    # The assignment to artist 99, which the data do not list, is left out.
    assert named(data, tag_counts(data)) == [("Ada", "rock", 2, 2), ("NA", "français", 1, 1)]


def test_ties_go_to_the_tag_used_more_overall_then_by_name(edit):
    more = ASSIGNED + "7\t10\t3\t1\t1\t2009\n7\t10\t2\t1\t1\t2009\n9\t20\t3\t1\t1\t2009\n"
    data = load_dataset(edit("user_taggedartists.dat", ASSIGNED, more))
    ada = tag_counts(data).query("artist == 0")
    assert data.artist_names[0] == "Ada"
    # rock twice; "unused" and "français" once each, both used twice overall: by name
    assert ada["tag"].tolist() == ["rock", "français", "unused"]


def test_other_ids_give_the_same_counts(sample, shuffle_ids):
    pd.testing.assert_frame_equal(tag_counts(sample), tag_counts(shuffle_ids(sample, 2)))


def test_lists_are_cut_and_artists_without_tags_left_out():
    counts = pd.DataFrame({"artist": [0, 0, 4], "tag": ["rock", "80s", "<b>"]})
    assert tag_lists(counts, 1).to_dict() == {0: "rock", 4: "<b>"}
    assert tag_lists(counts.iloc[:0], 1).empty
