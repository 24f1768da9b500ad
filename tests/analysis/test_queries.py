import pytest

from analysis.dataset import load_dataset
from analysis.queries import find_queries, query_remarks, query_rows


@pytest.fixture
def data(edit):
    # by listeners: Ada 3, ada 2, Z!a 2, NA 0, Zoë 0; "Z!a" is said as "zia"
    return load_dataset(edit("artists.dat", '30\tBa"r\t', "30\tZ!a\t"))


def named(data, rows):
    return data.artist_names[rows].tolist()


def test_rows_follow_the_names_and_skip_the_unknown(data):
    assert named(data, query_rows(data, ["zoe", "Nobody", "Ada", "Zia"])) == ["Zoë", "Ada", "Z!a"]


def test_a_name_that_is_only_nearly_so_spelt_is_skipped(data):
    assert named(data, query_rows(data, ["Zoë", "Adaa"])) == ["Zoë"]


def test_names_of_one_artist_give_it_once(data):
    assert named(data, query_rows(data, ["Zoë", "ZOE", "zoe"])) == ["Zoë"]


def test_without_any_the_most_popular_stand_in(data):
    assert query_rows(data, ["Nobody", "No One"]) == [0, 1]
    assert query_rows(data, ["Nobody"] * 99) == [0, 1, 2, 3, 4]
    assert query_rows(data, []) == []


def test_every_name_is_told_how_it_was_found(data):
    found = find_queries(data, ["Ada", "zoe", "Zia", "Nobody"])
    kinds = {name: match.kind for name, match in found.items()}
    assert kinds == {"Ada": "exact", "zoe": "folded", "Zia": "spelling", "Nobody": "none"}


def test_remarks_name_what_is_unclear(data):
    # "Ada" has more listeners than its namesake, so that it goes without saying. "Nobody" has one
    # letter in common with "na" (2 / 8), "ada" and "zoe" (2 / 9), and none with "zia".
    assert query_remarks(data, ["Ada", "ada", "ZOË", "Zia", "Nobody"]) == [
        "“ada” is taken for ada (2 listeners); it may also mean Ada (3 listeners).",
        "“Zia” is taken for Z!a (2 listeners).",
        "“Nobody” is not in the data; nearest in spelling: NA (0 listeners), "
        "Ada (3 listeners), ada (2 listeners), Zoë (0 listeners).",
    ]
    assert query_remarks(data, ["%"]) == ["“%” is not in the data."]


@pytest.mark.slow
def test_the_real_data_say_who_else_is_called_pink(real):
    (remark,) = query_remarks(real, ["Queen", "Pink", "P!nk", "Drake", "Ke$ha", "Beyoncé"])
    assert (
        remark == "“Pink” is taken for Pink (39 listeners); it may also mean P!nk (305 listeners)."
    )
