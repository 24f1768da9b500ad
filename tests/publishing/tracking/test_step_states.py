"""Kept steps against the code, libraries, parameters and data of now."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from analysis.study import load_study
from publishing.tracking.present import Present
from publishing.tracking.records import Record
from publishing.tracking.step_states import step_states

CODE = """
import numpy as np
from analysis.memo import memoise
@memoise
def step(data, settings=None):
    return 1 if np else helper()
def helper():
    return 2
"""
FRESH = "fresh    step     analysis.told.step"
STALE = "stale    step     analysis.told.step: "
KEYS = ("data:artists.dat", "parameter:ranking")
Run = Callable[..., None]
Told = Callable[..., list[str]]


@dataclass(frozen=True)
class Data:
    fingerprint: str


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def run(project: Any, cache: Path) -> Run:
    """Run the step, in its first text or another, as a process of its own would."""

    def go(fingerprint: str = "aa", settings: object = None, code: str = CODE) -> None:
        project.write("analysis/told.py", code)
        module = ModuleType("analysis.told")
        exec(code, module.__dict__)
        module.step(Data(fingerprint), settings)

    return go


@pytest.fixture
def results(data: Path) -> Record:
    return Record(Present(data, data).values(KEYS), {"dataset": {"fingerprint": "aa"}})


@pytest.fixture
def told(data: Path, results: Record) -> Told:
    def go(then: Record = results) -> list[str]:
        return [state.line for state in step_states(Present(data, data), then)]

    return go


def test_a_step_is_fresh_where_nothing_changed(run: Run, told: Told) -> None:
    assert told() == []
    run()
    assert told() == [FRESH]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("return 2", "return 3", f"{STALE}analysis/told.py changed"),
        ("def helper", "def other", f"{STALE}analysis/told.py changed"),
        ("return 2", "return 2  # told\ndef other():\n    return 3", FRESH),
    ],
)
def test_a_step_is_stale_for_code_that_it_reaches(
    run: Run, told: Told, project: Any, old: str, new: str, line: str
) -> None:
    run()
    project.write("analysis/told.py", CODE.replace(old, new))
    assert told() == [line]


def test_a_step_is_stale_for_a_library(
    run: Run, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    then = metadata.version("numpy")
    monkeypatch.setattr(metadata, "version", lambda name: "99")
    assert told() == [f"{STALE}numpy {then} -> 99"]


@pytest.mark.parametrize(
    ("table", "key", "line"),
    [
        ("ranking.ials", "dimension", f"{STALE}parameter ranking.ials.dimension 7 -> 9"),
        ("ranking", "splits", FRESH),
    ],
)
def test_a_step_is_stale_for_its_own_settings(
    run: Run, told: Told, data: Path, set_parameter: Callable[..., None],
    table: str, key: str, line: str,
) -> None:  # fmt: skip
    set_parameter(table, key, 7)
    then = Record(Present(data, data).values(KEYS), {"dataset": {"fingerprint": "aa"}})
    run(settings=load_study().ranking.ials)
    set_parameter(table, key, 9)
    assert told(then) == [line]


def test_a_value_counts_by_its_name(
    run: Run, told: Told, data: Path, set_parameter: Callable[..., None]
) -> None:
    set_parameter("ranking", "splits", 7)
    then = Record(Present(data, data).values(KEYS), {"dataset": {"fingerprint": "aa"}})
    run(settings=7)
    set_parameter("ranking", "splits", 9)
    assert told(then) == [FRESH]
    run(settings=7, code=CODE.replace("settings", "splits"))
    assert told(then) == [f"{STALE}parameter ranking.splits 7 -> 9"]


def test_a_key_that_only_looks_like_data_is_none(run: Run, told: Told, results: Record) -> None:
    run()
    other = {**results.inputs, "source:analysis.changes.data:KINDS": "then"}
    assert told(Record(other, results.content)) == [FRESH]


def test_a_step_is_stale_for_changed_data(run: Run, told: Told, data: Path) -> None:
    run()
    (data / "artists.dat").write_text("other")
    assert told() == [f"{STALE}artists table changed"]


def test_a_step_of_other_data_never_ran_on_these(run: Run, told: Told) -> None:
    run("bb")
    assert told() == ["missing  step     analysis.told.step: never run on these data"]
    run("aa")
    assert told() == [FRESH]


def test_the_last_used_entry_counts(run: Run, told: Told, cache: Path) -> None:
    run(code=CODE.replace("return 2", "return 3"))
    (old,) = cache.rglob("result.zip")
    run()
    os.utime(old, (1, 1))
    assert told() == [FRESH]
    os.utime(old)
    assert told() == [f"{STALE}analysis/told.py changed"]


@pytest.mark.parametrize("left", [0, 60, -30])
def test_a_damaged_entry_is_passed_over(run: Run, told: Told, cache: Path, left: int) -> None:
    run()
    (file,) = cache.rglob("result.zip")
    file.write_bytes(file.read_bytes()[:left])
    assert told() == []


def test_a_step_that_is_gone_is_not_told(run: Run, told: Told, project: Any) -> None:
    run()
    project.write("analysis/told.py", CODE.replace("def step", "def renamed"))
    assert told() == []
