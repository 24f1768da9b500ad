"""How far tags agree if everybody's neighbours are the same: the artists with most listeners."""

import numpy as np

from analysis.dataset import Dataset
from analysis.likeness_settings import LikenessSettings
from analysis.listeners import listeners
from analysis.nearest_many import rank_many
from analysis.neighbour_agreement import agreement, asked_and_eligible


def popular_agreement(dataset: Dataset, settings: LikenessSettings) -> float:
    """Compare the tags of popular artists with those of the most popular of all.

    What a measure owes to its taste for long vectors, and so for popular artists, is no merit of
    the model's.

    Parameters
    ----------
    dataset : Dataset
        The data.
    settings : LikenessSettings
        Who is asked about, as in `analysis.neighbour_figures.tag_agreements`.

    Returns
    -------
    float
        Mean agreement, 0 to 1; NaN where nobody can be asked about.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> 0 < popular_agreement(open_dataset(), load_study().likeness) < 1
    True
    """
    asked, eligible = asked_and_eligible(dataset, settings)
    heard = np.tile(listeners(dataset).astype(np.float64), (len(asked), 1))
    near = rank_many(heard, asked, settings.nearest, eligible)
    return float(agreement(dataset, {"popular": near}, settings)["mean"].iloc[0])
