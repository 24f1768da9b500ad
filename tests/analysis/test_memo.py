import logging
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.memo import memoise
from analysis.neighbours import NeighbourSettings
from analysis.paths import PROJECT

calls: list[object] = []


@dataclass(frozen=True)
class Data:
    fingerprint: str


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path / "cache"))
    calls.clear()
    return tmp_path / "cache"


@memoise
def step(data: object, settings: object = None, number: int = 1, progress: object = None) -> object:
    note(number)
    return {"number": number, "table": pd.DataFrame({"rows": np.arange(number)})}


def note(number: int) -> None:
    sys.modules[__name__].calls.append(number)


def results(cache: Path) -> list[Path]:
    return list(cache.rglob("result.zip"))


def test_a_step_runs_once():
    first, second = step(Data("a")), step(Data("a"))
    assert calls == [1]
    pd.testing.assert_frame_equal(first["table"], second["table"])


def test_content_counts_and_identity_does_not():
    settings = NeighbourSettings(count=6, minimum_listeners=1, tags=3)
    step(Data("a"), settings)
    step(Data("a"), NeighbourSettings(tags=3, minimum_listeners=1, count=6), number=1)
    assert len(calls) == 1
    step(Data("b"), settings)
    step(Data("a"), settings.model_copy(update={"count": 10}))
    step(Data("a"), settings, number=2)
    assert len(calls) == 4


def test_progress_is_not_part_of_the_key():
    step(Data("a"), progress=print)
    step(Data("a"))
    assert len(calls) == 1


def test_a_damaged_result_is_computed_again(cache):
    step(Data("a"), number=7)
    (file,) = results(cache)
    file.write_bytes(file.read_bytes()[:-20])
    assert step(Data("a"), number=7)["number"] == 7
    assert calls == [7, 7]
    step(Data("a"), number=7)
    assert calls == [7, 7]


def test_an_argument_without_a_plain_form_is_refused():
    with pytest.raises(TypeError, match="not DataFrame"):
        step(pd.DataFrame())


def test_nothing_is_printed_and_begin_and_end_are_logged(capfd, caplog):
    caplog.set_level(logging.INFO, "lastfm")
    step(Data("a"), number=3)
    assert [record.getMessage() for record in caplog.records] == ["step 3: begins", "step 3: 0.0 s"]
    step(Data("a"), number=3)
    assert len(caplog.records) == 2
    assert capfd.readouterr() == ("", "")


def test_settings_by_name_are_arguments_too():
    few, many = (
        {"a": NeighbourSettings(count=count, minimum_listeners=1, tags=1)} for count in (1, 2)
    )
    for settings in (few, many, few):
        step(Data("a"), settings)
    assert len(calls) == 2


def test_the_cache_names_no_place_and_holds_no_pickle(cache):
    step(Data("a"))
    files = [file for file in cache.rglob("*") if file.is_file()]
    assert {file.suffix for file in files} <= {".zip", ""}
    for file in files:
        content = file.read_bytes()
        assert str(PROJECT).encode() not in content
        assert str(Path.home()).encode() + b"/" not in content
        assert str(cache).encode() not in content


def test_many_processes_compute_once(cache, tmp_path):
    module = tmp_path / "slow_step.py"
    module.write_text(
        "import os, time\n"
        "from analysis.memo import memoise\n"
        "@memoise\n"
        "def slow(log: str) -> int:\n"
        "    with open(log, 'a') as file: file.write('run ')\n"
        "    time.sleep(1)\n"
        "    return 42\n"
    )
    command = f"import slow_step; print(slow_step.slow({str(tmp_path / 'log')!r}))"
    started = [
        subprocess.Popen(
            [sys.executable, "-c", command],
            cwd=tmp_path,
            env={"PYTHONPATH": str(PROJECT), "LASTFM_CACHE": str(cache)},
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    assert [process.communicate()[0].strip() for process in started] == ["42"] * 3
    assert (tmp_path / "log").read_text() == "run "
