import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.lookup import Match
from analysis.plain import is_sound, read_plain, write_plain

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
values = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8
)


@given(value=values)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_read(tmp_path, value):
    write_plain(value, tmp_path / "value")
    assert read_plain(tmp_path / "value") == value


def test_arrays_and_tables_come_back_with_their_types(tmp_path):
    table = pd.DataFrame({"name": ["Zoë", "<b>"], "score": np.array([1, 2], dtype=np.float32)})
    array = np.arange(6, dtype=np.int16).reshape(2, 3)
    write_plain({"deep": [table, array]}, tmp_path / "value")
    found_table, found_array = read_plain(tmp_path / "value")["deep"]
    pd.testing.assert_frame_equal(found_table, table)
    assert found_array.dtype == np.int16
    np.testing.assert_array_equal(found_array, array)


def test_a_class_of_the_project_comes_back(tmp_path):
    match = Match(row=3, kind="exact", candidates=())
    write_plain(match, tmp_path / "value")
    assert read_plain(tmp_path / "value").kind == "exact"


@pytest.mark.parametrize(
    "value", [{1, 2}, {1: 2}, np.array([object()]), st, [lambda: 0], np.int64(3)]
)
def test_what_would_need_a_pickle_is_refused(tmp_path, value):
    with pytest.raises((TypeError, ValueError)):
        write_plain(value, tmp_path / "value")


def test_the_same_value_gives_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        write_plain({"rows": np.arange(3)}, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("damage", [lambda b: b[:-9], lambda b: b"", lambda b: b[:60] + b"x" * 9])
def test_damage_is_seen(tmp_path, damage):
    file = tmp_path / "value"
    write_plain({"rows": np.arange(300)}, file)
    assert is_sound(file)
    file.write_bytes(damage(file.read_bytes()))
    assert not is_sound(file)


def test_a_changed_bit_is_seen(tmp_path):
    file = tmp_path / "value"
    write_plain(np.zeros(1000), file)
    content = bytearray(file.read_bytes())
    content[500] ^= 1
    file.write_bytes(content)
    assert not is_sound(file)
