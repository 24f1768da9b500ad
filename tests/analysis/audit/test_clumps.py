"""Clumps planted by hand on five artists (see conftest), and those of the real map."""

from pathlib import Path

import numpy as np
import pytest

from analysis.audit.artist_points import all_points
from analysis.audit.clump_examples import clump_examples
from analysis.audit.clump_figures import clump_figures
from analysis.audit.clumps import clump_labels, clumps, leading_listeners
from analysis.audit.map_neighbours import near_share
from analysis.audit.map_purity import map_purity
from analysis.dataset import Dataset, load_dataset
from analysis.genres import GenreSettings
from analysis.study import load_study

THREE = np.array([[0.0, 0.0], [1.0, 0.0], [3.0, 0.0]])


def rows_of(data: Dataset, *ids: int) -> list[int]:
    return [int(row) for row in data.artist_rows.rows_of(list(ids))]


def test_planted_groups_are_found_and_lone_points_are_not() -> None:
    rng = np.random.default_rng(1)
    groups = np.concatenate([rng.normal(at, 0.1, (8, 2)) for at in (0, 20, 40)])
    labels = clump_labels(np.concatenate([groups, [[200.0, -200.0]]]))
    assert [len(set(labels[start : start + 8])) for start in (0, 8, 16)] == [1, 1, 1]
    assert len(set(labels[:24])) == 3
    assert labels[24] == -1


def test_a_clump_is_described_by_its_listeners(tiny: Path) -> None:
    # Ada (10) has users 7, 8, 9; ada (20) has 7, 9; Ba"r (30) has 8, 5. Ada and ada: 7 has both.
    data = load_dataset(tiny)
    labels = np.full(3, -1)
    labels[rows_of(data, 10, 20)] = 0
    (clump,) = clumps(data, THREE, labels).to_dict("records")
    assert (clump["artists"], clump["listener_share"], clump["single_listener_share"]) == (2, 1, 0)
    labels[:] = 0
    (clump,) = clumps(data, THREE, labels).to_dict("records")
    assert clump["listener_share"] == pytest.approx(2 / 3)
    assert (clump["x"], clump["y"]) == (pytest.approx(4 / 3), 0)
    assert leading_listeners(data, labels)["artists"].tolist() == [2]


def test_few_artists_have_no_clump(tiny: Path) -> None:
    data = load_dataset(tiny)
    assert clump_figures(data, THREE).clumps == 0
    assert clump_examples(data, THREE).clumps.empty
    assert clump_examples(data, THREE).artists["listener"].tolist() == [""] * 3


def test_near_artists_that_share_a_listener(tiny: Path) -> None:
    # Pairs that share one: Ada and ada, Ada and Ba"r; not ada and Ba"r.
    data = load_dataset(tiny)
    places = np.zeros((3, 2))
    places[rows_of(data, 20, 30, 10), 0] = [0, 1, 3]  # 20 -> 30 no, 30 -> 20 no, 10 -> 30 yes
    found = near_share(data, places, k=1)
    assert (found.near, found.chance) == (pytest.approx(1 / 3), pytest.approx(2 / 3))


def test_lists_of_the_sample_are_its_examples(sample: Dataset) -> None:
    # A map of which every list of a user with artists of its own is a clump of these.
    links = sample.links
    counts = links.groupby("artist_id")["user_id"].agg(["size", "first"])
    own = counts.loc[counts["size"] == 1, "first"]
    wanted = own.value_counts().sort_index(kind="stable").sort_values(kind="stable").index[-2:]
    rng = np.random.default_rng(3)
    heard = links["artist_id"].nunique()
    points = rng.uniform(-500, 500, (heard, 2))
    for at, user in zip((2000, -2000), wanted, strict=True):
        rows = sample.artist_rows.rows_of(own[own == user].index)
        points[rows] = at + rng.normal(0, 0.1, (len(rows), 2))
    found = clump_examples(sample, points)
    first = found.artists[found.artists["clump"] & (found.artists["x"].abs() > 1000)]
    assert len(first) == own.isin(wanted).sum()
    assert set(first["listener"]) == {"A", "B"}
    lengths = links.groupby("user_id").size()
    assert sorted(found.clumps["list_artists"][:2]) == sorted(lengths[wanted])


def test_genres_under_right_and_wrong_names(tiny: Path) -> None:
    # Only Ada and NA have a genre, and NA has no listener: nothing to compare.
    purity = map_purity(load_dataset(tiny), THREE, GenreSettings(count=10))
    assert (purity.right, purity.wrong, purity.drawn, purity.chance) == (0, 0, 0, 0)


@pytest.mark.slow
def test_the_clumps_of_the_real_map_are_lists(real: Dataset, real_data: Path) -> None:
    study = load_study()
    points = all_points(real, study.models.regularised, study.split, study.atlas.perplexity)
    figures = clump_figures(real, points)
    # The lists from the file, by another route.
    lines = (real_data / "user_artists.dat").read_text(encoding="utf-8").splitlines()[1:]
    lists: dict[str, set[int]] = {}
    for user, artist, _ in (line.split("\t") for line in lines):
        lists.setdefault(user, set()).add(int(artist))
    labels = clump_labels(points)
    members = [set(real.artist_rows.ids[: len(points)][labels == c]) for c in set(labels) - {-1}]
    shares = [max(len(m & owned) for owned in lists.values()) / len(m) for m in members]
    assert figures.clumps == len(shares)
    assert figures.median_share == pytest.approx(np.median(shares))
    assert figures.mostly_one == pytest.approx(np.mean(np.array(shares) >= 0.9))
    assert figures.median_share > 4 * figures.median_share_drawn
    purity = map_purity(real, points, study.genres)
    assert purity.right > purity.wrong > purity.drawn
    assert abs(purity.drawn - purity.chance) < 0.02
    assert near_share(real, points).near > 0.8
