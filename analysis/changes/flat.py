"""All of ``results.json`` in one list: each value with the keys that lead to it."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

APART = ("build", "dataset")
"""Parts that tell of the version and of the data, not of results."""


def flatten(tree: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Give every value below a tree with its name; a list of plain values is one value.

    Parameters
    ----------
    tree : dict, list or plain value
        As JSON gives it.
    name : str
        Of the tree itself.

    Yields
    ------
    tuple of str and value
        Keys with dots between them; places in lists count from 0.

    Examples
    --------
    >>> dict(flatten({"a": {"b": 1}, "c": ["x", "y"], "d": [{"e": 2}]}))
    {'a.b': 1, 'c': ['x', 'y'], 'd.0.e': 2}
    """
    if isinstance(tree, Mapping):
        items: Any = tree.items()
    elif isinstance(tree, list) and any(isinstance(item, dict | list) for item in tree):
        items = enumerate(tree)
    else:
        yield name, tree
        return
    for key, value in items:
        yield from flatten(value, f"{name}.{key}" if name else str(key))


def values_of(results: Mapping[str, Any]) -> dict[str, Any]:
    """Give all values of the results by name, without what tells of the version and the data.

    Examples
    --------
    >>> values_of({"build": {"commit": "abc"}, "models": {"plain": 0.5}})
    {'models.plain': 0.5}
    """
    return dict(flatten({key: part for key, part in results.items() if key not in APART}))


def is_number(value: Any) -> TypeGuard[float]:
    """Tell numbers from names, truth values and what is not known.

    Examples
    --------
    >>> [is_number(value) for value in (1, 0.5, True, "1", None)]
    [True, True, False, False, False]
    """
    return isinstance(value, int | float) and not isinstance(value, bool)
