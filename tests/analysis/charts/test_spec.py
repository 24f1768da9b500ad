"""From chart to specification: themed, self-contained, compact, the same each time."""

import csv
import io
import json

import altair as alt
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.charts.spec import Spec, rows, to_json, to_spec, with_csv
from analysis.charts.theme import INK


def points(count: int) -> alt.Chart:
    data = pd.DataFrame({"name": [str(i) for i in range(count)], "x": range(count)})
    return alt.Chart(data).mark_point().encode(x="x:Q", tooltip=["name:N"])


def test_theme_and_own_settings_are_both_there() -> None:
    config = to_spec(points(1).configure_axis(labelAngle=45))["config"]
    assert config["axis"]["labelAngle"] == 45
    assert config["axis"]["labelColor"] == INK


def test_no_address_is_left() -> None:
    assert "http" not in to_json(to_spec(points(3)))


def test_more_than_altairs_limit_of_rows() -> None:
    assert rows(to_spec(points(6000))) == 6000


def test_large_data_become_csv_with_types_and_small_data_stay() -> None:
    assert isinstance(next(iter(with_csv(to_spec(points(200)))["datasets"].values())), list)
    spec = with_csv(to_spec(points(201)))
    assert next(iter(spec["datasets"].values())).startswith('"name","x"\n"0",0\n"1",1\n')
    assert spec["data"]["format"] == {"type": "csv", "parse": {"name": "string", "x": "number"}}


def test_every_use_of_a_data_set_learns_its_format() -> None:
    layered = alt.layer(points(300), points(300).mark_line())
    spec = with_csv(to_spec(alt.hconcat(layered, points(10))))
    uses = json.dumps(spec).count('"format"')
    assert uses == sum(
        1 for view in [spec["hconcat"][0], *spec["hconcat"][0]["layer"]] if "data" in view
    )


def test_the_original_specification_is_left_alone() -> None:
    spec = to_spec(points(300))
    with_csv(spec)
    assert spec == to_spec(points(300))


def test_missing_values_and_truth_values() -> None:
    rows_ = [{"n": None, "b": True, "t": None}, {"n": 1.5, "b": False, "t": "x"}]
    spec = with_csv({"data": {"name": "d"}, "datasets": {"d": rows_}}, 0)
    assert spec["datasets"]["d"] == '"n","b","t"\n"","true",""\n1.5,"false","x"\n'
    assert spec["data"]["format"]["parse"] == {"n": "number", "b": "boolean", "t": "string"}


@given(st.lists(st.text(alphabet='a1,"\n\r<|é', max_size=6), min_size=1, max_size=5))
def test_names_survive_csv(names: list[str]) -> None:
    spec = with_csv({"datasets": {"d": [{"a": name, "b": 1} for name in names]}}, 0)
    read = list(csv.reader(io.StringIO(spec["datasets"]["d"], newline="")))
    assert [row[0] for row in read[1:]] == names


@given(st.text())
def test_nothing_in_a_name_can_close_the_script(name: str) -> None:
    spec: Spec = {"name": name}
    assert "<" not in to_json(spec)
    assert json.loads(to_json(spec)) == spec


def test_keys_are_sorted_so_that_the_same_chart_gives_the_same_bytes() -> None:
    assert to_json({"b": 1, "a": 2}) == to_json({"a": 2, "b": 1})
    assert to_json(to_spec(points(5))) == to_json(to_spec(points(5)))
