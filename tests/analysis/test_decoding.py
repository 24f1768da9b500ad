import pytest

from analysis.decoding import decode
from analysis.errors import DataError
from analysis.schema import ARTISTS, TAGS


def test_each_file_has_its_own_encoding():
    assert decode("Björk".encode(), ARTISTS) == "Björk"
    assert decode("Björk".encode("latin-1"), TAGS) == "Björk"


@pytest.mark.parametrize("table", [ARTISTS, TAGS])
def test_a_byte_order_mark_says_utf8_and_is_dropped(table):
    assert decode("\ufeff1\tпоп".encode(), table) == "1\tпоп"


def test_latin1_in_a_utf8_file_is_named_by_row():
    with pytest.raises(DataError, match=r"artists.dat, row 3: byte 0xf6 is not utf-8") as caught:
        decode("id\n1\tok\n2\tBjörk\n".encode("latin-1"), ARTISTS)
    assert caught.value.row == 3


def test_utf8_in_a_latin1_file_is_refused_instead_of_garbled():
    with pytest.raises(DataError, match=r"tags.dat, row 2: the file is UTF-8"):
        decode("tagID\n1\tespañol\n".encode(), TAGS)


def test_a_latin1_file_may_hold_what_would_be_half_of_utf8():
    assert decode(b"\xc3\xa9 \xe9", TAGS) == "Ã© é"
