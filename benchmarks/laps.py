"""Lap times of a training, with the clock stopped while the model is put aside."""

import time
from collections.abc import Callable

from analysis.ranking.factors import Factors


class Laps:
    """Models after each sweep, and the seconds of training until then.

    Examples
    --------
    >>> laps = Laps()
    >>> laps.take(lambda: time.sleep(0.05))
    >>> laps.take(lambda: None)
    >>> len(laps.models), laps.seconds[1] < 0.05
    (2, True)
    """

    def __init__(self) -> None:
        self.models: list[Factors] = []
        self.seconds: list[float] = []
        self._since = time.perf_counter()

    def take(self, model: Callable[[], Factors]) -> None:
        """Stop the clock, keep the model, start the clock."""
        lap = time.perf_counter() - self._since
        self.seconds.append(lap + (self.seconds[-1] if self.seconds else 0.0))
        self.models.append(model())
        self._since = time.perf_counter()
