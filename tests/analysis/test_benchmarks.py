import datetime

import pytest

from analysis.benchmark_schema import (
    Als,
    Benchmarks,
    FittedWeights,
    Growth,
    Machine,
    Point,
    Svdpp,
    Timing,
    Training,
)
from analysis.benchmarks import BenchmarkError, growth_points, read_benchmarks, speed_table


def took(seconds: float) -> Timing:
    return Timing(median=seconds, low=seconds, high=seconds, runs=1)


MEASURED = Benchmarks(
    date=datetime.date(2026, 1, 2),
    data="sample",
    machine=Machine(cores=2, memory_gb=24.0, processor="one"),
    versions={"tensorflow": "2"},
    training=Training(
        per_iteration_ratio=4.0,
        time_to_best_ratio=20.0,
        same_descent_ratio=5.0,
        best_test_mse=7.0,
        optimiser_test_mse=6.9,
        level=7.0,
        iterations=400,
        optimiser_sweeps=3,
        per_iteration={"ours": took(0.002), "plain": took(0.008)},
        time_to_best={"plain": took(4.0), "optimiser": took(0.2), "same_descent": took(0.8)},
    ),
    als=Als(
        time_ratio=0.5,
        recall_at_20_ours=0.29,
        recall_at_20_theirs=0.28,
        level_share=0.99,
        sweeps=15,
        time_to_level={"ours": took(0.5), "theirs": took(1.0)},
        per_sweep={"ours": took(0.1), "theirs": took(0.1)},
    ),
    svdpp=Svdpp(
        time_ratio=0.1,
        epochs=20,
        theirs=FittedWeights(seconds=60.0, test_mse=3.8),
        ours={
            "biased": FittedWeights(seconds=2.0, test_mse=3.7),
            "evidence": FittedWeights(seconds=6.0, test_mse=3.5),
        },
    ),
    growth=Growth(
        exponent=1.0,
        sweep_exponent=1.0,
        peak_gb_at_100x=5.0,
        points=(Point(links=10, users=1, artists=1, seconds=1.0, sweep_seconds=2.0, peak_gb=3.0),),
    ),
)


def test_the_table_says_how_many_times_faster_ours_is():
    table = speed_table(MEASURED).set_index("measured")
    assert table["faster"].round(6).tolist() == [4, 5, 20, 2, 10]
    best_fit = table.loc["weights, a fit"]
    assert (best_fit["ours"], best_fit["our_quality"], best_fit["their_quality"]) == (6, 3.5, 3.8)


def test_growth_is_a_row_a_size():
    columns = ["links", "seconds", "sweep_seconds", "peak_gb"]
    assert growth_points(MEASURED)[columns].to_numpy().tolist() == [[10, 1, 2, 3]]


def test_what_is_written_is_read_again(tmp_path):
    (tmp_path / "new.json").write_text(MEASURED.model_dump_json())
    assert read_benchmarks(tmp_path / "new.json") == MEASURED
    assert read_benchmarks(tmp_path / "none.json") is None


@pytest.mark.parametrize("text", ["", "{}", '{"date": 3}', "[1, 2"])
def test_a_file_that_cannot_be_used_says_what_to_do(tmp_path, text):
    (tmp_path / "bad.json").write_text(text)
    with pytest.raises(BenchmarkError, match=r"bad.json.*make bench"):
        read_benchmarks(tmp_path / "bad.json")


def test_the_measurements_of_the_repository_can_be_read():
    found = read_benchmarks()
    assert found is not None
    assert len(growth_points(found)) >= 5
