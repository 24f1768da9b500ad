"""The sample compared with versions that are made from it by hand."""

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from analysis.atlas.downloads import neighbour_table
from analysis.atlas.explored import explored
from analysis.changes.earlier import OWN, Earlier, VersionError
from analysis.changes.since import MEASURE, since, since_previous
from analysis.clean import public_tables
from analysis.dataset import Dataset
from analysis.results import describe_dataset
from analysis.results_ranking import IntervalPart, RankerPart
from analysis.results_schema import DatasetPart, HeadlinePart, Results
from analysis.study import load_study

STUDY = load_study()


@pytest.fixture(scope="module")
def tables(sample: Dataset) -> dict[str, pd.DataFrame]:
    near = neighbour_table(sample, explored(sample, STUDY))
    return {"artists": public_tables(sample)["artists"], "atlas_neighbours": near}


@pytest.fixture
def found(sample: Dataset) -> Results:
    headline = HeadlinePart(ranking_model="ease", weights_model="plain")
    part = DatasetPart.model_validate(describe_dataset(sample))
    ndcg = IntervalPart(mean=0.5, low=0.375, high=0.625)
    ranking = {"ease": RankerPart.model_construct(ndcg_at_10=ndcg)}
    return Results.model_construct(dataset=part, headline=headline, ranking=ranking)


@pytest.fixture
def previous(tables: dict[str, pd.DataFrame], found: Results, tmp_path: Path) -> Earlier:
    """A version of the same data with the same results."""
    folder = tmp_path / "v" / "1-a"
    (folder / "data").mkdir(parents=True)
    for name, table in tables.items():
        table.to_csv(folder / "data" / f"{name}.csv", index=False)
    (folder / "results.json").write_text(json.dumps(found.model_dump(mode="json")))
    return Earlier("1-a", "2026-01-01T10:00:00Z", folder, "digest")


def rewrite(version: Earlier, name: str, change: Callable[[pd.DataFrame], pd.DataFrame]) -> None:
    place = version.folder / "data" / f"{name}.csv"
    change(version.table(name)).to_csv(place, index=False)


def test_a_version_that_is_the_same_differs_in_nothing(
    sample: Dataset, found: Results, previous: Earlier, tables: dict[str, pd.DataFrame]
) -> None:
    changes = since(previous, sample, STUDY, found)
    assert (changes.previous, changes.made) == ("1-a", "2026-01-01T10:00:00Z")
    assert changes.same_data is True
    assert (changes.data.artists_added, changes.data.artists_gone) == ([], [])
    assert changes.data.rows["artists"] == [len(sample.artists)] * 2
    assert [one.difference for one in changes.numbers] == [0]
    assert (changes.texts, changes.neighbours.moved) == ([], [])
    near = tables["atlas_neighbours"]
    listed = near.loc[near["measure"] == MEASURE, "artist_row"].nunique()
    assert changes.neighbours.artists == changes.neighbours.unchanged == listed > 0


def test_the_first_version_has_only_its_own_values(sample: Dataset, found: Results) -> None:
    changes = since(None, sample, STUDY, found)
    assert (changes.previous, changes.made, changes.same_data) == (None, None, None)
    assert (changes.numbers, changes.texts) == ([], [])
    assert changes.data.rows["artists"] == [None, len(sample.artists)]
    assert (changes.data.users_added, changes.data.users_gone) == (None, None)
    assert len(changes.user_marks) == len(sample.user_rows)
    assert (changes.neighbours.artists, changes.neighbours.moved) == (0, [])


def test_what_differs_is_told_as_now_less_before(
    sample: Dataset, found: Results, previous: Earlier
) -> None:
    told = {
        "dataset": {"fingerprint": "0" * 16, "artists": 3},
        "headline": {"weights_model": "x", "ranking_model": "ease"},
        "ranking": {"ease": {"ndcg_at_10": {"mean": 0.25, "low": 0.25, "high": 0.25}}},
    }
    (previous.folder / "results.json").write_text(json.dumps(told))
    marks = since(None, sample, STUDY, found).user_marks
    (previous.folder / "changes.json").write_text(json.dumps({"user_marks": ["left", *marks[3:]]}))
    gone = sample.artist_names[0]
    rewrite(previous, "artists", lambda table: table.replace({"name": {gone: "Was Here"}}))
    other = previous.table("atlas_neighbours").query("measure == @MEASURE").iloc[0]["neighbour"]
    rewrite(
        previous,
        "atlas_neighbours",
        lambda table: table.replace({"neighbour": {other: "Was Near"}}),
    )
    changes = since(previous, sample, STUDY, found)
    assert changes.same_data is False
    assert changes.data.rows["artists"] == [3, len(sample.artists)]
    assert (changes.data.users_added, changes.data.users_gone) == (3, 1)
    assert (changes.data.artists_added, changes.data.artists_gone) == ([gone], ["Was Here"])
    [ndcg] = changes.numbers
    assert (ndcg.name, ndcg.before, ndcg.now) == ("ranking.ease.ndcg_at_10.mean", 0.25, 0.5)
    assert (ndcg.difference, ndcg.more_than_noise) == (0.25, True)
    assert [(one.before, one.now) for one in changes.texts] == [("x", "plain")]
    pairs = [(one.added, one.gone) for one in changes.neighbours.moved]
    assert pairs and all(pair == ([other], ["Was Near"]) for pair in pairs)


def test_the_newest_version_before_is_the_one_compared_with(
    sample: Dataset, found: Results, previous: Earlier, monkeypatch: pytest.MonkeyPatch
) -> None:
    public = previous.folder.parent.parent
    monkeypatch.setenv("LASTFM_PUBLISHED", str(public))
    listed = [{"release": name, "made": None, "digest": "d"} for name in ("3-c", "1-a", "0-z")]
    (public / "versions.json").write_text(json.dumps({"versions": listed}))
    monkeypatch.setenv(OWN, "3-c")
    assert since_previous(sample, STUDY, found).previous == "1-a"
    monkeypatch.setenv(OWN, "0-z")
    assert since_previous(sample, STUDY, found).previous is None
    (previous.folder / "results.json").write_text("{")
    monkeypatch.setenv(OWN, "3-c")
    with pytest.raises(VersionError, match=r"results\.json"):
        since_previous(sample, STUDY, found)
