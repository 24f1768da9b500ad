import functools

from analysis import folding
from analysis.atlas.steps import projected
from analysis.lookup import find_artist
from analysis.sources import reached_by, versions_of
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


def sources_of(function):
    return set(reached_by(function).sources)


def test_what_a_function_names_is_followed():
    here, fold = f"{__name__}:", "analysis.folding:fold"
    assert {here + "folded_once", here + "folded_twice", fold} <= sources_of(folded_twice)
    assert here + "folded_twice" not in sources_of(folded_once)
    assert sources_of(alone) == {here + "alone"}


def test_a_function_inside_another_is_followed():
    def look() -> object:
        return find_artist

    assert "analysis.lookup:find_artist" in sources_of(look)


def test_a_decorator_is_looked_through():
    assert sources_of(functools.wraps(alone)(lambda: 0)) == sources_of(alone)


def test_a_constant_beside_the_function_counts():
    assert sources_of(limited) == {f"{__name__}:limited", f"{__name__}:LIMIT"}


def test_steps_depend_on_their_own_parts_alone():
    training, mapping = sources_of(trained), sources_of(projected)
    assert any(name.startswith("analysis.descent:") for name in training)
    assert "analysis.atlas.projection:umap_map" not in training
    machinery = ("analysis.study:", "analysis.memo:", "analysis.lookup:")
    assert not [name for name in training | mapping if name.startswith(machinery)]
    assert any(name.startswith("analysis.ranking.ials:") for name in mapping)
    assert not any(name.startswith("analysis.descent:") for name in mapping)


def test_versions_are_those_of_the_packages_in_use():
    training, mapping = reached_by(trained).packages, reached_by(projected).packages
    assert {"tensorflow", "numpy"} <= set(versions_of(training))
    assert "scikit-learn" not in versions_of(training)
    assert "umap-learn" in versions_of(mapping)
