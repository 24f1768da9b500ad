"""The expensive steps of the neighbours: models of all links, and who is near whom in them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.dataset import Dataset
from analysis.listeners import listeners
from analysis.memo import memoise
from analysis.models.material import Material, gather_material
from analysis.nearest_many import rank_many
from analysis.ranking.factors import Factors
from analysis.ranking.fitting import fit
from analysis.ranking.ials import fit_ials
from analysis.ranking.settings import IalsSettings, RankerSettings
from analysis.splitting import link_rows


@dataclass(frozen=True, eq=False)
class Likeness:
    """The nearest artists of the most popular ones.

    Parameters
    ----------
    near : NDArray[np.int64]
        Shape (n, k): neighbours of the artists in rows 0 to n - 1, nearest first.
    scores : NDArray[np.float32]
        Shape (n, k).
    """

    near: NDArray[np.int64]
    scores: NDArray[np.float32]


def all_material(dataset: Dataset) -> Material:
    """Gather all links and tags, for the models that the reader meets."""
    links = link_rows(dataset)
    return gather_material(dataset, links, links.head(0))


@memoise
def vectors(dataset: Dataset, model: IalsSettings, seed: int) -> Factors:
    """Train the implicit-feedback factorisation on all links (seconds).

    Parameters
    ----------
    dataset : Dataset
        The data.
    model : IalsSettings
        The model; all its iterations are done, as nothing is kept aside.
    seed : int
        Randomness of the first vectors.

    Returns
    -------
    Factors
        Vectors of users and artists, by row.
    """
    return fit_ials(all_material(dataset), model, seed)


@memoise
def alike(
    dataset: Dataset, model: RankerSettings, seed: int, minimum_listeners: int, k: int
) -> Likeness:
    """Find the nearest artists of each, in a model of all links (seconds).

    Parameters
    ----------
    dataset : Dataset
        The data.
    model : RankerSettings
        One of the ranking models.
    seed : int
        Randomness of the first vectors.
    minimum_listeners : int
        Listeners of the artists that are asked about, and of their neighbours.
    k : int
        Neighbours of each.

    Returns
    -------
    Likeness
        Rows are in order of listeners, so the artists asked about are the first ones.
    """
    ranker = fit(all_material(dataset), model, seed)
    eligible = listeners(dataset) >= minimum_listeners
    asked = np.arange(int(eligible.sum()))
    near, scores = [], []
    for block in np.array_split(asked, max(1, len(asked) // 500)):
        found = ranker.similarities(block)
        near.append(rank_many(found, block, k, eligible))
        scores.append(np.take_along_axis(found, near[-1], axis=1))
    return Likeness(np.concatenate(near), np.concatenate(scores).astype(np.float32))
