import pandas as pd

from analysis.audit.genre_layout import HEADS, NOT_LISTED, compared_table

LINE = dict.fromkeys([*HEADS, "filter"], "Ada") | {"genre": "pop", "filter": "pop"}


def test_a_filter_is_named_where_it_is_not_the_genre():
    table = compared_table(pd.DataFrame([LINE, LINE | {"genre": "rock", "filter": "80"}]))
    assert table["Genre"].tolist() == ["pop", "rock (80)"]


def test_the_join_done_again_is_left_out_where_it_gives_what_was_printed():
    assert "Wrong join" not in compared_table(pd.DataFrame([LINE]))
    other = compared_table(pd.DataFrame([LINE, LINE | {"shifted": "Bo"}]))
    assert other.columns.tolist() == list(HEADS.values())


def test_what_was_printed_is_left_out_where_nothing_was():
    columns = compared_table(pd.DataFrame([LINE | {"printed": ""}])).columns
    assert set(HEADS.values()) - set(columns) == {"As printed"}


def test_an_artist_that_is_not_listed_is_told_from_none():
    none = LINE | {"shifted": "", "tagged": ""}
    table = compared_table(pd.DataFrame([LINE | {"tagged": ""}, none]))
    assert table["Whose tags these were"].tolist() == [NOT_LISTED, ""]
