"""Recall by class of popularity."""

import numpy as np
import pandas as pd
import pytest

from analysis.charts.deciles import decile_chart
from analysis.charts.spec import to_spec

TABLE = pd.DataFrame(
    {
        "model": ["b", "b", "a", "a"],
        "decile": [1.0, 10.0, 1.0, 10.0],  # means over splits are no integers
        "listeners_from": [1.0, 231.0] * 2,
        "listeners_to": [1.0, 1611.0] * 2,
        "held_out": [930.4, 900.0] * 2,
        "recall": [0.012345, 0.5, np.nan, 0.4],
    }
)


def test_a_row_per_model_and_class() -> None:
    (data,) = to_spec(decile_chart(TABLE))["datasets"].values()
    assert [(row["model"], row["decile"], row["recall"]) for row in data] == [
        ("b", 1, 0.0123),
        ("b", 10, 0.5),
        ("a", 1, None),
        ("a", 10, 0.4),
    ]


def test_a_model_has_a_colour_and_a_shape_in_the_order_of_the_table() -> None:
    encoding = to_spec(decile_chart(TABLE))["encoding"]
    for channel in ("color", "shape"):
        scale = encoding[channel]["scale"]
        assert scale["domain"] == ["b", "a"]
        assert len(set(scale["range"])) == 2


def test_the_axis_and_the_tooltip_say_how_many_listeners_a_class_has() -> None:
    encoding = to_spec(decile_chart(TABLE))["encoding"]
    told = "(listeners: 1 in class 1, 231–1,611 in class 10)"
    assert encoding["x"]["axis"]["title"][1] == told
    fields = [tip["field"] for tip in encoding["tooltip"]]
    assert fields == ["model", "decile", "listeners_from", "listeners_to", "held_out", "recall"]


def test_more_models_than_shapes_is_an_error() -> None:
    many = pd.concat([TABLE.assign(model=name) for name in "abcdefgh"])
    with pytest.raises(ValueError, match="8 models, but shapes for 7 only"):
        decile_chart(many)


def test_the_table_is_left_alone() -> None:
    before = TABLE.copy()
    decile_chart(TABLE)
    pd.testing.assert_frame_equal(TABLE, before)
