"""From an Altair chart to a Vega-Lite specification: plain data, the same bytes each time."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import altair as alt

from analysis.charts.theme import theme

Spec = dict[str, Any]
MANY_ROWS = 200


def to_spec(chart: alt.TopLevelMixin) -> Spec:
    """Return a chart's Vega-Lite specification with the shared theme and no address in it.

    Altair's limit of 5,000 rows guards notebooks; it is lifted here on purpose, because a page
    holds the data once and as CSV.

    Examples
    --------
    >>> import pandas as pd
    >>> chart = alt.Chart(pd.DataFrame({"x": [1]})).mark_bar().encode(x="x:Q")
    >>> sorted(to_spec(chart))
    ['config', 'data', 'datasets', 'encoding', 'mark']
    """
    with alt.data_transformers.enable("default", max_rows=None), alt.theme.enable("none"):
        spec: Spec = chart.to_dict()
    spec.pop("$schema", None)
    spec["config"] = _merge(theme(), spec.get("config", {}))
    return spec


def rows(spec: Spec) -> int:
    """Return the number of rows of a specification's largest data set.

    Examples
    --------
    >>> rows({"datasets": {"a": [{"x": 1}, {"x": 2}], "b": []}})
    2
    """
    return max((len(data) for data in spec.get("datasets", {}).values()), default=0)


def with_csv(spec: Spec, more_than: int = MANY_ROWS) -> Spec:
    r"""Return a specification whose large data sets are one CSV string each, with typed columns.

    Half the size of a list of rows. The types keep a name of digits a string.

    Examples
    --------
    >>> spec = with_csv({"data": {"name": "d"}, "datasets": {"d": [{"x": 1, "n": "7"}]}}, 0)
    >>> spec["datasets"]["d"], spec["data"]["format"]["parse"]
    ('"x","n"\n1,"7"\n', {'x': 'number', 'n': 'string'})
    """
    large = {name: data for name, data in spec.get("datasets", {}).items() if len(data) > more_than}
    formats = {name: {"type": "csv", "parse": _types(data)} for name, data in large.items()}
    changed: Spec = _with_formats(spec, formats)
    changed["datasets"] = spec.get("datasets", {}) | {
        name: _csv(data) for name, data in large.items()
    }
    return changed


def to_json(spec: Spec) -> str:
    r"""Return a specification as JSON that can stand inside a script element.

    Keys are sorted; no ``<`` is left, so that nothing in a name can close the element.

    Examples
    --------
    >>> to_json({"b": "</script>", "a": 1})
    '{"a":1,"b":"\\u003c/script>"}'
    """
    packed = json.dumps(
        spec, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )
    return packed.replace("<", "\\u003c")


def _merge(base: Mapping[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in extra.items():
        both = isinstance(value, Mapping) and isinstance(merged.get(key), Mapping)
        merged[key] = _merge(merged[key], value) if both else value
    return merged


def _with_formats(part: Any, formats: Mapping[str, Any]) -> Any:
    if isinstance(part, list):
        return [_with_formats(item, formats) for item in part]
    if not isinstance(part, dict):
        return part
    changed = {
        key: value if key == "datasets" else _with_formats(value, formats)
        for key, value in part.items()
    }
    data = changed.get("data")
    if isinstance(data, dict) and data.get("name") in formats:
        changed["data"] = data | {"format": formats[data["name"]]}
    return changed


def _types(data: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    return {column: _type(row[column] for row in data) for column in data[0]}


def _type(values: Iterator[Any]) -> str:
    kinds = {type(value) for value in values if value is not None}
    if kinds == {bool}:
        return "boolean"
    return "number" if kinds and kinds <= {int, float} else "string"


def _csv(data: Sequence[Mapping[str, Any]]) -> str:
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(data[0])
    writer.writerows(map(_cell, row.values()) for row in data)
    return lines.getvalue()


def _cell(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value
