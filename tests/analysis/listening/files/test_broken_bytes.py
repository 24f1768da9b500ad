import contextlib
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.listening.reading import read_history
from analysis.listening.settings import ListeningError
from tests.exports import (
    LONG_HEADER,
    SHORT_HEADER,
    account,
    extended,
    long_row,
    pack,
    short_row,
)

FILES = {
    "account.json": json.dumps([account("Elbow"), account("Ada")]),
    "extended.json": json.dumps([extended("Elbow"), extended(None), extended("Ada")]),
    "short.csv": f"{SHORT_HEADER}\n{short_row('Ada,Elbow')}\n{short_row('Ada')}\n",
    "long.csv": f"{LONG_HEADER}\n{long_row('Ada, Elbow')}\n",
    "table.csv": "artist,plays,seconds,first,last,source,released\n"
    "Elbow,2,61.5,2020-01-31T12:00:00Z,2021-01-31T12:00:00Z,account data,\n",
}


def read_bytes(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "x"
        file.write_bytes(content)
        with contextlib.suppress(ListeningError):
            assert len(read_history(file, 30))


def zipped() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return pack(Path(folder) / "x.zip", FILES).read_bytes()


WHOLE = [*(text.encode() for text in FILES.values()), zipped()]


@pytest.mark.parametrize("whole", WHOLE, ids=[*FILES, "zip"])
def test_changed_bytes_end_in_a_message_or_a_table(whole):
    changes = st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), max_size=4)

    @settings(max_examples=60, deadline=None)
    @given(changes, st.integers(0, len(whole)))
    def changed(places, end):
        content = bytearray(whole)
        for place, value in places:
            content[place] = value
        read_bytes(bytes(content))
        read_bytes(bytes(content[:end]))

    changed()


@settings(max_examples=100, deadline=None)
@given(
    st.binary(max_size=60), st.sampled_from([b"", b"[", b'[{"', b"PK\x03\x04", b"spotify:track:"])
)
def test_any_bytes_end_in_a_message_or_a_table(content, start):
    read_bytes(start + content)
