"""Test links of artists that the training had no link of.

Where many artists have one listener, a draw of test links takes the only link of many an artist.
Its vector then stays as it was drawn, near zero, and so does the prediction: a weight that no link
can have.
"""

from analysis.dataset import Dataset
from analysis.splitting import SplitSettings
from analysis.steps import split_weights


def unseen_share(dataset: Dataset, split: SplitSettings, count: int) -> float:
    """Return the share of the test links whose artist has no training link.

    It is the same for all models of a repeat: they share its split.

    Parameters
    ----------
    dataset : Dataset
        The data.
    split : SplitSettings
        The splits of the weights.
    count : int
        Repeats to take the mean of, at least 1.

    Returns
    -------
    float
        0 to 1.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> from analysis.study import load_study
    >>> 0 < unseen_share(load_dataset(Path("data/sample")), load_study().split, 2) < 0.5
    True
    """
    splits = [split_weights(dataset, split, repeat) for repeat in range(count)]
    shares = [float((~parts.test["artist"].isin(parts.train["artist"])).mean()) for parts in splits]
    return sum(shares) / len(shares)
