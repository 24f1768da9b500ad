"""What a reader is told of each kind of change."""

import json

import pytest

from publishing.tracking.reasons import reasons
from publishing.tracking.state import State, state_of


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("code:report/a.qmd", "its code changed"),
        ("listening:", "the listener's history changed"),
        ("published:", "the published versions changed"),
        ("edition", "the edition changed"),
        ("site", "its files changed"),
        ("libraries", "libraries changed"),
        ("library:scikit-learn", "scikit-learn 1.2 -> missing"),
        ("data:user_artists.dat", "links table changed"),
        ("data:artists.dat", "artists table changed"),
        ("data:tags.dat", "tags table changed"),
        ("data:user_friends.dat", "friends table changed"),
        ("data:user_taggedartists.dat", "tag assignments table changed"),
        ("data:", "other data"),
        ("data:SYNTHETIC", "other data"),
        ("source:analysis.neighbours:Settings", "analysis/neighbours.py changed"),
        ("source:analysis.atlas.steps:<body>", "analysis/atlas/steps.py changed"),
        ("result:models.plain.mse", "the results of models changed"),
        ("result:", "the results of all chapters changed"),
        ("file:report/assets", "report/assets changed"),
        ("text:index.qmd", "index.qmd changed"),
    ],
)
def test_each_kind_of_change_has_its_words(key: str, told: str) -> None:
    assert reasons({key: ("1.2", "missing")}) == [told]


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("k", 6, 10, ["k 6 -> 10"]),
        ("words", "and", "ö", ['words "and" -> "ö"']),
        ("artists", ["A"], ["A", "B"], ['artists ["A"] -> ["A", "B"]']),
        ("k", None, 10, ["k none -> 10"]),
        ("a.b", {"k": 6, "same": 1}, {"k": 10, "same": 1}, ["a.b.k 6 -> 10"]),
        ("a", {"b": {"k": 6}}, {"b": {"k": 6, "l": 2}}, ["a.b.l none -> 2"]),
        ("a", {"b": {"k": 6}, "c": 0}, {"c": 0}, ['a.b {"k": 6} -> none']),
        ("a", {"b": {"k": 6}}, {"b": 7}, ['a.b {"k": 6} -> 7']),
        ("a", {"y": 1, "x": 1}, {"x": False, "y": 0.5}, ["a.x 1 -> false", "a.y 1 -> 0.5"]),
        ("", {"k": 6}, {"k": 10}, ["k 6 -> 10"]),
        ("", {"a": {"k": 6}}, {"a": {"k": 10}}, ["a.k 6 -> 10"]),
    ],
)
def test_parameters_are_told_one_by_one(
    name: str, old: object, new: object, told: list[str]
) -> None:
    changed = {f"parameter:{name}": (json.dumps(old), json.dumps(new))}
    assert reasons(changed) == [f"parameter {one}" for one in told]


def test_a_change_without_a_difference_in_value_is_told_too() -> None:
    found = reasons({"parameter:split": ("{}", '{"x": null}')})
    assert found == ["parameter split changed"]


def test_a_package_is_told_by_its_file_and_unknown_results_as_unknown() -> None:
    found = reasons({"source:publishing.finish:finish": ("1", "2"), "result:a.b": ("1", "unknown")})
    assert found == [
        "the results of a are not known",
        "publishing/finish/__init__.py changed",
    ]


def test_each_reason_is_told_once_in_the_order_of_its_keys() -> None:
    keys = ["source:analysis.b:g", "source:analysis.b:f", "library:numpy", "file:c", "text:c"]
    found = reasons({key: ("1", "2") for key in keys})
    assert found == ["c changed", "numpy 1 -> 2", "analysis/b.py changed"]


def test_without_a_change_there_is_no_reason() -> None:
    assert reasons({}) == []


@pytest.mark.parametrize(
    ("count", "line"),
    [
        (0, "fresh    product  atlas"),
        (1, "stale    product  atlas: a"),
        (4, "stale    product  atlas: a, b, c, d"),
        (6, "stale    product  atlas: a, b, c, d, and 2 more"),
    ],
)
def test_a_line_tells_the_first_reasons(count: int, line: str) -> None:
    assert state_of("product", "atlas", list("abcdef")[:count]).line == line


def test_a_line_keeps_its_columns() -> None:
    assert State("step", "x.y", "missing", ("why",)).line == "missing  step     x.y: why"
