"""The listening chapter's numbers in ``results.json``."""

from dataclasses import asdict
from typing import Any

from analysis.dataset import Dataset
from analysis.listening.fold_in_steps import fold_in_figures
from analysis.listening.listener import describe_listener
from analysis.listening.matching import summarise
from analysis.listening.original import compare_ways
from analysis.results_part import finite
from analysis.study import Study


def describe_listening(study: Study, dataset: Dataset) -> dict[str, Any]:
    """Collect what the chapter on a listener states.

    Parameters
    ----------
    study : Study
        The configuration.
    dataset : Dataset
        The data.

    Returns
    -------
    dict
        As `analysis.listening.schema.ListeningPart` says.

    Raises
    ------
    ListeningError
        As of `analysis.listening.reading.read_history`.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> describe_listening(load_study(), open_dataset())["plays"] > 0
    True
    """
    listener, asked = describe_listener(study, dataset), study.listening.fold_in
    near = listener.nearest
    cosines = {
        "cosine": near.cosine,
        "shared": near.shared,
        "shared_by_all": near.shared_by_all,
    }
    tested = fold_in_figures(dataset, study.ranking.ials, study.ranking.split, asked)
    return {
        **summarise(dataset, listener.matched),
        "recommended": listener.recommended["name"].tolist(),
        "nearest_users": {"users": near.users, **finite(cosines)},
        "original": asdict(compare_ways(study, dataset)),
        "fold_in": tested.as_results(),
    }
