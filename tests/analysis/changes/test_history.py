"""The headline results of all versions, the oldest first."""

import json
from pathlib import Path
from typing import Any

import pytest

from analysis.changes.earlier import Earlier, VersionError
from analysis.changes.history import HEADLINES, THIS, headline_rows, history
from analysis.results_schema import HeadlinePart, Results

NDCG, RECALL, ERROR = HEADLINES
CHOSEN = HeadlinePart(ranking_model="ease", weights_model="biased")


def stated(ranking: str, weights: str, start: float) -> dict[str, Any]:
    """Results whose models are `start`, `start` + 1 and `start` + 2, each plus or minus a half."""
    ends = [{"mean": start + n, "low": start + n - 0.5, "high": start + n + 0.5} for n in range(3)]
    return {
        "dataset": {"name": "data"},
        "headline": {"ranking_model": ranking, "weights_model": weights},
        "ranking": {ranking: {"ndcg_at_10": ends[0], "recall_at_10": ends[1]}, "other": {}},
        "weights": {weights: {"test_mse": ends[2]}},
    }


def published(folder: Path, release: str, made: str | None, results: object) -> Earlier:
    (folder / release).mkdir()
    if results is not None:
        place = folder / release / "results.json"
        place.write_text(json.dumps(results), encoding="utf-8")
    return Earlier(release, made, folder / release, "digest")


class This(Results):
    """Results of this version, of which only the headlines count here."""

    def model_dump(self, **_: Any) -> dict[str, Any]:
        return stated("ease", "biased", 7)


NOW = This.model_construct(headline=CHOSEN)


def test_versions_stand_from_the_oldest_to_this_one(tmp_path: Path) -> None:
    newest = published(tmp_path, "10-c", "2026-03-01T10:00:00Z", stated("blend", "plain", 4))
    oldest = published(tmp_path, "9-b", None, stated("ease", "plain", 1))
    table = history([newest, oldest], NOW)
    assert table["version"].tolist() == ["9-b"] * 3 + ["10-c"] * 3 + [THIS] * 3
    assert table["order"].tolist() == [0] * 3 + [1] * 3 + [2] * 3
    assert table["made"].tolist() == [""] * 3 + ["2026-03-01"] * 3 + [""] * 3
    assert table["measure"].tolist() == [NDCG, RECALL, ERROR] * 3
    assert table["mean"].tolist() == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert table["low"].tolist() == [mean - 0.5 for mean in range(1, 10)]
    assert table["high"].tolist() == [mean + 0.5 for mean in range(1, 10)]
    models = ["ease", "ease", "plain", "blend", "blend", "plain", "ease", "ease", "biased"]
    assert table["model"].tolist() == models
    assert set(table["data"]) == {"data"}


def test_data_of_one_name_are_told_apart_where_they_differ(tmp_path: Path) -> None:
    told = [
        stated("ease", "plain", 1) | {"dataset": {"name": "data"} | print_}
        for print_ in (
            {"fingerprint": "abcdef01"},
            {"fingerprint": "12345678"},
            {"fingerprint": "12345678"},
        )
    ]
    told[0]["dataset"]["name"] = "sample"
    other = stated("ease", "plain", 1) | {"dataset": {"name": "data", "fingerprint": "99999999"}}
    made = [published(tmp_path, f"{n}-a", None, one) for n, one in enumerate([*told, other])]
    found = history(made, NOW).drop_duplicates("version")["data"].tolist()
    assert found == ["data 999999", "data 123456", "data 123456", "sample", "data"]


def test_the_first_version_stands_alone() -> None:
    table = history([], NOW)
    assert table[["version", "order"]].to_numpy().tolist() == [[THIS, 0]] * 3


def test_a_version_without_results_has_no_rows_but_its_place(tmp_path: Path) -> None:
    silent = published(tmp_path, "2-b", None, None)
    oldest = published(tmp_path, "1-a", None, stated("ease", "plain", 1))
    table = history([silent, oldest], NOW)
    assert table["order"].tolist() == [0] * 3 + [2] * 3


def test_results_that_cannot_be_read_are_an_error(tmp_path: Path) -> None:
    broken = published(tmp_path, "1-a", None, None)
    (broken.folder / "results.json").write_text("{", encoding="utf-8")
    with pytest.raises(VersionError, match=r"results\.json"):
        history([broken], NOW)


def error_of(ends: dict[str, float | None]) -> dict[str, Any]:
    return {"weights": {"biased": {"test_mse": ends}}}


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ({}, [NDCG, RECALL, ERROR]),
        ({"headline": {"weights_model": "biased"}}, [ERROR]),
        ({"headline": {"ranking_model": "other", "weights_model": "gone"}}, []),
        ({"ranking": {"ease": {"ndcg_at_10": {"mean": 1}}}}, [ERROR]),
        (error_of({"mean": None, "low": 1, "high": 2}), [NDCG, RECALL]),
        (error_of({"mean": 1, "low": None, "high": 2}), [NDCG, RECALL]),
        (error_of({"mean": 1, "low": 1, "high": 1}), [NDCG, RECALL, ERROR]),
        ({"weights": "another form"}, [NDCG, RECALL]),
    ],
)
def test_what_a_version_does_not_state_has_no_row(part: dict[str, Any], told: list[str]) -> None:
    results = stated("ease", "biased", 1) | part
    assert [row["measure"] for row in headline_rows(results)] == told
    assert list(headline_rows({})) == []
