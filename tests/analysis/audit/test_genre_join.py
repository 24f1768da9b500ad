"""The winners of the wrong join: by hand on five artists, and from the real files by loops."""

import csv
from dataclasses import replace

import pandas as pd
import pytest

from analysis.audit.genre_join import compare_winners, reproduced_winners, shifted_winners
from analysis.dataset import load_dataset
from analysis.genres import GenreSettings


@pytest.fixture
def tagged(tiny):
    """Rock for 11 (nobody), 20 and 41; ids 10 Ada (3 listeners), 20 ada (2), 40 NA (0)."""
    data = load_dataset(tiny)
    date = pd.Timestamp("2009-01-01")
    lines = [(7, 11, 1, date), (7, 41, 1, date), (8, 20, 1, date), (8, 20, 2, date)]
    return replace(data, tag_assignments=pd.DataFrame(lines, columns=data.tag_assignments.columns))


def test_the_artist_one_id_below_wins(tagged):
    table = shifted_winners(tagged, {"guitars": "rock", "chanson": "français", "roc": "roc"})
    # 11 comes to Ada and 41 to NA: Ada has more listeners. 20 comes to 19, which nobody has.
    ada = tagged.artist_rows.rows_of([10])[0]
    assert table["genre"].tolist() == ["guitars", "chanson", "roc"]
    assert table["filter"].tolist() == ["rock", "français", "roc"]
    assert table["artist"].tolist() == [ada, pd.NA, pd.NA]
    assert table["listeners"].tolist() == [3, pd.NA, pd.NA]
    assert table["tagged"].isna().all()  # 11 is nobody's id


def test_the_tag_was_given_to_the_next_id(tagged):
    # Now 20 is 11, so that Ada's tag is ada's.
    def renumbered(table):
        return table.assign(artist_id=table["artist_id"].replace(20, 11))

    data = replace(tagged, artists=renumbered(tagged.artists), links=renumbered(tagged.links))
    tagged_row = shifted_winners(data, {"rock": "rock"})["tagged"].item()
    assert data.artist_names[tagged_row] == "ada"
    table = compare_winners(data, GenreSettings(count=1), minimum_taggers=1)
    assert table.to_dict("records") == [
        {"genre": "rock", "filter": "rock", "printed": "", "shifted": "Ada", "tagged": "ada"}
        | {rule: "ada" for rule in ("one_tag", "most_tagged", "winner")}
    ]


def test_a_tag_that_is_the_filter_s_beginning_does_not_count(tagged):
    assert shifted_winners(tagged, {"rock": "roc"})["artist"].isna().all()


def test_without_genres_the_table_is_empty(tiny):
    data = load_dataset(tiny)
    empty = replace(data, tag_assignments=data.tag_assignments.iloc[:0])
    assert compare_winners(empty, GenreSettings(count=3)).empty
    assert shifted_winners(data, {}).empty


def test_other_data_reproduce_nothing_that_was_printed(sample):
    assert reproduced_winners(sample) is None


def test_every_genre_of_the_sample_has_a_line(sample):
    table = compare_winners(sample, GenreSettings(count=10))
    assert len(table) == 10
    assert (table["filter"] == table["genre"]).all()
    assert (table["printed"] == "").all()


@pytest.mark.slow
def test_all_printed_winners_come_from_the_wrong_join(real, real_data):
    def read(name, encoding="latin-1"):
        with (real_data / name).open(encoding=encoding) as file:
            return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]

    names = {int(line[0]): line[1] for line in read("artists.dat", "utf-8")}
    heard = dict.fromkeys(names, 0)
    for line in read("user_artists.dat"):
        heard[int(line[1])] += 1
    tags = {line[1]: line[0] for line in read("tags.dat")}
    given = read("user_taggedartists.dat")
    table = compare_winners(real, GenreSettings(count=10))
    for line in table.itertuples():
        ids = {int(g[1]) - 1 for g in given if g[2] == tags[line.filter]} & set(names)
        best = max(ids, key=heard.__getitem__)
        assert [heard[i] for i in ids].count(heard[best]) == 1
        assert (line.shifted, line.printed) == (names[best], names[best])
        assert line.tagged == names.get(best + 1, "")
    assert reproduced_winners(real) == (10, 10)
