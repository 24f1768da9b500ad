"""The study's splits of the lists: the same for every model, each with randomness of its own."""

import numpy as np

from analysis.dataset import Dataset
from analysis.list_splitting import ListSplit, ListSplitSettings, split_lists
from analysis.splitting import link_rows


def list_split(dataset: Dataset, settings: ListSplitSettings, number: int) -> ListSplit:
    """Split the lists for the given time.

    Parameters
    ----------
    dataset : Dataset
        The data.
    settings : ListSplitSettings
        Seed and shares.
    number : int
        Which of the splits, from 0.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> settings = ListSplitSettings(seed=1, validation_share=0.1, test_share=0.1)
    >>> len(list_split(load_dataset(Path("data/sample")), settings, 0).test) > 0
    True
    """
    rng, *_ = randomness(settings, number)
    links = link_rows(dataset)
    return split_lists(links, rng, settings.validation_share, settings.test_share)


def randomness(settings: ListSplitSettings, number: int) -> list[np.random.Generator]:
    """Return the generators of a split, of a model's first vectors, and of a refitted model's."""
    seed = np.random.SeedSequence(settings.seed).spawn(number + 1)[number]
    return [np.random.default_rng(part) for part in seed.spawn(3)]
