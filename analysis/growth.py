"""How cost grows with size: the power of it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True)
class PowerLaw:
    r"""Growth as :math:`f x^e`.

    Parameters
    ----------
    exponent : float
        e: 1 if the cost doubles with the size; no unit.
    factor : float
        f: the cost of size 1, in the cost's unit.
    """

    exponent: float
    factor: float

    def at(self, sizes: ArrayLike) -> NDArray[np.float64]:
        """Return the cost at some sizes.

        Examples
        --------
        >>> PowerLaw(exponent=2, factor=3).at([1, 10])
        array([  3., 300.])
        """
        costs: NDArray[np.float64] = self.factor * np.asarray(sizes, dtype=float) ** self.exponent
        return costs


def fit_power_law(sizes: ArrayLike, costs: ArrayLike) -> PowerLaw:
    """Fit a straight line to the logarithms, by least squares.

    Parameters
    ----------
    sizes, costs : array-like
        Shape (n,): above 0, of two different sizes at least.

    Returns
    -------
    PowerLaw
        Of the line.

    Raises
    ------
    ValueError
        If fewer than two sizes differ, or a number is not above 0.

    Examples
    --------
    >>> round(fit_power_law([1, 10, 100], [2, 20, 200]).exponent, 6)
    1.0
    """
    across, up = np.asarray(sizes, dtype=float), np.asarray(costs, dtype=float)
    if len(np.unique(across)) < 2 or min(across.min(), up.min()) <= 0:
        raise ValueError("a power law needs two sizes at least, and numbers above 0")
    exponent, level = np.polyfit(np.log(across), np.log(up), 1)
    return PowerLaw(float(exponent), float(np.exp(level)))
