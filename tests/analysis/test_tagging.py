import pandas as pd

from analysis.dataset import load_dataset
from analysis.tagging import artist_tags, tag_lists

ASSIGNED = """7\t10\t1\t1\t4\t2009
8\t10\t1\t2\t4\t2009
"""


def named(data, counts):
    names = data.artist_names[counts["artist"]]
    return list(zip(names, counts["tag"], counts["assignments"], strict=True))


def test_assignments_are_counted_by_name(tiny):
    data = load_dataset(tiny)
    # The assignment to artist 99, which the data do not list, is left out.
    assert named(data, artist_tags(data)) == [("Ada", "rock", 2), ("NA", "français", 1)]


def test_ties_go_to_the_tag_used_more_overall_then_by_name(edit):
    more = ASSIGNED + "7\t10\t3\t1\t1\t2009\n7\t10\t2\t1\t1\t2009\n"
    data = load_dataset(edit("user_taggedartists.dat", ASSIGNED, more))
    ada = artist_tags(data).query("artist == 0")
    assert data.artist_names[0] == "Ada"
    # rock twice; "unused" and "français" once each, but overall "français" three times, the one
    # to artist 99 included, which the data do not list
    assert ada["tag"].tolist() == ["rock", "français", "unused"]
    two = "9\t20\t3\t1\t1\t2009\n9\t30\t3\t1\t1\t2009\n"
    tied = load_dataset(edit("user_taggedartists.dat", more, more + two))
    # now both three times: by name
    assert artist_tags(tied).query("artist == 0")["tag"].tolist() == ["rock", "français", "unused"]
    led = load_dataset(edit("user_taggedartists.dat", two, two + "9\t40\t3\t1\t1\t2009\n"))
    assert artist_tags(led).query("artist == 0")["tag"].tolist() == ["rock", "unused", "français"]


def test_other_ids_give_the_same_counts(sample, shuffle_ids):
    pd.testing.assert_frame_equal(artist_tags(sample), artist_tags(shuffle_ids(sample, 2)))


def test_lists_are_cut_and_artists_without_tags_left_out():
    counts = pd.DataFrame({"artist": [0, 0, 4], "tag": ["rock", "80s", "<b>"]})
    assert tag_lists(counts, 1).to_dict() == {0: "rock", 4: "<b>"}
    assert tag_lists(counts.iloc[:0], 1).empty
