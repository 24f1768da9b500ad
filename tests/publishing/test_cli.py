"""The command line as a person meets it: messages instead of tracebacks, and exit codes."""

import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    code = "from publishing.cli import main; main()"
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=PROJECT)


def test_data_says_which_are_used_and_why() -> None:
    done = run("data", "--data", "data/sample")
    assert done.returncode == 0
    assert "data/sample: named by --data" in done.stderr


def test_strict_refuses_the_sample() -> None:
    done = run("data", "--data", "data/sample", "--strict")
    assert done.returncode == 1
    assert "--strict refuses invented data" in done.stderr


@pytest.mark.parametrize("command", ["data", "build"])
def test_a_folder_that_is_not_there_is_one_message(command: str) -> None:
    done = run(command, "--data", "no/such/folder")
    assert done.returncode == 1
    assert "no/such/folder: is no folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_chapters_hold_what_chapters_may_hold() -> None:
    done = run("lint")
    assert done.stderr == ""
    assert done.returncode == 0
