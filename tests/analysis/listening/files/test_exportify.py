import pytest

from analysis.listening.files.exportify import read_playlist
from tests.exports import GERMAN_HEADER, LONG_HEADER, SHORT_HEADER, long_row, short_row


def read(header, *rows):
    found = read_playlist("\n".join([header, *rows, ""]).encode(), "x.csv")
    return found[["artist", "plays", "released"]].fillna(0).to_numpy().tolist()


@pytest.mark.parametrize("header", [LONG_HEADER, GERMAN_HEADER])
def test_artists_joined_by_comma_and_space_with_their_commas_escaped(header):
    rows = [long_row(r"Earth\, Wind & Fire, Ada", "1975"), long_row(r"Tyler\, The Creator")]
    found = read(header, *rows, long_row("Ada, Tyler", "0000"))
    expected = [["Ada", 1, 0], ["Earth, Wind & Fire", 1, 1975], ["Tyler, The Creator", 1, 1999]]
    assert found == expected


def test_artists_joined_by_a_comma_alone():
    rows = [short_row("Tyler, The Creator,Ada"), short_row("Ada,Elbow", "2001-02")]
    expected = [["Ada", 1, 2001], ["Tyler, The Creator", 1, 1999]]
    assert read(SHORT_HEADER, *rows) == expected


def test_a_translated_header_alone_tells_the_variant():
    header = "Track-URI,Titelname,Albumname,Künstlername(n)"
    assert read(header, 'spotify:track:1,T,A,"Ada, Elbow"') == [["Ada", 1, 0]]


def test_the_earliest_year_stays_and_episodes_and_nameless_rows_are_left_out():
    rows = [
        *(short_row("Ada", date) for date in ("2005-01-01", "1998", "2010")),
        short_row("Show", uri="episode:1"),
        short_row(""),
        short_row("Local", "", uri="local:1"),
    ]
    assert read(SHORT_HEADER, *rows) == [["Ada", 3, 1998], ["Local", 1, 0]]
