"""How time and memory grow from the number of real links to a hundred times that."""

from collections.abc import Sequence

from analysis.benchmark_schema import Growth, Point
from analysis.growth import fit_power_law

LINKS = 92_834  # of the real data
TIMES = 1, 3, 10, 30, 100


def summarise(points: Sequence[Point]) -> Growth:
    """Fit the powers of the links that time grows with.

    Parameters
    ----------
    points : sequence of Point
        By size; the last is the largest.
    """
    links = [point.links for point in points]
    return Growth(
        exponent=fit_power_law(links, [point.seconds for point in points]).exponent,
        sweep_exponent=fit_power_law(links, [point.sweep_seconds for point in points]).exponent,
        peak_gb_at_100x=points[-1].peak_gb,
        points=tuple(points),
    )
