"""Whether artists near each other in the order of ids were given the same tags."""

import numpy as np
import pandas as pd

from analysis.audit.id_order import places_by_id
from analysis.dataset import Dataset
from analysis.likeness_settings import LikenessSettings
from analysis.memo import memoise
from analysis.nearest_many import rank_many
from analysis.neighbour_agreement import Nearest, agreement, asked_and_eligible


@memoise
def id_agreement(dataset: Dataset, settings: LikenessSettings) -> pd.DataFrame:
    """Compare the tags of artists with those of the nearest in the order of ids.

    Parameters
    ----------
    dataset : Dataset
        The data.
    settings : LikenessSettings
        Who is asked about, as in `analysis.neighbour_figures.tag_agreements`.

    Returns
    -------
    pd.DataFrame
        model ("ids" or "random"), mean, low, high (95 % bootstrap over artists).
    """
    table = agreement(dataset, _nearest(dataset, settings), settings)
    return table[["model", "mean", "low", "high"]]


def _nearest(dataset: Dataset, settings: LikenessSettings) -> dict[str, Nearest]:
    asked, eligible = asked_and_eligible(dataset, settings)
    places, k = places_by_id(dataset), settings.nearest
    rng = np.random.default_rng(settings.seed)
    near: dict[str, list[Nearest]] = {"ids": [], "random": []}
    for block in np.array_split(asked, max(1, len(asked) // 256)):
        distances = np.abs(places[block][:, None] - places)
        near["ids"].append(rank_many(-distances.astype(np.float32), block, k, eligible))
        near["random"].append(rank_many(rng.random(distances.shape), block, k, eligible))
    return {name: np.concatenate(found) for name, found in near.items()}
