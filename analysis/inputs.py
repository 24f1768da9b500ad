"""What a step's result depends on, as plain data: its key on disk, and its provenance."""

import functools
from collections.abc import Callable, Mapping
from typing import Any, Protocol, runtime_checkable

from pydantic import BaseModel

from analysis.sources import reached_by, versions_of


@runtime_checkable
class Fingerprinted(Protocol):
    """Data that stand in a key by a digest of their content."""

    @property
    def fingerprint(self) -> str:
        """Digest of the content."""


def inputs_of(step: Callable[..., Any], arguments: Mapping[str, object]) -> dict[str, Any]:
    """Return all that a step's result depends on, as plain data.

    Parameters
    ----------
    step : callable
        Function of the project.
    arguments : mapping
        Its arguments by name; those that are None or callable are left out.

    Returns
    -------
    dict
        ``step`` (its name), ``arguments``, ``sources`` and ``versions``.

    Raises
    ------
    TypeError
        If an argument has no plain form.

    Examples
    --------
    >>> inputs_of(inputs_of, {"progress": print, "number": 3})["arguments"]
    {'number': 3}
    """
    sources, versions = _code_of(step)
    given = {name: value for name, value in arguments.items() if value is not None}
    plain = {name: _plain(value) for name, value in given.items() if not callable(value)}
    return {
        "step": f"{step.__module__}.{step.__qualname__}",
        "arguments": plain,
        "sources": sources,
        "versions": versions,
    }


@functools.cache
def _code_of(step: Callable[..., Any]) -> tuple[dict[str, str], dict[str, str]]:
    # Once a process: what a process has imported no longer changes with its files.
    reached = reached_by(step)
    return dict(sorted(reached.sources.items())), versions_of(reached.packages)


def _plain(value: object) -> object:
    if isinstance(value, Fingerprinted):
        return {"fingerprint": value.fingerprint}
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, str | bool | int | float):
        return value
    raise TypeError(f"a step takes data, settings and scalars, not {type(value).__qualname__}")
