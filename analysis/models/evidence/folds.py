"""Evidence for links that are known, counted as if they were not."""

import numpy as np
import pandas as pd

from analysis.models.evidence.counting import count_evidence
from analysis.models.evidence.settings import CountingSettings
from analysis.models.material import Material, withhold
from analysis.training import Progress


def count_in_folds(
    material: Material,
    settings: CountingSettings,
    rng: int | np.random.Generator,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Count the evidence for each link from the links, and the tags, of the other folds.

    A link's own plays and tags would else speak for themselves, as they never do for a link that
    is asked about.

    Parameters
    ----------
    material : Material
        Links with plays and weight.
    settings : CountingSettings
        Number of folds, at most one a link, and shrinkages.
    rng : int or Generator
        Draws the folds.
    progress : callable, optional
        Told the folds done and to do.

    Returns
    -------
    pd.DataFrame
        Columns of `count_evidence`, weight and fold (0 to folds - 1), in the order of the links.
        A single link is counted from itself.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0, 0], "artist": [0, 1], "plays": [1, 9], "weight": [1, 5]})
    >>> none, nobody = pd.DataFrame(columns=["user", "artist", "tag"]), np.empty((0, 2), np.int64)
    >>> known = Material(links, none, nobody, users=1, artists=2, tags=0)
    >>> count_in_folds(known, CountingSettings(), rng=0)["level"].tolist()  # that of the other
    [5.0, 1.0]
    """
    links = material.links.reset_index(drop=True)
    folds = min(settings.folds, len(links))
    fold = np.random.default_rng(rng).permutation(len(links)) % folds
    parts = []
    for number in range(folds):
        asked = links[fold == number]
        known = withhold(material, asked) if folds > 1 else material
        parts.append(count_evidence(known, asked, settings))
        if progress:
            progress(number + 1, folds)
    return pd.concat(parts).sort_index().assign(weight=links["weight"], fold=fold)
