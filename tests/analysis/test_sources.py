import functools

import pytest

from analysis import folding
from analysis.atlas.steps import projected
from analysis.lookup import find_artist
from analysis.sources import sources_of, versions_of
from analysis.steps import trained

LIMIT = 3


def folded_twice(name: str) -> str:
    return folding.fold(folded_once(name))


def folded_once(name: str) -> str:
    return folding.fold(name)


def limited(number: int) -> int:
    return min(number, LIMIT)


def alone() -> int:
    import json

    return len(json.dumps(1))


def test_what_a_function_names_is_followed():
    here = f"{__name__}:"
    expected = [here + "folded_once", here + "folded_twice", "analysis.folding"]
    assert sorted(sources_of(folded_twice)) == sorted(expected)
    assert sorted(sources_of(folded_once)) == sorted([here + "folded_once", "analysis.folding"])
    assert list(sources_of(alone)) == [here + "alone"]


def test_a_named_function_brings_its_module():
    def look() -> object:
        return find_artist

    assert "analysis.lookup" in sources_of(look)


def test_a_decorator_is_looked_through():
    assert sources_of(functools.wraps(alone)(lambda: 0)) == sources_of(alone)


def test_a_constant_beside_the_function_is_refused():
    with pytest.raises(TypeError, match="limited reads the constant LIMIT"):
        sources_of(limited)


def test_steps_depend_on_their_own_parts_alone():
    training, mapping = sources_of(trained), sources_of(projected)
    assert "analysis.descent" in training
    assert "analysis.atlas.projection" not in training
    assert {"analysis.atlas.projection", "analysis.ranking.ials"} <= set(mapping)
    assert not {"analysis.study", "analysis.lookup", "analysis.descent"} & set(mapping)
    assert not {"analysis.study", "analysis.memo", "analysis.lookup"} & set(training)


def test_versions_are_those_of_the_packages_in_use():
    assert {"tensorflow", "numpy"} <= set(versions_of(sources_of(trained)))
    assert "scikit-learn" not in versions_of(sources_of(trained))
    assert "scikit-learn" in versions_of(sources_of(projected))
