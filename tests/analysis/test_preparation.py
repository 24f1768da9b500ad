"""The data chapter's numbers: by hand in `tiny`, as printed on the real data."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analysis.dataset import Dataset, load_dataset
from analysis.preparation import prepare


def test_numbers_of_a_tiny_data_set(tiny: Path) -> None:
    results = prepare(load_dataset(tiny)).as_results()
    assert results["null_picture_urls"] == 2
    assert results["artists_over_100_listeners"] == 0
    assert results["artists_with_one_listener"] == 0
    assert results["weight"]["mean"] == pytest.approx(31 / 7)
    # Third quartile 6, above it 7 and 9.
    assert (results["outlier_threshold"], results["outlier_rows"]) == (6, 2)
    assert results["outlier_median"] == 8
    assert results["scaled_weight"]["mean"] == pytest.approx(1 + 9 / 7 * 23 / 7)
    assert (results["weights_at_cap"], results["users_at_cap"]) == (1, 1)
    assert (results["users_mostly_at_cap"], results["users_wholly_at_cap"]) == (0, 0)
    assert (results["longest_list"], results["users_with_longest_list"]) == (2, 3)
    # Artists "9", "19", "29" as strings: rows 2, 0, 1; as numbers and by listeners: 0, 1, 2.
    assert results["reindexed_mean"] == pytest.approx(
        {"as_strings": 8 / 7, "as_numbers": 6 / 7, "as_rows": 6 / 7}
    )
    assert results["reindexed_user_mean"]["as_strings"] == pytest.approx(12 / 7)
    assert results["top_artist"] == {"name": "Ada", "listeners": 3}
    assert results["top_tag"] == {"name": "français", "assignments": 2}
    assert (results["top_list_length"], results["top_list_overlap"]) == (5, 5)
    # Plays 1 to 9: one ninth is not next to nothing, (1 - 1) / 8 is.
    assert results["negligible_share"] == {"l2_norm": 0, "min_max": pytest.approx(1 / 7)}
    assert results["misnamed"]["share"] == pytest.approx(1 / 3)  # 20 is called 50


def test_popular_artists_have_more_than_a_hundred_listeners(tiny: Path) -> None:
    # 101 users play artist 10 twice, 100 users play artist 20 once.
    heard = [(user, 10, 2) for user in range(101)] + [(user, 20, 1) for user in range(100)]
    links = pd.DataFrame(heard, columns=["user_id", "artist_id", "plays"])
    results = prepare(replace(load_dataset(tiny), links=links)).as_results()
    assert results["artists_over_100_listeners"] == 1
    assert results["links_of_artists_over_100"] == 101
    assert results["share_of_links_over_100_percent"] == pytest.approx(10100 / 201)
    assert results["share_of_plays_over_100_percent"] == pytest.approx(20200 / 302)


def test_ids_change_no_number_but_the_means_of_ids(
    sample: Dataset, shuffle_ids: Callable[[Dataset, int], Dataset]
) -> None:
    one, other = (prepare(data).as_results() for data in (sample, shuffle_ids(sample, 3)))
    for results in (one, other):
        del results["misnamed"]
        for means in ("reindexed_mean", "reindexed_user_mean"):
            results[means] = results[means]["as_rows"]
    flat, mixed = (pd.json_normalize(results).iloc[0].to_dict() for results in (one, other))
    assert flat == pytest.approx(mixed)


@pytest.mark.slow
def test_the_original_figures(real: Dataset) -> None:
    # As printed by the original report (published.yml, preparation).
    results = prepare(real).as_results()
    assert results["null_picture_urls"] == 444
    assert results["artists_over_100_listeners"] == 125
    negligible = {name: round(value, 3) for name, value in results["negligible_share"].items()}
    assert negligible == {"l2_norm": 0.972, "min_max": 0.972}  # by awk, against 352,698 plays
    assert results["links_of_artists_over_100"] == 24809
    assert round(results["share_of_links_over_100_percent"], 1) == 26.7
    assert results["outlier_rows"] == 23182
    assert results["outlier_median"] == 1161
    weight = {name: round(value, 5) for name, value in results["weight"].items()}
    printed = {"mean": 745.24393, "std": 3751.32208, "min": 1, "max": 352698}
    assert weight == printed | {"q25": 107, "q50": 260, "q75": 614}
    assert round(results["reindexed_mean"]["as_strings"], 6) == 9967.995314
