import pandas as pd

from analysis.listening.chapter_tables import (
    KINDS,
    SHOWN,
    kind_rows,
    match_rows,
    recommended_rows,
    worth_rows,
)
from analysis.listening.matching import KINDS as MATCHED
from analysis.stated import stated


def matched(kinds: list[str]) -> pd.DataFrame:
    names = [f"artist {place}" for place in range(len(kinds))]
    plays = range(len(kinds), 0, -1)
    return pd.DataFrame(
        {"artist": names, "plays": plays, "match": kinds, "name": names, "listeners": 1}
    )


def test_every_way_of_matching_has_words() -> None:
    assert list(KINDS) == list(MATCHED)


def test_shares_of_the_kinds_are_of_all_plays() -> None:
    rows = kind_rows(stated().listening)
    assert rows["plays"].sum() == stated().listening.plays
    assert abs(rows["share_of_plays"].sum() - 1) < 1e-12


def test_names_not_found_as_written_are_shown_however_rarely_played() -> None:
    shown = match_rows(matched(["exact"] * 50 + ["none", "folded"]))
    assert len(shown) == SHOWN
    assert shown["artist"].tolist()[-2:] == ["artist 50", "artist 51"]
    assert shown["artist"].tolist()[:-2] == [f"artist {place}" for place in range(SHOWN - 2)]


def test_they_take_half_of_the_table_at_most() -> None:
    shown = match_rows(matched(["none"] * SHOWN + ["exact"] * SHOWN))
    assert (shown["found"] == KINDS["none"]).sum() == SHOWN // 2
    assert (shown["found"] == KINDS["exact"]).sum() == SHOWN // 2


def test_a_short_history_is_shown_whole() -> None:
    assert len(match_rows(matched(["none"] * 3 + ["exact"]))) == 4


def test_of_a_list_of_one_nothing_is_said_to_stay() -> None:
    row = {"name": "Air", "because": ["Low"], "listeners": 9, "distance": 0.5}
    table = pd.DataFrame([row]).assign(stays=pd.array([None], "Int64"))
    assert recommended_rows(table, 10)["stays"].isna().all()


def test_what_data_leave_undefined_is_a_missing_cell() -> None:
    tested = stated().listening.fold_in.model_copy(update={"recall_at_20_popular": None})
    assert worth_rows(tested)["recall"].isna().sum() == 1
