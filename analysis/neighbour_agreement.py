"""Whose neighbours are measured, and how well their tags agree."""

from collections.abc import Mapping
from dataclasses import astuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.dataset import Dataset
from analysis.evaluation.intervals import bootstrap
from analysis.evaluation.tag_agreement import tag_agreement, tag_vectors, weigh_tags
from analysis.likeness_settings import LikenessSettings
from analysis.listeners import listeners
from analysis.neighbour_steps import all_material

Nearest = NDArray[np.int64]


def asked_and_eligible(
    dataset: Dataset, settings: LikenessSettings
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return who is asked about, and who may be a neighbour.

    Parameters
    ----------
    dataset : Dataset
        The data.
    settings : LikenessSettings
        How many are asked about, and the listeners that a neighbour has at least.

    Returns
    -------
    tuple
        Rows of the most popular artists, best known first, and shape (artists,).

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> asked, eligible = asked_and_eligible(open_dataset(), load_study().likeness)
    >>> bool(eligible[asked].all())
    True
    """
    eligible = listeners(dataset) >= settings.candidates_minimum
    return np.arange(min(settings.artists, int(eligible.sum()))), eligible


def agreement(
    dataset: Dataset, near: Mapping[str, Nearest], settings: LikenessSettings
) -> pd.DataFrame:
    """Compare the tags of the artists asked about with those of their neighbours.

    Parameters
    ----------
    dataset : Dataset
        The data.
    near : mapping
        Neighbours by model, shape (asked, k); -1 for none.
    settings : LikenessSettings
        Who is asked about.

    Returns
    -------
    pd.DataFrame
        model, mean, low, high (95 % bootstrap over artists).

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> data, settings = open_dataset(), load_study().likeness
    >>> asked, _ = asked_and_eligible(data, settings)
    >>> agreement(data, {"itself": asked[:, None]}, settings)["mean"].round(6).tolist()
    [1.0]
    """
    material, (asked, _) = all_material(dataset), asked_and_eligible(dataset, settings)
    tags = weigh_tags(tag_vectors(material.assignments, (material.artists, material.tags)))
    found = {name: tag_agreement(tags, asked, neighbours) for name, neighbours in near.items()}
    return mean_intervals(found, settings.seed)


def mean_intervals(values: Mapping[str, NDArray[np.float64]], seed: int) -> pd.DataFrame:
    """Return the mean of each model with its interval.

    Parameters
    ----------
    values : mapping
        By model, shape (artists,).
    seed : int
        Randomness, the same for every model.

    Returns
    -------
    pd.DataFrame
        model, mean, low, high.

    Examples
    --------
    >>> mean_intervals({"one": np.ones(3)}, seed=0).to_numpy().tolist()
    [['one', 1.0, 1.0, 1.0]]
    """
    rows = [(name, *astuple(bootstrap(found, seed))) for name, found in values.items()]
    return pd.DataFrame(rows, columns=["model", "mean", "low", "high"])
