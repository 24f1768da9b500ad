"""Inline results: where they stand, how values become Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.text import text as shown
from publishing import inline


def test_expressions_with_the_offsets_of_their_lines() -> None:
    prose = "A `{python} a`.\n\nTwo: `{python} b(1)` and `{python}  c `."
    assert inline.expressions(prose) == [(0, "a"), (2, "b(1)"), (2, "c")]


@pytest.mark.parametrize(
    "prose", ["```\n`{python} a`\n```", "`{{python}} a`", "`python a`", "``{python} a`", "`{r} a`"]
)
def test_what_is_no_expression(prose: str) -> None:
    assert inline.expressions(prose) == []
    assert inline.substitute(prose, []) == prose.replace("{{python}}", "{python}")


def test_values_take_their_places_in_order() -> None:
    prose = "`{python} a` then\n```\n`{python} no`\n```\n`{python} b`, literally `{{python}} c`"
    expected = "1 then\n```\n`{python} no`\n```\n2, literally `{python} c`"
    assert inline.substitute(prose, ["1", "2"]) == expected


def test_values_are_not_searched_again() -> None:
    assert inline.substitute("`{python} a`", [r"\`{python} b\`"]) == r"\`{python} b\`"


def test_own_markdown_wins_over_text() -> None:
    assert inline.markdown(shown("a*b")) == r"a\*b"
    assert inline.markdown("**") == r"\*\*"
    assert inline.markdown(12) == "12"


def test_values_travel_as_one_bundle() -> None:
    assert inline.show(1, "a")._repr_mimebundle_() == {inline.MIME: ["1", "a"], "text/plain": ""}


@given(st.lists(st.text("ab `{}", max_size=8), max_size=5))
def test_as_many_expressions_as_values_are_used(pieces: list[str]) -> None:
    prose = "\n".join(f"{piece.replace('`', '')} `{{python}} x`" for piece in pieces)
    values = [f"<{n}>" for n in range(len(inline.expressions(prose)))]
    made = inline.substitute(prose, values)
    assert len(values) == len(pieces)
    assert all(made.count(value) == 1 for value in values)
