"""What every model of the weights has in common, once fitted."""

from typing import Protocol

import numpy as np
import pandas as pd
from numpy.typing import NDArray


class Predictor(Protocol):
    """A model of the weights that has been fitted to known links."""

    def predict(self, pairs: pd.DataFrame) -> NDArray[np.float64]:
        """Predict weights.

        Parameters
        ----------
        pairs : pd.DataFrame
            user and artist (rows) and any other columns; what else the links hold is not looked at.

        Returns
        -------
        NDArray[np.float64]
            Shape (pairs,), within the range of the weights that it was fitted to.
        """
        ...
