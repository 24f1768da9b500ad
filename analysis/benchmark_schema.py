"""What `make bench` writes: measured times, errors and memory, as typed and checked data."""

import datetime

from pydantic import NonNegativeFloat, PositiveFloat, PositiveInt

from analysis.settings import Settings


class Timing(Settings):
    """Repeated measurements of one thing, in seconds; `first` includes compilation, others do not.

    Examples
    --------
    >>> Timing(median=2, low=1, high=4, runs=3).first is None
    True
    """

    median: PositiveFloat
    low: PositiveFloat
    high: PositiveFloat
    runs: PositiveInt
    first: PositiveFloat | None = None


class Training(Settings):
    """Our training loop beside a plain one of one step a call, on the low-init model.

    Parameters
    ----------
    per_iteration_ratio : float
        Time of an iteration of the plain loop, with its errors, over that of ours.
    time_to_best_ratio : float
        Time of the plain loop to the level over that of another optimiser of the same model, from
        the same first vectors; see `benchmarks.optimiser`.
    same_descent_ratio : float
        The same with the very same descent in our loop.
    best_test_mse, optimiser_test_mse : float
        Lowest test error of the plain loop, and of the other optimiser.
    level : float
        The higher of the two: what both are timed to.
    iterations, optimiser_sweeps : int
        Of the plain loop and of the other optimiser, until the level is reached.
    per_iteration, time_to_best : dict of str to Timing
        What the ratios are of. `plain_multiplied`: the plain loop with all products computed.
    """

    per_iteration_ratio: PositiveFloat
    time_to_best_ratio: PositiveFloat
    same_descent_ratio: PositiveFloat
    best_test_mse: NonNegativeFloat
    optimiser_test_mse: NonNegativeFloat
    level: NonNegativeFloat
    iterations: PositiveInt
    optimiser_sweeps: PositiveInt
    per_iteration: dict[str, Timing]
    time_to_best: dict[str, Timing]


class Als(Settings):
    """Our implicit-feedback factorisation beside that of the library `implicit`.

    Parameters
    ----------
    time_ratio : float
        Our time over theirs, until Recall@20 on validation links is `level_share` of the lower
        of both final ones.
    recall_at_20_ours, recall_at_20_theirs : float
        On test links, after all sweeps.
    level_share : float
        See above.
    sweeps : int
        Sweeps of a training.
    time_to_level, per_sweep : dict of str to Timing
        ``ours`` and ``theirs``.
    """

    time_ratio: PositiveFloat
    recall_at_20_ours: NonNegativeFloat
    recall_at_20_theirs: NonNegativeFloat
    level_share: PositiveFloat
    sweeps: PositiveInt
    time_to_level: dict[str, Timing]
    per_sweep: dict[str, Timing]


class FittedWeights(Settings):
    """One model of the weights: seconds of its fit, and its error on the test part."""

    seconds: PositiveFloat
    test_mse: NonNegativeFloat


class Svdpp(Settings):
    """Our models of the weights beside SVD++ of the library `scikit-surprise`.

    Parameters
    ----------
    time_ratio : float
        Our time over theirs, of our model with the lowest error.
    epochs : int
        Passes of SVD++ over the links.
    theirs : FittedWeights
        SVD++.
    ours : dict of str to FittedWeights
        By the models' names in the study.
    """

    time_ratio: PositiveFloat
    epochs: PositiveInt
    theirs: FittedWeights
    ours: dict[str, FittedWeights]


class Point(Settings):
    """Cost at one size: an iteration of descent, a sweep; peak memory in 10^9 bytes."""

    links: PositiveInt
    users: PositiveInt
    artists: PositiveInt
    seconds: PositiveFloat
    sweep_seconds: PositiveFloat
    peak_gb: PositiveFloat


class Growth(Settings):
    """How time and memory grow with the links; exponents are those of `analysis.growth`."""

    exponent: float
    sweep_exponent: float
    peak_gb_at_100x: PositiveFloat
    points: tuple[Point, ...]


class Machine(Settings):
    """Size of the machine; memory in 10^9 bytes."""

    cores: PositiveInt
    memory_gb: PositiveFloat
    processor: str


class Benchmarks(Settings):
    """All of ``benchmarks/latest.json``."""

    date: datetime.date
    data: str
    machine: Machine
    versions: dict[str, str]
    training: Training
    als: Als
    svdpp: Svdpp
    growth: Growth
