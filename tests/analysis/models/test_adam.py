import numpy as np
import pytest

from analysis.models.adam import minimise
from analysis.models.adam_settings import AdamSettings
from analysis.tensors import tf

SETTINGS = AdamSettings(learning_rate=0.1, steps=400, patience=40, steps_at_once=4)


def bowl(parameters):
    return tf.reduce_sum((parameters[0] - 3.0) ** 2) + (parameters[1] + 1.0) ** 2


def test_the_first_steps_are_those_of_adam():
    # Kingma and Ba: whatever the slope, the first step is the rate; here it does not turn, so
    # that m and v have the same slope and the second is the rate again (but for epsilon).
    settings = AdamSettings(learning_rate=0.5, steps=2, patience=2, steps_at_once=1)

    def slope(parameters):
        return 7.0 * parameters[0]

    assert minimise(slope, slope, [np.zeros(())], settings)[0] == pytest.approx(-1.0, abs=1e-4)


def test_the_lowest_point_is_found():
    first, second = minimise(bowl, bowl, [np.zeros(2), np.zeros(())], SETTINGS)
    np.testing.assert_allclose(first, 3, atol=0.02)
    assert second == pytest.approx(-1, abs=0.02)


def test_it_stops_when_the_error_no_longer_falls_and_goes_back_to_the_best():
    # The error is least at 1, on the way to the loss's 3 in steps of about 0.1.
    told = []

    def watched(parameters):
        return tf.reduce_sum((parameters[0] - 1.0) ** 2)

    def loss(parameters):
        return bowl((parameters[0], -1.0))

    found = minimise(loss, watched, [np.zeros(1)], SETTINGS, lambda *steps: told.append(steps))
    assert found[0] == pytest.approx(1, abs=0.25)
    assert told[-1][0] < 100 and {all_ for _, all_ in told} == {400}


def test_it_keeps_the_start_where_nothing_is_better():
    def away(parameters):
        return -tf.reduce_sum(parameters[0])

    def towards(parameters):
        return tf.reduce_sum(parameters[0])

    assert minimise(away, towards, [np.full(2, 5.0)], SETTINGS)[0].tolist() == [5.0, 5.0]


def test_the_same_arguments_give_the_same_bytes():
    runs = [minimise(bowl, bowl, [np.zeros(2), np.zeros(())], SETTINGS) for _ in range(2)]
    assert runs[0][0].tobytes() == runs[1][0].tobytes()
