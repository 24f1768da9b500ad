from typing import get_args

import pytest
from pydantic import ValidationError

from analysis.ranking.settings import EaseSettings, RankerSettings, SoftmaxSettings


def test_settings_of_no_two_models_are_equal():
    kinds = [model.model_fields["kind"].default for model in get_args(RankerSettings)]
    assert len(set(kinds)) == len(kinds) == 6


@pytest.mark.parametrize("wrong", [{"l2": 0}, {"l2": 1, "friends": -1}, {"l2": 1, "l1": 1}])
def test_what_cannot_be_is_an_error(wrong):
    with pytest.raises(ValidationError):
        EaseSettings(**wrong)


def test_not_all_of_a_list_can_be_hidden():
    with pytest.raises(ValidationError, match="dropout"):
        SoftmaxSettings(dimension=1, learning_rate=1, l2=0, dropout=1, tags=0, iterations=1)
