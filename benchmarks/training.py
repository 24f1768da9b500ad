"""Our training loop beside the plain one, in one process and by turns."""

from collections.abc import Callable, Iterator
from itertools import islice

from analysis.benchmark_schema import Training
from analysis.dataset import Dataset
from analysis.factorisation import first_vectors, train
from analysis.loss import mean_squared_error, observed
from analysis.splitting import spawn
from analysis.steps import split_weights
from analysis.study import load_study
from benchmarks.data import measure
from benchmarks.optimiser import OptimiserSettings, alternate
from benchmarks.plain_loop import PlainLoop, multiplied
from benchmarks.timing import by_turns

BLOCKS = {"ours": 100, "plain": 40, "plain_multiplied": 5}  # iterations in a measured block
REPETITIONS, RUNS = 9, 3
SWEEPS = 15  # of the other optimiser, at most


def measure_training(dataset: Dataset) -> Training:
    """Measure time per iteration, and time to the plain loop's lowest test error (a minute).

    Parameters
    ----------
    dataset : Dataset
        The data.
    """
    study = load_study()
    settings, split = study.models.low_init, split_weights(dataset, study.split)
    shape = len(dataset.user_rows), len(dataset.artist_rows)
    start = first_vectors(shape, settings, spawn(study.split.seed, 0)[1])
    parts = observed(split.train), observed(split.test)
    plain = PlainLoop(start, *parts, settings.learning_rate)
    slow = PlainLoop(start, *parts, settings.learning_rate, multiplied)

    def descend(iterations: int) -> None:
        """Train as the report does, whose randomness gives the same first vectors."""
        fewer = settings.model_copy(update={"iterations": iterations})
        train(split, shape, fewer, spawn(study.split.seed, 0)[1])

    def optimise() -> Iterator[float]:
        for vectors in alternate(start, split.train, OptimiserSettings()):
            yield float(mean_squared_error(*vectors, parts[1]))

    each = by_turns(
        {
            "ours": (lambda: descend(BLOCKS["ours"]), BLOCKS["ours"]),
            "plain": (_steps(plain, BLOCKS["plain"]), BLOCKS["plain"]),
            "plain_multiplied": (
                _steps(slow, BLOCKS["plain_multiplied"]),
                BLOCKS["plain_multiplied"],
            ),
        },
        REPETITIONS,
    )
    errors = _steps(plain, settings.iterations + 1)()
    theirs, ours = min(errors), min(islice(optimise(), SWEEPS))
    level = max(theirs, ours)
    best = next(done for done, error in enumerate(errors) if error <= level)
    iterations = -(-max(best, 1) // settings.metrics_every) * settings.metrics_every
    reached = _until(optimise(), level)
    whole = by_turns(
        {
            "plain": (_steps(plain, best + 1), 1),
            "optimiser": (lambda: _until(optimise(), level), 1),
            "same_descent": (lambda: descend(iterations), 1),
        },
        RUNS,
    )
    return Training(
        per_iteration_ratio=each["plain"].median / each["ours"].median,
        time_to_best_ratio=whole["plain"].median / whole["optimiser"].median,
        same_descent_ratio=whole["plain"].median / whole["same_descent"].median,
        best_test_mse=theirs,
        level=level,
        iterations=max(best, 1),
        optimiser_test_mse=ours,
        optimiser_sweeps=reached,
        per_iteration=each,
        time_to_best=whole,
    )


def _steps(loop: PlainLoop, count: int) -> Callable[[], list[float]]:
    def run() -> list[float]:
        loop.begin_anew()
        return [loop.step()[1] for _ in range(count)]

    return run


def _until(errors: Iterator[float], level: float) -> int:
    return next(done for done, error in enumerate(errors, start=1) if error <= level)


if __name__ == "__main__":
    measure(measure_training, __doc__)
