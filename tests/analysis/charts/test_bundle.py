"""The shared library."""

from analysis.charts.bundle import vega_bundle


def test_it_may_be_loaded_twice_and_holds_the_interpreter() -> None:
    bundle = vega_bundle()
    assert bundle.startswith("window.vegaEmbed || (() => {")
    assert bundle.rstrip().endswith("})();")
    assert "expressionInterpreter" in bundle


def test_it_is_the_same_each_time() -> None:
    assert vega_bundle() == vega_bundle()
