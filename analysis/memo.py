"""Memoising on disk: a step's result is kept until its data, arguments, code or libraries change.

Each runs once, however many processes ask.
"""

import functools
import hashlib
import inspect
import json
import logging
import time
from collections.abc import Callable, Iterable
from typing import ParamSpec, TypeVar

from filelock import FileLock
from joblib import Memory

from analysis.inputs import inputs_of
from analysis.paths import cache_folder
from analysis.store import compute

logger = logging.getLogger("lastfm")

P = ParamSpec("P")
R = TypeVar("R")


def memoise(step: Callable[P, R]) -> Callable[P, R]:
    """Make a function keep its results on disk, for all processes.

    The key holds the content of the data, every argument, the source that the function reaches and
    the versions of the libraries in it. Several processes may ask at once: one computes, the others
    wait. A damaged entry is computed again.

    Parameters
    ----------
    step : callable
        A pure function of fingerprinted data, pydantic models and JSON scalars that returns what
        `analysis.plain.write_plain` can keep. Callable arguments (progress) do not count.

    Returns
    -------
    callable
        The same function, memoised in `analysis.paths.cache_folder`.

    Examples
    --------
    >>> import os, tempfile
    >>> def doubled(number: int) -> int:
    ...     print("at work")
    ...     return 2 * number
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     os.environ["LASTFM_CACHE"] = folder
    ...     memoise(doubled)(21), memoise(doubled)(21)
    at work
    (42, 42)
    >>> del os.environ["LASTFM_CACHE"]
    """

    @functools.wraps(step)
    def recalled(*args: P.args, **kwargs: P.kwargs) -> R:
        bound = inspect.signature(step).bind(*args, **kwargs)
        bound.apply_defaults()
        inputs = json.dumps(inputs_of(step, bound.arguments), sort_keys=True)
        name = _told(step.__name__, bound.arguments.values())
        return _recall(
            inputs, functools.partial(_timed, name, functools.partial(step, *args, **kwargs))
        )

    return recalled


def _recall(inputs: str, call: Callable[[], R]) -> R:
    # With a memory map mode joblib hands out a fresh result as read back from the store: the first
    # build and the later ones see the very same value.
    memory = Memory(cache_folder(), backend="plain", mmap_mode="r", verbose=0)
    digest = hashlib.sha256(inputs.encode()).hexdigest()[:32]
    locks = cache_folder() / "locks"
    locks.mkdir(parents=True, exist_ok=True)
    with FileLock(locks / digest):
        entry = memory.cache(compute, ignore=["call"])(inputs, call)
    result: R = entry["result"]
    return result


def _told(step: str, arguments: Iterable[object]) -> str:
    # Which of many like calls this is: the kind of model and the number of the split.
    kinds = [getattr(argument, "kind", argument) for argument in arguments]
    return " ".join([step, *(str(kind) for kind in kinds if isinstance(kind, str | int))])


def _timed(name: str, call: Callable[[], R]) -> R:
    logger.info("%s: begins", name)
    began = time.perf_counter()
    result = call()
    logger.info("%s: %.1f s", name, time.perf_counter() - began)
    return result
