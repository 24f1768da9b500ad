import pandas as pd

from analysis.audit.genre_layout import HEADS, NOT_LISTED, compared_table

LINE = dict.fromkeys(HEADS, "Ada") | {"genre": "pop", "filter": "pop"}


def test_a_filter_is_named_where_it_is_not_the_genre():
    table = compared_table(pd.DataFrame([LINE, LINE | {"genre": "rock", "filter": "80"}]))
    assert table.columns.tolist() == list(HEADS.values())
    assert table["Filter"].tolist() == ["", "80"]


def test_columns_without_a_word_are_left_out():
    columns = compared_table(pd.DataFrame([LINE | {"printed": ""}])).columns
    assert set(HEADS.values()) - set(columns) == {"Filter", "As printed"}


def test_an_artist_that_is_not_listed_is_told_from_none():
    none = LINE | {"shifted": "", "tagged": ""}
    table = compared_table(pd.DataFrame([LINE | {"tagged": ""}, none]))
    assert table["Whose tag it was"].tolist() == [NOT_LISTED, ""]
