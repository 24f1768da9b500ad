"""The settings of a descent by Adam with early stopping."""

from pydantic import PositiveFloat, PositiveInt

from analysis.settings import Settings


class AdamSettings(Settings):
    """Settings of a descent.

    Parameters
    ----------
    learning_rate : float
        Rate of Adam: about how far a parameter moves in a step.
    steps : int
        Steps at most, each over all training data.
    patience : int
        Steps without a lower error after which it stops.
    steps_at_once : int
        Steps between two looks at the error.
    """

    learning_rate: PositiveFloat
    steps: PositiveInt
    patience: PositiveInt
    steps_at_once: PositiveInt = 5
