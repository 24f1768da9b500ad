"""What code a function depends on: its own text and every definition that it can reach."""

import functools
import inspect
import sys
import textwrap
from collections.abc import Callable, Iterable
from importlib import metadata
from types import ModuleType
from typing import Any

from analysis.tracing.modules import PACKAGES, Module, project_module, read_module
from analysis.tracing.reach import Reached, reach
from analysis.tracing.references import Chain


def reached_by(function: Callable[..., Any]) -> Reached:
    """Follow a function's text through the project.

    Functions, classes and constants are followed one by one, so that two functions of one module
    may have different dependencies. Comments, layout, functions' docstrings and the decorator that
    memoises count for nothing.

    Parameters
    ----------
    function : callable
        A function of the project.

    Returns
    -------
    Reached
        Digests of the definitions, and the other packages.

    Examples
    --------
    >>> from analysis.paths import cache_folder
    >>> def folder_name():
    ...     return cache_folder().name
    >>> list(sorted(reached_by(folder_name).sources))[:2]
    ['analysis.paths:CACHE', 'analysis.paths:PROJECT']
    """
    plain = inspect.unwrap(function)
    module = project_module(plain.__module__) or _module_outside(plain)
    if plain.__qualname__ not in module.definitions:
        module = _with_inner(plain, module)
    return reach(module, [plain.__qualname__])


def versions_of(packages: Iterable[str]) -> dict[str, str]:
    """Return the versions of Python and of all distributions that packages belong to.

    Parameters
    ----------
    packages : iterable of str
        Top names, as they are imported; those of Python itself have no version of their own.

    Returns
    -------
    dict of str to str
        Version by distribution name, in order; ``python`` has its minor version only.

    Examples
    --------
    >>> list(versions_of(["sklearn", "json"]))
    ['python', 'scikit-learn']
    """
    installed = _distributions()
    found = {d: metadata.version(d) for p in packages for d in installed.get(p, [])}
    found["python"] = f"{sys.version_info.major}.{sys.version_info.minor}"
    return dict(sorted(found.items()))


def _module_outside(function: Callable[..., Any]) -> Module:
    # A test's module, or an interactive one without a file.
    try:
        return read_module(function.__module__, inspect.getsource(sys.modules[function.__module__]))
    except (OSError, TypeError):
        return Module(function.__module__, {})


def _with_inner(function: Callable[..., Any], module: Module) -> Module:
    """Add a function that stands inside another, with the names that it finds about it."""
    text = textwrap.dedent(inspect.getsource(function))
    own = read_module(module.name, text).definitions[function.__name__]
    about = {name: _origin(value) for name, value in function.__globals__.items()}
    known = {name: origin for name, origin in about.items() if origin is not None}
    definitions = module.definitions | {function.__qualname__: own}
    return Module(module.name, definitions, known | module.imports)


def _origin(value: object) -> Chain | None:
    if isinstance(value, ModuleType):
        return (value.__name__,)
    if inspect.isfunction(value) or inspect.isclass(value):
        return (value.__module__, value.__qualname__)
    return None


@functools.cache
def _distributions() -> dict[str, list[str]]:
    found = metadata.packages_distributions()
    return {name: sorted(set(places)) for name, places in found.items() if name not in PACKAGES}
