import pytest

from analysis.errors import DataError
from analysis.lines import check_lines
from analysis.schema import FRIENDS, LINKS

HEAD = "userID\tfriendID\n"


def check(text: str, table=FRIENDS) -> None:
    check_lines(text.encode(), text, table)


@pytest.mark.parametrize(
    "text",
    [HEAD + "1\t2\n", HEAD + "1\t2", "userID\tfriendID\r\n1\t2\r\n", HEAD + "1\t2\r\n3\t4\n", HEAD],
    ids=["LF", "no last line end", "CRLF", "both", "no rows"],
)
def test_good_lines_pass(text: str):
    check(text)


@pytest.mark.parametrize(
    ("text", "row", "problem"),
    [
        (HEAD + "1\t2\n3", 3, "the line has 1 field(s), not 2"),
        (HEAD + "1\t2\n\n3\t4\n", 3, "the line has 1 field(s), not 2"),
        (HEAD + "1\t2\t3\n", 2, "the line has 3 field(s), not 2"),
        (HEAD + "1\t2\n3\t4\n\n", 4, "the line has 1 field(s), not 2"),
        (HEAD + "1\t2\r3\t4\n", 2, "the line has 3 field(s), not 2"),
        (HEAD + "1\t2\n3\r4\t5\n", 3, "a stray character 0x0d stands in the line"),
        (HEAD + "1\t2\n3\t\x004\n", 3, "a stray character 0x00 stands in the line"),
        ("userID\n", 1, "the line has 1 field(s), not 2"),
        (HEAD.strip() + "\tmore\n", 1, "the line has 3 field(s), not 2"),
    ],
)
def test_the_first_bad_line_is_named(text: str, row: int, problem: str):
    with pytest.raises(DataError) as caught:
        check(text)
    assert (caught.value.row, caught.value.problem) == (row, problem)


def test_a_wrong_header_names_the_expected_one():
    with pytest.raises(DataError) as caught:
        check("userID\tartistID\tplays\n1\t2\t3\n", LINKS)
    message = "user_artists.dat, row 1, column weight: the header is 'plays'. Name it 'weight'."
    assert str(caught.value) == message
