"""Which memoised steps are as the code, the data, the parameters and the libraries are now."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from analysis.kept_steps import kept_steps
from analysis.tracing.modules import project_module
from publishing.tracking.digests import at
from publishing.tracking.present import Present
from publishing.tracking.reasons import reasons
from publishing.tracking.records import Record
from publishing.tracking.state import State, state_of

Inputs = Mapping[str, Any]
Changed = dict[str, tuple[str, str]]


def step_states(present: Present, results: Record) -> Iterator[State]:
    """Tell of each step that was kept.

    Parameters
    ----------
    results
        The record of the stated numbers: which data and parameters were the last.
    """
    steps: dict[str, list[Inputs]] = {}
    for inputs in kept_steps():  # the last used come first
        if _exists(inputs["step"]):
            steps.setdefault(inputs["step"], []).append(inputs)
    for name, entries in sorted(steps.items()):
        own = [one for one in entries if _data(one) == results.content["dataset"]["fingerprint"]]
        yield _state(name, own, present, results)


def _state(name: str, entries: Sequence[Inputs], present: Present, results: Record) -> State:
    if not entries:
        return State("step", name, "missing", ("never run on these data",))
    then = {key: old for key, old in results.inputs.items() if key.startswith("data:")}
    data = {key: (old, present.value(key)) for key, old in then.items()}
    changed = {key: values for key, values in data.items() if values[0] != values[1]}
    changed |= _code(entries[0], present) | _parameters(entries, present, results)
    return state_of("step", name, reasons(changed))


def _exists(step: str) -> bool:
    module, _, name = step.rpartition(".")
    found = project_module(module)
    return found is not None and name in found.definitions


def _code(inputs: Inputs, present: Present) -> Changed:
    then = {f"source:{name}": digest for name, digest in inputs["sources"].items()}
    then |= {f"library:{name}": version for name, version in inputs["versions"].items()}
    now = {key: present.value(key) for key in then}
    return {key: (old, now[key]) for key, old in then.items() if now[key] != old}


def _parameters(entries: Sequence[Inputs], present: Present, results: Record) -> Changed:
    """Find the settings among the arguments that were the configuration's, and no longer are."""
    changed: Changed = {}
    for key, text in results.inputs.items():
        kind, _, name = key.partition(":")
        for path, then in _settings(name, json.loads(text)) if kind == "parameter" else ():
            now = at(present.parameters, path)
            if now != then and any(_is_given(path, then, one["arguments"]) for one in entries):
                changed[f"parameter:{path}"] = (json.dumps(then), json.dumps(now))
    return changed


def _is_given(path: str, setting: Any, arguments: Mapping[str, Any]) -> bool:
    """Say whether a setting is an argument: a table whatever its name, a value by its name."""
    if isinstance(setting, dict):
        return setting in arguments.values()
    return bool(arguments.get(path.rpartition(".")[2]) == setting)


def _settings(name: str, tree: Any) -> Iterator[tuple[str, Any]]:
    """Give every table and every value of a table with its name."""
    yield name, tree
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _settings(f"{name}.{key}".strip("."), value)


def _data(inputs: Inputs) -> str | None:
    prints = (
        value["fingerprint"]
        for value in inputs["arguments"].values()
        if isinstance(value, dict) and "fingerprint" in value
    )
    return next(prints, None)
