"""What code a function depends on: its own text and every project module that it can reach."""

import ast
import functools
import inspect
import sys
import textwrap
from collections.abc import Callable, Iterable
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import Any

from analysis.imports import PACKAGE, digest, digests_of, imports_of, names_imported

CONSTANTS = (bool, int, float, complex, str, bytes, tuple, list, dict, set, frozenset, Path)


def sources_of(function: Callable[..., Any]) -> dict[str, str]:
    """Return a digest of every piece of project source that a function depends on.

    Only what the function's text names is followed, so that two functions of one module may have
    different dependencies; from a named module on, all its imports count, transitively.
    Decorators count for nothing.

    Parameters
    ----------
    function : callable
        A function of the project.

    Returns
    -------
    dict of str to str
        Digest by module (``analysis.rows``) or function (``analysis.steps:trained``), in order.

    Raises
    ------
    TypeError
        If the function reads a constant of its own module, which no digest would cover.

    Examples
    --------
    >>> from analysis.paths import cache_folder
    >>> def folder_name():
    ...     return cache_folder().name
    >>> list(sources_of(folder_name))
    ['analysis.paths', 'analysis.sources:folder_name']
    """
    found: dict[str, str] = {}
    _follow(inspect.unwrap(function), found)
    return dict(sorted(found.items()))


def versions_of(sources: Iterable[str]) -> dict[str, str]:
    """Return the versions of Python and of all packages that some sources import.

    Parameters
    ----------
    sources : iterable of str
        Keys of `sources_of`.

    Returns
    -------
    dict of str to str
        Version by distribution name, in order; ``python`` has its minor version only.

    Examples
    --------
    >>> list(versions_of(["analysis.plain"]))
    ['numpy', 'pandas', 'python']
    """
    modules = {name.partition(":")[0] for name in sources}
    packages = {p.partition(".")[0] for name in modules for p in imports_of(name)} - {PACKAGE}
    installed = _distributions()
    found = {d: metadata.version(d) for p in packages for d in installed.get(p, [])}
    found["python"] = f"{sys.version_info.major}.{sys.version_info.minor}"
    return dict(sorted(found.items()))


def _follow(item: Any, found: dict[str, str]) -> None:
    key = f"{item.__module__}:{item.__qualname__}"
    if key in found:
        return
    tree = ast.parse(textwrap.dedent(inspect.getsource(item)))
    tree.body[0].decorator_list = []  # type: ignore[attr-defined]  # it is a function or a class
    found[key] = digest(tree)
    for module in names_imported(tree):
        found.update(digests_of(module))
    surroundings = getattr(item, "__globals__", vars(sys.modules[item.__module__]))
    for name in {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}:
        if name in surroundings and not name.startswith("__"):
            _follow_name(name, inspect.unwrap(surroundings[name]), item, found)


def _follow_name(name: str, value: Any, item: Any, found: dict[str, str]) -> None:
    if isinstance(value, ModuleType):
        found.update(digests_of(value.__name__))
    elif inspect.isfunction(value) or inspect.isclass(value):
        if value.__module__ == item.__module__:
            _follow(value, found)
        else:
            found.update(digests_of(value.__module__))
    elif isinstance(value, CONSTANTS):
        raise TypeError(f"{item.__qualname__} reads the constant {name}: make it an argument")


@functools.cache
def _distributions() -> dict[str, list[str]]:
    return {name: sorted(set(found)) for name, found in metadata.packages_distributions().items()}
