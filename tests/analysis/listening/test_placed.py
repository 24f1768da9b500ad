from types import SimpleNamespace

import pandas as pd

from analysis.listening.placed import on_map

PLACES = pd.DataFrame(
    {
        "x": [0, 900, 0, 900],
        "y": [0, 900, 900, 0],
        "name": ["Ada", "Ben", "Cleo", "Dan"],
        "listeners": [9, 8, 7, 6],
    }
)


def listener(known: list[tuple[int, int]], ideas: list[tuple[int, list[str]]]) -> SimpleNamespace:
    return SimpleNamespace(
        known=pd.DataFrame(known, columns=["row", "plays"]),
        recommended=pd.DataFrame(ideas, columns=["row", "because"]),
    )


def test_recommendations_come_first_then_the_most_played() -> None:
    found = on_map(PLACES, listener([(0, 2), (3, 5)], [(2, ["Dan", "Ada"])]))
    assert found["name"].tolist() == ["Cleo", "Dan", "Ada"]
    assert found["kind"].tolist() == ["recommended", "own", "own"]
    assert found["plays"].tolist() == [0, 5, 2]
    assert found["because"].tolist() == ["Dan · Ada", "", ""]
    assert found[["x", "y"]].to_numpy().tolist() == [[0, 900], [900, 0], [0, 0]]


def test_artists_that_are_not_on_the_map_are_left_out() -> None:
    found = on_map(PLACES, listener([(0, 2), (4, 9)], [(17, ["Ada"])]))
    assert found["name"].tolist() == ["Ada"]


def test_nobody_is_placed_for_an_empty_list() -> None:
    assert on_map(PLACES, listener([], [])).empty
