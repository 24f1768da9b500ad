"""The results as chapters name them: `found.models.plain.best_test_mse`."""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from typing import Any

from analysis.dataset import Dataset
from analysis.listening.opened import own_key
from analysis.memo import memoise
from analysis.paths import LISTENING_DATA, PROJECT
from analysis.published import FOLDER
from analysis.results import collect
from analysis.results_schema import Results
from analysis.study import Study, load_study, open_dataset


@cache
def stated() -> Results:
    """Give the numbers of `results.json` as attributes, computed and checked once a process.

    Examples
    --------
    >>> stated().dataset.users > 0
    True
    """
    return Results.model_validate(kept_results(load_study(), open_dataset()))


def kept_results(study: Study, dataset: Dataset) -> dict[str, Any]:
    """Return all results, from disk where nothing that they follow from has changed.

    Parameters
    ----------
    study : Study
        The configuration.
    dataset : Dataset
        The data.

    Returns
    -------
    dict
        As of `analysis.results.collect`.

    Examples
    --------
    >>> kept_results(load_study(), open_dataset())["dataset"]["users"] == stated().dataset.users
    True
    """
    found = (file for folder in (FOLDER, LISTENING_DATA) for file in folder.rglob("*"))
    digests = {
        file.relative_to(PROJECT).as_posix(): sha256(file.read_bytes()).hexdigest()
        for file in sorted(found)
        if file.is_file()
    }
    digests["own listening"] = own_key(study.listening)
    return collected(study, dataset, dataset.name, dataset.is_sample, digests)


@memoise
def collected(
    study: Study, dataset: Dataset, name: str, is_sample: bool, files: Mapping[str, str]
) -> dict[str, Any]:
    """Collect all results (minutes, nearly all of them in kept steps).

    Parameters
    ----------
    study, dataset
        As for `kept_results`.
    name, is_sample
        Of the data: results state them, and the fingerprint does not hold them.
    files : mapping of str to str
        Digests of the other files that results are read from, by path, and of a listener's own.
    """
    return collect(study, dataset)
