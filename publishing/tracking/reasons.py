"""Why something is stale, in words: "links table changed", "parameter k 6 -> 10"."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from analysis.paths import PROJECT
from publishing.tracking.digests import UNKNOWN

TABLES = {
    "user_artists.dat": "links",
    "artists.dat": "artists",
    "tags.dat": "tags",
    "user_friends.dat": "friends",
    "user_taggedartists.dat": "tag assignments",
}
PLAIN = {
    "code": "its code changed",
    "listening": "the listener's history changed",
    "published": "the published versions changed",
    "edition": "the edition changed",
    "renderer": "the renderer changed",
    "site": "its files changed",
    "libraries": "libraries changed",
}


def reasons(changed: Mapping[str, tuple[str, str]]) -> list[str]:
    """Say what each changed input means, each reason once.

    Parameters
    ----------
    changed
        Values then and now, by `kind:name`.

    Examples
    --------
    >>> reasons({"data:user_artists.dat": ("a", "b"), "library:numpy": ("1", "2")})
    ['links table changed', 'numpy 1 -> 2']
    """
    found = (reason for key, values in sorted(changed.items()) for reason in _reason(key, *values))
    return list(dict.fromkeys(found))


def _reason(key: str, old: str, new: str) -> Iterator[str]:
    kind, _, name = key.partition(":")
    if kind in PLAIN:
        yield PLAIN[kind]
    elif kind == "library":
        yield f"{name} {old} -> {new}"
    elif kind == "parameter":
        yield from list(_differences(name, json.loads(old), json.loads(new))) or [
            f"parameter {name} changed"
        ]
    elif kind == "data":
        yield f"{TABLES[name]} table changed" if name in TABLES else "other data"
    elif kind == "source":
        yield f"{_file(name.partition(':')[0])} changed"
    elif kind == "result":
        told = "are not known" if new == UNKNOWN else "changed"
        yield f"the results of {name.partition('.')[0] or 'all chapters'} {told}"
    else:
        yield f"{name} changed"


def _file(module: str) -> str:
    place = module.replace(".", "/")
    return f"{place}/__init__.py" if (PROJECT / place).is_dir() else f"{place}.py"


def _differences(name: str, old: Any, new: Any) -> Iterator[str]:
    """Give the parameters that differ, down to the single value."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in sorted({*old, *new}):
            yield from _differences(f"{name}.{key}".strip("."), old.get(key), new.get(key))
    elif old != new:
        yield f"parameter {name} {_shown(old)} -> {_shown(new)}"


def _shown(value: Any) -> str:
    return "none" if value is None else json.dumps(value, ensure_ascii=False)
