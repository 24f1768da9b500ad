"""What models of the weights are asked, split by split: known links, and links to predict."""

import numpy as np
import pandas as pd

from analysis.dataset import Dataset
from analysis.models.material import Material, gather_material
from analysis.splitting import SplitSettings, spawn, split_links
from analysis.steps import split_weights


def known_and_asked(
    dataset: Dataset, split: SplitSettings, repeat: int, validation_share: float
) -> tuple[Material, pd.DataFrame]:
    """Return what a model learns from, and the links that it is asked about.

    Parameters
    ----------
    dataset : Dataset
        The data.
    split, repeat
        As for `analysis.steps.split_weights`.
    validation_share : float
        Share of all links in a validation part, which is then asked about and not known; 0 asks
        about the test part. The test part is never known.

    Returns
    -------
    tuple
        Material whose links have plays and weight, and links with the same columns.
    """
    parts = split_weights(dataset, split, repeat)
    if not validation_share:
        return gather_material(dataset, parts.train, parts.test), parts.test
    rng = _randomness(split, repeat)[0]
    inner = split_links(parts.train, rng, validation_share / (1 - split.test_share))
    held_out = pd.concat([inner.test, parts.test])
    return gather_material(dataset, inner.train, held_out), inner.test


def fitting_randomness(
    split: SplitSettings, repeat: int, validation_share: float
) -> np.random.Generator:
    """Return the randomness of fitting a model, another where a validation part is asked about.

    Parameters
    ----------
    split, repeat, validation_share
        As for `known_and_asked`.
    """
    return _randomness(split, repeat)[1 if validation_share else 2]


def _randomness(split: SplitSettings, repeat: int) -> list[np.random.Generator]:
    _, rng = spawn(split.seed, repeat)
    return rng.spawn(3)
