import pytest

from analysis.results_weights import WeightsPart, describe_weights
from analysis.study import load_study


@pytest.fixture(scope="module")
def described(sample):
    return describe_weights(load_study(), sample)


def test_every_model_has_its_error_and_a_key_that_is_documented(described):
    part, _ = described
    assert set(part) == set(WeightsPart.model_fields)
    checked = WeightsPart.model_validate(part)
    assert checked.user_mean.test_mse.low <= checked.user_mean.test_mse.mean


def test_the_headline_is_a_model_that_may_be_chosen(described):
    assert described[1] in load_study().weights.models()
