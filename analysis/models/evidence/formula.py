"""The formula that turns counted evidence into a weight."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.models.evidence.settings import EvidenceSettings
from analysis.models.shrunk import Floats

EVIDENCE = ("artist", "alike", "friends", "liked", "tags")
MORE = ("level", "spread", "plays_spread", "plays_least", "listeners", "likeness")


@dataclass(frozen=True, eq=False)
class Formula:
    r"""A fitted formula: :math:`m_u + s_u (c + \beta \cdot x + h(x))`, kept within a range.

    With level :math:`m_u` and spread :math:`s_u` of the user's weights, the standardised evidence
    x, and h a layer of hidden units (absent from the linear formula).

    Parameters
    ----------
    columns : list of str
        The inputs: columns of `analysis.models.evidence.counting.count_evidence`.
    centre, scale : Floats
        Shape (inputs,): their means and standard deviations.
    widest : float
        Standardised inputs are kept within this, either side of 0.
    parameters : list of NDArray[np.float32]
        c () and beta (inputs,); with a hidden layer also its weights (inputs, hidden), offsets
        (hidden,) and the weights of its output (hidden,).
    low, high : float
        Range of the answers.
    """

    columns: list[str]
    centre: Floats
    scale: Floats
    widest: float
    parameters: list[NDArray[np.float32]]
    low: float
    high: float

    def standardise(self, evidence: pd.DataFrame) -> NDArray[np.float32]:
        """Return the inputs, shape (pairs, inputs)."""
        inputs = (evidence[self.columns].to_numpy(float) - self.centre) / self.scale
        return np.clip(inputs, -self.widest, self.widest).astype(np.float32)

    def weigh(self, evidence: pd.DataFrame) -> Floats:
        """Return the predicted weights, shape (pairs,), of `count_evidence`'s rows."""
        inputs, (constant, slopes, *layer) = self.standardise(evidence), self.parameters
        moved = constant + inputs @ slopes
        if layer:
            unit = inputs @ layer[0] + layer[1]
            moved = moved + (unit / (1 + np.exp(-unit))) @ layer[2]
        level, spread = (evidence[name].to_numpy(float) for name in ("level", "spread"))
        answer: Floats = np.clip(level + spread * moved, self.low, self.high)
        return answer


def first_formula(
    counted: pd.DataFrame, settings: EvidenceSettings, rng: np.random.Generator
) -> Formula:
    """Return the formula that training starts from: it answers with each user's level.

    Parameters
    ----------
    counted : pd.DataFrame
        As `analysis.models.evidence.folds.count_in_folds` returns it.
    settings : EvidenceSettings
        Hidden units.
    rng : Generator
        Draws the first weights of the hidden units.

    Returns
    -------
    Formula
        With a hidden layer it has more inputs than the evidence proper.

    Examples
    --------
    >>> from analysis.models.adam_settings import AdamSettings
    >>> descent = AdamSettings(learning_rate=1, steps=1, patience=1)
    >>> counted = pd.DataFrame(0.5, index=range(2), columns=[*EVIDENCE, *MORE, "weight"])
    >>> settings = EvidenceSettings(hidden=0, l2=0, descent=descent)
    >>> first_formula(counted, settings, np.random.default_rng(0)).weigh(counted).tolist()
    [0.5, 0.5]
    """
    columns = [*EVIDENCE, *(MORE if settings.hidden else ())]
    inputs, weights = counted[columns].to_numpy(float), counted["weight"]
    scale = inputs.std(axis=0)
    return Formula(
        columns=columns,
        centre=inputs.mean(axis=0),
        scale=np.where(scale > 0, scale, 1.0),
        widest=settings.widest,
        parameters=_first_parameters(len(columns), settings.hidden, rng),
        low=float(weights.min()),
        high=float(weights.max()),
    )


def _first_parameters(
    inputs: int, hidden: int, rng: np.random.Generator
) -> list[NDArray[np.float32]]:
    parameters = [np.zeros(()), np.zeros(inputs)]
    if hidden:
        drawn = rng.normal(0, inputs**-0.5, (inputs, hidden))
        parameters += [drawn, np.zeros(hidden), np.zeros(hidden)]
    return [array.astype(np.float32) for array in parameters]
