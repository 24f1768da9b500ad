"""The results as chapters name them: `found.models.plain.best_test_mse`."""

from functools import cache

from analysis.results import collect
from analysis.results_schema import Results
from analysis.study import load_study, open_dataset


@cache
def stated() -> Results:
    """Give the numbers of `results.json` as attributes, computed and checked once a process.

    Examples
    --------
    >>> stated().dataset.users > 0
    True
    """
    return Results.model_validate(collect(load_study(), open_dataset()))
