"""The published workflow calls commands and options that there are."""

import re
from typing import Any

import pytest
import typer
import yaml

from analysis.paths import PROJECT
from publishing.cli import app

PLACE = PROJECT / ".github" / "workflows" / "report.yml"
CALL = re.compile(r"lastfm-report ([a-z]+)((?: --?[a-z-]+(?: \d+)?)*)")


@pytest.fixture(scope="module")
def workflow() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(PLACE.read_text(encoding="utf-8"))
    return found


def test_it_runs_on_push_and_on_a_schedule(workflow: dict[str, Any]) -> None:
    asked = workflow[True]  # YAML 1.1 reads the key `on` as a truth value
    assert asked["push"]["branches"] == ["main"]
    assert asked["schedule"][0]["cron"].count(" ") == 4


def test_every_command_and_option_is_there(workflow: dict[str, Any]) -> None:
    steps = workflow["jobs"]["publish"]["steps"]
    called = CALL.findall("\n".join(step.get("run", "") for step in steps))
    assert [name for name, _ in called] == ["data", "status", "publish", "clean"]
    commands: Any = typer.main.get_command(app)
    for name, options in called:
        known = {option for each in commands.commands[name].params for option in each.opts}
        assert set(re.findall(r"--[a-z-]+", options)) <= known


def test_make_has_the_targets(workflow: dict[str, Any]) -> None:
    runs = "\n".join(step.get("run", "") for step in workflow["jobs"]["publish"]["steps"])
    made = (PROJECT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"make ([a-z]+)", runs):
        assert f"\n{target}:" in made
