"""The results as chapters name them: `found.models.plain.best_test_mse`."""

import json
from functools import cache
from types import SimpleNamespace

from analysis.results import collect
from analysis.study import load_study, open_dataset


@cache
def stated() -> SimpleNamespace:
    """Give the numbers of `results.json` as attributes, computed once a process.

    Examples
    --------
    >>> stated().dataset.users > 0
    True
    """
    text = json.dumps(collect(load_study(), open_dataset()))
    found: SimpleNamespace = json.loads(text, object_hook=lambda part: SimpleNamespace(**part))
    return found
