import numpy as np
import pandas as pd
import pytest

from analysis.models.adam_settings import AdamSettings
from analysis.models.evidence.fitting import fit_formula
from analysis.models.evidence.formula import EVIDENCE, MORE
from analysis.models.evidence.settings import EvidenceSettings

DESCENT = AdamSettings(learning_rate=0.02, steps=600, patience=100)
LINEAR = EvidenceSettings(hidden=0, l2=0, descent=DESCENT)
BENT = EvidenceSettings(hidden=8, l2=0, descent=DESCENT)


def planted(bend: bool) -> pd.DataFrame:
    """Evidence whose artist moves a weight by half a spread, and the listeners' size by a bend."""
    rng = np.random.default_rng(4)
    counted = pd.DataFrame(rng.normal(size=(3000, 11)), columns=[*EVIDENCE, *MORE])
    counted["level"], counted["spread"] = 5.0 + 0.1 * counted["level"], 2.0
    moved = 0.5 * counted["artist"] + bend * counted["listeners"].abs()
    weight = counted["level"] + 2 * (0.3 + moved) + rng.normal(0, 0.1, 3000)
    return counted.assign(weight=weight, fold=np.arange(3000) % 10)


def test_a_planted_formula_is_recovered():
    found = fit_formula(planted(bend=False), LINEAR, rng=0)
    assert found.parameters[0] == pytest.approx(0.3, abs=0.02)
    assert found.parameters[1] == pytest.approx([0.5, 0, 0, 0, 0], abs=0.02)
    assert found.columns == list(EVIDENCE)


def test_a_hidden_layer_bends():
    counted = planted(bend=True)
    errors = [
        np.mean((fit_formula(counted, settings, rng=0).weigh(counted) - counted["weight"]) ** 2)
        for settings in (LINEAR, BENT)
    ]
    assert errors[0] > 1 and errors[1] < 0.3


def test_l2_keeps_it_small():
    # The least loss, 4 (b - 0.5)^2 + 10 b^2, is at 1 / 7; it stops a little above.
    held = fit_formula(planted(bend=False), LINEAR.model_copy(update={"l2": 10.0}), rng=0)
    assert abs(held.parameters[1]).max() < 0.25


def test_the_same_arguments_give_the_same_bytes():
    runs = [fit_formula(planted(bend=True), BENT, rng=0) for _ in range(2)]
    first, again = ([array.tobytes() for array in run.parameters] for run in runs)
    assert first == again


def test_one_link_is_enough():
    found = fit_formula(planted(bend=False)[:1], BENT, rng=0)
    assert np.isfinite(found.weigh(planted(bend=False))).all()
