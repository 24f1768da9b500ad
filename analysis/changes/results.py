"""Every number and every name of the results, then and now."""

from collections.abc import Mapping
from typing import Any

from analysis.changes.flat import is_number, values_of
from analysis.changes.noise import end_names, interval_of, is_more_than_noise
from analysis.changes.schema import NumberChange, TextChange


def number_changes(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[NumberChange]:
    """Compare the numbers of two versions.

    Parameters
    ----------
    before, now : mapping
        Two ``results.json``; `before` may be of an older form, whose numbers have other names.

    Returns
    -------
    list of NumberChange
        By name; ends of intervals stand with their numbers.

    Examples
    --------
    >>> [change] = number_changes({"atlas": {"clusters": 20}}, {"atlas": {"clusters": 26}})
    >>> change.name, change.difference, change.more_than_noise
    ('atlas.clusters', 6.0, None)
    """
    old, new = values_of(before), values_of(now)
    ends = end_names(old) | end_names(new)
    numbers = {name for values in (old, new) for name in values if is_number(values[name])}
    return [_number(name, old, new) for name in sorted(numbers - ends)]


def text_changes(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[TextChange]:
    """Give the names, and lists of names or numbers, that differ between two versions.

    Examples
    --------
    >>> text_changes({"headline": {"model": "plain"}}, {"headline": {"model": "blend"}})
    [TextChange(name='headline.model', before='plain', now='blend')]
    """
    old, new = values_of(before), values_of(now)
    return [
        TextChange(name=name, before=_text(old.get(name)), now=_text(new.get(name)))
        for name in sorted({*old, *new})
        if old.get(name) != new.get(name) and _is_text(old.get(name)) and _is_text(new.get(name))
    ]


def _number(name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> NumberChange:
    before, now = _value(name, old), _value(name, new)
    there, here = interval_of(name, old), interval_of(name, new)
    known = before is not None and now is not None
    return NumberChange(
        name=name,
        before=before,
        now=now,
        difference=now - before if before is not None and now is not None else None,
        interval_before=[there.low, there.high] if there else None,
        interval_now=[here.low, here.high] if here else None,
        more_than_noise=is_more_than_noise(old[name], there, new[name], here) if known else None,
    )


def _value(name: str, values: Mapping[str, Any]) -> float | None:
    value = values.get(name)
    return float(value) if is_number(value) else None


def _is_text(value: Any) -> bool:
    return not is_number(value)


def _text(value: Any) -> str | list[str] | None:
    if value is None:
        return None
    return [str(item) for item in value] if isinstance(value, list) else str(value)
