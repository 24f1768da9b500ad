from pathlib import Path

import pandas as pd
import pytest

from analysis.listening import telling
from analysis.listening.schema import ListeningPart
from analysis.stated import stated


@pytest.fixture
def found() -> ListeningPart:
    return stated().listening


def test_a_listeners_own_file_is_told_as_theirs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LASTFM_LISTENING", str(Path("my.zip")))
    assert "listener's own file" in str(telling.whose())
    assert "my.zip" not in str(telling.whose())


def test_a_playlist_alone_tells_no_time() -> None:
    nothing = pd.DataFrame(
        {"first": pd.to_datetime([None]), "last": pd.to_datetime([None]), "seconds": [float("nan")]}
    )
    assert str(telling.span(nothing)) == "When they were played, the source does not tell."


def test_what_is_newer_is_told_as_far_as_it_is_known(found, sample) -> None:
    def told(**changed: object) -> str:
        return str(telling.newer(found.model_copy(update=changed), sample))

    assert told(artists=5, matched_artists=5) == "None is missing."
    assert "cannot be told" in told(artists=5, matched_artists=3, newer=None)
    year = sample.tag_assignments["date"].max().year
    some = told(artists=5, matched_artists=3, newer=1)
    assert some.startswith("Not found: 2. Of these, 1 had no album")
    assert f"before the end of {year}" in some


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [(-0.02, -0.01, "more than chance"), (-0.02, 0.01, "chance could be")],
)
def test_the_verdict_on_folding_in_follows_its_interval(found, low, high, verdict) -> None:
    tested = found.fold_in.model_copy(
        update={"ratio": 0.9, "difference": -0.01, "difference_low": low, "difference_high": high}
    )
    told = str(telling.worth(found.model_copy(update={"fold_in": tested})))
    assert verdict in told
    assert told.startswith("That is 90.0")


def test_too_small_data_give_no_verdict(found) -> None:
    tested = found.fold_in.model_copy(update={"ratio": None})
    assert "too small" in str(telling.worth(found.model_copy(update={"fold_in": tested})))


def test_of_too_few_users_nothing_is_told(found) -> None:
    nobody = found.nearest_users.model_copy(update={"users": 0, "shared": None, "cosine": None})
    assert "too few" in str(telling.nearest(found.model_copy(update={"nearest_users": nobody})))


def test_the_printed_list_is_told_only_where_it_was_printed(found) -> None:
    ways = found.original.model_copy(
        update={
            "printed": True,
            "asked": 16,
            "matched": 15,
            "lists": {"printed": ["A"] * 10, "as_in_2021": ["A"] * 9},
            "inputs": {"printed": 8, "as_in_2021": 7},
        }
    )
    told = str(telling.original(found.model_copy(update={"original": ways})))
    assert "16 artists of a playlist" in told
    assert "10 recommendations: 8 of these" in told
    assert "7 of its own artists among 9" in told
    other = ways.model_copy(update={"printed": False})
    assert "not those of 2021" in str(
        telling.original(found.model_copy(update={"original": other}))
    )
