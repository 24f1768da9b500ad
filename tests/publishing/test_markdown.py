"""What is prose, what is code, and a fence that holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing.markdown import fenced, outside_code, prose_lines, replace_prose


def test_lines_inside_and_on_fences_are_no_prose() -> None:
    text = "a\n```` x\nb\n```\nc\n````\nd\n~~~\ne\n~~~~\nf"
    assert [line for _, line, is_prose in prose_lines(text) if is_prose] == ["a", "d", "f"]
    assert [offset for offset, _, is_prose in prose_lines(text) if is_prose] == [0, 6, 10]


def test_prose_alone_is_changed() -> None:
    assert replace_prose("a\n```\na\n```\na", str.upper) == "A\n```\na\n```\nA"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a `a` a", "A `a` A"),
        ("a ``a ` a`` a", "A ``a ` a`` A"),
        ("a ` a", "A ` A"),
        ("`a``a", "`A``A"),
        ("", ""),
    ],
)
def test_code_within_a_line_stays(line: str, expected: str) -> None:
    assert outside_code(line, str.upper) == expected


@given(st.text("a` ", max_size=20))
def test_a_line_loses_nothing(line: str) -> None:
    assert outside_code(line, lambda part: part) == line


@given(st.text("a`~\n ", max_size=30))
def test_no_content_ends_its_own_fence(content: str) -> None:
    lines = list(prose_lines("before\n" + fenced(content, "{.python}") + "\nafter"))
    assert [line for _, line, is_prose in lines if is_prose] == ["before", "after"]
