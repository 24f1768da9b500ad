"""Search is by plain text."""

import re

from analysis.charts.search import ACTIVE, FOUND, few_listeners_box


def test_no_expression_uses_a_regular_expression() -> None:
    assert not re.search(r"\b(test|regexp|match|replace)\(", ACTIVE + FOUND)
    assert "indexof(lower(datum.name), lower(" in FOUND


def test_check_box_starts_off() -> None:
    everyone, shown = few_listeners_box(7)
    assert everyone.param.value is False
    assert shown == "everyone || datum.listeners >= 7"
