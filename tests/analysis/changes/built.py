"""Changes put together by hand, as tables and sentences are given them."""

from typing import Any

from analysis.changes.schema import Changes, DataChange, NeighbourChange, NumberChange


def changes(
    data: dict[str, Any] | None = None, near: dict[str, Any] | None = None, **others: Any
) -> Changes:
    """Changes since version 1-a in which nothing differs but what is named."""
    none: dict[str, Any] = {"rows": {}, "artists_added": [], "artists_gone": []}
    none |= {"users_added": None, "users_gone": None}
    lists: dict[str, Any] = {
        "measure": "cosine",
        "artists": 0,
        "unchanged": 0,
        "mean_kept": None,
        "moved": [],
    }
    told: dict[str, Any] = {"previous": "1-a", "made": None, "same_data": True}
    told |= {"user_marks": [], "numbers": [], "texts": []} | others
    return Changes(
        data=DataChange(**none | (data or {})),
        neighbours=NeighbourChange(**lists | (near or {})),
        **told,
    )


def first() -> Changes:
    """Changes of a version without another before it."""
    return changes(previous=None, same_data=None)


def moved(
    name: str, before: float | None, now: float | None, half: float | None = None, **others: Any
) -> NumberChange:
    """A number then and now; with half a width, both have intervals that wide."""
    told: dict[str, Any] = {"difference": None, "more_than_noise": None}
    told |= {"name": name, "before": before, "now": now}
    told |= {"interval_before": around(before, half), "interval_now": around(now, half)}
    if before is not None and now is not None:
        told["difference"] = now - before
    return NumberChange(**told | others)


def around(value: float | None, half: float | None) -> list[float] | None:
    """An interval's ends, where there is one."""
    return None if value is None or half is None else [value - half, value + half]
